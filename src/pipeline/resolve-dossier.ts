import type { EngagementClaim, FigureClaim, ForumClaim, Lexicon, StatementClaim } from '../extraction/index.ts';
import { daysBetween } from '../kernel/index.ts';
import type { ClaimMember, ClaimRecordKind, RecordWriter } from '../record/index.ts';
import {
  engagementAnchor, engagementScope, figureBlock, forumBlock, judgeCopy, type Judgement, resolveActors,
  resolveEngagements, resolveFigures, resolveForum, resolveStatements, statementBlock,
} from '../resolution/index.ts';

/** How many texts, blocks or claims are taken in hand at once. */
const CHUNK = 200;

/** Reports farther apart than this cannot be of one engagement: the window of time that is resolved at once closes. */
const WINDOW_GAP_DAYS = 50;
/** A window never holds more claims than this, so that memory stays bounded in the busiest of times. */
const WINDOW_CLAIMS = 4000;

/** Turns claims into records. Each step takes only what is undone, so that it can stop at any moment and go on later. */
export async function resolveDossier(dossier: RecordWriter, lexicon: Lexicon, onStep: (what: string, done: number) => void = () => {}): Promise<void> {
  const byPeople = await dossier.judgementsByPeople();
  await findCopies(dossier, onStep);
  await joinActors(dossier, byPeople, onStep);
  await placeClaims(dossier, onStep);
  await joinEngagements(dossier, byPeople, lexicon, onStep);
  await joinBlocks(dossier, 'statement', onStep, (members) => resolveStatements(members as ClaimMember<StatementClaim>[]));
  await joinBlocks(dossier, 'figure', onStep, (members) => resolveFigures(members as ClaimMember<FigureClaim>[]));
  await joinBlocks(dossier, 'forum', onStep, (members) => resolveForum(members as ClaimMember<ForumClaim>[], lexicon.forumByName((members[0]?.claim as ForumClaim).name)));
}

/** A text that comes in may be the original of one that is already there, so its neighbours are judged again too. */
async function findCopies(dossier: RecordWriter, onStep: (what: string, done: number) => void): Promise<void> {
  let done = 0;
  for (let texts = await dossier.textsUndone(CHUNK); texts.length > 0; texts = await dossier.textsUndone(CHUNK)) {
    for (const text of texts) {
      const neighbours = await dossier.textsSharing(text.signature.bands);
      const all = [...neighbours.filter((n) => n.article !== text.article), text];
      const verdicts = all.map((t) => ({ article: t.article, found: judgeCopy(t, all) }));
      await dossier.setCopies(
        verdicts.map((v) => ({ article: v.article, ...(v.found === undefined ? {} : { copyOf: v.found.copyOf }) })),
        verdicts.flatMap((v) => v.found?.judgement ?? []),
      );
    }
    onStep('texts compared', (done += texts.length));
  }
}

async function joinActors(dossier: RecordWriter, byPeople: readonly Judgement[], onStep: (what: string, done: number) => void): Promise<void> {
  let done = 0;
  for (let blocks = await dossier.dirtyActorBlocks(CHUNK); blocks.length > 0; blocks = await dossier.dirtyActorBlocks(CHUNK)) {
    for (const block of blocks) {
      const { actors, judgements } = resolveActors(await dossier.actorBlock(block), byPeople);
      await dossier.replaceActorBlock(block, actors, judgements);
    }
    onStep('names joined', (done += blocks.length));
  }
}

/** Gives each new claim the block in which it can meet claims of the same thing. */
async function placeClaims(dossier: RecordWriter, onStep: (what: string, done: number) => void): Promise<void> {
  let done = 0;
  for (let members = await dossier.claimsUndone(CHUNK * 5); members.length > 0; members = await dossier.claimsUndone(CHUNK * 5)) {
    await dossier.setClaimBlocks(members.map(placeOf));
    onStep('claims placed', (done += members.length));
  }
}

function placeOf(member: ClaimMember): { claim: string; block: string; anchor?: string } {
  const { claim, article } = member;
  const published = article.published?.slice(0, 10);
  if (claim.kind === 'engagement') {
    const engagement = { ...member, claim };
    const anchor = engagementAnchor(engagement);
    return { claim: claim.id, block: engagementScope(engagement), ...(anchor === undefined ? {} : { anchor }) };
  }
  const block = claim.kind === 'statement' ? statementBlock(claim) : claim.kind === 'figure' ? figureBlock(claim) : claim.kind === 'forum' ? forumBlock(claim) : '';
  return { claim: claim.id, block, ...(published === undefined ? {} : { anchor: published }) };
}

/** Reads each block in order of time and resolves it window by window; a window in which nothing changed is left alone. */
async function joinEngagements(dossier: RecordWriter, byPeople: readonly Judgement[], lexicon: Lexicon, onStep: (what: string, done: number) => void): Promise<void> {
  const countryName = (code: string) => lexicon.country(code)?.name ?? code;
  let done = 0;
  const settle = async (window: { members: ClaimMember[]; changed: boolean }) => {
    if (!window.changed) return;
    const members = window.members as ClaimMember<EngagementClaim>[];
    const { engagements, judgements } = resolveEngagements(members, byPeople, countryName);
    await dossier.replaceRecords('engagement', members.map((m) => m.claim.id), engagements, judgements);
  };
  for (let blocks = await dossier.dirtyClaimBlocks('engagement', CHUNK); blocks.length > 0; blocks = await dossier.dirtyClaimBlocks('engagement', CHUNK)) {
    for (const block of blocks) {
      let window: { members: ClaimMember[]; changed: boolean; last?: string } = { members: [], changed: false };
      for await (const { member, anchor, settled } of dossier.claimBlock('engagement', block)) {
        const apart = window.members.length > 0 && (anchor === undefined) !== (window.last === undefined);
        const far = anchor !== undefined && window.last !== undefined && daysBetween(window.last, anchor) > WINDOW_GAP_DAYS;
        if (apart || far || window.members.length >= WINDOW_CLAIMS) {
          await settle(window);
          window = { members: [], changed: false };
        }
        window.members.push(member);
        window.changed ||= !settled;
        if (anchor !== undefined) window.last = anchor;
      }
      await settle(window);
      await dossier.settleClaimBlock('engagement', block);
    }
    onStep('engagements joined', (done += blocks.length));
  }
}

async function joinBlocks<K extends Exclude<ClaimRecordKind, 'engagement'>>(
  dossier: RecordWriter, kind: K, onStep: (what: string, done: number) => void,
  resolve: (members: readonly ClaimMember[]) => Parameters<typeof dossier.replaceRecords<K>>[2],
): Promise<void> {
  let done = 0;
  for (let blocks = await dossier.dirtyClaimBlocks(kind, CHUNK); blocks.length > 0; blocks = await dossier.dirtyClaimBlocks(kind, CHUNK)) {
    for (const block of blocks) {
      const members: ClaimMember[] = [];
      for await (const { member } of dossier.claimBlock(kind, block)) if (members.length < WINDOW_CLAIMS) members.push(member);
      await dossier.replaceRecords(kind, members.map((m) => m.claim.id), resolve(members), []);
      await dossier.settleClaimBlock(kind, block);
    }
    onStep(`${kind}s joined`, (done += blocks.length));
  }
}


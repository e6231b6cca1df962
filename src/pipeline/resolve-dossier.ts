import type {
  Claim,
  CommitmentClaim,
  EngagementClaim,
  EventClaim,
  FigureClaim,
  ForumClaim,
  Lexicon,
  PositionClaim,
  StatementClaim,
} from '../extraction/index.ts';
import { daysBetween } from '../kernel/index.ts';
import type {
  ActorForm,
  BlockClaim,
  ClaimMember,
  ClaimRecordKind,
  ClaimRecords,
  RecordWriter,
} from '../record/index.ts';
import {
  commitmentBlock,
  EVENT_GAP_DAYS,
  engagementAnchor,
  engagementScope,
  eventAnchor,
  eventBlock,
  figureBlock,
  forumBlock,
  type JoinedClaims,
  type Judgement,
  joinedByPeople,
  positionBlock,
  resolveActors,
  resolveCommitments,
  resolveEngagements,
  resolveEvents,
  resolveFigures,
  resolveForum,
  resolvePositions,
  resolveStatements,
  statementBlock,
} from '../resolution/index.ts';
import { findCopies } from './find-copies.ts';
import { joinBlocks } from './join-blocks.ts';
import type { OnStep } from './on-step.ts';

/** How many texts, blocks or claims are taken in hand at once. */
const CHUNK = 200;

/** Reports farther apart than this cannot be of one engagement: the window of time that is resolved at once closes. */
const WINDOW_GAP_DAYS = 50;
/** A window never holds more claims than this, so that memory stays bounded in the busiest of times. */
const WINDOW_CLAIMS = 4000;
/** In busy times a window that is half full closes where so many days bring nothing: few engagements span such a pause. */
const QUIET_DAYS = 3;

/** Turns claims into records. Each step takes only what is undone, so that it can stop at any moment and go on later. */
export async function resolveDossier(
  dossier: RecordWriter,
  lexicon: Lexicon,
  onStep: OnStep = () => {},
): Promise<void> {
  const byPeople = await dossier.judgementsByPeople();
  await findCopies(dossier, byPeople, onStep);
  await joinActors(dossier, byPeople, onStep);
  await placeClaims(dossier, byPeople, onStep);
  await joinEngagements(dossier, byPeople, lexicon, onStep);
  await joinWhole(dossier, 'statement', onStep, (members) =>
    resolveStatements(members as ClaimMember<StatementClaim>[]),
  );
  await joinWhole(dossier, 'figure', onStep, (members) =>
    resolveFigures(members as ClaimMember<FigureClaim>[]),
  );
  await joinWhole(dossier, 'forum', onStep, (members) => {
    const forums = members as ClaimMember<ForumClaim>[];
    return resolveForum(forums, lexicon.forumByName(forums[0]?.claim.name ?? ''));
  });
  const countryOf = (words: string) => lexicon.countryByName(words)?.code;
  await joinWindows(dossier, 'position', onStep, isFull, (members) => {
    const found = resolvePositions(members as ClaimMember<PositionClaim>[], countryOf);
    return { records: found.positions, judgements: found.judgements };
  });
  await joinWindows(dossier, 'commitment', onStep, isFull, (members) => {
    const found = resolveCommitments(members as ClaimMember<CommitmentClaim>[], countryOf);
    return { records: found.commitments, judgements: found.judgements };
  });
  await joinWindows(dossier, 'event', onStep, startsDay, (members) => ({
    records: resolveEvents(members as ClaimMember<EventClaim>[]),
    judgements: [],
  }));
}

async function joinActors(
  dossier: RecordWriter,
  byPeople: readonly Judgement[],
  onStep: OnStep,
): Promise<void> {
  const apart = byPeople.filter((j) => j.kind.endsWith('-actor')).flatMap((j) => j.subjects);
  let done = 0;
  for (;;) {
    const blocks = await dossier.dirtyActorBlocks(CHUNK);
    if (blocks.length === 0) return;
    const forms = new Map(blocks.map((block): [string, ActorForm[]] => [block, []]));
    for (const form of await dossier.actorsOfBlocks(blocks, apart)) forms.get(form.block)?.push(form);
    await dossier.replaceActorBlocks(
      blocks.map((block) => ({ block, ...resolveActors(forms.get(block) ?? [], byPeople) })),
    );
    done += blocks.length;
    onStep('names joined', done);
  }
}

/** Gives each new claim the block in which it can meet claims of the same thing. */
async function placeClaims(
  dossier: RecordWriter,
  byPeople: readonly Judgement[],
  onStep: OnStep,
): Promise<void> {
  const joined = joinedByPeople(byPeople);
  let done = 0;
  for (
    let members = await dossier.claimsUndone(CHUNK * 5);
    members.length > 0;
    members = await dossier.claimsUndone(CHUNK * 5)
  ) {
    const groups = new Set(members.flatMap(({ claim }) => joined.get(claim.id) ?? []));
    const alone = members.filter(({ claim }) => !joined.has(claim.id)).map(placeOf);
    const together: (readonly Place[])[] = [];
    for (const group of groups) together.push(await placeTogether(dossier, group));
    await dossier.setClaimBlocks([...alone, ...together.flat()]);
    done += members.length;
    onStep('claims placed', done);
  }
}

/** Claims that a person has joined all stand where the one that takes the others in stands. */
async function placeTogether(
  dossier: RecordWriter,
  { lead, claims }: JoinedClaims,
): Promise<readonly Place[]> {
  const members = await dossier.claimMembers(claims);
  const place = members.find(({ claim }) => claim.id === lead) ?? members[0];
  return place === undefined ? [] : members.map(({ claim }) => ({ ...placeOf(place), claim: claim.id }));
}

interface Place {
  readonly claim: string;
  readonly block: string;
  readonly anchor?: string;
}

function placeOf(member: ClaimMember): Place {
  const { block, anchor = member.article.published?.slice(0, 10) } = blockOf(member);
  return { claim: member.claim.id, block, ...(anchor === undefined ? {} : { anchor }) };
}

/** Where the claim can meet others of the same thing, and its place in time where that is not its publication. */
function blockOf(member: ClaimMember): { block: string; anchor?: string } {
  const { claim } = member;
  switch (claim.kind) {
    case 'engagement':
      return withAnchor(engagementScope({ ...member, claim }), engagementAnchor({ ...member, claim }));
    case 'event':
      return withAnchor(eventBlock({ ...member, claim }), eventAnchor({ ...member, claim }));
    case 'statement':
      return { block: statementBlock(claim) };
    case 'figure':
      return { block: figureBlock(claim) };
    case 'forum':
      return { block: forumBlock(claim) };
    case 'position':
      return { block: positionBlock({ ...member, claim }) };
    case 'commitment':
      return { block: commitmentBlock({ ...member, claim }) };
    case 'office':
      return { block: '' };
  }
}

function withAnchor(block: string, anchor: string | undefined): { block: string; anchor?: string } {
  return anchor === undefined ? { block } : { block, anchor };
}

/** Reads each block in order of time and resolves it window by window; a window in which nothing changed is left alone. */
async function joinEngagements(
  dossier: RecordWriter,
  byPeople: readonly Judgement[],
  lexicon: Lexicon,
  onStep: OnStep,
): Promise<void> {
  const countryName = (code: string) => lexicon.country(code)?.name ?? code;
  await joinWindows(dossier, 'engagement', onStep, startsWindow, (members) => {
    const found = resolveEngagements(members as ClaimMember<EngagementClaim>[], byPeople, countryName);
    return { records: found.engagements, judgements: found.judgements };
  });
}

/** Cuts each block in order of time where `starts` says so; a window in which nothing changed is left alone. */
async function joinWindows<K extends ClaimRecordKind>(
  dossier: RecordWriter,
  kind: K,
  onStep: OnStep,
  starts: (before: BlockClaim, next: BlockClaim, size: number) => boolean,
  resolve: (members: readonly ClaimMember<Claim>[]) => {
    records: readonly ClaimRecords[K][];
    judgements: readonly Judgement[];
  },
): Promise<void> {
  await joinBlocks(dossier, kind, onStep, starts, (window) =>
    window.every((claim) => claim.settled) ? undefined : resolve(window.map((claim) => claim.member)),
  );
}

/** Positions and promises live for years: only a window grown full is cut. */
function isFull(_before: BlockClaim, _next: BlockClaim, size: number): boolean {
  return size >= WINDOW_CLAIMS;
}

/** True where claims before and after cannot be of one event. */
function startsDay({ anchor: before }: BlockClaim, { anchor: next }: BlockClaim, size: number): boolean {
  if (size >= WINDOW_CLAIMS) return true;
  // Dates that name no day stand among themselves.
  if (before?.length !== 10 || next?.length !== 10) return before !== next;
  return daysBetween(before, next) > EVENT_GAP_DAYS;
}

/** True where claims before and after cannot be of one engagement, or where a window grown full is best cut. */
function startsWindow(before: BlockClaim, next: BlockClaim, size: number): boolean {
  if ((before.anchor === undefined) !== (next.anchor === undefined) || size >= WINDOW_CLAIMS) return true;
  if (before.anchor === undefined || next.anchor === undefined) return false;
  const gap = daysBetween(before.anchor, next.anchor);
  return gap > WINDOW_GAP_DAYS || (size >= WINDOW_CLAIMS / 2 && gap > QUIET_DAYS);
}

/** The first claims of a block are enough: what comes after them in a block so large adds nothing a reader could use. */
async function joinWhole<K extends Exclude<ClaimRecordKind, 'engagement'>>(
  dossier: RecordWriter,
  kind: K,
  onStep: OnStep,
  resolve: (members: readonly ClaimMember[]) => ClaimRecords[K][],
): Promise<void> {
  await joinBlocks(
    dossier,
    kind,
    onStep,
    () => false,
    (claims) => ({
      records: resolve(claims.slice(0, WINDOW_CLAIMS).map((claim) => claim.member)),
      judgements: [],
    }),
  );
}

import type { BlockClaim, ClaimRecordKind, ClaimRecords, RecordWriter } from '../record/index.ts';
import type { Judgement } from '../resolution/index.ts';
import type { OnStep } from './on-step.ts';

/** Blocks that are gone through at once. */
const CHUNK = 200;
/** Claims whose records are replaced in one go: many small parts of blocks, or one large. */
const HANDED = 1000;

type Replacement<K extends ClaimRecordKind> = {
  claims: string[];
  records: ClaimRecords[K][];
  judgements: Judgement[];
};

/**
 * Goes through the dirty blocks of a kind, many at a time: cuts each where `starts` says so, resolves every part, and
 * hands over what many parts became at once. A part that `resolve` gives nothing for stays as it is.
 */
export async function joinBlocks<K extends ClaimRecordKind>(
  dossier: RecordWriter,
  kind: K,
  onStep: OnStep,
  starts: (before: BlockClaim, next: BlockClaim, size: number) => boolean,
  resolve: (
    part: readonly BlockClaim[],
  ) => { records: readonly ClaimRecords[K][]; judgements: readonly Judgement[] } | undefined,
): Promise<void> {
  let done = 0;
  for (;;) {
    const blocks = await dossier.dirtyClaimBlocks(kind, CHUNK);
    if (blocks.length === 0) return;
    let ready: Replacement<K> = { claims: [], records: [], judgements: [] };
    const hand = async () => {
      if (ready.claims.length > 0)
        await dossier.replaceRecords(kind, ready.claims, ready.records, ready.judgements);
      ready = { claims: [], records: [], judgements: [] };
    };
    for await (const part of parts(dossier.claimsOfBlocks(kind, blocks), starts)) {
      const found = resolve(part);
      if (found === undefined) continue;
      for (const { member } of part) ready.claims.push(member.claim.id);
      ready.records.push(...found.records);
      ready.judgements.push(...found.judgements);
      if (ready.claims.length >= HANDED) await hand();
    }
    await hand();
    await dossier.settleClaimBlocks(kind, blocks);
    done += blocks.length;
    onStep(`${kind}s joined`, done);
  }
}

/** Consecutive claims of one block, cut where `starts` says that a new part begins. */
async function* parts(
  claims: AsyncIterable<BlockClaim>,
  starts: (before: BlockClaim, next: BlockClaim, size: number) => boolean,
): AsyncGenerator<BlockClaim[]> {
  let part: BlockClaim[] = [];
  for await (const claim of claims) {
    const before = part.at(-1);
    if (before !== undefined && (before.block !== claim.block || starts(before, claim, part.length))) {
      yield part;
      part = [];
    }
    part.push(claim);
  }
  if (part.length > 0) yield part;
}

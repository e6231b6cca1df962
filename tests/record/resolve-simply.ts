import type { ActorForm, ClaimRecordKind, RecordWriter } from '../../src/record/index.ts';
import { sampleActor, sampleEngagement, sampleStatement } from './samples.ts';

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

/** Every block becomes one actor, named as its first member is. */
export async function resolveActors(record: RecordWriter): Promise<void> {
  const blocks = await record.dirtyActorBlocks(1000);
  const all = await record.actorsOfBlocks(blocks, []);
  const resolved = blocks.map((block) => {
    const forms = all.filter((form) => form.block === block);
    const { name, kind, country, aliases } = (forms[0] as ActorForm).actor;
    const fields = country === undefined ? { name, kind, aliases } : { name, kind, aliases, country };
    const actor = sampleActor(
      kind === 'country' && country !== undefined ? { ...fields, id: country } : fields,
    );
    return { block, actors: [{ actor, forms: forms.map(({ form }) => form) }], judgements: [] };
  });
  await record.replaceActorBlocks(resolved);
}

/** All work queues to their end, as a pipeline would: each meeting and each statement becomes a record of its own. */
export async function resolveAll(record: RecordWriter): Promise<void> {
  for (let texts = await record.textsUndone(100); texts.length > 0; texts = await record.textsUndone(100)) {
    await record.setCopies(
      texts.map(({ article }) => ({ article })),
      [],
    );
  }
  await resolveActors(record);
  for (
    let claims = await record.claimsUndone(100);
    claims.length > 0;
    claims = await record.claimsUndone(100)
  ) {
    await record.setClaimBlocks(
      claims.map(({ claim, article }) => ({
        claim: claim.id,
        block: claim.kind === 'office' ? '' : `${claim.kind} of ${article.id}`,
      })),
    );
  }
  await resolveBlocks(record, 'engagement', (id) => sampleEngagement([id]));
  await resolveBlocks(record, 'statement', (id) => sampleStatement(id));
}

async function resolveBlocks<K extends ClaimRecordKind>(
  record: RecordWriter,
  kind: K,
  make: (claim: string) => Parameters<typeof record.replaceRecords<K>>[2][number],
): Promise<void> {
  for (;;) {
    const blocks = await record.dirtyClaimBlocks(kind, 100);
    if (blocks.length === 0) return;
    const claims = (await collect(record.claimsOfBlocks(kind, blocks))).map(({ member }) => member.claim.id);
    await record.replaceRecords(kind, claims, claims.map(make), []);
    await record.settleClaimBlocks(kind, blocks);
  }
}

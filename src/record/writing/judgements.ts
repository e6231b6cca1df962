import { sql } from 'kysely';
import type { Judgement } from '../../resolution/types.ts';
import { type Database, recordset, rowsOf, textArray } from '../database.ts';
import { jsonChunks } from '../stored-json.ts';

/** Takes back the machine's judgements of one sort on any of these subjects; a person's stay. */
export async function dropMachineJudgements(
  trx: Database,
  about: string,
  subjects: Iterable<string>,
): Promise<void> {
  const kinds = textArray([
    `same-${about}`,
    `different-${about}`,
    ...(about === 'engagement' ? ['part-of'] : []),
  ]);
  await sql`with gone as (
              delete from judgement where not by_person and kind = any(${kinds}) and id in (
                select judgement from judgement_subject where subject = any(${textArray(subjects)}))
              returning id)
            delete from judgement_subject where judgement in (select id from gone)`.execute(trx);
}

/** Takes back what the machine has judged about the actors of some blocks. */
export async function dropJudgementsOnBlocks(trx: Database, blocks: readonly string[]): Promise<void> {
  await sql`with gone as (
              delete from judgement where not by_person and block = any(${textArray(blocks)}) returning id)
            delete from judgement_subject where judgement in (select id from gone)`.execute(trx);
}

/** `blocks`: by judgement, the actor block it is about, for judgements on actors. */
export async function insertJudgements(
  trx: Database,
  judgements: readonly Judgement[],
  blocks: ReadonlyMap<string, string> = new Map(),
): Promise<void> {
  const unique = [...new Map(judgements.map((judgement) => [judgement.id, judgement])).values()];
  const rows = unique.map((judgement) => ({
    id: judgement.id,
    kind: judgement.kind,
    by_person: judgement.author !== 'machine',
    block: blocks.get(judgement.id),
    data: judgement,
  }));
  if (rows.length === 0) return;
  await sql`with gone as (
              delete from judgement where id = any(${textArray(rows.map(({ id }) => id))}) returning id)
            delete from judgement_subject where judgement in (select id from gone)`.execute(trx);
  for (const json of jsonChunks(rows)) {
    await sql`insert into judgement (id, kind, by_person, block, data)
              select id, kind, by_person, block, data
              from ${recordset(json, 'id text, kind text, by_person boolean, block text, data jsonb')}`.execute(
      trx,
    );
  }
  const subjects = unique.map(({ id, subjects }) => ({ id, subjects: [...new Set(subjects)] }));
  for (const json of jsonChunks(subjects)) {
    await sql`insert into judgement_subject (subject, judgement)
              select unnest(subjects), id from ${recordset(json, 'id text, subjects text[]')}`.execute(trx);
  }
}

export async function judgementsByPeople(db: Database): Promise<Judgement[]> {
  const rows = await rowsOf<{ data: Judgement }>(
    db,
    sql`select data from judgement where by_person order by id`,
  );
  return rows.map((row) => row.data);
}

/** Stores one judgement and marks what it speaks of as work to do again, so that it takes effect. */
export async function saveJudgement(trx: Database, judgement: Judgement): Promise<void> {
  await insertJudgements(trx, [judgement]);
  await offerSubjects(trx, judgement);
}

/** Takes a person's judgement back, and marks what it spoke of as work to do again. False when there is none. */
export async function deleteJudgement(trx: Database, id: string): Promise<boolean> {
  const [gone] = await rowsOf<{ data: Judgement }>(
    trx,
    sql`delete from judgement where id = ${id} and by_person returning data`,
  );
  if (gone === undefined) return false;
  await sql`delete from judgement_subject where judgement = ${id}`.execute(trx);
  await offerSubjects(trx, gone.data);
  return true;
}

async function offerSubjects(trx: Database, judgement: Judgement): Promise<void> {
  const subjects = textArray(judgement.subjects);
  await sql`insert into dirty_actor_block (block)
            select distinct block from article_actor where article || '#' || key = any(${subjects})
              and article = any(${textArray(judgement.subjects.map((subject) => subject.split('#')[0] ?? ''))})
            on conflict do nothing`.execute(trx);
  // Placed anew, since a judgement may bring claims of several blocks together.
  await sql`update claim_state set settled = false, undone = true where claim = any(${subjects})`.execute(
    trx,
  );
  await sql`insert into dirty_claim_block (kind, block)
            select distinct kind, block from claim_state where claim = any(${subjects}) and block <> ''
            on conflict (kind, block) do update set again = true`.execute(trx);
  await sql`update article set text_done = false where id = any(${subjects})`.execute(trx);
}

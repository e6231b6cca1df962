import { sql } from 'kysely';
import type { Engagement, Figure, Forum, Judgement, Statement } from '../../resolution/types.ts';
import { type Database, recordset, rowsOf, textArray } from '../database.ts';
import { dateWindow } from '../date-window.ts';
import { fold } from '../fold.ts';
import { sortDate } from '../sort-date.ts';
import { jsonChunks } from '../stored-json.ts';
import type { ClaimRecordKind, ClaimRecords } from '../writer.ts';
import { dropMachineJudgements, insertJudgements } from './judgements.ts';

export async function replaceRecords<K extends ClaimRecordKind>(
  trx: Database,
  kind: K,
  claims: readonly string[],
  records: readonly ClaimRecords[K][],
  judgements: readonly Judgement[],
): Promise<void> {
  const unique = [...new Map(records.map((record) => [record.id, record])).values()];
  const kept = new Set([...claims, ...unique.flatMap((record) => record.claims)]);
  await dissolveRecords(
    trx,
    kind,
    claims,
    unique.map((record) => record.id),
    kept,
  );
  // The machine judges nothing else that rests on claims.
  if (kind === 'engagement') await dropMachineJudgements(trx, kind, claims);
  const rows = unique.map((record) => ({
    ...COLUMNS_OF[kind](record),
    id: record.id,
    claims: record.claims,
    data: record,
  }));
  for (const json of jsonChunks(rows)) {
    await sql`${INSERTS[kind](json)}`.execute(trx);
    await sql`insert into record_claim (kind, claim, record)
              select distinct ${kind}::text, unnest(claims), id
              from ${recordset(json, 'id text, claims text[]')}`.execute(trx);
  }
  await sql`update claim_state set settled = true
            where claim = any(${textArray(claims)}) and kind = ${kind} and not settled`.execute(trx);
  await insertJudgements(trx, judgements);
}

/**
 * Deletes the records that hold any of `claims` or bear one of `ids`. Claims they held that are not in `kept` have
 * lost their record: they become unsettled and their blocks are offered again.
 */
export async function dissolveRecords(
  trx: Database,
  kind: ClaimRecordKind,
  claims: readonly string[],
  ids: readonly string[],
  kept: ReadonlySet<string>,
): Promise<void> {
  // Two questions, each with a list of its own: asked as one, the planner reads all that is kept of the kind.
  const holding = await rowsOf<{ record: string }>(
    trx,
    sql`select record from record_claim where kind = ${kind} and claim = any(${textArray(claims)})`,
  );
  const gone = textArray(new Set([...holding.map((row) => row.record), ...ids]));
  const held = await rowsOf<{ claim: string }>(
    trx,
    sql`select claim from record_claim where kind = ${kind} and record = any(${gone})`,
  );
  await sql`delete from record_claim where kind = ${kind} and record = any(${gone})`.execute(trx);
  await sql`delete from ${sql.table(kind)} where id = any(${gone})`.execute(trx);
  const left = held.map((row) => row.claim).filter((claim) => !kept.has(claim));
  if (left.length > 0) await offerAgain(trx, kind, left);
}

async function offerAgain(trx: Database, kind: ClaimRecordKind, claims: readonly string[]): Promise<void> {
  const list = textArray(claims);
  await sql`update claim_state set settled = false where claim = any(${list}) and kind = ${kind}`.execute(
    trx,
  );
  await sql`insert into dirty_claim_block (kind, block)
            select distinct kind, block from claim_state where claim = any(${list}) and kind = ${kind} and block <> ''
            on conflict (kind, block) do update set again = true`.execute(trx);
}

const COLUMNS_OF: { readonly [K in ClaimRecordKind]: (record: ClaimRecords[K]) => object } = {
  engagement: (record: Engagement, window = dateWindow(record.when?.edtf)) => ({
    begins: sortDate(record.when?.edtf),
    ends: window?.ends,
    period: window?.period,
    status: record.status,
    forum: record.forum,
    parties: [...new Set(record.parties)],
    participants: [...new Set(record.participants.map((participant) => participant.actor))],
    words: searchText(record),
  }),
  statement: (record: Statement) => ({ speaker: record.speaker.actor, begins: sortDate(record.when) }),
  figure: (record: Figure) => ({ begins: sortDate(record.asOf) }),
  forum: (record: Forum) => ({ name_order: fold(record.name) }),
};

function searchText(record: Engagement): string {
  const people = record.participants.flatMap(({ name, office }) => [name, office]);
  return [record.label, record.place?.name, record.forumName, ...people].filter((words) => words).join('\n');
}

const INSERTS: { readonly [K in ClaimRecordKind]: (json: string) => ReturnType<typeof sql> } = {
  engagement: (
    json,
  ) => sql`insert into engagement (id, begins, ends, period, status, forum, parties, participants, search, data)
    select id, begins, ends, period, status, forum, parties, participants,
      to_tsvector('simple', words) || to_tsvector('english', words), data
    from ${recordset(
      json,
      `id text, begins text, ends text, period text, status text, forum text, parties text[], participants text[],
      words text, data jsonb`,
    )}`,
  statement: (json) => sql`insert into statement (id, speaker, begins, data)
    select id, speaker, begins, data from ${recordset(json, 'id text, speaker text, begins text, data jsonb')}`,
  figure: (json) => sql`insert into figure (id, begins, data)
    select id, begins, data from ${recordset(json, 'id text, begins text, data jsonb')}`,
  forum: (json) => sql`insert into forum (id, name_order, data)
    select id, name_order, data from ${recordset(json, 'id text, name_order text, data jsonb')}`,
};

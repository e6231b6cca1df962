import { sql } from 'kysely';
import type { Judgement } from '../../resolution/types.ts';
import { type Database, recordset, rowsOf, textArray } from '../database.ts';
import { jsonChunks } from '../stored-json.ts';
import type { ClaimRecordKind, ClaimRecords } from '../writer.ts';
import { dropMachineJudgements, insertJudgements } from './judgements.ts';
import { COLUMNS_OF, INSERTS } from './record-columns.ts';

/** Kinds on whose claims the machine passes judgements. */
const JUDGED: ReadonlySet<ClaimRecordKind> = new Set(['engagement', 'position', 'commitment']);

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
  if (JUDGED.has(kind)) await dropMachineJudgements(trx, kind, claims);
  const rows = unique.map((record) => ({
    ...COLUMNS_OF[kind](record),
    id: record.id,
    data: record,
  }));
  for (const json of jsonChunks(rows)) {
    await sql`${INSERTS[kind](json)}`.execute(trx);
  }
  for (const json of jsonChunks(unique.map(({ id, claims }) => ({ id, claims })))) {
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

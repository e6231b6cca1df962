import { sql } from 'kysely';
import type { Database } from './database.ts';

/** Rows written before the first round of upkeep: early statistics keep the planner from reading whole tables. */
const FIRST = 2_000;
/** Each interval is four times the one before, up to this many rows. */
const LONGEST = 200_000;

/** How finely the planner's statistics are drawn: PostgreSQL's default of 100 takes twice the time and plans no better. */
const STATISTICS = 30;

/** Tables whose rows change or go as the work goes on. */
const CHURNING = [
  'article_actor',
  'claim_state',
  'dirty_claim_block',
  'dirty_actor_block',
  'record_claim',
  'engagement',
  'statement',
  'figure',
  'position',
  'commitment',
  'event',
];

/**
 * The embedded engine has no background worker that removes dead rows and refreshes the planner's statistics, so the
 * record does it itself every so many rows. On a server it finds little left to do.
 */
export function upkeep(db: Database): (rows: number) => Promise<void> {
  let written = 0;
  let interval = FIRST;
  return async (rows) => {
    written += rows;
    if (written < interval) return;
    written = 0;
    interval = Math.min(interval * 4, LONGEST);
    for (const table of CHURNING) await sql`vacuum ${sql.table(table)}`.execute(db);
    await db.transaction().execute(async (trx) => {
      await sql`set local default_statistics_target = ${sql.lit(STATISTICS)}`.execute(trx);
      await sql`analyze`.execute(trx);
    });
  };
}

import { sql } from 'kysely';
import type { EngagementStatus } from '../../extraction/types.ts';
import { type Database, rowsOf } from '../database.ts';
import type { ChronologyFilters, Timeline } from '../types.ts';
import { matchingEngagements } from './chronology.ts';

export async function readTimeline(db: Database, filters: ChronologyFilters): Promise<Timeline> {
  const rows = await rowsOf<{ period: string | null; status: EngagementStatus; n: number }>(
    db,
    sql`select period, status, count(*)::int as n from engagement
        where ${matchingEngagements(filters)} group by period, status order by period, status`,
  );
  const periods = new Map<string, Partial<Record<EngagementStatus, number>>>();
  let undated = 0;
  for (const { period, status, n } of rows) {
    if (period === null) undated += n;
    else periods.set(period, { ...periods.get(period), [status]: n });
  }
  return {
    periods: [...periods].map(([period, counts]) => ({ period, counts })),
    undated,
    total: rows.reduce((sum, row) => sum + row.n, 0),
  };
}

import type { ChronologyQuery, RecordReader } from '../record/types.ts';
import type { EngagementStatus, Timeline } from './api-types.ts';
import { WALK_LIMIT, walkChronology } from './chronology-window.ts';
import { dateExtent } from './date-extent.ts';

/** How many engagements of each status fall into each month; a date that names no month is counted under its year. */
export async function timeline(
  record: Pick<RecordReader, 'chronology'>,
  filters: ChronologyQuery,
): Promise<Timeline> {
  const periods = new Map<string, Partial<Record<EngagementStatus, number>>>();
  let total = 0;
  let undated = 0;
  for await (const { when, status } of walkChronology(record, { ...filters, order: 'oldest' })) {
    total += 1;
    const extent = when && dateExtent(when.edtf);
    if (!extent) {
      undated += 1;
      continue;
    }
    const period = extent.namesMonth ? extent.first : extent.first.slice(0, 4);
    const counts = periods.get(period) ?? {};
    counts[status] = (counts[status] ?? 0) + 1;
    periods.set(period, counts);
  }
  const sorted = [...periods].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    periods: sorted.map(([period, counts]) => ({ period, counts })),
    undated,
    total,
    complete: total < WALK_LIMIT,
  };
}

import type { ChronologyQuery, Page, RecordReader } from '../record/types.ts';
import type { Engagement } from './api-types.ts';
import { dateExtent, isInWindow } from './date-extent.ts';
import { offsetOf } from './offset-cursor.ts';

type Chronology = Pick<RecordReader, 'chronology'>;
type Filters = Omit<ChronologyQuery, 'cursor' | 'limit'>;

const STEP = 500;
/** More engagements than this are not walked through for one answer. */
export const WALK_LIMIT = 50_000;

/** Every engagement that the filters let through, page by page; at most `WALK_LIMIT`. */
export async function* walkChronology(record: Chronology, filters: Filters): AsyncGenerator<Engagement> {
  let cursor: string | undefined;
  let seen = 0;
  do {
    const page = await record.chronology({
      ...filters,
      limit: STEP,
      ...(cursor === undefined ? {} : { cursor }),
    });
    yield* page.items;
    seen += page.items.length;
    cursor = page.next;
  } while (cursor !== undefined && seen < WALK_LIMIT);
}

/** One page of the engagements between two months. The record itself knows no window, so this walks and counts. */
export async function chronologyWindow(
  record: Chronology,
  { cursor, limit = 100, ...filters }: ChronologyQuery,
  window: { from?: string | undefined; to?: string | undefined },
): Promise<Page<Engagement>> {
  const from = window.from === undefined ? '0000-01' : window.from.padEnd(7, '-01');
  const to = window.to === undefined ? '9999-12' : window.to.padEnd(7, '-12');
  const offset = offsetOf(cursor, 'w');
  const items: Engagement[] = [];
  let total = 0;
  for await (const engagement of walkChronology(record, filters)) {
    const extent = engagement.when && dateExtent(engagement.when.edtf);
    if (!extent || !isInWindow(extent, from, to)) continue;
    if (total >= offset && items.length < limit) items.push(engagement);
    total += 1;
  }
  const end = offset + items.length;
  return { items, total, ...(end < total ? { next: `w${end}` } : {}) };
}

import { type RawBuilder, sql } from 'kysely';
import { RapporteurError } from '../../kernel/index.ts';
import type { Engagement } from '../../resolution/types.ts';
import { type Database, rowsOf } from '../database.ts';
import { decodeCursor, encodeCursor, pageLimit, toPage } from '../paging.ts';
import { storedText } from '../stored-json.ts';
import type { ChronologyFilters, ChronologyQuery, Page } from '../types.ts';

interface EngagementRow {
  readonly id: string;
  readonly begins: string | null;
  readonly data: Engagement;
}

export async function readChronology(db: Database, query: ChronologyQuery): Promise<Page<Engagement>> {
  const order = query.order === 'oldest' ? 'oldest' : 'newest';
  const list = `chronology-${order}`;
  const limit = pageLimit(query.limit);
  const after = decodeCursor(query.cursor, list, 2);
  const wanted = matchingEngagements(query);
  const total = await rowsOf<{ n: number }>(
    db,
    sql`select count(*)::int as n from engagement where ${wanted}`,
  );
  const following = after === undefined ? sql`true` : ORDERS[order].after(after[0] ?? '', after[1] ?? '');
  const rows = await rowsOf<EngagementRow>(
    db,
    sql`select id, begins, data from engagement where ${wanted} and ${following} order by ${ORDERS[order].by} limit ${limit + 1}`,
  );
  return toPage(
    rows,
    limit,
    total[0]?.n ?? 0,
    (row) => row.data,
    (row) => encodeCursor(list, [row.begins ?? ORDERS[order].undated, row.id]),
  );
}

/** Engagements that a person, organization or country takes part in, newest first. */
export async function engagementsOf(db: Database, actor: string, limit: number): Promise<Engagement[]> {
  const rows = await rowsOf<EngagementRow>(
    db,
    sql`select id, begins, data from engagement
        where participants @> array[${actor}]::text[] or parties @> array[${actor}]::text[]
        order by ${ORDERS.newest.by} limit ${limit}`,
  );
  return rows.map((row) => row.data);
}

/** Undated ones come last in either order, so each order has its own stand-in for "no date". */
const ORDERS = {
  newest: {
    undated: '',
    by: sql`coalesce(begins, '') desc, id`,
    after: (begins: string, id: string) =>
      sql`coalesce(begins, '') <= ${begins} and (coalesce(begins, '') < ${begins} or id > ${id})`,
  },
  oldest: {
    undated: '~',
    by: sql`coalesce(begins, '~'), id`,
    after: (begins: string, id: string) =>
      sql`coalesce(begins, '~') >= ${begins} and (coalesce(begins, '~') > ${begins} or id > ${id})`,
  },
} as const;

/** The condition under which an engagement is meant. */
export function matchingEngagements(query: ChronologyFilters): RawBuilder<unknown> {
  const found: RawBuilder<unknown>[] = [sql`true`, ...window(query)];
  if (query.country !== undefined) found.push(sql`parties @> array[${storedText(query.country)}]::text[]`);
  if (query.person !== undefined) found.push(sql`participants @> array[${storedText(query.person)}]::text[]`);
  if (query.forum !== undefined) found.push(sql`forum = ${storedText(query.forum)}`);
  if (query.status !== undefined) found.push(sql`status = ${storedText(query.status)}`);
  const text = storedText(query.text ?? '').trim();
  if (text !== '') {
    found.push(
      sql`search @@ (websearch_to_tsquery('simple', ${text}) || websearch_to_tsquery('english', ${text}))`,
    );
  }
  return sql.join(found, sql` and `);
}

/** As `isInWindow` in date-window.ts: months by touch, vaguer dates only as a whole. */
function window({ from, to }: ChronologyFilters): RawBuilder<unknown>[] {
  const first = from === undefined ? undefined : checkedDay(from, 'from');
  const last = to === undefined ? undefined : checkedDay(to, 'to');
  return [
    ...(first === undefined
      ? []
      : [sql`case when length(period) = 4 then begins >= ${first} else ends >= ${first} end`]),
    ...(last === undefined
      ? []
      : [sql`case when length(period) = 4 then ends <= ${last} else begins <= ${last} end`]),
    ...(first === undefined && last === undefined ? [] : [sql`period is not null`]),
  ];
}

function checkedDay(day: string, name: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(day)) return day;
  throw new RapporteurError('record/bad-query', `\`${name}\` must be a day such as 2017-02-10, not ${day}.`);
}

import { type RawBuilder, sql } from 'kysely';
import type { Actor, Statement } from '../../resolution/types.ts';
import { type Database, rowsOf } from '../database.ts';
import { fold } from '../fold.ts';
import { decodeCursor, encodeCursor, pageLimit, toPage } from '../paging.ts';
import { storedText } from '../stored-json.ts';
import type { Page } from '../types.ts';
import { ACTOR_DATA } from './actor-data.ts';
import { engagementsOf } from './chronology.ts';

interface PersonRow {
  readonly id: string;
  readonly name_order: string;
  readonly data: Actor;
  readonly engagements: number;
}

/** An actor page shows at most this many engagements and statements; the lists themselves page through all. */
export const ACTOR_PAGE = 500;

/** People by the number of engagements they took part in, most first, then by name. */
export async function readPeople(
  db: Database,
  query: { text?: string; country?: string; cursor?: string; limit?: number },
): Promise<Page<Actor & { engagements: number }>> {
  const limit = pageLimit(query.limit);
  const after = decodeCursor(query.cursor, 'people', 3);
  const wanted = matching(query);
  const total = await rowsOf<{ n: number }>(db, sql`select count(*)::int as n from actor where ${wanted}`);
  const rows = await rowsOf<PersonRow>(
    db,
    sql`with counted as (
          select actor, count(*)::int as n from (select unnest(participants) as actor from engagement) p group by actor),
        people as (
          select id, name_order, coalesce(n, 0) as engagements
          from actor left join counted on counted.actor = actor.id where ${wanted}),
        page as (
          select * from people where ${after ? following(after) : sql`true`}
          order by engagements desc, name_order, id limit ${limit + 1})
        select page.*, ${ACTOR_DATA} as data from page join actor on actor.id = page.id
        order by page.engagements desc, page.name_order, page.id`,
  );
  return toPage(
    rows,
    limit,
    total[0]?.n ?? 0,
    (row) => ({ ...row.data, engagements: row.engagements }),
    (row) => encodeCursor('people', [String(row.engagements), row.name_order, row.id]),
  );
}

function matching(query: { text?: string; country?: string }): RawBuilder<unknown> {
  const conditions = [sql`kind = 'person'`];
  if (query.country !== undefined) conditions.push(sql`country = ${storedText(query.country)}`);
  const text = fold(storedText(query.text ?? '')).trim();
  if (text !== '') conditions.push(sql`names like ${`%${text.replace(/[\\%_]/g, '\\$&')}%`}`);
  return sql.join(conditions, sql` and `);
}

function following(after: readonly string[]): RawBuilder<unknown> {
  const count = Number.parseInt(after[0] ?? '', 10) || 0;
  return sql`(engagements < ${count} or (engagements = ${count} and (name_order, id) > (${after[1]}, ${after[2]})))`;
}

export async function readActor(db: Database, id: string) {
  const rows = await rowsOf<{ data: Actor }>(
    db,
    sql`select ${ACTOR_DATA} as data from actor where id = ${id}`,
  );
  const actor = rows[0]?.data;
  if (actor === undefined) return undefined;
  const statements = await rowsOf<{ data: Statement }>(
    db,
    sql`select data from statement where speaker = ${id} order by coalesce(begins, '') desc, id limit ${ACTOR_PAGE}`,
  );
  return {
    actor,
    engagements: await engagementsOf(db, id, ACTOR_PAGE),
    statements: statements.map((r) => r.data),
  };
}

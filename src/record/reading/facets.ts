import { type RawBuilder, sql } from 'kysely';
import { type Database, rowsOf } from '../database.ts';
import type { Facet, RecordReader } from '../types.ts';

/** Most values one facet lists; a longer list serves nobody as a filter, and search finds the rest. */
export const FACET_SIZE = 1000;

export async function readFacets(
  db: Database,
): Promise<{ countries: Facet[]; forums: Facet[]; people: Facet[]; statuses: Facet[] }> {
  return {
    countries: await facet(
      db,
      sql`select unnest(parties) as value from engagement`,
      sql`select id, name, kind from actor`,
    ),
    forums: await facet(
      db,
      sql`select forum as value from engagement where forum is not null`,
      sql`select id, data->>'name' as name, 'forum' as kind from forum`,
    ),
    people: await people(db),
    statuses: await facet(
      db,
      sql`select status as value from engagement`,
      sql`select null as id, null as name, null as kind`,
    ),
  };
}

function facet(db: Database, values: RawBuilder<unknown>, names: RawBuilder<unknown>): Promise<Facet[]> {
  return rowsOf(
    db,
    sql<Facet>`
      with counted as (select value collate "C" as value, count(*)::int as count from (${values}) v group by 1)
      select value, coalesce(n.name, value) as label, count from counted left join (${names}) n on n.id = counted.value
      order by count desc, value limit ${FACET_SIZE}`,
  );
}

function people(db: Database): Promise<Facet[]> {
  return rowsOf(
    db,
    sql<Facet>`
      with counted as (
        select value, count(*)::int as count from (select unnest(participants) as value from engagement) v group by value)
      select id as value, name as label, count from counted join actor on actor.id = counted.value
      where kind = 'person' order by count desc, name_order, id limit ${FACET_SIZE}`,
  );
}

export async function readCounts(db: Database): ReturnType<RecordReader['counts']> {
  const rows = await rowsOf<Awaited<ReturnType<RecordReader['counts']>>>(
    db,
    sql`select
      (select count(*)::int from article) as articles,
      (select coalesce(sum(claims), 0)::int from article) as claims,
      (select count(*)::int from engagement) as engagements,
      (select count(*)::int from actor where kind = 'person') as people,
      (select count(*)::int from statement) as statements,
      (select count(*)::int from figure) as figures,
      (select count(*)::int from forum) as forums,
      (select count(*)::int from position) as positions,
      (select count(*)::int from commitment) as commitments,
      (select count(*)::int from event) as events`,
  );
  return rows[0] as (typeof rows)[number];
}

import { type RawBuilder, sql } from 'kysely';
import type { CodedEvent, Commitment, Position } from '../../resolution/types.ts';
import { type Database, rowsOf } from '../database.ts';
import { decodeCursor, encodeCursor, pageLimit, toPage } from '../paging.ts';
import { storedText } from '../stored-json.ts';
import type { CommitmentQuery, EventQuery, Facet, LedgerFacets, Page, PositionQuery } from '../types.ts';
import { FACET_SIZE } from './facets.ts';
import { type DatedRow, newestFirst } from './lists.ts';

/** By party (those of no known side last), in each the last told first. */
export async function readPositions(db: Database, query: PositionQuery): Promise<Page<Position>> {
  const limit = pageLimit(query.limit);
  const after = decodeCursor(query.cursor, 'positions', 3);
  const wanted = equal({ party: query.party, actor: query.actor, stance: query.stance });
  const total = await rowsOf<{ n: number }>(db, sql`select count(*)::int as n from position where ${wanted}`);
  const rows = await rowsOf<DatedRow<Position> & { party: string }>(
    db,
    sql`select id, party, begins, data from position where ${wanted} and ${after ? following(after) : sql`true`}
        order by party, coalesce(begins, '') desc, id limit ${limit + 1}`,
  );
  return toPage(
    rows,
    limit,
    total[0]?.n ?? 0,
    (row) => row.data,
    (row) => encodeCursor('positions', [row.party, row.begins ?? '', row.id]),
  );
}

function following([party = '', begins = '', id = '']: readonly string[]): RawBuilder<unknown> {
  return sql`party >= ${party} and (party > ${party} or coalesce(begins, '') < ${begins}
    or (coalesce(begins, '') = ${begins} and id > ${id}))`;
}

/** Last told first, undated last. */
export function readCommitments(db: Database, query: CommitmentQuery): Promise<Page<Commitment>> {
  const { party, actor, status } = query;
  return newestFirst(db, 'commitment', query, equal({ party, actor, status }));
}

/** Newest first, undated last. */
export function readEvents(db: Database, query: EventQuery): Promise<Page<CodedEvent>> {
  const wanted = equal({ type: query.type });
  const { country } = query;
  return newestFirst(
    db,
    'event',
    query,
    country === undefined ? wanted : sql`${wanted} and countries @> array[${storedText(country)}]::text[]`,
  );
}

function equal(columns: Readonly<Record<string, string | undefined>>): RawBuilder<unknown> {
  const conditions = Object.entries(columns).flatMap(([column, value]) =>
    value === undefined ? [] : [sql`${sql.ref(column)} = ${storedText(value)}`],
  );
  return sql.join([sql`true`, ...conditions], sql` and `);
}

export async function readLedgerFacets(db: Database): Promise<LedgerFacets> {
  return {
    positionParties: await facet(db, sql`select party as value from position where party <> '~'`),
    commitmentParties: await facet(db, sql`select party as value from commitment where party <> '~'`),
    eventTypes: await facet(db, sql`select type as value from event`),
    eventCountries: await facet(db, sql`select unnest(countries) as value from event`),
  };
}

/** Values with how many records each has, most first; a country by its name. */
function facet(db: Database, values: RawBuilder<unknown>): Promise<Facet[]> {
  return rowsOf(
    db,
    sql<Facet>`
      with counted as (select value collate "C" as value, count(*)::int as count from (${values}) v group by 1)
      select value, coalesce(actor.name, value) as label, count
      from counted left join actor on actor.id = counted.value
      order by count desc, value limit ${FACET_SIZE}`,
  );
}

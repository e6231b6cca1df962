import { type RawBuilder, sql } from 'kysely';
import type { Diagnostic } from '../../kernel/index.ts';
import type { Figure, Forum, Statement } from '../../resolution/types.ts';
import { type Database, rowsOf } from '../database.ts';
import { decodeCursor, encodeCursor, pageLimit, toPage } from '../paging.ts';
import { storedText } from '../stored-json.ts';
import type { Page } from '../types.ts';

export interface DatedRow<T> {
  readonly id: string;
  readonly begins: string | null;
  readonly data: T;
}

export function readStatements(
  db: Database,
  query: { speaker?: string; cursor?: string; limit?: number },
): Promise<Page<Statement>> {
  const where = query.speaker === undefined ? sql`true` : sql`speaker = ${storedText(query.speaker)}`;
  return newestFirst(db, 'statement', query, where);
}

export function readFigures(db: Database, query: { cursor?: string; limit?: number }): Promise<Page<Figure>> {
  return newestFirst(db, 'figure', query, sql`true`);
}

/** Newest first, undated last. */
export async function newestFirst<T>(
  db: Database,
  table: 'statement' | 'figure' | 'commitment' | 'event',
  query: { cursor?: string; limit?: number },
  where: RawBuilder<unknown>,
): Promise<Page<T>> {
  const limit = pageLimit(query.limit);
  const after = decodeCursor(query.cursor, table, 2);
  const from = sql.table(table);
  const total = await rowsOf<{ n: number }>(db, sql`select count(*)::int as n from ${from} where ${where}`);
  const following = after
    ? sql`coalesce(begins, '') <= ${after[0]} and (coalesce(begins, '') < ${after[0]} or id > ${after[1]})`
    : sql`true`;
  const rows = await rowsOf<DatedRow<T>>(
    db,
    sql`select id, begins, data from ${from} where ${where} and ${following}
        order by coalesce(begins, '') desc, id limit ${limit + 1}`,
  );
  return toPage(
    rows,
    limit,
    total[0]?.n ?? 0,
    (row) => row.data,
    (row) => encodeCursor(table, [row.begins ?? '', row.id]),
  );
}

export async function readForums(db: Database): Promise<(Forum & { engagements: number })[]> {
  const rows = await rowsOf<{ data: Forum; engagements: number }>(
    db,
    sql`select f.data, (select count(*)::int from engagement e where e.forum = f.id) as engagements
        from forum f order by f.name_order, f.id`,
  );
  return rows.map((row) => ({ ...row.data, engagements: row.engagements }));
}

export function readDiagnostics(db: Database): Promise<Diagnostic[]> {
  return rowsOf(
    db,
    sql<Diagnostic>`select severity, code, message, place from diagnostic order by place, code, id`,
  );
}

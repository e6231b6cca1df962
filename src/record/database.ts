import { type Kysely, type RawBuilder, sql } from 'kysely';

/** Either engine, or a transaction on it. Tables are addressed in SQL; see migrations/ for their columns. */
// biome-ignore lint/suspicious/noExplicitAny: Kysely wants a table map; the SQL here is written out, not built from one.
export type Database = Kysely<any>;

/** Rows of a statement. */
export async function rowsOf<Row>(db: Database, query: RawBuilder<Row>): Promise<Row[]> {
  return (await query.execute(db)).rows;
}

/** A JSON array as a table: `columns` names what to read from each object and as which type. */
export function recordset(json: string, columns: string): RawBuilder<unknown> {
  // Of jsonb every value is read once; of json those that become jsonb are read twice.
  return sql`jsonb_to_recordset(${json}::jsonb) as r(${sql.raw(columns)})`;
}

export function textArray(values: Iterable<string>): RawBuilder<unknown> {
  return sql`${[...values]}::text[]`;
}

import { sql } from 'kysely';
import { contentId, type Diagnostic } from '../../kernel/index.ts';
import { type Database, recordset } from '../database.ts';
import { jsonChunks } from '../stored-json.ts';

/** The same trouble in the same place is kept once. */
export async function saveDiagnostics(trx: Database, diagnostics: readonly Diagnostic[]): Promise<void> {
  const rows = diagnostics.map(({ severity, code, message, place }) => ({
    id: contentId('dia', severity, code, message, place),
    severity,
    code,
    message,
    place,
  }));
  for (const json of jsonChunks(rows)) {
    await sql`insert into diagnostic (id, place, code, severity, message)
              select id, place, code, severity, message
              from ${recordset(json, 'id text, place text, code text, severity text, message text')}
              on conflict do nothing`.execute(trx);
  }
}

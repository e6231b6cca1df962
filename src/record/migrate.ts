import { sql } from 'kysely';
import { RapporteurError } from '../kernel/index.ts';
import type { Database } from './database.ts';

/** One step of the schema. All statements of a step and its entry in the `migration` table are one transaction. */
export interface Migration {
  /** Counts from 1 without gaps. */
  readonly number: number;
  readonly name: string;
  /** One SQL statement each. */
  readonly statements: readonly string[];
}

/** Number of the last applied migration; 0 for an empty schema. */
export async function schemaVersion(db: Database): Promise<number> {
  const table = await sql<{ there: boolean }>`select to_regclass('migration') is not null as there`.execute(
    db,
  );
  if (!table.rows[0]?.there) return 0;
  const last = await sql<{
    number: number;
  }>`select coalesce(max(number), 0)::int as number from migration`.execute(db);
  return last.rows[0]?.number ?? 0;
}

/**
 * Brings the schema to the last of `migrations`, all or nothing.
 * Throws `record/newer-version` when it is already beyond that, `record/migration-failed` when a step fails.
 */
export async function migrate(db: Database, migrations: readonly Migration[], where: string): Promise<void> {
  const newest = migrations.at(-1)?.number ?? 0;
  const version = await schemaVersion(db);
  if (version > newest) throw newerVersion(where, version, newest);
  if (version === newest) return;
  await db.transaction().execute(async (trx) => {
    await sql`create table if not exists migration (
      number integer primary key, name text not null, applied timestamptz not null default now())`.execute(
      trx,
    );
    for (const migration of migrations.filter((m) => m.number > version))
      await apply(trx, migration, where, version);
  });
}

async function apply(trx: Database, migration: Migration, where: string, version: number): Promise<void> {
  try {
    for (const statement of migration.statements) await sql.raw(statement).execute(trx);
    await sql`insert into migration (number, name) values (${migration.number}, ${migration.name})`.execute(
      trx,
    );
  } catch (cause) {
    throw new RapporteurError(
      'record/migration-failed',
      `The dossier ${where} is of version ${version} and could not be brought to version ${migration.number} ` +
        `(${migration.name}): ${(cause as Error).message}. Nothing was changed; keep a copy of it, and report this message.`,
      { cause },
    );
  }
}

export function newerVersion(where: string, found: number, known: number): RapporteurError {
  return new RapporteurError(
    'record/newer-version',
    `The dossier ${where} was written by a newer Rapporteur (record version ${found}; this one knows up to ${known}). ` +
      'Update Rapporteur, or start another dossier with this one.',
  );
}

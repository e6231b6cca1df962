import { hostname } from 'node:os';
import { CompiledQuery, Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { RapporteurError } from '../kernel/index.ts';
import { type Database, rowsOf } from './database.ts';
import { migrate, newerVersion, schemaVersion } from './migrate.ts';
import { MIGRATIONS } from './migrations/index.ts';
import type { OpenOptions } from './open-dossier.ts';
import { RecordStore } from './record-store.ts';

const NEWEST = MIGRATIONS.at(-1)?.number ?? 0;

export async function openServer(location: string, options: OpenOptions): Promise<RecordStore> {
  const { url, schema, where } = readLocation(location);
  const lock = options.readonly ? undefined : await takeLock(url, schema, where);
  const db = connect(url, schema, options.readonly ?? false);
  try {
    await reachable(db, where);
    await prepare(db, schema, where, options);
    return new RecordStore(db, {
      assertWritable: () => (lock ? lock.assertHeld() : refuseWriting(where)),
      release: async () => lock?.release(),
    });
  } catch (error) {
    await db.destroy();
    await lock?.release();
    throw error;
  }
}

function readLocation(location: string): { url: string; schema: string; where: string } {
  let url: URL;
  try {
    url = new URL(location);
  } catch (cause) {
    throw new RapporteurError(
      'record/bad-location',
      `${location} is not a URL that can be read; write postgres://user@host:5432/database.`,
      { cause },
    );
  }
  const schema = url.searchParams.get('schema') ?? 'rapporteur';
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(schema)) {
    throw new RapporteurError(
      'record/bad-location',
      `The schema ${schema} must be lower-case letters, digits and _, at most 63 of them.`,
    );
  }
  url.searchParams.delete('schema');
  // The password is never shown.
  return { url: url.href, schema, where: `${url.host}${url.pathname} (schema ${schema})` };
}

function connect(url: string, schema: string, readonly: boolean): Database {
  const pool = new pg.Pool({ connectionString: url, max: 4, application_name: applicationName() });
  // A lost idle connection is replaced by the pool; the next query tells if the server is gone.
  pool.on('error', () => {});
  return new Kysely({
    dialect: new PostgresDialect({
      pool,
      onCreateConnection: async (connection) => {
        await connection.executeQuery(CompiledQuery.raw(`set search_path to "${schema}"`));
        if (readonly)
          await connection.executeQuery(CompiledQuery.raw('set default_transaction_read_only to on'));
      },
    }),
  });
}

/** Readers take no lock, so theirs is the first connection: a server that does not answer is said so here. */
async function reachable(db: Database, where: string): Promise<void> {
  try {
    await rowsOf(db, sql`select 1`);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message || cause.name : String(cause);
    throw new RapporteurError(
      'record/unreachable',
      `The database server of ${where} cannot be reached (${why}). Check its address and that it is running.`,
      { cause },
    );
  }
}

async function prepare(db: Database, schema: string, where: string, options: OpenOptions): Promise<void> {
  const there = await rowsOf(db, sql`select from pg_namespace where nspname = ${schema}`);
  const version = there.length === 0 ? 0 : await schemaVersion(db);
  if (version === 0 && !options.create) {
    throw new RapporteurError(
      'record/no-dossier',
      `There is no dossier at ${where} yet. Add articles to it first.`,
    );
  }
  if (options.readonly) {
    if (version > NEWEST) throw newerVersion(where, version, NEWEST);
    if (version < NEWEST) {
      throw new RapporteurError(
        'record/older-version',
        `The dossier ${where} was written by an older Rapporteur (record version ${version}; this one needs ${NEWEST}). Open it once for writing to bring it up to date.`,
      );
    }
    return;
  }
  if (there.length === 0) await sql`create schema ${sql.id(schema)}`.execute(db);
  await migrate(db, MIGRATIONS, where);
}

function refuseWriting(where: string): never {
  throw new RapporteurError('record/readonly', `The dossier ${where} was opened for reading only.`);
}

interface ServerLock {
  assertHeld(): void;
  release(): Promise<void>;
}

/** One writer per schema: an advisory lock on a connection of its own, which the server drops when the process ends. */
async function takeLock(url: string, schema: string, where: string): Promise<ServerLock> {
  const client = new pg.Client({
    connectionString: url,
    application_name: applicationName(),
    keepAlive: true,
  });
  let lost: Error | undefined;
  client.on('error', (error) => {
    lost = error;
  });
  client.on('end', () => {
    lost ??= new Error('the connection ended');
  });
  await reach(client, where);
  const key = `rapporteur:${schema}`;
  const taken = await client.query<{ ok: boolean }>(
    'select pg_try_advisory_lock(hashtextextended($1, 0)) as ok',
    [key],
  );
  if (!taken.rows[0]?.ok) {
    const holder = await describeHolder(client, key);
    await client.end();
    throw new RapporteurError(
      'record/locked',
      `The dossier ${where} is in use by ${holder}. Wait for it to end or stop it, then try again.`,
    );
  }
  return {
    assertHeld: () => {
      if (lost) {
        throw new RapporteurError(
          'record/lock-lost',
          `The connection that kept the dossier ${where} for this process is gone (${lost.message}). Start again.`,
          { cause: lost },
        );
      }
    },
    release: () => client.end(),
  };
}

async function reach(client: pg.Client, where: string): Promise<void> {
  try {
    await client.connect();
  } catch (cause) {
    throw new RapporteurError(
      'record/unreachable',
      `The database ${where} cannot be reached (${(cause as Error).message || String(cause)}). Check that the server runs and the URL is right.`,
      { cause },
    );
  }
}

async function describeHolder(client: pg.Client, key: string): Promise<string> {
  const found = await client.query<{ name: string; pid: number; since: Date }>(
    `select application_name as name, a.pid, backend_start as since
     from pg_locks l join pg_stat_activity a on a.pid = l.pid,
       (select hashtextextended($1, 0) as key) k
     where locktype = 'advisory' and granted and objsubid = 1
       and database = (select oid from pg_database where datname = current_database())
       and ((classid::bigint << 32) | objid::bigint) = k.key limit 1`,
    [key],
  );
  const row = found.rows[0];
  return row
    ? `${row.name || 'another program'} (server process ${row.pid}), since ${row.since.toISOString()}`
    : 'another process';
}

/** At most 63 bytes are kept by the server. */
function applicationName(): string {
  return `rapporteur, process ${process.pid} on ${hostname()}`.slice(0, 63);
}

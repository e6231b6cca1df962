import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { Kysely, sql } from 'kysely';
import { RapporteurError } from '../kernel/index.ts';
import type { Database } from './database.ts';
import { EMPTY_DOSSIER, pack, unpack } from './empty-dossier.ts';
import { ENGINE, startEngine, startNewEngine } from './engine.ts';
import { LOCK_FILE, lockFolder } from './folder-lock.ts';
import { migrate, newerVersion, schemaVersion } from './migrate.ts';
import { MIGRATIONS } from './migrations/index.ts';
import type { OpenOptions } from './open-dossier.ts';
import { pgliteDialect } from './pglite-dialect.ts';
import { RecordStore } from './record-store.ts';

const SCHEMA = 'rapporteur';
const CARD = 'dossier.json';
const DATA = 'pgdata';
/** The engine's first files are laid out here and then renamed, so that `pgdata` is whole as soon as it exists. */
const DRAFT = 'pgdata.draft';
/** Version of the layout of the folder; the tables have their own, see migrations/. */
const FORMAT = 1;

export async function openFolder(folder: string, options: OpenOptions): Promise<RecordStore> {
  const create = options.create ?? false;
  inspect(folder, create);
  const unlock = withAccess(folder, () => {
    mkdirSync(folder, { recursive: true });
    return lockFolder(folder);
  });
  let db: Database | undefined;
  try {
    // Looked at again: another process may have made the dossier before the lock was ours.
    if (inspect(folder, create)) await layOut(folder);
    db = await openData(folder);
    await migrate(db, MIGRATIONS, folder);
    if (!existsSync(join(folder, CARD))) writeCard(folder);
    return new RecordStore(db, { assertWritable: writable(folder, options), release: async () => unlock() });
  } catch (error) {
    await db?.destroy();
    unlock();
    throw error;
  }
}

/** Tells whether there is a dossier to make (true) or to open (false); refuses anything else. */
function inspect(folder: string, create: boolean): boolean {
  if (existsSync(folder) && !statSync(folder).isDirectory()) {
    throw new RapporteurError(
      'record/not-a-dossier',
      `${folder} is a file; a dossier is a folder. Name another place.`,
    );
  }
  const names = withAccess(folder, () => (existsSync(folder) ? readdirSync(folder) : []));
  if (names.includes(CARD)) checkCard(folder);
  if (names.includes(DATA)) return false;
  if (names.includes(CARD)) {
    throw damaged(folder, 'are gone: pgdata is missing');
  }
  const ours = (name: string) => name === DRAFT || name.startsWith(LOCK_FILE);
  if (!names.every(ours)) {
    throw new RapporteurError(
      'record/not-a-dossier',
      `${folder} holds other files and is not a dossier. Name an empty or a new folder.`,
    );
  }
  if (!create) {
    throw new RapporteurError(
      'record/no-dossier',
      `There is no dossier in ${folder} yet. Add articles to it first.`,
    );
  }
  return true;
}

function checkCard(folder: string): void {
  let card: { format?: unknown } | undefined;
  try {
    card = JSON.parse(readFileSync(join(folder, CARD), 'utf8')) as { format?: unknown };
  } catch {
    // It is only a label; what counts is checked when the data is opened.
    return;
  }
  if (typeof card?.format === 'number' && card.format > FORMAT)
    throw newerVersion(folder, card.format, FORMAT);
}

function writeCard(folder: string): void {
  const card = { app: 'rapporteur', format: FORMAT, created: new Date().toISOString() };
  const draft = join(folder, `${CARD}.draft`);
  writeFileSync(draft, `${JSON.stringify(card, null, 2)}\n`);
  renameSync(draft, join(folder, CARD));
}

async function layOut(folder: string): Promise<void> {
  const draft = join(folder, DRAFT);
  rmSync(draft, { recursive: true, force: true });
  if (!unpack(EMPTY_DOSSIER, draft)) await makeData(draft, folder);
  renameSync(draft, join(folder, DATA));
}

async function makeData(draft: string, folder: string): Promise<void> {
  const db = connect(await startNewEngine(draft), folder);
  await sql`create schema ${sql.id(SCHEMA)}`.execute(db);
  await sql`set search_path to ${sql.id(SCHEMA)}`.execute(db);
  await migrate(db, MIGRATIONS, folder);
  await db.destroy();
}

/** Makes the archive from which new dossiers are unpacked; part of the build. */
export async function archiveEmptyDossier(archive = EMPTY_DOSSIER): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'rapporteur-empty-'));
  try {
    const data = join(scratch, DATA);
    await makeData(data, scratch);
    rmSync(join(data, 'postmaster.pid'), { force: true });
    pack(data, archive);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function connect(pglite: PGlite, folder: string): Database {
  return new Kysely({ dialect: pgliteDialect(pglite, folder) });
}

async function openData(folder: string): Promise<Database> {
  const data = join(folder, DATA);
  checkData(folder, data);
  // Left by a process that was killed. The folder's own lock says whether anyone is at work here.
  rmSync(join(data, 'postmaster.pid'), { force: true });
  let db: Database | undefined;
  try {
    db = connect(await startEngine(data), folder);
    await sql`set search_path to ${sql.id(SCHEMA)}`.execute(db);
    if ((await schemaVersion(db)) > 0) return db;
  } catch (cause) {
    throw damaged(folder, `cannot be opened (${(cause as Error).message})`, cause);
  }
  await db.destroy();
  throw damaged(folder, 'hold no record');
}

/** The engine would lay out an empty database over one whose version file is lost, so that is looked at first. */
function checkData(folder: string, data: string): void {
  const file = join(data, 'PG_VERSION');
  const version = withAccess(folder, () =>
    existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined,
  );
  if (version === undefined) throw damaged(folder, 'are not whole: PG_VERSION is missing');
  if (version === ENGINE) return;
  throw new RapporteurError(
    Number(version) > Number(ENGINE) ? 'record/newer-version' : 'record/older-version',
    `The data of the dossier ${folder} are in the format of PostgreSQL ${version}, and this Rapporteur reads ${ENGINE}. ` +
      'Open it with the Rapporteur that wrote it, or add the articles to a new dossier.',
  );
}

function damaged(folder: string, how: string, cause?: unknown): RapporteurError {
  return new RapporteurError(
    'record/damaged',
    `The data of the dossier ${folder} ${how}. Put ${join(folder, DATA)} back from a copy, or delete the folder and add the articles again.`,
    { cause },
  );
}

function writable(folder: string, options: OpenOptions): () => void {
  return () => {
    if (options.readonly) {
      throw new RapporteurError('record/readonly', `The dossier ${folder} was opened for reading only.`);
    }
  };
}

function withAccess<T>(folder: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof RapporteurError) throw cause;
    throw new RapporteurError(
      'record/no-access',
      `The folder ${folder} cannot be used (${(cause as Error).message}). Check its permissions, or name another place.`,
      { cause },
    );
  }
}

import { fork } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDossier } from '../../src/record/index.ts';
import { type Migration, migrate, schemaVersion } from '../../src/record/migrate.ts';
import { pgliteDialect } from '../../src/record/pglite-dialect.ts';
import { processStart } from '../../src/record/process-identity.ts';
import { SUMMIT_WIRE, sampleSaved } from './samples.ts';

const scratch = mkdtempSync(join(tmpdir(), 'rapporteur-folder-'));
const dossier = join(scratch, 'dossier');
const lock = join(dossier, 'lock.json');

/** Opens the dossier and closes it again; tells how many articles it holds. */
async function articlesIn(folder: string): Promise<number> {
  const record = await openDossier(folder);
  const { articles } = await record.counts();
  await record.close();
  return articles;
}

describe('a dossier in a folder', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    const record = await openDossier(dossier, { create: true });
    await record.save([sampleSaved(SUMMIT_WIRE)]);
    await record.close();
  }, 60_000);
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  it('is a card and the data, and nothing else once closed', async () => {
    expect(readdirSync(dossier).sort()).toEqual(['dossier.json', 'pgdata']);
    expect(JSON.parse(readFileSync(join(dossier, 'dossier.json'), 'utf8'))).toMatchObject({
      app: 'rapporteur',
      format: 1,
    });
  });

  it('is not made unless asked for, nor in a folder that holds something else', async () => {
    await expect(openDossier(join(scratch, 'none'))).rejects.toMatchObject({ code: 'record/no-dossier' });
    expect(existsSync(join(scratch, 'none'))).toBe(false);
    const other = join(scratch, 'other');
    mkdirSync(other);
    writeFileSync(join(other, 'holiday.txt'), 'sun');
    await expect(openDossier(other, { create: true })).rejects.toMatchObject({
      code: 'record/not-a-dossier',
    });
    await expect(openDossier(join(other, 'holiday.txt'), { create: true })).rejects.toMatchObject({
      code: 'record/not-a-dossier',
    });
    expect(readdirSync(other)).toEqual(['holiday.txt']);
  });

  it('refuses to write when opened for reading, and anything once closed', async () => {
    const record = await openDossier(dossier, { readonly: true });
    await expect(record.note([])).rejects.toMatchObject({ code: 'record/readonly' });
    await Promise.all([record.close(), record.close()]);
    await expect(record.counts()).rejects.toMatchObject({ code: 'record/closed' });
  });

  it('cannot be opened twice in one process, nor by two', async () => {
    const record = await openDossier(dossier);
    await expect(openDossier(dossier)).rejects.toMatchObject({
      code: 'record/locked',
      message: expect.stringMatching(/already open in this process/),
    });
    await record.close();
    const child = fork(new URL('./saving-child.ts', import.meta.url), [dossier, '0'], {
      execArgv: ['--import', 'tsx'],
    });
    await once(child, 'message');
    await expect(openDossier(dossier)).rejects.toMatchObject({
      code: 'record/locked',
      message: expect.stringMatching(new RegExp(`process ${child.pid} on .*, since 20.*wait for it to end`)),
    });
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await articlesIn(dossier)).toBeGreaterThan(0);
  });

  it('takes over the lock of a process that is gone, or whose pid another process has now', async () => {
    const gone = { nonce: 'a', pid: 2 ** 22 + 1, host: hostname(), since: '2020-01-01T00:00:00Z' };
    const namesake = { ...gone, pid: process.ppid, started: 'another boot/1' };
    const self = { ...gone, pid: process.pid };
    const foreign = processStart(process.pid) === undefined ? [gone, self] : [gone, namesake, self];
    for (const holder of [...foreign, 'not json']) {
      writeFileSync(lock, JSON.stringify(holder));
      expect(await articlesIn(dossier)).toBeGreaterThan(0);
      expect(existsSync(lock)).toBe(false);
    }
  });

  it('leaves the lock of a running process and of another machine alone', async () => {
    const started = processStart(process.ppid);
    const parent = { nonce: 'b', pid: process.ppid, host: hostname(), since: '2020-01-01T00:00:00Z' };
    for (const holder of [
      parent,
      { ...parent, ...(started && { started }) },
      { ...parent, pid: 1, host: 'elsewhere' },
    ]) {
      writeFileSync(lock, JSON.stringify(holder));
      await expect(openDossier(dossier)).rejects.toMatchObject({ code: 'record/locked' });
      expect(JSON.parse(readFileSync(lock, 'utf8'))).toEqual(holder);
    }
    await expect(openDossier(dossier)).rejects.toThrow(/on elsewhere.*delete .*lock\.json/);
    rmSync(lock);
  });

  it('opens whatever the engine and a killed creation left behind', async () => {
    writeFileSync(join(dossier, 'pgdata', 'postmaster.pid'), '1\n/elsewhere\n1\n5432\n\n\n1 1\n');
    rmSync(join(dossier, 'dossier.json'));
    expect(await articlesIn(dossier)).toBeGreaterThan(0);
    expect(existsSync(join(dossier, 'dossier.json'))).toBe(true);
    const half = join(scratch, 'half');
    mkdirSync(join(half, 'pgdata.draft', 'base'), { recursive: true });
    writeFileSync(join(half, 'pgdata.draft', 'PG_VERSION'), '18\n');
    await expect(openDossier(half)).rejects.toMatchObject({ code: 'record/no-dossier' });
    await (await openDossier(half, { create: true })).close();
    expect(readdirSync(half).sort()).toEqual(['dossier.json', 'pgdata']);
  });

  it('says why one of a newer version is not opened', async () => {
    const card = join(dossier, 'dossier.json');
    const kept = readFileSync(card);
    writeFileSync(card, JSON.stringify({ app: 'rapporteur', format: 99 }));
    await expect(openDossier(dossier)).rejects.toMatchObject({
      code: 'record/newer-version',
      message: expect.stringMatching(/Update Rapporteur/),
    });
    writeFileSync(card, kept);
    await inside(`insert into rapporteur.migration (number, name) values (999, 'from the future')`);
    await expect(openDossier(dossier)).rejects.toMatchObject({ code: 'record/newer-version' });
    await inside(`delete from rapporteur.migration where number = 999`);
    expect(await articlesIn(dossier)).toBeGreaterThan(0);
  });

  it('never lays an empty record over data it cannot read', async () => {
    const version = join(dossier, 'pgdata', 'PG_VERSION');
    const kept = readFileSync(version);
    rmSync(version);
    await expect(openDossier(dossier, { create: true })).rejects.toMatchObject({ code: 'record/damaged' });
    writeFileSync(version, '17\n');
    await expect(openDossier(dossier)).rejects.toMatchObject({
      code: 'record/older-version',
      message: expect.stringMatching(/PostgreSQL 17, and this Rapporteur reads 18/),
    });
    writeFileSync(version, kept);
    expect(await articlesIn(dossier)).toBeGreaterThan(0);
  });

  it('says that a damaged one is damaged, and gives the lock back', async () => {
    truncateSync(join(dossier, 'pgdata', 'global', 'pg_control'), 10);
    await expect(openDossier(dossier)).rejects.toMatchObject({ code: 'record/damaged' });
    rmSync(join(dossier, 'pgdata'), { recursive: true });
    await expect(openDossier(dossier, { create: true })).rejects.toMatchObject({
      code: 'record/damaged',
      message: expect.stringMatching(/pgdata is missing/),
    });
    expect(existsSync(lock)).toBe(false);
  });
});

async function inside(statement: string): Promise<void> {
  const pglite = await PGlite.create({ dataDir: join(dossier, 'pgdata') });
  await pglite.exec(statement);
  await pglite.close();
}

describe('migrations', { timeout: 60_000 }, () => {
  const first: Migration = {
    number: 1,
    name: 'talks',
    statements: ['create table talks (id int)', 'insert into talks values (7)'],
  };
  const second: Migration = {
    number: 2,
    name: 'place',
    statements: [`alter table talks add place text not null default 'Tokyo'`],
  };
  const failing: Migration = {
    number: 3,
    name: 'slip',
    statements: ['create table half (id int)', 'no such statement'],
  };
  // biome-ignore lint/suspicious/noExplicitAny: as in the record, tables are addressed in SQL.
  let db: Kysely<any>;
  beforeAll(async () => {
    db = new Kysely({ dialect: pgliteDialect(await PGlite.create(), 'here') });
  }, 60_000);
  afterAll(() => db.destroy());

  it('bring an older schema up to date, keep its rows, and do nothing the second time', async () => {
    expect(await schemaVersion(db)).toBe(0);
    await migrate(db, [first], 'here');
    await migrate(db, [first, second], 'here');
    await migrate(db, [first, second], 'here');
    expect(await schemaVersion(db)).toBe(2);
    expect((await sql`select * from talks`.execute(db)).rows).toEqual([{ id: 7, place: 'Tokyo' }]);
  });

  it('change nothing when one fails, and say which and why', async () => {
    await expect(migrate(db, [first, second, failing], 'here')).rejects.toMatchObject({
      code: 'record/migration-failed',
      message: expect.stringMatching(
        /here is of version 2 .* version 3 \(slip\): .*syntax error.*Nothing was changed/,
      ),
    });
    expect(await schemaVersion(db)).toBe(2);
    expect((await sql`select to_regclass('half') as half`.execute(db)).rows).toEqual([{ half: null }]);
  });

  it('refuse a schema they do not know', async () => {
    await expect(migrate(db, [first], 'here')).rejects.toMatchObject({ code: 'record/newer-version' });
  });
});

import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { examplesFolder } from '../acceptance/read-examples.ts';
import { type StagedCli, stageCli } from './staged-cli.ts';

const database = process.env.DATABASE_URL;
if (database === undefined)
  console.warn('tests/cli/server-dossier.test.ts is skipped: DATABASE_URL is not set.');

describe.skipIf(database === undefined)('a dossier on a PostgreSQL server', { timeout: 180_000 }, () => {
  const schema = `rapporteur_cli_${randomBytes(6).toString('hex')}`;
  let cli: StagedCli;
  beforeAll(async () => {
    cli = await stageCli();
  });
  afterAll(async () => {
    cli.remove();
    const client = new pg.Client({ connectionString: database });
    await client.connect();
    await client.query(`drop schema if exists ${schema} cascade`);
    await client.end();
  });

  test('holds the same record as one in a folder, and is read while it is written', async () => {
    const url = new URL(database ?? '');
    url.searchParams.set('schema', schema);
    const folder = join(cli.folder(), 'dossier');
    const article = join(examplesFolder, '2017-04-18-pacific-wire-dialogue-opens.txt');
    const written = await Promise.all(
      [folder, url.href].map((place) => cli.run(['add', article, '--dossier', place])),
    );
    expect(written.map(({ code }) => code)).toEqual([0, 0]);
    const [first, second] = await Promise.all(
      [folder, url.href].map((place) => cli.run(['export', '-f', 'json', '-d', place])),
    );
    expect(second?.stdout.length).toBeGreaterThan(1000);
    expect(second?.stdout).toBe(first?.stdout);
    const server = cli.start(['serve', '--dossier', url.href, '--port', '0']);
    await server.firstLine;
    const again = await cli.run(['add', article, '--dossier', url.href]);
    expect(again).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^0 articles added, 1 already there/),
    });
    server.process.kill('SIGINT');
    expect((await server.ended).code).toBe(0);
  });
});

import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { examplesFolder } from '../acceptance/read-examples.ts';
import { writeBadFiles } from './bad-files.ts';
import { type StagedCli, stageCli } from './staged-cli.ts';

const PATIENT = { timeout: 180_000 };

let cli: StagedCli;
/** A few of the examples, so that adding them takes seconds. */
let few: string;
beforeAll(async () => {
  cli = await stageCli();
  few = cli.folder();
  const names = readdirSync(examplesFolder).filter((name) => /^2017-0[24]-1.*\.(txt|html)$/.test(name));
  for (const name of names) copyFileSync(join(examplesFolder, name), join(few, name));
}, 120_000);
afterAll(() => cli.remove());

const newDossier = () => join(cli.folder(), 'dossier');

async function exported(dossier: string): Promise<string> {
  const { code, stdout, stderr } = await cli.run(['export', '--format', 'json', '--dossier', dossier]);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return stdout;
}

describe('add', PATIENT, () => {
  test('twice changes nothing, and another dossier gets the same ids', async () => {
    const dossier = newDossier();
    const first = await cli.run(['add', few, '--dossier', dossier]);
    expect(first).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+ articles added\./) });
    const record = await exported(dossier);
    expect(JSON.parse(record)).toMatchObject({ format: 'rapporteur', version: 1 });
    expect(JSON.parse(record).engagements.length).toBeGreaterThan(0);
    const second = await cli.run(['add', few, '--dossier', dossier]);
    expect(second.stdout).toMatch(/^0 articles added, \d+ already there\./);
    expect(await exported(dossier)).toBe(record);
    const other = newDossier();
    await cli.run(['add', few, '--dossier', other]);
    expect(await exported(other)).toBe(record);
  });

  test('in two steps or in one gives one record', async () => {
    const [files, steps, whole] = [
      readdirSync(few)
        .sort()
        .map((name) => join(few, name)),
      newDossier(),
      newDossier(),
    ];
    const half = Math.ceil(files.length / 2);
    await cli.run(['add', ...files.slice(half), '--dossier', steps]);
    await cli.run(['add', ...files.slice(0, half), '--dossier', steps]);
    await cli.run(['add', ...files, '--dossier', whole]);
    expect(await exported(steps)).toBe(await exported(whole));
  });

  test('names every refused input with its reason and does the others', async () => {
    const folder = join(cli.folder(), 'bad');
    const { refused } = writeBadFiles(folder);
    const dossier = newDossier();
    const { code, stderr } = await cli.run([
      'add',
      folder,
      join(folder, 'not-there.txt'),
      '--dossier',
      dossier,
    ]);
    expect(code).toBe(1);
    for (const name of [...refused, 'not-there.txt'])
      expect(stderr).toMatch(new RegExp(`${name}\\S*: \\S.{20,}`));
    expect(stderr).not.toContain('fault of the program');
    const { articles } = JSON.parse(await exported(dossier)) as {
      articles: { source: string; title?: string; text: string; language: string }[];
    };
    const bySource = (name: string) => articles.find((article) => article.source.includes(name));
    expect(bySource('a-good.txt')).toBeDefined();
    expect(bySource('z-good.txt')).toBeDefined();
    expect(articles.filter((article) => article.source.includes('h-broken.jsonl'))).toHaveLength(2);
    expect(bySource('d-windows-1252.html')?.text).toContain('Fran\u00e7ois Hollande');
    expect(bySource('e-shift-jis.txt')?.text).toContain('\u65e5\u7c73\u7d4c\u6e08\u5bfe\u8a71');
    expect(bySource('g-deep.html')?.text).toContain('Taro Aso');
    expect(bySource('i-french.txt')?.language).toMatch(/^fr/);
    expect(stderr).toMatch(/i-french\.txt: .*another language/);
  });
});

describe('one dossier, one process', PATIENT, () => {
  test('a second process is told who has it', async () => {
    const dossier = newDossier();
    await cli.run(['add', few, '--dossier', dossier]);
    const server = cli.start(['serve', '--dossier', dossier, '--port', '0']);
    await server.firstLine;
    const { code, stderr } = await cli.run(['add', few, '--dossier', dossier]);
    expect(stderr).toContain(`in use by process ${server.process.pid}`);
    expect(code).toBe(2);
    server.process.kill('SIGINT');
    expect((await server.ended).code).toBe(0);
    expect((await cli.run(['add', few, '--dossier', dossier])).code).toBe(0);
  });

  test('killed at any moment, the next add completes it', async () => {
    const whole = newDossier();
    await cli.run(['add', few, '--dossier', whole]);
    const record = await exported(whole);
    for (const delay of [200, 1500, 2500]) {
      const dossier = newDossier();
      const { process: child, ended } = cli.start(['add', few, '--dossier', dossier]);
      await Promise.race([wait(delay), ended]);
      child.kill('SIGKILL');
      await ended;
      const again = await cli.run(['add', few, '--dossier', dossier]);
      expect(again.stderr).not.toContain('rapporteur:');
      expect(again.code).toBe(0);
      expect(await exported(dossier)).toBe(record);
    }
  });
});

describe('export', PATIENT, () => {
  test('writes a file whole, into a folder it makes', async () => {
    const dossier = newDossier();
    await cli.run(['add', few, '--dossier', dossier]);
    const folder = join(cli.folder(), 'new');
    const { code, stdout } = await cli.run([
      'export',
      '-f',
      'markdown',
      '-d',
      dossier,
      '-o',
      join(folder, 'talks.md'),
    ]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(readdirSync(folder)).toEqual(['talks.md']);
    const text = readFileSync(join(folder, 'talks.md'), 'utf8');
    const used = new Set(text.match(/\[\^\d+\](?!:)/g));
    const defined = new Set(text.match(/^\[\^\d+\](?=:)/gm));
    expect(defined).toEqual(used);
    mkdirSync(join(folder, 'taken'));
    const refused = await cli.run(['export', '-f', 'json', '-d', dossier, '-o', join(folder, 'taken')]);
    expect(refused.stderr).toMatch(/cannot be written .*--out/);
    expect(refused.code).toBe(2);
  });
});

describe('serve', PATIENT, () => {
  test('answers at the address it prints, and steps aside when the port is taken', async () => {
    const dossier = newDossier();
    await cli.run(['add', few, '--dossier', dossier]);
    const blocker = createServer().listen(4177, '127.0.0.1');
    blocker.on('error', () => {});
    const server = cli.start(['serve', '--dossier', dossier]);
    try {
      const url = await server.firstLine;
      expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
      expect(url).not.toContain(':4177/');
      const answer = (await (await fetch(`${url}api/engagements`)).json()) as { items: unknown[] };
      expect(answer.items.length).toBeGreaterThan(0);
      const port = new URL(url).port;
      const second = await cli.run(['serve', '--dossier', dossier, '--port', port]);
      expect(second.code).toBe(2);
    } finally {
      server.process.kill('SIGTERM');
      blocker.close();
    }
    expect((await server.ended).code).toBe(0);
  });
});

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { smallGold } from '../evaluation/small-gold.ts';
import { type StagedCli, stageCli } from './staged-cli.ts';

let cli: StagedCli;
let gold: string;
let bad: string;
beforeAll(async () => {
  cli = await stageCli();
  gold = goldFolder('small', JSON.stringify(smallGold.expected));
  bad = goldFolder('bad', '{"article": {}}');
}, 120_000);
afterAll(() => cli.remove());

/** One article, its record as given, and another without flaw beside it. */
function goldFolder(name: string, record: string): string {
  const folder = join(cli.folder(), name);
  mkdirSync(folder);
  for (const [file, text] of [
    ['a.txt', smallGold.text],
    ['a.expected.json', record],
    ['b.txt', smallGold.text],
    ['b.expected.json', JSON.stringify({ ...smallGold.expected, engagements: [] })],
  ] as const)
    writeFileSync(join(folder, file), text);
  return folder;
}

test('prints a table on stdout and what is absent', async () => {
  const { code, stdout } = await cli.run(['eval', '--examples', gold]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^small: 2 articles$/m);
  expect(stdout).toMatch(/^ +right +missed +extra +P +R +F1$/m);
  // What the second record leaves out is one too many.
  expect(stdout).toMatch(/^engagements +1 +0 +1 +0\.500 +1\.000 +0\.667 /m);
  expect(stdout).toMatch(/^people +4 +0 +0 +1\.000 +1\.000 +1\.000 /m);
  expect(stdout).toMatch(/^attribution: absent \(needs --data\)$/m);
});

test('tells kinds of error, items and rules where asked', async () => {
  const { code, stdout } = await cli.run([
    'eval',
    '--examples',
    gold,
    '--only',
    'engagements',
    '--verbose',
    '--rules',
  ]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^1 {2}engagements: nothing like it is told$/m);
  expect(stdout).toMatch(/== engagements: extra \(1\)\nb\.txt\n {4}meeting held 2019-04-08 FIN-NOR/);
  expect(stdout).toMatch(/^meets-whom +2 +1 +1 +0\.50 +engagements$/m);
  expect(stdout).not.toMatch(/^people/m);
  expect(stdout).not.toContain('absent');
});

test('gives programs one object', async () => {
  const { code, stdout } = await cli.run([
    'eval',
    '--examples',
    gold,
    '--half',
    'even',
    '--json',
    '--errors',
  ]);
  expect(code).toBe(0);
  const { sets, absent } = JSON.parse(stdout);
  expect(sets).toHaveLength(1);
  expect(sets[0]).toMatchObject({ name: 'small', texts: 1, errors: expect.any(Array) });
  expect(sets[0].rows.find((row: { kind: string }) => row.kind === 'engagements')).toMatchObject({
    right: 1,
    missed: 0,
    extra: 0,
    precision: 1,
    recall: 1,
    f1: 1,
  });
  expect(absent.map(({ name }: { name: string }) => name)).toEqual(['attribution', 'events', 'body']);
});

test('names a record that cannot be used, scores the others and ends with 1', async () => {
  const { code, stdout, stderr } = await cli.run(['eval', '--examples', bad]);
  expect(code).toBe(1);
  expect(stdout).toMatch(/^bad: 1 article$/m);
  expect(stderr).toMatch(/1 input refused:\n.*bad\/a\.expected\.json: Wrong at article\.title/);
});

test.each([
  [['--examples', '/no/such/folder'], /no such folder/],
  [['--only', 'everything'], /called "everything"; there are: /],
  [['--half', 'third'], /Allowed choices are even, odd, read, unread/],
])('wrong use: %j', async (args, message) => {
  const { code, stdout, stderr } = await cli.run(['eval', ...args]);
  expect(code).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toMatch(message);
});

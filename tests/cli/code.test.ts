import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type StagedCli, stageCli } from './staged-cli.ts';

let cli: StagedCli;
beforeAll(async () => {
  cli = await stageCli();
}, 120_000);
afterAll(() => cli.remove());

const record = (id: unknown, text: string, date = '2019-04-16') => JSON.stringify({ id, date, text });
const lines = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('code', () => {
  test('one line in, one out, in order, with the documented fields', async () => {
    const given = [
      record('b', 'Norway imposed sanctions on Belarus on Monday.'),
      record(7, 'The weather stayed warm.'),
      record('a', ''),
    ];
    const { code, stdout, stderr } = await cli.run(['code'], `${given.join('\n')}\n`);
    expect(code).toBe(0);
    expect(stderr).toBe('');
    const [first, second, third] = lines(stdout);
    expect(second).toEqual({ id: 7, events: [] });
    expect(third).toEqual({ id: 'a', events: [] });
    expect(first.id).toBe('b');
    expect(first.events).toEqual([
      {
        id: expect.stringMatching(/^clm_[0-9a-f]{16}$/),
        date: '2019-04-15',
        type: 'SANCTION',
        mode: 'discontinue',
        contexts: ['economic'],
        cameo: '163',
        quadClass: 4,
        goldstein: -8,
        actors: [{ text: 'Norway', name: 'Norway', country: 'NOR', sector: 'GOV' }],
        recipients: [{ text: 'Belarus', name: 'Belarus', country: 'BLR', sector: 'GOV' }],
        factuality: 'actual',
        quote: 'Norway imposed sanctions on Belarus on Monday.',
        sentence: { start: 0, end: 46 },
      },
    ]);
  });

  test('an event without a date of its own has that of its record', async () => {
    const { stdout } = await cli.run(['code'], `${record('x', 'Norway condemned Belarus.')}\n`);
    expect(lines(stdout)[0].events[0].date).toBe('2019-04-16');
  });

  test('names bad lines by number and codes the others', async () => {
    const good = record('x', 'Norway condemned Belarus.');
    const bad = ['{', '[1]', '{"id":"y"}', '{"id":{},"text":"Norway"}'];
    const { code, stdout, stderr } = await cli.run(['code'], `${[good, ...bad, good].join('\n')}\n`);
    expect(code).toBe(1);
    expect(lines(stdout).map((l) => l.id)).toEqual(['x', 'x']);
    for (const number of [2, 3, 4, 5]) expect(stderr).toContain(`stdin:${number}: `);
    expect(stderr.trim().split('\n')).toHaveLength(4);
  });

  test('a reader that has seen enough is no error', () => {
    const many = `${record('x', 'Norway condemned Belarus.')}\n`.repeat(400);
    const script = `"${process.execPath}" "${join(cli.home, 'bin', 'rapporteur.js')}" code | head -n 1 | head -c 10`;
    const { stdout, stderr } = spawnSync('bash', ['-o', 'pipefail', '-c', script], {
      encoding: 'utf8',
      input: many,
    });
    expect(stdout).toHaveLength(10);
    expect(stderr).toBe('');
  });
});

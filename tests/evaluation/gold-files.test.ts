import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readByWriters, readExamples } from '../../src/evaluation/articles/read-examples.ts';
import { readAttributedTexts } from '../../src/evaluation/attribution/gold-attribution.ts';
import { chosenSets, evaluate, findGoldSets, refusals } from '../../src/evaluation/index.ts';
import { openPipeline } from '../../src/pipeline.ts';
import { smallGold } from './small-gold.ts';

const home = mkdtempSync(join(tmpdir(), 'rapporteur-gold-'));
afterAll(() => rmSync(home, { recursive: true }));

function folder(name: string, files: Readonly<Record<string, string>>): string {
  const path = join(home, name);
  mkdirSync(path, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(path, file), text);
  return path;
}

describe('articles with records', () => {
  const { text, expected } = smallGold;
  const record = JSON.stringify(expected);

  test('are read, notes and all', async () => {
    const noted = JSON.stringify({ ...expected, note: 'read twice' });
    const { examples, diagnostics } = await readExamples(
      folder('good', { 'a.txt': text, 'a.expected.json': noted, 'b.txt': text }),
    );
    expect(diagnostics).toEqual([]);
    expect(examples.map((e) => e.name)).toEqual(['a.txt']);
  });

  test.each([
    [
      'a broken one',
      { 'a.txt': text, 'a.expected.json': '{"article":' },
      /a\.expected\.json/,
      /not valid JSON/i,
    ],
    [
      'one with a status that there is not',
      {
        'a.txt': text,
        'a.expected.json': record.replace('"status":"held"', '"status":"maybe"'),
      },
      /a\.expected\.json/,
      /engagements\.0\.status/,
    ],
    ['one without an article', { 'a.expected.json': record }, /a\.expected\.json/, /no article/],
    ['one beside an empty file', { 'a.txt': '', 'a.expected.json': record }, /a\.txt/, /empty/],
  ])('%s is named', async (name, files, place, message) => {
    const { diagnostics } = await readExamples(folder(name, files));
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]?.severity).toBe('error');
    expect(diagnostics[0]?.place).toMatch(place);
    expect(diagnostics[0]?.message).toMatch(message);
  });

  test('read.txt has a name a line, and comments', () => {
    const path = folder('read', { 'read.txt': '# all of them\na.txt  # twice\n\nb#c.txt\n' });
    expect([...(readByWriters(path) ?? [])]).toEqual(['a.txt', 'b#c.txt']);
    expect(readByWriters(folder('unread', {}))).toBeUndefined();
  });
});

test('attributions: lines that cannot be used are named by their number, the others are read', () => {
  const good = { id: 'a', text: 'It rains.', attributions: [{ source: [], cue: [], content: [[0, 9]] }] };
  const outside = { ...good, attributions: [{ source: [], cue: [], content: [[0, 99]] }] };
  const lines = [good, outside, { id: 'b' }].map((line) => JSON.stringify(line));
  const path = join(
    folder('polnear', { 'dev.jsonl': `${lines[0]}\n${lines[1]}\nno json\n\n${lines[2]}\n` }),
    'dev.jsonl',
  );
  const { texts, diagnostics } = readAttributedTexts(path);
  expect(texts.map((t) => t.id)).toEqual(['a']);
  expect(diagnostics.map((d) => d.place.replace(home, ''))).toEqual([
    '/polnear/dev.jsonl:2',
    '/polnear/dev.jsonl:3',
    '/polnear/dev.jsonl:5',
  ]);
});

describe('gold sets', () => {
  test("the package's own are found, and what is not there is said", () => {
    const { sets, absent } = findGoldSets({});
    expect(sets.map((s) => s.name)).toEqual([
      'japan-us',
      'japan-us as one record',
      'world',
      'newsdesk',
      'world-2',
      'world-3',
      'dates',
    ]);
    expect(absent).toEqual(
      ['attribution', 'events', 'body'].map((name) => ({ name, reason: 'needs --data' })),
    );
  });

  test('a folder of corpora may hold some', () => {
    const data = folder('data', {});
    cpSync(join(home, 'polnear'), join(data, 'polnear'), { recursive: true });
    const { sets, absent } = findGoldSets({ data, examples: [] });
    expect(sets.map((s) => s.name)).toEqual(['attribution']);
    expect(absent.map((s) => s.reason)).toEqual([
      `no ${join(data, 'plover', 'gsr-dev.json')}`,
      `no ${join(data, 'article-extraction')}`,
    ]);
  });

  test('a folder that is not there or holds no gold is wrong use', () => {
    expect(() => findGoldSets({ examples: [join(home, 'nowhere')] })).toThrow(/no such folder/);
    expect(() => findGoldSets({ data: join(home, 'nowhere') })).toThrow(/no such folder/);
    expect(() => findGoldSets({ examples: [folder('none', {})] })).toThrow(/neither articles/);
  });

  test('--only leaves sets and kinds, and knows what is absent', () => {
    const found = findGoldSets({});
    expect(chosenSets(found, ['meetings']).sets.map((s) => s.name)).toEqual(['japan-us as one record']);
    expect(chosenSets(found, ['body'])).toEqual({
      sets: [],
      absent: [{ name: 'body', reason: 'needs --data' }],
    });
    expect(() => chosenSets(found, ['bodies'])).toThrow(/there are: "japan-us"/);
  });

  test('passages that cannot be used are named, the others are scored', async () => {
    const passages = `- id: a\n  published: 2019-04-09\n  text: They met on [Monday|2019-04-08].\n- id: b\n`;
    const path = folder('passages', { 'a.yaml': passages, 'b.yaml': 'a: [' });
    const { sets } = findGoldSets({ examples: [path] });
    const reports = await evaluate(sets, await openPipeline(), { onProgress: () => {} });
    expect(reports[0]?.rows.map((row) => [row.kind, row.right])).toEqual([
      ['value', 1],
      ['type', 1],
      ['edtf', 1],
      ['span', 1],
      ['overlap', 1],
    ]);
    expect(refusals(reports).map((d) => d.place.replace(home, ''))).toEqual([
      '/passages/a.yaml#2',
      '/passages/b.yaml',
    ]);
  });
});

import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { explainFileError } from '../../src/intake/files/explain-file-error.ts';
import {
  type IntakeResult,
  maximumPageBytes,
  maximumTextLength,
  readInputs,
} from '../../src/intake/index.ts';

const sentence =
  'The two ministers met in Genoa on Tuesday and agreed to hold further talks on fisheries in the spring.';
const paragraph = `<p>${sentence}</p>`;
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'intake-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function put(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

async function read(...paths: string[]): Promise<IntakeResult[]> {
  const results: IntakeResult[] = [];
  for await (const result of readInputs(paths)) results.push(result);
  return results;
}

/** Codes of the diagnostics and number of articles, after checking that each diagnostic names its input. */
async function outcome(path: string): Promise<{ articles: number; codes: string[] }> {
  const results = await read(path);
  const diagnostics = results.flatMap((result) => result.diagnostics);
  for (const { place, message } of diagnostics) {
    expect(place.startsWith(path)).toBe(true);
    expect(message).toMatch(/\. .+\.$|\.$/);
  }
  return {
    articles: results.filter((result) => result.article).length,
    codes: diagnostics.map(({ code }) => code),
  };
}

describe('bad input is refused by name and the rest is read', () => {
  it.each<[name: string, content: string | Uint8Array, code: string]>([
    ['empty.txt', '', 'intake/empty-file'],
    ['blank.txt', ' \n\t\n \n', 'intake/no-article'],
    ['empty.jsonl', '', 'intake/empty-file'],
    ['litter.txt', 'Subscribe\nShare on Facebook\nSign in\n© 2020 Example Media\n', 'intake/no-article'],
    ['menu.html', '<nav><a href="/">Home</a></nav><p>Subscribe now</p>', 'intake/no-article'],
    [
      'random.txt',
      Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919 + (at >> 3)) % 256),
      'intake/binary-file',
    ],
    ['paper.txt', '%PDF-1.7 and so on', 'intake/binary-file'],
    ['broken.json', '{"text": ', 'intake/broken-json'],
    ['no-text.json', '{"title": "No text"}', 'intake/no-text'],
    ['list.json', '[["no object"]]', 'intake/not-an-object'],
    ['void.json', '{"text": " \\n "}', 'intake/no-text'],
  ])('%s', async (name, content, code) => {
    expect(await outcome(await put(name, content))).toEqual({ articles: 0, codes: [code] });
  });

  it('a path that does not exist, beside one that does', async () => {
    const good = await put('good.txt', sentence);
    const results = await read(join(folder, 'missing.txt'), good);
    expect(results.map((result) => result.diagnostics[0]?.code)).toEqual(['intake/no-such-path', undefined]);
    expect(results[1]?.article?.text).toBe(sentence);
  });

  it('a page beyond the bound, without reading it', async () => {
    const path = await put('large.html', paragraph);
    await truncate(path, maximumPageBytes + 1);
    expect(await outcome(path)).toEqual({ articles: 0, codes: ['intake/too-large'] });
  });

  it('a text beyond the bound is cut and said to be', async () => {
    const lines = Array.from(
      { length: 25_000 },
      (_, at) => `In round ${at} the ministers of both states discussed the price of item ${at} at length.`,
    );
    const path = await put('long.txt', lines.join('\n\n'));
    expect(lines.join('\n\n').length).toBeGreaterThan(maximumTextLength);
    expect(await outcome(path)).toEqual({ articles: 1, codes: ['intake/text-cut'] });
  });

  it('elements nested 100,000 deep', async () => {
    const depth = 100_000;
    const path = await put(
      'deep.html',
      `<body>${'<div>'.repeat(depth)}${paragraph}${'</div>'.repeat(depth)}`,
    );
    const [result] = await read(path);
    expect(result?.article?.text).toBe(sentence);
    const inline = await put('inline.html', `<body>${'<b><i>'.repeat(depth)}${paragraph}`);
    expect((await read(inline))[0]?.article?.text).toBe(sentence);
    const tables = await put('tables.html', `<body>${'<table><tr><td>'.repeat(depth)}${paragraph}`);
    expect((await read(tables))[0]?.article?.text).toBe(sentence);
  });

  it('a page of more elements than any news page: its beginning is read, and that is said', async () => {
    const path = await put('crowded.html', `<body>${paragraph}${'<i>x</i>'.repeat(70_000)}`);
    expect(await outcome(path)).toEqual({ articles: 1, codes: ['intake/page-cut'] });
  });

  it('a JSONL broken in the middle: the line is named, the others are read', async () => {
    const path = await put(
      'mixed.jsonl',
      `{"text": "${sentence}"}\n{"text": "broken\n\n{"title": "none"}\n{"text": "${sentence}", "url": "u"}`,
    );
    const results = await read(path);
    expect(results.map(({ source }) => source)).toEqual([1, 2, 4, 5].map((line) => `${path}#${line}`));
    expect(results.flatMap(({ diagnostics }) => diagnostics.map(({ place, code }) => [place, code]))).toEqual(
      [
        [`${path}:2`, 'intake/broken-json'],
        [`${path}:4`, 'intake/no-text'],
      ],
    );
    expect(results.filter(({ article }) => article)).toHaveLength(2);
  });

  it('links that lead in a circle', async () => {
    const inner = join(folder, 'circle');
    await mkdir(inner);
    await symlink(inner, join(inner, 'again'));
    await symlink(join(inner, 'self'), join(inner, 'self'));
    await writeFile(join(inner, 'one.txt'), sentence);
    const results = await read(inner);
    expect(results.filter(({ article }) => article)).toHaveLength(1);
    expect(results.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code))).toEqual([
      'intake/link-loop',
    ]);
  });

  it('another language is kept and said so', async () => {
    const path = await put(
      'german.txt',
      'Die beiden Minister trafen sich am Dienstag in Genua und einigten sich darauf, im Frühjahr weitere Gespräche zu führen.',
    );
    expect(await outcome(path)).toEqual({ articles: 1, codes: ['intake/language-not-read'] });
  });

  it('a file one may not read, and one that goes away', () => {
    for (const [code, expected] of [
      ['EACCES', 'intake/not-permitted'],
      ['EPERM', 'intake/not-permitted'],
      ['ENOENT', 'intake/no-such-path'],
      ['EIO', 'intake/unreadable'],
    ]) {
      const error = Object.assign(new Error('no'), { code });
      expect(explainFileError('a.txt', error)).toMatchObject({
        severity: 'error',
        code: expected,
        place: 'a.txt',
      });
    }
  });
});

it('an address is not fetched, and that is said', () => {
  const found = explainFileError(
    'https://example.org/story',
    Object.assign(new Error('no'), { code: 'ENOENT' }),
  );
  expect(found.code).toBe('intake/address-not-fetched');
  expect(found.place).toBe('https://example.org/story');
});

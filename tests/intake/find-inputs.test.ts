import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findInputs, readInputs } from '../../src/intake/index.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'intake-find-'));
  await mkdir(join(folder, 'b', '.hidden'), { recursive: true });
  for (const name of [
    'z.txt',
    'a.HTML',
    'b/c.jsonl',
    'b/d.json',
    'b/d.expected.json',
    'README.md',
    '.secret.txt',
    'b/.hidden/e.txt',
    'photo.jpg',
  ]) {
    await writeFile(join(folder, name), 'x');
  }
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function found(...paths: string[]): Promise<string[]> {
  const list: string[] = [];
  for await (const { path } of findInputs(paths)) list.push(path.slice(folder.length + 1));
  return list;
}

it('finds articles in folders by name, and passes over what is none', async () => {
  expect(await found(folder)).toEqual(['a.HTML', 'b/c.jsonl', 'b/d.json', 'z.txt']);
});

it('takes a named file whatever its ending, and folders in the order given', async () => {
  expect(await found(join(folder, 'photo.jpg'), join(folder, 'b'))).toEqual([
    'photo.jpg',
    'b/c.jsonl',
    'b/d.json',
  ]);
});

it('tells a page by its looks when the ending does not', async () => {
  const path = join(folder, 'page.save');
  await writeFile(
    path,
    '<!doctype html><title>T</title><p>The ministers met in Genoa on Tuesday and agreed on nothing.</p>',
  );
  for await (const { article } of readInputs([path]))
    expect(article?.text).toBe('The ministers met in Genoa on Tuesday and agreed on nothing.');
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Article, readInputs } from '../../src/intake/index.ts';

const folder = join(import.meta.dirname, 'fixtures');
const names = readdirSync(folder).filter((name) => /\.(?:txt|html)$/.test(name));

async function only(path: string): Promise<Article> {
  for await (const { article } of readInputs([path])) if (article) return article;
  throw new Error(`${path} gave no article`);
}

const compared = [
  'title',
  'publisher',
  'published',
  'publishedFrom',
  'authors',
  'agencies',
  'dateline',
  'language',
  'url',
] as const;

describe('pairs of page and article', () => {
  it.each(names)('%s', async (name) => {
    const expected = JSON.parse(readFileSync(join(folder, name.replace(/\.\w+$/, '.expected.json')), 'utf8'));
    const article = await only(join(folder, name));
    expect(article.paragraphs.map(({ start, end }) => article.text.slice(start, end))).toEqual(expected.text);
    for (const field of compared) expect({ [field]: article[field] }).toEqual({ [field]: expected[field] });
    for (const field of ['kicker', 'deck', 'captions'] as const) {
      if (expected[field]) expect(article[field]).toEqual(expected[field]);
    }
  });
});

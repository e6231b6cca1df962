import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openPipeline } from '../../src/pipeline.ts';
import { compareArticle } from './compare-article.ts';
import { compareRecord } from './compare-record.ts';
import type { ExpectedRecord } from './expected.ts';
import { foundDossier } from './found-dossier.ts';
import { foundRecord } from './found-record.ts';
import { type ArticleVerdict, differences, readKnown } from './known-misses.ts';
import { exampleFolders, examplesFolder, readExamples } from './read-examples.ts';
import { scoreTable } from './verdict.ts';

const pipeline = await openPipeline();
const forumName = (name: string) => pipeline.lexicon.forumByName(name)?.name;
const known = { 'known-misses': readKnown('known-misses'), 'known-extras': readKnown('known-extras') };
const collected: ArticleVerdict[] = [];

// What is wrong is listed, one by one, in the two files; anything else that is wrong or newly right fails here.
function expectListed(article: string, verdicts: readonly ArticleVerdict[]): void {
  const said = (['known-misses', 'known-extras'] as const).flatMap((list) =>
    differences(
      verdicts,
      list,
      known[list].filter((miss) => miss.article === article),
    ),
  );
  expect(said, `${article}: ${said.length} differences from the lists of known misses`).toEqual([]);
}

describe('each article alone gives the record a careful reader made of it', async () => {
  const examples = await Promise.all(exampleFolders.map((folder) => readExamples(folder)));
  for (const { name, article, expected } of examples.flat()) {
    test(name, () => {
      const found = foundRecord(article, pipeline);
      expect(found.failure).toBeUndefined();
      const verdicts = compareArticle(expected, found, forumName).map((v) => ({ ...v, article: name }));
      collected.push(...verdicts);
      expectListed(name, verdicts);
    });
  }
});

test('all articles together give one record', { timeout: 240_000 }, async () => {
  const expected = JSON.parse(
    readFileSync(join(examplesFolder, 'record.expected.json'), 'utf8'),
  ) as ExpectedRecord;
  const verdicts = compareRecord(expected, await foundDossier(examplesFolder, pipeline)).map((v) => ({
    ...v,
    article: 'record',
  }));
  collected.push(...verdicts);
  expectListed('record', verdicts);
});

afterAll(() => {
  console.log(`How far the software is from the examples' readers:\n\n${scoreTable(collected)}\n`);
});

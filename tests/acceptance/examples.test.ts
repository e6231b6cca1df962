import { afterAll, describe, expect, test } from 'vitest';
import { judgeExample } from '../../src/evaluation/articles/article-set.ts';
import { compareRecord } from '../../src/evaluation/articles/compare-record.ts';
import { foundDossier } from '../../src/evaluation/articles/found-dossier.ts';
import { readRecord } from '../../src/evaluation/articles/read-examples.ts';
import type { PlacedVerdict } from '../../src/evaluation/index.ts';
import { scoreRows, scoreTable } from '../../src/evaluation/tables.ts';
import type { Diagnostic } from '../../src/kernel/index.ts';
import { openPipeline } from '../../src/pipeline.ts';
import { differences, readKnown } from './known-misses.ts';
import { exampleFolders, examplesFolder, readExamples } from './read-examples.ts';

const pipeline = await openPipeline();
const known = { 'known-misses': readKnown('known-misses'), 'known-extras': readKnown('known-extras') };
const collected: PlacedVerdict[] = [];

// What is wrong is listed, one by one, in the two files; anything else that is wrong or newly right fails here.
function expectListed(article: string, verdicts: readonly PlacedVerdict[]): void {
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
  for (const example of examples.flat()) {
    test(example.name, () => {
      const broken: Diagnostic[] = [];
      const verdicts = judgeExample(example, pipeline, broken);
      expect(broken).toEqual([]);
      collected.push(...verdicts);
      expectListed(example.name, verdicts);
    });
  }
});

test('all articles together give one record', { timeout: 240_000 }, async () => {
  const expected = readRecord(examplesFolder);
  if (expected === undefined || !('value' in expected)) throw new Error(JSON.stringify(expected));
  const found = await foundDossier(examplesFolder, pipeline);
  const verdicts = compareRecord(expected.value, found).map((v) => ({ ...v, place: 'record' }));
  collected.push(...verdicts);
  expectListed('record', verdicts);
});

afterAll(() => {
  console.log(`How far the software is from the examples' readers:\n\n${scoreTable(scoreRows(collected))}\n`);
});

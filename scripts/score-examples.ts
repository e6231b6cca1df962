/**
 * Compares what the software makes of the example articles with the records readers made of them.
 *
 *   npx tsx scripts/score-examples.ts [folder] [--kind engagements] [--only substring] [--verbose]
 *   npx tsx scripts/score-examples.ts --record [--verbose]      the record of all articles together, through a dossier
 *   npx tsx scripts/score-examples.ts --write-known-misses      rewrites the lists the acceptance tests hold to, and the README's table
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openPipeline } from '../src/pipeline.ts';
import { compareArticle } from '../tests/acceptance/compare-article.ts';
import { compareRecord } from '../tests/acceptance/compare-record.ts';
import type { ExpectedRecord } from '../tests/acceptance/expected.ts';
import { foundDossier } from '../tests/acceptance/found-dossier.ts';
import { foundRecord } from '../tests/acceptance/found-record.ts';
import { type ArticleVerdict, writeKnown } from '../tests/acceptance/known-misses.ts';
import { examplesFolder, readExamples } from '../tests/acceptance/read-examples.ts';
import { scoreTable } from '../tests/acceptance/verdict.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    kind: { type: 'string' },
    only: { type: 'string' },
    record: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
    'write-known-misses': { type: 'boolean', default: false },
  },
});

const folder = positionals[0] ?? examplesFolder;
const pipeline = await openPipeline();
const write = values['write-known-misses'];
const verdicts = [
  ...(values.record && !write ? [] : await scoreArticles()),
  ...(values.record || write ? await scoreRecord() : []),
];
if (write) {
  writeKnown(verdicts);
  writeReadme(scoreTable(verdicts));
}
const shown = verdicts.filter((v) => values.kind === undefined || v.kind === values.kind);
if (values.verbose) printDetails(shown);
console.log(scoreTable(shown));

/** The table between the two marks of the README; `meetings`, `copies` and `conflicts` are of all articles together. */
function writeReadme(scores: string): void {
  const readme = new URL('../README.md', import.meta.url);
  const indented = scores.replace(/^/gm, '    ');
  const text = readFileSync(readme, 'utf8').replace(
    /<!-- scores -->[\s\S]*<!-- \/scores -->/,
    () => `<!-- scores -->\n\n${indented}\n\n<!-- /scores -->`,
  );
  writeFileSync(readme, text);
}

async function scoreArticles(): Promise<ArticleVerdict[]> {
  const forumName = (name: string) => pipeline.lexicon.forumByName(name)?.name;
  const scored: ArticleVerdict[] = [];
  for (const { name, article, expected } of await readExamples(folder)) {
    if (!write && values.only !== undefined && !name.includes(values.only)) continue;
    const found = foundRecord(article, pipeline);
    if (found.failure !== undefined) console.error(`${name}: ${found.failure}`);
    scored.push(...compareArticle(expected, found, forumName).map((v) => ({ ...v, article: name })));
  }
  return scored;
}

async function scoreRecord(): Promise<ArticleVerdict[]> {
  const expected = JSON.parse(readFileSync(join(folder, 'record.expected.json'), 'utf8')) as ExpectedRecord;
  return compareRecord(expected, await foundDossier(folder, pipeline)).map((v) => ({
    ...v,
    article: 'record',
  }));
}

function printDetails(all: readonly ArticleVerdict[]): void {
  for (const kind of new Set(all.map((v) => v.kind))) {
    for (const outcome of ['missed', 'extra', 'right'] as const) {
      const rows = all.filter(
        (v) => v.kind === kind && v.outcome === outcome && (outcome !== 'right' || v.detail !== undefined),
      );
      if (rows.length === 0) continue;
      console.log(`\n== ${kind}: ${outcome === 'right' ? 'right, with a flaw' : outcome} (${rows.length})`);
      for (const { article, item, detail } of rows) {
        console.log(`${article}\n    ${item}`);
        if (detail !== undefined && detail !== '')
          console.log(`      ${detail.replaceAll('\n', '\n      ')}`);
      }
    }
  }
  console.log('');
}

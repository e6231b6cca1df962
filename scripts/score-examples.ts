/**
 * Compares what the software makes of the example articles with the records readers made of them.
 *
 *   npx tsx scripts/score-examples.ts [folder] [--kind engagements] [--only substring] [--verbose] [--write-known-misses]
 */
import { parseArgs } from 'node:util';
import { openPipeline } from '../src/pipeline.ts';
import { compareArticle } from '../tests/acceptance/compare-article.ts';
import { foundRecord } from '../tests/acceptance/found-record.ts';
import { examplesFolder, readExamples } from '../tests/acceptance/read-examples.ts';
import { scoreTable, type Verdict } from '../tests/acceptance/verdict.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    kind: { type: 'string' },
    only: { type: 'string' },
    verbose: { type: 'boolean', default: false },
    'write-known-misses': { type: 'boolean', default: false },
  },
});

const pipeline = await openPipeline();
const forumName = (name: string) => pipeline.lexicon.forumByName(name)?.name;
const verdicts: (Verdict & { article: string })[] = [];
for (const { name, article, expected } of await readExamples(positionals[0] ?? examplesFolder)) {
  if (values.only !== undefined && !name.includes(values.only)) continue;
  const found = foundRecord(article, pipeline);
  if (found.failure !== undefined) console.error(`${name}: ${found.failure}`);
  const compared = compareArticle(expected, found, forumName);
  verdicts.push(...compared.map((verdict) => ({ ...verdict, article: name })));
}
const shown = verdicts.filter((v) => values.kind === undefined || v.kind === values.kind);
if (values.verbose) printDetails(shown);
console.log(scoreTable(shown));

function printDetails(all: readonly (Verdict & { article: string })[]): void {
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

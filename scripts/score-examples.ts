/**
 * Compares what the software makes of the example articles with the records readers made of them.
 *
 *   npx tsx scripts/score-examples.ts [folder] [--kind engagements] [--only substring] [--verbose]
 *   npx tsx scripts/score-examples.ts examples/world-2 --half read    the articles named in read.txt; unread: the others
 *   npx tsx scripts/score-examples.ts --record [--verbose]      the record of all articles together, through a dossier
 *   npx tsx scripts/score-examples.ts --write-known-misses      rewrites the lists the acceptance tests hold to, and the README's table
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { openPipeline } from '../src/pipeline.ts';
import { compareArticle } from '../tests/acceptance/compare-article.ts';
import { compareRecord } from '../tests/acceptance/compare-record.ts';
import type { ExpectedRecord } from '../tests/acceptance/expected.ts';
import { foundDossier } from '../tests/acceptance/found-dossier.ts';
import { foundRecord } from '../tests/acceptance/found-record.ts';
import { type ArticleVerdict, writeKnown } from '../tests/acceptance/known-misses.ts';
import { exampleFolders, examplesFolder, readExamples } from '../tests/acceptance/read-examples.ts';
import { scoreTable } from '../tests/acceptance/verdict.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    kind: { type: 'string' },
    only: { type: 'string' },
    half: { type: 'string' },
    record: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
    'write-known-misses': { type: 'boolean', default: false },
  },
});

const pipeline = await openPipeline();
if (values['write-known-misses']) await writeEverything();
else {
  const folder = positionals[0] ?? examplesFolder;
  const verdicts = values.record ? await scoreRecord(folder) : await scoreArticles(folder);
  const shown = verdicts.filter((v) => values.kind === undefined || v.kind === values.kind);
  if (values.verbose) printDetails(shown);
  console.log(scoreTable(shown));
}

async function writeEverything(): Promise<void> {
  const verdicts: ArticleVerdict[] = [];
  const tables: string[] = [];
  for (const folder of exampleFolders) {
    const scored = await scoreArticles(folder);
    if (existsSync(join(folder, 'record.expected.json'))) scored.push(...(await scoreRecord(folder)));
    tables.push(`examples/${basename(folder)}/\n\n${scoreTable(scored)}`);
    verdicts.push(...scored);
  }
  writeKnown(verdicts);
  writeReadme(tables.join('\n\n'));
  console.log(tables.join('\n\n'));
}

/** The tables between the two marks of the README; `meetings`, `copies` and `conflicts` are of all articles together. */
function writeReadme(scores: string): void {
  const readme = new URL('../README.md', import.meta.url);
  const indented = scores.replace(/^(?=.)/gm, '    ');
  const marked = () => `<!-- scores -->\n\n${indented}\n\n<!-- /scores -->`;
  writeFileSync(
    readme,
    readFileSync(readme, 'utf8').replace(/<!-- scores -->[\s\S]*<!-- \/scores -->/, marked),
  );
}

async function scoreArticles(folder: string): Promise<ArticleVerdict[]> {
  const forumName = (name: string) => pipeline.lexicon.forumByName(name)?.name;
  const scored: ArticleVerdict[] = [];
  const read =
    values.half === undefined ? undefined : readFileSync(join(folder, 'read.txt'), 'utf8').split('\n');
  for (const { name, article, expected } of await readExamples(folder)) {
    if (read !== undefined && read.includes(name) !== (values.half === 'read')) continue;
    if (values.only !== undefined && !name.includes(values.only)) continue;
    const found = foundRecord(article, pipeline);
    if (found.failure !== undefined) console.error(`${name}: ${found.failure}`);
    scored.push(...compareArticle(expected, found, forumName).map((v) => ({ ...v, article: name })));
  }
  return scored;
}

async function scoreRecord(folder: string): Promise<ArticleVerdict[]> {
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

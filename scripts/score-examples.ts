/**
 * Compares what the software makes of the example articles with the records readers made of them: `rapporteur eval` for
 * one folder, and what writes the lists that the acceptance tests hold to.
 *
 *   npx tsx scripts/score-examples.ts [folder] [--kind engagements] [--only substring] [--verbose]
 *   npx tsx scripts/score-examples.ts examples/world-2 --half read    the articles named in read.txt; unread: the others
 *   npx tsx scripts/score-examples.ts --record [--verbose]      the record of all articles together, through a dossier
 *   npx tsx scripts/score-examples.ts --write-known-misses      rewrites the lists the acceptance tests hold to, and the README's table
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { evaluate, findGoldSets, type Half, reportText, type SetReport } from '../src/evaluation/index.ts';
import { scoreRows, scoreTable } from '../src/evaluation/tables.ts';
import { openPipeline } from '../src/pipeline.ts';
import { writeKnown } from '../tests/acceptance/known-misses.ts';
import { exampleFolders, examplesFolder } from '../tests/acceptance/read-examples.ts';

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
else await show(positionals[0] ?? examplesFolder);

async function show(folder: string): Promise<void> {
  const reports = await scored(folder, (kinds) => kinds.includes('meetings') === values.record);
  const { kind, only = '', verbose } = values;
  const kept = reports.map((report) => {
    const verdicts = report.verdicts.filter(
      (v) => v.place.includes(only) && (kind === undefined || v.kind === kind),
    );
    return { ...report, verdicts, rows: scoreRows(verdicts) };
  });
  process.stdout.write(reportText(kept, [], { rules: false, errors: verbose, verbose }));
}

async function writeEverything(): Promise<void> {
  const reports: SetReport[] = [];
  const tables: string[] = [];
  for (const folder of exampleFolders) {
    const ofFolder = await scored(folder, () => true);
    tables.push(`examples/${basename(folder)}/\n\n${scoreTable(ofFolder.flatMap((r) => r.rows))}`);
    reports.push(...ofFolder);
  }
  writeKnown(reports.flatMap((report) => report.verdicts));
  writeReadme(tables.join('\n\n'));
  console.log(tables.join('\n\n'));
}

async function scored(folder: string, wanted: (kinds: readonly string[]) => boolean): Promise<SetReport[]> {
  const { sets } = findGoldSets({ examples: [folder] });
  const half = values.half as Half | undefined;
  const reports = await evaluate(
    sets.filter((set) => wanted(set.kinds)),
    pipeline,
    { onProgress: () => {}, ...(half === undefined ? {} : { half }) },
  );
  for (const { place, message } of reports.flatMap((r) => r.diagnostics))
    console.error(`${place}: ${message}`);
  return reports;
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

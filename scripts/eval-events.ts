/**
 * Measures coded events on records in PLOVER's form (a JSON array of {id, date, text, event, source, target}).
 *
 *     npx tsx scripts/eval-events.ts FILE [--half even|odd|all] [--errors]
 *
 * `--errors` prints each record with what was coded; look at one half only when mending.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { EventClaim } from '../src/extraction/types.ts';
import { articleFromObject } from '../src/intake/index.ts';
import { analyse, openPipeline } from '../src/pipeline.ts';
import { codedTriple, type GoldRecord, goldTriple, type Measure, scoreEvents } from './score-events.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { half: { type: 'string', default: 'even' }, errors: { type: 'boolean', default: false } },
});
const [file] = positionals;
if (file === undefined) throw new Error('name the file with the records');

const all = JSON.parse(readFileSync(file, 'utf8')) as GoldRecord[];
const pipeline = await openPipeline();
const halves = values.half === 'all' ? [0, 1] : [values.half === 'even' ? 0 : 1];

const coded = new Map<GoldRecord, readonly EventClaim[]>();
for (const record of all) coded.set(record, code(record));

for (const half of halves) {
  const records = all.filter((_, i) => i % 2 === half);
  const score = scoreEvents(records, (r) => coded.get(r) ?? []);
  console.log(
    `${half === 0 ? 'even' : 'odd'}: ${score.records} records, ${score.events} events; type ${shown(score.type)}; triple ${shown(score.triple)}`,
  );
  if (values.errors) for (const record of records) report(record);
}

function code(record: GoldRecord): readonly EventClaim[] {
  const { article } = articleFromObject(
    { id: record.id, text: record.text, published: record.date, language: 'en' },
    record.id,
  );
  if (article === undefined) return [];
  const { extraction } = analyse(article, [], pipeline);
  return (extraction?.claims ?? []).filter((c): c is EventClaim => c.kind === 'event');
}

function shown({ precision, recall, f1 }: Measure): string {
  return `P ${precision.toFixed(3)} R ${recall.toFixed(3)} F ${f1.toFixed(3)}`;
}

function report(record: GoldRecord): void {
  const events = coded.get(record) ?? [];
  const gold = goldTriple(record);
  const right = events.some((e) => codedTriple(e) === gold);
  const type = events.some((e) => gold.startsWith(`${e.type} `));
  const found = events.map((e) => `${codedTriple(e)} (${e.cameo} ${e.foundBy})`).join(' | ');
  console.log(
    `${right ? '✓' : type ? '~' : '✗'} ${all.indexOf(record)} ${gold}  ⇐  ${found}\n    ${record.text}`,
  );
}

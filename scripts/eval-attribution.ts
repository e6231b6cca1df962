/**
 * Measures attribution on a corpus in PolNeAR's form, for those who write its rules: DATA/{dev,train}.jsonl.
 *
 *     npx tsx scripts/eval-attribution.ts DATA [--split dev|train|train-a|train-b] [--trees FILE] [--errors N] [--rule ID] [--lemmas] [--dump FILE] [--nested]
 *
 * `--trees FILE`: JSON lines {id, sentences} to use in place of our own reader (to tell its errors from ours).
 * `--nested`: counts attributions inside another's content too, which the corpus does not annotate.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isScored, lineSpans } from '../src/evaluation/attribution/attribution-set.ts';
import { readAttributedTexts } from '../src/evaluation/attribution/gold-attribution.ts';
import { foundSpans, goldSpans, ROLES, type Role } from '../src/evaluation/attribution/role-units.ts';
import { addRows, type JudgedText, judgeText } from '../src/evaluation/attribution/score-attributions.ts';
import { inHalf } from '../src/evaluation/in-half.ts';
import { tallyRules } from '../src/evaluation/rule-tally.ts';
import { ruleTable, scoreTable } from '../src/evaluation/tables.ts';
import { cueLexicon, findAttributions, openLexicon } from '../src/extraction/index.ts';
import type { Span } from '../src/kernel/index.ts';
import { openReader, type Sentence } from '../src/language/index.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    split: { type: 'string', default: 'dev' },
    trees: { type: 'string' },
    errors: { type: 'string' },
    rule: { type: 'string' },
    dump: { type: 'string' },
    lemmas: { type: 'boolean', default: false },
    nested: { type: 'boolean', default: false },
  },
});
const [folder] = positionals;
if (folder === undefined) {
  console.error('Give the folder with dev.jsonl and train.jsonl: npx tsx scripts/eval-attribution.ts DATA');
  process.exit(2);
}

const judged = await judgeAll(folder);
const gold = judged.reduce((n, j) => n + j.text.attributions.length, 0);
console.log(`${values.split}: ${judged.length} articles, ${gold} attributions in gold`);
console.log(`tokens\n${scoreTable(addRows(judged.map((j) => j.tokens)))}`);
console.log(`characters\n${scoreTable(addRows(judged.map((j) => j.characters)))}`);
printKinds();
console.log(`\n${ruleTable(tallyRules(judged.flatMap((j) => j.verdicts)))}`);
if (values.lemmas) printLemmas();
if (values.dump !== undefined) dump(values.dump);
if (values.errors !== undefined) printErrors(Number(values.errors));

async function judgeAll(from: string): Promise<JudgedText[]> {
  const [file, half] = values.split.split('-');
  const { texts, diagnostics } = readAttributedTexts(join(from, `${file}.jsonl`));
  for (const { place, message } of diagnostics) console.error(`${place}: ${message}`);
  const read = await openSentences();
  const cues = cueLexicon(openLexicon().data.cues);
  const chosen = half === undefined ? undefined : half === 'a' ? 'even' : 'odd';
  return texts
    .filter((_, i) => inHalf(i, chosen))
    .map((text) => {
      const paragraphs = lineSpans(text.text);
      const found = findAttributions(text.text, paragraphs, read(text.id, text.text, paragraphs), cues);
      return judgeText(text, values.nested ? found : found.filter(isScored));
    });
}

type Read = (id: string, text: string, paragraphs: readonly Span[]) => readonly Sentence[];

async function openSentences(): Promise<Read> {
  if (values.trees === undefined) {
    const reader = await openReader();
    return (_id, text, paragraphs) => reader.read(text, paragraphs);
  }
  const lines = readFileSync(values.trees, 'utf8').split('\n');
  const documents = lines
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { id: string; sentences: Sentence[] });
  const byId = new Map(documents.map((d) => [d.id, d.sentences]));
  return (id) => byId.get(id) ?? [];
}

/** Sayings and attitudes apart: only the former become statements. */
function printKinds(): void {
  for (const kind of ['saying', 'attitude']) {
    const all = judged.flatMap((j) => j.judged.filter(({ found }) => found.kind === kind));
    console.log(`${kind.padEnd(9)} fired ${all.length}, right ${all.filter((a) => a.right).length}`);
  }
}

/** Words that a rule took wrongly most often. */
function printLemmas(): void {
  const tallies = new Map<string, { fired: number; right: number }>();
  for (const { found, right } of judged.flatMap((j) => j.judged)) {
    const key = `${found.rule} ${found.cueLemma}`;
    const tally = tallies.get(key) ?? { fired: 0, right: 0 };
    tallies.set(key, { fired: tally.fired + 1, right: tally.right + (right ? 1 : 0) });
  }
  const worst = [...tallies].sort((a, b) => b[1].fired - b[1].right - (a[1].fired - a[1].right));
  for (const [key, { fired, right }] of worst.slice(0, 150)) console.log(`${key} ${right}/${fired}`);
}

function words(text: string, spansOf: (role: Role) => readonly Span[]): Record<string, string> {
  const shown = (spans: readonly Span[]) =>
    spans.map((s) => text.slice(s.start, s.end).replace(/\s+/gu, ' ')).join(' || ');
  return Object.fromEntries(ROLES.map((role) => [role, shown(spansOf(role))]));
}

function dump(file: string): void {
  const lines = judged.flatMap(({ text, judged: all }) =>
    all.map(({ found, right }) => {
      const said = words(text.text, (role) => foundSpans(found, role));
      return JSON.stringify({ id: text.id, right, ...found, words: said });
    }),
  );
  writeFileSync(file, `${lines.join('\n')}\n`);
}

function printErrors(most: number): void {
  const wrong = judged.flatMap(({ text, judged: all }) =>
    all
      .filter((a) => !a.right && (values.rule === undefined || a.found.rule === values.rule))
      .map((a) => ({ ...a, text })),
  );
  for (const { found, gold: marked, text } of wrong.slice(0, most)) {
    console.log(`\n- ${found.rule} [${found.cueLemma}] (${text.id})`);
    console.log('  ours', JSON.stringify(words(text.text, (role) => foundSpans(found, role))));
    if (marked !== undefined)
      console.log('  gold', JSON.stringify(words(text.text, (role) => goldSpans(marked, role))));
  }
}

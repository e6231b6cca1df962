/**
 * Measures attribution on a corpus in PolNeAR's form: DATA/{dev,train}.jsonl with {id, text, attributions}.
 *
 *     npx tsx scripts/eval-attribution.ts DATA [--split dev|train|train-a|train-b] [--trees FILE] [--errors N] [--rule ID] [--lemmas] [--dump FILE] [--nested]
 *
 * `--trees FILE`: JSON lines {id, sentences} to use in place of our own reader (to tell its errors from ours).
 * `--nested`: counts attributions inside another's content too, which the corpus does not annotate.
 * Scores are over the tokens and over the characters of each role, micro-averaged. A predicted attribution is paired
 * with the gold one whose content overlaps it most, each at most once; what is left unpaired counts in full.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Attribution, cueLexicon, findAttributions } from '../src/extraction/attribution/index.ts';
import { openLexicon } from '../src/extraction/lexicon/index.ts';
import type { Span } from '../src/kernel/index.ts';
import type { Sentence } from '../src/language/types.ts';

type Role = 'source' | 'cue' | 'content';
const ROLES: readonly Role[] = ['cue', 'source', 'content'];
type Pairs = readonly (readonly [number, number])[];

interface Gold {
  readonly source: Pairs;
  readonly cue: Pairs;
  readonly content: Pairs;
}

interface Document {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly Gold[];
}

interface Count {
  right: number;
  predicted: number;
  gold: number;
}

const newCount = (): Count => ({ right: 0, predicted: 0, gold: 0 });

function readDocuments(folder: string, split: string): Document[] {
  const [file, half] = split.split('-');
  const lines = readFileSync(join(folder, `${file}.jsonl`), 'utf8')
    .split('\n')
    .filter((l) => l.trim() !== '');
  const all = lines.map((l) => JSON.parse(l) as Document);
  if (half === undefined) return all;
  return all.filter((_, i) => i % 2 === (half === 'a' ? 0 : 1));
}

function paragraphsOf(text: string): Span[] {
  return [...text.matchAll(/\S[^\n]*\S|\S/gu)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
}

/** For each character, the number of its token; -1 between tokens. */
function tokenNumbers(text: string): Int32Array {
  const numbers = new Int32Array(text.length).fill(-1);
  let n = 0;
  for (const match of text.matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)) {
    numbers.fill(n++, match.index, match.index + match[0].length);
  }
  return numbers;
}

function unitsOf(spans: readonly Span[], numbers: Int32Array | undefined, text: string): Set<number> {
  const units = new Set<number>();
  for (const { start, end } of spans) {
    for (let i = start; i < end; i++) {
      if (numbers === undefined) {
        if (!/\s/u.test(text[i] ?? ' ')) units.add(i);
      } else if ((numbers[i] ?? -1) >= 0) units.add(numbers[i] ?? -1);
    }
  }
  return units;
}

const goldSpans = (pairs: Pairs): Span[] => pairs.map(([start, end]) => ({ start, end }));

function predictedSpans(a: Attribution, role: Role): readonly Span[] {
  if (role === 'content') return a.content;
  if (role === 'cue') return [a.cue];
  return a.source === undefined ? [] : [a.source.span];
}

const overlapOf = (a: Set<number>, b: Set<number>): number => {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let n = 0;
  for (const x of small) if (large.has(x)) n++;
  return n;
};

type Units = Record<Role, Set<number>>;

/** Pairs [predicted, gold], largest overlap of contents first; among equals the one whose cues overlap. */
function pair(predicted: readonly Units[], gold: readonly Units[]): Map<number, number> {
  const candidates: { p: number; g: number; weight: number }[] = [];
  predicted.forEach((a, p) => {
    gold.forEach((b, g) => {
      const content = overlapOf(a.content, b.content);
      if (content > 0) candidates.push({ p, g, weight: content + (overlapOf(a.cue, b.cue) > 0 ? 0.5 : 0) });
    });
  });
  candidates.sort((a, b) => b.weight - a.weight);
  const byPredicted = new Map<number, number>();
  const usedGold = new Set<number>();
  for (const { p, g } of candidates) {
    if (byPredicted.has(p) || usedGold.has(g)) continue;
    byPredicted.set(p, g);
    usedGold.add(g);
  }
  return byPredicted;
}

interface Tally {
  readonly tokens: Record<Role, Count>;
  readonly characters: Record<Role, Count>;
  readonly rules: Map<string, { fired: number; right: number; source: number; sources: number }>;
  readonly lemmas: Map<string, { fired: number; right: number }>;
}

function newTally(): Tally {
  const counts = (): Record<Role, Count> => ({ source: newCount(), cue: newCount(), content: newCount() });
  return { tokens: counts(), characters: counts(), rules: new Map(), lemmas: new Map() };
}

function addCounts(
  into: Record<Role, Count>,
  predicted: readonly Units[],
  gold: readonly Units[],
  pairs: Map<number, number>,
): void {
  for (const role of ROLES) {
    const count = into[role];
    for (const p of predicted) count.predicted += p[role].size;
    for (const g of gold) count.gold += g[role].size;
    for (const [p, g] of pairs) {
      const a = predicted[p];
      const b = gold[g];
      if (a !== undefined && b !== undefined) count.right += overlapOf(a[role], b[role]);
    }
  }
}

interface Judged {
  readonly document: Document;
  readonly predicted: readonly Attribution[];
  readonly pairs: Map<number, number>;
  /** A predicted attribution is right when it is paired and shares a word of its cue. */
  readonly right: readonly boolean[];
}

function judge(document: Document, predicted: readonly Attribution[], tally: Tally): Judged {
  const numbers = tokenNumbers(document.text);
  const measure = (n: Int32Array | undefined): { p: Units[]; g: Units[] } => ({
    p: predicted.map((a) => unitsByRole((role) => unitsOf(predictedSpans(a, role), n, document.text))),
    g: document.attributions.map((a) => unitsByRole((role) => unitsOf(goldSpans(a[role]), n, document.text))),
  });
  const tokens = measure(numbers);
  const pairs = pair(tokens.p, tokens.g);
  addCounts(tally.tokens, tokens.p, tokens.g, pairs);
  const characters = measure(undefined);
  addCounts(tally.characters, characters.p, characters.g, pairs);
  const right = predicted.map((a, i) => judgeOne(a, tokens.p[i], tokens.g[pairs.get(i) ?? -1], tally));
  return { document, predicted, pairs, right };
}

function unitsByRole(make: (role: Role) => Set<number>): Units {
  return { source: make('source'), cue: make('cue'), content: make('content') };
}

function judgeOne(a: Attribution, mine: Units | undefined, theirs: Units | undefined, tally: Tally): boolean {
  const rule = tally.rules.get(a.rule) ?? { fired: 0, right: 0, source: 0, sources: 0 };
  const lemma = tally.lemmas.get(`${a.rule} ${a.cueLemma}`) ?? { fired: 0, right: 0 };
  const ok = mine !== undefined && theirs !== undefined && overlapOf(mine.cue, theirs.cue) > 0;
  rule.fired++;
  lemma.fired++;
  if (ok) {
    rule.right++;
    lemma.right++;
    if (mine.source.size > 0) {
      rule.sources++;
      if (overlapOf(mine.source, theirs.source) > 0) rule.source++;
    }
  }
  tally.rules.set(a.rule, rule);
  tally.lemmas.set(`${a.rule} ${a.cueLemma}`, lemma);
  return ok;
}

function f1(c: Count): { p: number; r: number; f: number } {
  const p = c.predicted === 0 ? 0 : c.right / c.predicted;
  const r = c.gold === 0 ? 0 : c.right / c.gold;
  return { p, r, f: p + r === 0 ? 0 : (2 * p * r) / (p + r) };
}

function printScores(tally: Tally): void {
  console.log('role      unit         P      R      F1');
  for (const [unit, counts] of [
    ['tokens', tally.tokens],
    ['characters', tally.characters],
  ] as const) {
    for (const role of ROLES) {
      const { p, r, f } = f1(counts[role]);
      console.log(`${role.padEnd(9)} ${unit.padEnd(10)} ${[p, r, f].map((x) => x.toFixed(3)).join('  ')}`);
    }
  }
}

/** Sayings and attitudes apart: only the former become statements. */
function printKinds(judged: readonly Judged[]): void {
  for (const kind of ['saying', 'attitude']) {
    const right = judged.flatMap((j) =>
      j.predicted.flatMap((a, i) => (a.kind === kind ? [j.right[i] === true] : [])),
    );
    console.log(`${kind.padEnd(9)} fired ${right.length}, right ${right.filter(Boolean).length}`);
  }
}

function printRules(tally: Tally): void {
  console.log('\nrule                      fired  right  share  source right');
  for (const [id, r] of [...tally.rules].sort((a, b) => b[1].fired - a[1].fired)) {
    const source = r.sources === 0 ? '   -' : (r.source / r.sources).toFixed(2);
    console.log(
      `${id.padEnd(25)} ${String(r.fired).padStart(5)}  ${String(r.right).padStart(5)}   ${(r.right / r.fired).toFixed(2)}   ${source}`,
    );
  }
}

const show = (text: string, spans: readonly Span[]): string =>
  spans.map((s) => text.slice(s.start, s.end).replace(/\s+/gu, ' ')).join(' || ');

function printErrors(judged: readonly Judged[], rule: string | undefined, most: number): void {
  let left = most;
  for (const { document, predicted, pairs, right } of judged) {
    for (const [i, a] of predicted.entries()) {
      if (left <= 0) return;
      if ((rule !== undefined && a.rule !== rule) || right[i] === true) continue;
      left--;
      const gold = document.attributions[pairs.get(i) ?? -1];
      console.log(`\n- ${a.rule} [${a.cueLemma}] (${document.id})`);
      console.log(
        `  ours ${ROLES.map((role) => `<${show(document.text, predictedSpans(a, role))}>`).join(' ')}`,
      );
      if (gold !== undefined)
        console.log(
          `  gold ${ROLES.map((role) => `<${show(document.text, goldSpans(gold[role]))}>`).join(' ')}`,
        );
    }
  }
}

type Read = (id: string, text: string, paragraphs: readonly Span[]) => readonly Sentence[];

async function openSentences(trees: string | undefined): Promise<Read> {
  if (trees !== undefined) {
    const lines = readFileSync(trees, 'utf8')
      .split('\n')
      .filter((l) => l !== '');
    const byId = new Map(
      lines
        .map((l) => JSON.parse(l) as { id: string; sentences: Sentence[] })
        .map((d) => [d.id, d.sentences]),
    );
    return (id) => byId.get(id) ?? [];
  }
  const path = new URL('../src/language/index.ts', import.meta.url);
  if (!existsSync(path))
    throw new Error('There is no reader yet (src/language/index.ts); give --trees FILE.');
  const language = (await import(path.href)) as {
    openReader(): Promise<{ read(t: string, p: readonly Span[]): Sentence[] }>;
  };
  const reader = await language.openReader();
  return (_id, text, paragraphs) => reader.read(text, paragraphs);
}

/** The corpus does not annotate what stands inside another attribution's content, so chains are left out of the score. */
function isInner(a: Attribution): boolean {
  return a.nested !== undefined && a.rule !== 'according-to';
}

const OPTIONS = {
  split: { type: 'string', default: 'dev' },
  trees: { type: 'string' },
  errors: { type: 'string' },
  rule: { type: 'string' },
  dump: { type: 'string' },
  lemmas: { type: 'boolean' },
  nested: { type: 'boolean' },
} as const;

async function judgeAll(
  folder: string,
  split: string,
  trees: string | undefined,
  nested: boolean,
  tally: Tally,
): Promise<Judged[]> {
  const read = await openSentences(trees);
  const cues = cueLexicon((await openLexicon()).data.cues);
  return readDocuments(folder, split).map((document) => {
    const paragraphs = paragraphsOf(document.text);
    const found = findAttributions(
      document.text,
      paragraphs,
      read(document.id, document.text, paragraphs),
      cues,
    );
    return judge(document, nested ? found : found.filter((a) => !isInner(a)), tally);
  });
}

function printLemmas(tally: Tally): void {
  const worst = [...tally.lemmas]
    .sort((a, b) => b[1].fired - b[1].right - (a[1].fired - a[1].right))
    .slice(0, 150);
  for (const [key, c] of worst) console.log(`${key} ${c.right}/${c.fired}`);
}

function dump(file: string, judged: readonly Judged[]): void {
  const lines = judged.flatMap(({ document, predicted, right }) =>
    predicted.map((a, i) => {
      const words = Object.fromEntries(ROLES.map((r) => [r, show(document.text, predictedSpans(a, r))]));
      return JSON.stringify({ id: document.id, right: right[i], ...a, words });
    }),
  );
  writeFileSync(file, `${lines.join('\n')}\n`);
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: OPTIONS });
  const folder = positionals[0];
  if (folder === undefined || !existsSync(folder)) {
    console.error('Give the folder with dev.jsonl and train.jsonl: npx tsx scripts/eval-attribution.ts DATA');
    process.exitCode = 2;
    return;
  }
  const tally = newTally();
  const judged = await judgeAll(folder, values.split, values.trees, values.nested === true, tally);
  const gold = judged.reduce((n, j) => n + j.document.attributions.length, 0);
  console.log(`${values.split}: ${judged.length} articles, ${gold} attributions in gold`);
  printScores(tally);
  printKinds(judged);
  printRules(tally);
  if (values.lemmas === true) printLemmas(tally);
  if (values.dump !== undefined) dump(values.dump, judged);
  if (values.errors !== undefined) printErrors(judged, values.rule, Number(values.errors));
}

await main();

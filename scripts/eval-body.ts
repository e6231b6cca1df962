/**
 * Scores body extraction on the article extraction benchmark: 4-gram shingles of word tokens, true positives, false
 * positives and false negatives normalised per page, precision and recall averaged over pages, F1 of the two averages.
 *
 *   npx tsx scripts/eval-body.ts FOLDER [--half a|b] [--worst N] [--page PREFIX]
 *
 * FOLDER holds ground-truth.json ({name: {articleBody, url}}) and html/NAME.html.gz. Halves are by page name.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { decodeText } from '../src/intake/files/decode-text.ts';
import { cleanPage } from '../src/intake/index.ts';

interface PageScore {
  readonly name: string;
  readonly url: string;
  readonly precision: number;
  readonly recall: number;
  readonly milliseconds: number;
  readonly abstained: boolean;
  readonly missed: string;
  readonly added: string;
}

function shingles(text: string): Map<string, number> {
  const tokens = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const size = Math.min(4, tokens.length);
  const counts = new Map<string, number>();
  for (let at = 0; size > 0 && at + size <= tokens.length; at += 1) {
    const shingle = tokens.slice(at, at + size).join(' ');
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

/** The shares of true positives, false positives and false negatives, which sum to one. */
function compare(expected: string, found: string): { tp: number; fp: number; fn: number } {
  const wanted = shingles(expected);
  const got = shingles(found);
  let tp = 0;
  let fp = 0;
  let fn = 0;
  for (const key of new Set([...wanted.keys(), ...got.keys()])) {
    const a = wanted.get(key) ?? 0;
    const b = got.get(key) ?? 0;
    tp += Math.min(a, b);
    fp += Math.max(0, b - a);
    fn += Math.max(0, a - b);
  }
  const sum = tp + fp + fn || 1;
  return { tp: tp / sum, fp: fp / sum, fn: fn / sum };
}

/** Paragraphs of `a` whose words are mostly absent from `b`. */
function difference(a: string, b: string): string {
  const there = shingles(b);
  return a
    .split(/\n+/)
    .filter((paragraph) => {
      const own = [...shingles(paragraph).keys()];
      return own.length > 0 && own.filter((key) => there.has(key)).length < own.length / 2;
    })
    .join('\n    ');
}

function scorePage(folder: string, name: string, truth: { articleBody: string; url: string }): PageScore {
  const html = decodeText(gunzipSync(readFileSync(join(folder, 'html', `${name}.html.gz`)))).text;
  const start = performance.now();
  const article = cleanPage(html, { source: name, url: truth.url });
  const milliseconds = performance.now() - start;
  const text = article?.text ?? '';
  const { tp, fp, fn } = compare(truth.articleBody, text);
  return {
    name,
    url: truth.url,
    precision: tp + fp > 0 ? tp / (tp + fp) : 0,
    recall: tp + fn > 0 ? tp / (tp + fn) : 0,
    milliseconds,
    abstained: article === undefined,
    missed: difference(truth.articleBody, text),
    added: difference(text, truth.articleBody),
  };
}

function report(title: string, scores: readonly PageScore[]): void {
  const mean = (pick: (score: PageScore) => number) =>
    scores.reduce((sum, score) => sum + pick(score), 0) / scores.length;
  const precision = mean((score) => score.precision);
  const recall = mean((score) => score.recall);
  const f1 = (2 * precision * recall) / (precision + recall);
  const abstained = scores.filter((score) => score.abstained).length;
  console.log(
    `${title}: F1 ${f1.toFixed(4)}  precision ${precision.toFixed(4)}  recall ${recall.toFixed(4)}  pages ${scores.length}  abstained ${abstained}  mean ${mean((s) => s.milliseconds).toFixed(1)} ms`,
  );
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { half: { type: 'string' }, worst: { type: 'string', default: '10' }, page: { type: 'string' } },
});
const [folder] = positionals;
if (!folder) {
  console.error('usage: eval-body.ts FOLDER [--half a|b] [--worst N] [--page PREFIX]');
  process.exit(2);
}
const truths: Record<string, { articleBody: string; url: string }> = JSON.parse(
  readFileSync(join(folder, 'ground-truth.json'), 'utf8'),
);
const halfOf = (name: string) => (Number.parseInt(name.slice(0, 8), 16) % 2 === 0 ? 'a' : 'b');
const names = Object.keys(truths).filter((name) => name.startsWith(values.page ?? ''));
const scores = names.map((name) =>
  scorePage(folder, name, truths[name] as { articleBody: string; url: string }),
);
for (const half of ['a', 'b'])
  report(
    `half ${half}`,
    scores.filter((score) => halfOf(score.name) === half),
  );
report('all', scores);

const loss = (score: PageScore) => 2 - score.precision - score.recall;
const shown = scores
  .filter((score) => !values.half || halfOf(score.name) === values.half)
  .sort((a, b) => loss(b) - loss(a));
for (const score of shown.slice(0, Number(values.worst))) {
  console.log(
    `\n${score.name.slice(0, 8)} ${halfOf(score.name)} P ${score.precision.toFixed(3)} R ${score.recall.toFixed(3)} ${score.milliseconds.toFixed(0)} ms ${score.url}`,
  );
  if (score.missed) console.log(`  missed:\n    ${score.missed.slice(0, 1500)}`);
  if (score.added) console.log(`  added:\n    ${score.added.slice(0, 1500)}`);
}

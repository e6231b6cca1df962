/**
 * Measures dates on the passages of examples/dates.
 *
 *     npx tsx scripts/eval-dates.ts [--errors] [--frequent]
 *
 * Passages are counted through all files in the order of their names: the even ones may be looked at and mended on, of
 * the odd ones only the scores are shown.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { findDates } from '../src/extraction/dates/index.ts';
import { type GoldPassage, readGold } from '../src/extraction/dates/score/gold-passage.ts';
import {
  type DatedText,
  type DateScores,
  frequentErrors,
  type Score,
  scoreDates,
} from '../src/extraction/dates/score/score-dates.ts';
import type { Span } from '../src/kernel/index.ts';
import { openReader, type Reader } from '../src/language/index.ts';

const { values } = parseArgs({
  options: { errors: { type: 'boolean', default: false }, frequent: { type: 'boolean', default: false } },
});

const folder = fileURLToPath(new URL('../examples/dates/', import.meta.url));
const reader = await openReader();
const texts = readPassages(folder).map((passage) => dated(passage, reader));
const even = scoreDates(texts.filter((_, i) => i % 2 === 0));
const odd = scoreDates(texts.filter((_, i) => i % 2 === 1));
print('even half (looked at)', even);
print('odd half (only scored)', odd);
if (values.errors)
  for (const e of even.errors)
    console.log(`${e.what}\t${e.kind}\t${e.words}\t${e.expected ?? '-'}\t${e.got ?? '-'}\t…${e.context}…`);

function readPassages(from: string): GoldPassage[] {
  const files = readdirSync(from).filter((name) => name.endsWith('.yaml'));
  return files.sort().flatMap((name) => {
    const passages = parse(readFileSync(join(from, name), 'utf8'), { schema: 'failsafe' });
    return passages as GoldPassage[];
  });
}

function dated(passage: GoldPassage, { read }: Reader): DatedText {
  const { text, dates } = readGold(passage);
  const sentences = read(text, paragraphsOf(text));
  return { text, gold: dates, found: findDates(text, sentences, passage.published) };
}

function paragraphsOf(text: string): Span[] {
  return [...text.matchAll(/\S[^\n]*\S|\S/gu)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
}

function print(title: string, scores: DateScores): void {
  console.log(`\n${title}: ${scores.gold} dates marked, ${scores.found} found`);
  for (const name of ['lenient', 'strict', 'type', 'value', 'edtf'] as const)
    console.log(`  ${name.padEnd(8)} ${line(scores[name])}`);
  console.log(`  ${scores.byKind.map((k) => `${k.kind} ${k.right}/${k.gold}`).join(', ')}`);
  if (values.frequent)
    console.log(
      `  ${frequentErrors(scores.errors)
        .map(([name, n]) => `${name} ${n}`)
        .join(', ')}`,
    );
}

function line({ precision, recall, f1 }: Score): string {
  return `P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}`;
}

import { overlaps, type Span } from '../../kernel/index.ts';
import type { Sentence } from '../../language/types.ts';
import { childrenOf } from '../tree.ts';
import type { Interval } from './attribution-rule.ts';
import { quotesIn, type Reading } from './reading.ts';
import { bodyStart, trimEdges } from './source-phrase.ts';

/** The words under `heads`, those in `without` and all below them left out, in text order. */
function wordsUnder(sentence: Sentence, heads: readonly number[], without: readonly Interval[]): number[] {
  const taken = new Set<number>();
  const open = [...heads];
  for (let current = open.pop(); current !== undefined; current = open.pop()) {
    const at = current;
    if (taken.has(at) || without.some((w) => w.first <= at && at < w.last)) continue;
    taken.add(at);
    open.push(...childrenOf(sentence, at));
  }
  return [...taken].sort((a, b) => a - b);
}

/** Neighbouring words as one piece; punctuation between them is no gap, another word is. */
function pieces(sentence: Sentence, words: readonly number[], without: readonly Interval[]): Interval[] {
  const found: { first: number; last: number }[] = [];
  for (const word of words) {
    const current = found.at(-1);
    if (current !== undefined && joins(sentence, current.last, word, without)) current.last = word + 1;
    else found.push({ first: word, last: word + 1 });
  }
  return found;
}

function joins(sentence: Sentence, from: number, to: number, without: readonly Interval[]): boolean {
  for (let i = from; i < to; i++) {
    if (sentence.tokens[i]?.upos !== 'PUNCT') return false;
    if (without.some((w) => w.first <= i && i < w.last)) return false;
  }
  return true;
}

export function intervalSpan(sentence: Sentence, interval: Interval): Span | undefined {
  const first = sentence.tokens[interval.first];
  const last = sentence.tokens[interval.last - 1];
  if (first === undefined || last === undefined || interval.first >= interval.last) return undefined;
  return { start: first.start, end: last.end };
}

/** A quotation that a piece cuts in two is taken whole, unless that would swallow what must stay outside. */
function overQuotes(reading: Reading, span: Span, outside: readonly Span[]): Span {
  let { start, end } = span;
  for (const quote of quotesIn(reading, span)) {
    if (outside.some((o) => overlaps(o, quote))) continue;
    start = Math.min(start, quote.start);
    end = Math.max(end, quote.end);
  }
  const wider = { start, end };
  return outside.some((o) => overlaps(o, wider)) ? span : wider;
}

function mergeOverlapping(spans: readonly Span[]): Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ ...span });
  }
  return merged;
}

/** A piece left over from the cue's own clause ("although", "but") says nothing. */
function hasContentWord(sentence: Sentence, piece: Interval): boolean {
  const empty = ['SCONJ', 'CCONJ', 'PUNCT', 'PART', 'ADP'];
  return sentence.tokens.slice(piece.first, piece.last).some((t) => !empty.includes(t.upos));
}

/** Spans of everything under `heads` but the words of `without` (cue, source), whole quotations taken whole. */
export function contentUnder(
  reading: Reading,
  sentence: Sentence,
  heads: readonly number[],
  without: readonly Interval[],
): Span[] {
  const outside = without.flatMap((w) => intervalSpan(sentence, w) ?? []);
  const body = bodyStart(sentence);
  const words = wordsUnder(sentence, heads, without).filter((w) => w >= body);
  const spans = pieces(sentence, words, without)
    .filter((piece) => hasContentWord(sentence, piece))
    .map((piece) => intervalSpan(sentence, trimEdges(sentence, piece)))
    .filter((s): s is Span => s !== undefined)
    .map((s) => overQuotes(reading, s, outside));
  return mergeOverlapping(spans);
}

/** The words of `interval` as content: punctuation at the ends gone, quotations whole. */
export function contentOfInterval(
  reading: Reading,
  sentence: Sentence,
  interval: Interval,
  cue: Interval,
): Span | undefined {
  const span = intervalSpan(sentence, trimEdges(sentence, interval));
  const outside = intervalSpan(sentence, cue);
  return span && overQuotes(reading, span, outside === undefined ? [] : [outside]);
}

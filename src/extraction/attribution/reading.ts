import type { Span } from '../../kernel/index.ts';
import type { Sentence } from '../../language/types.ts';
import { findQuotedSpans, type QuotedSpan } from './quotation-marks.ts';
import type { CueLexicon } from './types.ts';

/** One article as the rules of attribution see it: its sentences, and which words stand inside quotation marks. */
export interface Reading {
  readonly text: string;
  readonly paragraphs: readonly Span[];
  readonly sentences: readonly Sentence[];
  readonly cues: CueLexicon;
  /** Outermost quotations only, in text order; they do not overlap. */
  readonly quotes: readonly QuotedSpan[];
  /** All quotations, nested ones too. */
  readonly allQuotes: readonly QuotedSpan[];
}

export function openReading(
  text: string,
  paragraphs: readonly Span[],
  sentences: readonly Sentence[],
  cues: CueLexicon,
): Reading {
  const allQuotes = findQuotedSpans(text, paragraphs);
  return { text, paragraphs, sentences, cues, allQuotes, quotes: allQuotes.filter((q) => q.depth === 0) };
}

/** Position in `reading.quotes` of the first quotation that ends after `offset`; their number when there is none. */
export function firstQuoteEndingAfter(reading: Reading, offset: number): number {
  let low = 0;
  let high = reading.quotes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((reading.quotes[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The outermost quotation that holds `offset`, or undefined. */
export function quoteAround(reading: Reading, offset: number): QuotedSpan | undefined {
  const quote = reading.quotes[firstQuoteEndingAfter(reading, offset)];
  return quote !== undefined && quote.start <= offset ? quote : undefined;
}

/** The last quotation that ends at or before `offset`. */
export function quoteBefore(reading: Reading, offset: number): QuotedSpan | undefined {
  return reading.quotes[firstQuoteEndingAfter(reading, offset) - 1];
}

/** The first quotation that starts at or after `offset`. */
export function quoteAfter(reading: Reading, offset: number): QuotedSpan | undefined {
  const at = firstQuoteEndingAfter(reading, offset);
  const quote = reading.quotes[at];
  return quote !== undefined && quote.start < offset ? reading.quotes[at + 1] : quote;
}

/** The outermost quotations that share characters with `span`. */
export function quotesIn(reading: Reading, span: Span): QuotedSpan[] {
  const found: QuotedSpan[] = [];
  for (let i = firstQuoteEndingAfter(reading, span.start); i < reading.quotes.length; i++) {
    const quote = reading.quotes[i];
    if (quote === undefined || quote.start >= span.end) break;
    found.push(quote);
  }
  return found;
}

const SMALL = new Set([
  'a',
  'an',
  'the',
  'of',
  'and',
  'in',
  'on',
  'for',
  'to',
  'with',
  'at',
  'by',
  'or',
  'from',
  'as',
]);

/** A title of a work or programme: every word but the small ones is capitalised, and no sentence mark stands inside. */
export function looksLikeTitle(text: string, quote: QuotedSpan): boolean {
  const inner = text.slice(quote.inner.start, quote.inner.end).trim();
  const words = inner.split(/\s+/u).filter((w) => w !== '');
  if (words.length === 0 || words.length > 10 || /[?!;]/u.test(inner)) return false;
  return words.every((w, i) => /^\p{Lu}|^\d/u.test(w) || (i > 0 && SMALL.has(w.toLowerCase())));
}

/** Quoted parts of a content; titles of works are not somebody's words. */
export function spokenQuotes(reading: Reading, content: readonly Span[]): Span[] {
  return content.flatMap((piece) =>
    quotesIn(reading, piece)
      .filter((q) => !looksLikeTitle(reading.text, q))
      .map((q) => ({ start: Math.max(q.start, piece.start), end: Math.min(q.end, piece.end) })),
  );
}

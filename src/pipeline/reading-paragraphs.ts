import type { Article } from '../intake/index.ts';
import type { Span } from '../kernel/index.ts';

/** "TOKYO, Feb. 9 (Agency) - ", "WASHINGTON -- ", "Paris (AFP) — ": place in capitals or with an agency, then a dash or colon. */
const DATELINE =
  /^(?:\p{Lu}[\p{L}.'’ -]{1,30}(?:[,/] ?\p{Lu}[\p{L}.'’ -]{1,30}){0,2}(?:,? (?:\p{Lu}\p{L}{2,8}\.? \d{1,2}|\d{1,2} \p{Lu}\p{L}{2,8})(?:,? \d{4})?)?)\s*(?:\([^()]{2,40}\))?\s*(?:--|[-–—:])\s+/u;
const LONGEST = 120;

/**
 * The paragraphs as the reader should see them: a dateline stands apart from the first sentence, which it would
 * otherwise spoil. Offsets still point into the article's text.
 */
export function readingParagraphs({ text, paragraphs, datelineSpan }: Article): readonly Span[] {
  const [first, ...rest] = paragraphs;
  if (first === undefined) return paragraphs;
  if (datelineSpan !== undefined && datelineSpan.start === first.start && datelineSpan.end < first.end) {
    const end = first.start + text.slice(first.start, datelineSpan.end).trimEnd().length;
    return [{ start: first.start, end }, { start: datelineSpan.end, end: first.end }, ...rest];
  }
  const match = DATELINE.exec(text.slice(first.start, Math.min(first.end, first.start + LONGEST)));
  if (match === null || !looksLikeDateline(match[0])) return paragraphs;
  const cut = first.start + match[0].length;
  return [
    { start: first.start, end: first.start + match[0].trimEnd().length },
    { start: cut, end: first.end },
    ...rest,
  ];
}

/** A place in capitals, or an agency in brackets: "Tokyo - which ..." alone could be any sentence. */
function looksLikeDateline(words: string): boolean {
  return /^\p{Lu}{3,}/u.test(words) || /\([^()]+\)\s*(?:--|[-–—:])\s+$/u.test(words);
}

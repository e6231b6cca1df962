import type { Span } from '../../kernel/index.ts';
import type { Sentence } from '../../language/types.ts';
import type { Direction } from './pick-nearest.ts';

const REACH = 90;
const AHEAD =
  /\b(?:will|would|shall|may|might|could|can|should|must|(?:is|are|was|were)\s(?:to|due|set|expected|scheduled|slated|planned|likely)|(?:plan|hope|want|agree|expect|prepare|intend)\w*\sto|(?:scheduled|set|planned|slated|due)\s(?:for|to|on)|ahead of|upcoming|next)\b|['’]ll\b/gi;
const BACK =
  /\b(?:said|told|met|held|was|were|had|has been|have been|did|took|came|began|left|went|spoke|gave|made|\p{L}{2,}ed)\b/giu;

/** The direction by the nearest telling word, for a sentence that has no tree. Rough, and only a makeshift. */
export function wordsDirection(text: string, sentence: Sentence, span: Span): Direction {
  const before = text.slice(Math.max(sentence.start, span.start - REACH), span.start);
  const left = compare(lastAt(AHEAD, before), lastAt(BACK, before));
  if (left !== undefined) return left;
  const after = text.slice(span.end, Math.min(sentence.end, span.end + REACH));
  return compare(-firstAt(AHEAD, after), -firstAt(BACK, after));
}

function compare(ahead: number, back: number): Direction {
  if (!Number.isFinite(ahead) && !Number.isFinite(back)) return undefined;
  return ahead >= back ? 'future' : 'past';
}

function lastAt(pattern: RegExp, words: string): number {
  let at = Number.NEGATIVE_INFINITY;
  for (const match of words.matchAll(pattern)) at = match.index + match[0].length;
  return at;
}

function firstAt(pattern: RegExp, words: string): number {
  for (const match of words.matchAll(pattern)) return match.index;
  return Number.POSITIVE_INFINITY;
}

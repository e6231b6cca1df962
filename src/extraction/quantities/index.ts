import type { Sentence } from '../../language/types.ts';
import type { QuantityMention } from '../types.ts';
import { amountAt } from './amount.ts';
import type { MoneyWords } from './money-words.ts';
import { NUMBER_WORDS } from './numeral.ts';

export type { MoneyWords } from './money-words.ts';

const WORD = /\p{L}+|\d+/gu;

/**
 * Money, percentages and counts of things, in order, none overlapping. A mention's span holds the amount and its unit,
 * not the qualifier before it. Vague plurals are their lower bound: "hundreds of thousands of jobs" is over 100,000.
 *
 * @param text the article's text, into which all offsets point
 * @param words currencies and scale words, as the lexicon has them
 */
export function findQuantities(
  text: string,
  sentences: readonly Sentence[],
  words: MoneyWords,
): QuantityMention[] {
  const found: QuantityMention[] = [];
  for (const sentence of sentences) {
    let done = sentence.start;
    for (const match of text.slice(sentence.start, sentence.end).matchAll(WORD)) {
      const at = sentence.start + match.index;
      const first = match[0].charCodeAt(0);
      if (at < done || (first > 57 && !NUMBER_WORDS.has(match[0].toLowerCase()))) continue;
      const mention = amountAt({ text, sentence, words }, at, done);
      if (mention === undefined) continue;
      found.push(mention);
      done = mention.end;
    }
  }
  return found;
}

import type { Sentence } from '../../language/types.ts';
import { ORDINAL_WORDS } from '../number-words.ts';
import { dependents, tokenAt } from '../tree.ts';

const NUMBERED: ReadonlySet<string> = new Set([
  'round',
  'session',
  'dialogue',
  'edition',
  'instalment',
  'installment',
]);

/** "The second round", "their 3rd meeting": the number of the session; undefined when the words give none. */
export function readOrdinal(sentence: Sentence, event: number): number | undefined {
  // "Their first meeting" counts from the reporter's point of view; only rounds and sessions are numbered by their forum.
  if (!NUMBERED.has(tokenAt(sentence, event).lemma.toLowerCase())) return undefined;
  for (const i of dependents(sentence, event, 'amod', 'nummod', 'compound')) {
    const word = tokenAt(sentence, i).form.toLowerCase();
    const named = ORDINAL_WORDS.indexOf(word);
    if (named > 0) return named;
    const digits = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(word);
    if (digits !== null) return Number(digits[1]);
  }
  return undefined;
}

import type { Sentence } from '../../language/types.ts';
import type { Lexicon, StanceEntry } from '../lexicon/index.ts';
import { tokenAt } from '../tree.ts';

/** The word of stance whose object can be the subject of a passive: "opposed by". */
export function passiveStance(
  lexicon: Lexicon,
  sentence: Sentence,
  index: number,
  noun: string,
): StanceEntry | undefined {
  const lemma = tokenAt(sentence, index).lemma.toLowerCase();
  const entry = lexicon.stance(lemma, 'verb');
  return entry?.takes.includes('noun') && !entry.notWith.includes(noun) ? entry : undefined;
}

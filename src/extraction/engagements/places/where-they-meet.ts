import type { Sentence } from '../../../language/types.ts';
import type { Passage } from '../../passage.ts';
import { caseMarkers, dependents, tokenAt } from '../../tree.ts';
import { verbPhraseAt } from '../engagement-phrase.ts';

/** "To meet again |on the margins of| the summit in May", "will see each other |at| the summit": their meeting is what is told. */
export function isWhereTheyMeet({ lexicon }: Passage, sentence: Sentence, noun: number): boolean {
  const above = sentence.tokens[tokenAt(sentence, noun).head];
  if (above === undefined) return false;
  if (/^(?:margin|sideline|fringe)$/.test(above.lemma)) return true;
  return (
    caseMarkers(sentence, noun).includes('at') &&
    // "Fisheries will be discussed at the summit"
    dependents(sentence, above.index, 'aux:pass').length === 0 &&
    verbPhraseAt(lexicon, sentence, above.index, ['who-with-whom']) !== undefined
  );
}

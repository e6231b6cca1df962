import type { Sentence } from '../../language/types.ts';
import type { Passage } from '../passage.ts';
import { caseMarkers, dependents, tokenAt } from '../tree.ts';
import { isDate } from './clean-phrase.ts';

/** Whose a noun of wishing or promising is: "|Hungary|'s insistence", "|Chinese| opposition", "a pledge by |Oslo|". */
export function holderBeside(passage: Passage, sentence: Sentence, index: number): number | undefined {
  // "July's pledge from the G-8" is not July's.
  const owner = dependents(sentence, index, 'nmod:poss').find((i) => !isDate(passage, tokenAt(sentence, i)));
  if (owner !== undefined) return owner;
  const before = dependents(sentence, index, 'amod', 'compound').find((i) => {
    const form = passage.cast.at(sentence.index, i)?.form;
    return form === 'country' || form === 'metonym';
  });
  if (before !== undefined) return before;
  return dependents(sentence, index, 'nmod').find((i) =>
    caseMarkers(sentence, i).some((m) => m === 'from' || m === 'among' || m === 'by'),
  );
}

import type { Sentence } from '../../language/types.ts';
import type { Passage } from '../passage.ts';
import { caseMarkers, dependents } from '../tree.ts';

/** Whose a noun of wishing or promising is: "|Hungary|'s insistence", "|Chinese| opposition", "a pledge by |Oslo|". */
export function holderBeside(passage: Passage, sentence: Sentence, index: number): number | undefined {
  const owner = dependents(sentence, index, 'nmod:poss')[0];
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

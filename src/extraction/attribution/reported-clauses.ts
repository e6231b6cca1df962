import type { Sentence } from '../../language/types.ts';
import { baseRelation, caseMarkers, childrenOf, tokenAt } from '../tree.ts';

/** Clauses that say what is said: "that ...", "whether ...", without "that". Only those after the verb. */
export function reportedClauses(sentence: Sentence, verb: number): number[] {
  return childrenOf(sentence, verb).filter((i) => {
    if (i < verb) return false;
    const token = tokenAt(sentence, i);
    if (baseRelation(token) === 'ccomp') return true;
    return (
      baseRelation(token) === 'advcl' && caseMarkers(sentence, i).some((m) => m === 'whether' || m === 'that')
    );
  });
}

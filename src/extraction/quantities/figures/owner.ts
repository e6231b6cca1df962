import type { Sentence } from '../../../language/types.ts';
import { dependents, tokenAt } from '../../tree.ts';

/** Whose a noun is: its possessor, "Japan" in "Japan's surplus". */
export function possessorOf(sentence: Sentence, noun: number): number | undefined {
  return dependents(sentence, noun, 'nmod:poss')[0];
}

/** Who does what the verb says; shared subjects are looked for above: "plans to invest", "bought and sold". */
export function doerOf(sentence: Sentence, verb: number): number | undefined {
  let at = verb;
  for (let steps = 0; steps < 5 && at >= 0; steps++) {
    const own = dependents(sentence, at, 'nsubj').find((i) => tokenAt(sentence, i).deprel === 'nsubj');
    if (own !== undefined) return own;
    const token = tokenAt(sentence, at);
    if (token.deprel !== 'xcomp' && token.deprel !== 'conj' && token.deprel !== 'advcl') return undefined;
    at = token.head;
  }
  return undefined;
}

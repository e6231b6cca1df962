import type { Sentence } from '../../../language/types.ts';
import { ancestors, dependents, tokenAt } from '../../tree.ts';
import type { Factuality } from '../../types.ts';

const PLANNED = new Set(['will', "'ll", '’ll', 'shall', 'would', 'wo', "'d", '’d']);
const POSSIBLE = new Set(['may', 'might', 'could', 'can', 'should', 'ca']);
const GOVERNS_PLAN = new Set([
  'plan',
  'pledge',
  'promise',
  'want',
  'hope',
  'agree',
  'intend',
  'vow',
  'expect',
  'aim',
  'seek',
  'propose',
  'prepare',
  'decide',
  'set',
  'commit',
  'offer',
  'threaten',
  'schedule',
  'go',
  'slate',
]);
const NOT = new Set(['not', "n't", 'n’t', 'never']);

/** Whether the clause around a token tells what is, what is planned, or what only may be. */
export function factualityAt(sentence: Sentence, index: number): Factuality {
  let found: Factuality = 'actual';
  for (const at of [index, ...ancestors(sentence, index)]) {
    const token = tokenAt(sentence, at);
    if (token.upos !== 'VERB' && dependents(sentence, at, 'cop').length === 0) continue;
    const helpers = dependents(sentence, at, 'aux').map((i) => tokenAt(sentence, i).form.toLowerCase());
    if (dependents(sentence, at, 'advmod').some((i) => NOT.has(tokenAt(sentence, i).form.toLowerCase())))
      return 'negated';
    if (dependents(sentence, at, 'mark').some((i) => /^(?:if|unless)$/i.test(tokenAt(sentence, i).form)))
      return 'hypothetical';
    if (helpers.some((h) => POSSIBLE.has(h))) return 'possible';
    if (helpers.some((h) => PLANNED.has(h))) found = 'planned';
    const above = sentence.tokens[token.head];
    if (token.xpos === 'VB' && above && GOVERNS_PLAN.has(above.lemma)) found = 'planned';
    // What a clause of saying frames is the sayer's; the tense of the saying does not matter.
    if (token.deprel !== 'xcomp' && token.deprel !== 'conj' && token.deprel !== 'advcl') break;
  }
  return found;
}

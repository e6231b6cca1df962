import type { Sentence } from '../../language/types.ts';
import { tokenAt } from '../tree.ts';
import type { Interval } from './attribution-rule.ts';

const POSSIBILITY = new Set([
  'may',
  'might',
  'could',
  'can',
  'should',
  'must',
  'would',
  'will',
  "'ll",
  '’ll',
  "'d",
  '’d',
  'ca',
  'wo',
]);

/** "could say", "will argue": words that have not been said are nobody's statement. A refusal ("would not say") is. */
export function isUnreal(sentence: Sentence, cue: Interval): boolean {
  let modal = false;
  for (let i = cue.first; i < cue.last; i++) {
    const token = tokenAt(sentence, i);
    if (token.xpos === 'MD' && POSSIBILITY.has(token.form.toLowerCase()) && !isHad(sentence, i)) modal = true;
    if (modal && /^(?:not|n['’]t|never)$/iu.test(token.form)) return false;
  }
  return modal;
}

/** "He'd endorsed", with a participle behind it: had, not would. */
function isHad(sentence: Sentence, at: number): boolean {
  if (!/^['’]d$/iu.test(tokenAt(sentence, at).form)) return false;
  const verb = sentence.tokens.slice(at + 1, at + 5).find((t) => t.upos !== 'ADV' && t.upos !== 'PART');
  return verb !== undefined && /^VB[DN]$/u.test(verb.xpos);
}

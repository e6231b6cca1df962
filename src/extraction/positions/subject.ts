import type { Sentence } from '../../language/types.ts';
import { subjectOf } from '../engagements/who/subjects.ts';
import { baseRelation, dependents, tokenAt } from '../tree.ts';

/**
 * Who wants or promises: the subject of the verb or of the one that governs it. Three readings of trees that lose it:
 * "|A and B| had agreed" taken for a clause about A; "|A|, ..., is ready, said C" with A hung on "said"; "|it| is
 * concerned about" taken for an empty word.
 */
export function subjectFor(sentence: Sentence, verb: number): number | undefined {
  const token = tokenAt(sentence, verb);
  const own = dependents(sentence, verb, 'nsubj')[0];
  if (own !== undefined && !isApposed(sentence, verb, own)) return own;
  const beforeAside = own === undefined ? subjectBeforeAside(sentence, verb) : undefined;
  if (beforeAside !== undefined) return beforeAside;
  const empty = dependents(sentence, verb, 'expl').find(
    (i) => i < verb && /^it$/i.test(tokenAt(sentence, i).form),
  );
  if (empty !== undefined) return empty;
  const read =
    own === undefined || token.head < 0 ? subjectOf(sentence, verb) : subjectFor(sentence, token.head);
  if (read !== undefined || token.head < 0) return read;
  if (token.deprel === 'acl:relcl' && token.head < verb && !hasRelative(sentence, verb)) return token.head;
  if (baseRelation(token) !== 'ccomp') return undefined;
  return token.head > verb ? dependents(sentence, token.head, 'nsubj').find((i) => i < verb) : undefined;
}

/** "|A|, he announced, would help": trees may hang both subjects on the aside. */
function subjectBeforeAside(sentence: Sentence, verb: number): number | undefined {
  for (const aside of dependents(sentence, verb, 'parataxis')) {
    const [first, second] = dependents(sentence, aside, 'nsubj');
    if (aside < verb && first !== undefined && second !== undefined) return first;
  }
  return undefined;
}

/** "His counterpart, |Fidel Castro|, asking him ...": a name between commas before a participle is not who asks. */
function isApposed(sentence: Sentence, verb: number, subject: number): boolean {
  const token = tokenAt(sentence, verb);
  if (token.xpos !== 'VBG' || baseRelation(token) !== 'advcl' || dependents(sentence, verb, 'aux').length > 0)
    return false;
  return sentence.tokens[verb - 1]?.form === ',' && sentence.tokens[subject - 1]?.form === ',';
}

function hasRelative(sentence: Sentence, verb: number): boolean {
  return dependents(sentence, verb, 'nsubj', 'obj', 'obl', 'advmod', 'mark').some((i) =>
    /^W/.test(tokenAt(sentence, i).xpos),
  );
}

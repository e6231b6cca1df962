import type { Sentence } from '../../language/types.ts';
import { dependents, tokenAt } from '../tree.ts';
import type { Focus } from './coreference.ts';
import type { Person } from './person-registry.ts';

/** "A spoke to B when |the latter| came to Oslo": the last person named before, or of the last two the first: "the former". */
export function latterPerson(sentence: Sentence, i: number, focus: Focus): Person | undefined {
  const token = tokenAt(sentence, i);
  const word = token.form.toLowerCase();
  if (word !== 'latter' && word !== 'former') return undefined;
  // "The former president" is a title, "the latter half" no person.
  if (!/^(?:nsubj|obj|obl|nmod)/.test(token.deprel)) return undefined;
  if (!dependents(sentence, i, 'det').some((d) => tokenAt(sentence, d).form.toLowerCase() === 'the'))
    return undefined;
  const near = focus.people.filter(
    (f) => f.sentence === sentence.index - 1 || (f.sentence === sentence.index && f.token < i),
  );
  const last = near.at(-1)?.person;
  return word === 'latter' ? last : near.findLast((f) => f.person !== last)?.person;
}

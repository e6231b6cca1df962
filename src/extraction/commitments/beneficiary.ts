import type { Sentence } from '../../language/types.ts';
import type { Passage } from '../passage.ts';
import { caseMarkers, dependents, tokenAt } from '../tree.ts';

const TOWARDS: ReadonlySet<string> = new Set(['to', 'for', 'in', 'into', 'with', 'on']);
/** Of these only what is given goes to somebody; one buys "from" and lowers duties "on". */
const GIVING: ReadonlySet<string> = new Set(['to', 'for', 'in', 'into']);

/** Who is to receive it: the country or body that the deed is done to or goes to; undefined when none is named. */
export function beneficiaryOf(passage: Passage, sentence: Sentence, verb: number): string | undefined {
  if (passage.lexicon.deed(tokenAt(sentence, verb).lemma.toLowerCase())?.gives !== true) return undefined;
  const receiver = dependents(sentence, verb, 'iobj')[0];
  const direct = receiver === undefined ? undefined : nameAt(passage, sentence, receiver);
  if (direct !== undefined) return direct;
  const objects = dependents(sentence, verb, 'obj');
  const helped = objects[0] === undefined ? undefined : nameAt(passage, sentence, objects[0]);
  if (helped !== undefined) return helped;
  const places = [verb, ...objects, ...objects.flatMap((o) => dependents(sentence, o, 'nmod'))].flatMap((i) =>
    dependents(sentence, i, 'obl', 'nmod'),
  );
  for (const i of places.sort((a, b) => a - b)) {
    const marks = caseMarkers(sentence, i);
    if (!marks.some((m) => TOWARDS.has(m) && GIVING.has(m))) continue;
    const name = nameAt(passage, sentence, i);
    if (name !== undefined) return name;
  }
  return undefined;
}

function nameAt(passage: Passage, sentence: Sentence, token: number): string | undefined {
  const mention = passage.cast.at(sentence.index, token);
  if (mention === undefined || mention.form === 'forum') return undefined;
  if (
    mention.form === 'country' ||
    mention.form === 'metonym' ||
    mention.form === 'place' ||
    mention.form === 'government'
  )
    return mention.countries[0];
  const actor = mention.actors[0] === undefined ? undefined : passage.cast.actors.get(mention.actors[0]);
  return actor?.name;
}

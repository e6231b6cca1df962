import type { Sentence } from '../../language/types.ts';
import type { Passage } from '../passage.ts';
import { isGiving } from './deed.ts';
import { caseMarkers, dependents, tokenAt } from '../tree.ts';

const GIVEN: ReadonlySet<string> = new Set(['to', 'for', 'in', 'into']);
/** Where nothing is given, only "for" and "to" say for whom it is done. */
const DONE_FOR: ReadonlySet<string> = new Set(['to', 'for']);
/** "Lift the sanctions |on| Iran": relief is for whom it was a burden to. */
const RELIEVES: ReadonlySet<string> = new Set([
  'lift',
  'ease',
  'suspend',
  'remove',
  'waive',
  'relax',
  'scrap',
  'drop',
  'loosen',
]);

/** Who is to receive it: the country or body that the deed is done to or goes to; undefined when none is named. */
export function beneficiaryOf(passage: Passage, sentence: Sentence, verb: number): string | undefined {
  const lemma = tokenAt(sentence, verb).lemma.toLowerCase();
  const gives = isGiving(passage, sentence, verb);
  const receiver = dependents(sentence, verb, 'iobj')[0];
  const direct = receiver === undefined ? undefined : nameAt(passage, sentence, receiver);
  if (direct !== undefined) return direct;
  const objects = dependents(sentence, verb, 'obj');
  const helped = gives && objects[0] !== undefined ? nameAt(passage, sentence, objects[0]) : undefined;
  if (helped !== undefined) return helped;
  const marks = gives ? GIVEN : DONE_FOR;
  const anchors = [verb, ...objects, ...objects.flatMap((o) => dependents(sentence, o, 'nmod'))];
  const places = anchors.flatMap((i) => dependents(sentence, i, 'obl', 'nmod')).sort((a, b) => a - b);
  for (const i of places) {
    const fits = caseMarkers(sentence, i).some((m) => marks.has(m) || (m === 'on' && RELIEVES.has(lemma)));
    const name = fits && (gives || !isPlace(passage, sentence, i)) ? nameAt(passage, sentence, i) : undefined;
    if (name !== undefined) return name;
  }
  return undefined;
}

/** "Send envoys to Geneva" is done for nobody there. */
function isPlace(passage: Passage, sentence: Sentence, token: number): boolean {
  const form = passage.cast.at(sentence.index, token)?.form;
  return form === 'place' || form === 'metonym';
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

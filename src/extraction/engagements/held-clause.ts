import type { Sentence } from '../../language/types.ts';
import type { Mention } from '../cast/types.ts';
import type { Passage } from '../passage.ts';
import { dependents, isVerbal, tokenAt } from '../tree.ts';
import { prepositional } from './who/arguments.ts';

/** How many words of names and offices may stand between an event and the clause that says when it was. */
const REACH = 20;

/**
 * "A meeting with A and B, |which was to have been held| the next day in Oslo", "talks |that took place| in Rome and in
 * Bern": the verb of a clause that says when and where the event before it takes place. Only events are held and take
 * place, so the clause is read in line: trees hang it on any noun between.
 *
 * @param from the token after the event's words
 */
export function heldClause(sentence: Sentence, from: number): number | undefined {
  for (let i = from; i < Math.min(from + REACH, sentence.tokens.length); i++) {
    const token = tokenAt(sentence, i);
    if (/^(?:that|which)$/i.test(token.form) && token.xpos !== 'DT') return verbOfHolding(sentence, i + 1);
    if (isVerbal(token) || /^(?:[;:"“”()]|--|—|–|who|where|when|but)$/i.test(token.form)) return undefined;
  }
  return undefined;
}

const HELD: ReadonlySet<string> = new Set(['hold', 'schedule', 'slate', 'set', 'plan', 'arrange']);

function verbOfHolding(sentence: Sentence, from: number): number | undefined {
  let i = from;
  while (['AUX', 'ADV', 'PART'].includes(sentence.tokens[i]?.upos ?? '')) i++;
  const verb = sentence.tokens[i];
  if (verb?.upos !== 'VERB') return undefined;
  const lemma = verb.lemma.toLowerCase();
  const takesPlace = lemma === 'take' && sentence.tokens[i + 1]?.lemma === 'place';
  // "Which |held| talks" tells of who held them.
  const passive = HELD.has(lemma) && verb.xpos === 'VBN' && i > from;
  return takesPlace || passive ? i : undefined;
}

/** Where that clause says it was. */
export function placeInClause(passage: Passage, sentence: Sentence, verb: number): Mention | undefined {
  return [verb, ...dependents(sentence, verb, 'obl', 'obj')]
    .flatMap((i) => prepositional(sentence, i, ['in', 'at']))
    .map((i) => passage.cast.at(sentence.index, i))
    .find((m) => m?.place === true || (m?.form === 'metonym' && m.actors.length > 0));
}

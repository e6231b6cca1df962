import type { Sentence } from '../../language/types.ts';
import { dependents } from '../tree.ts';
import type { EventActor } from '../types.ts';
import type { ActorReader } from './actor-reader.ts';
import { countriesOf } from './country-at.ts';
import { direct, distinct, isTheirOwn } from './named-actors.ts';
import { ownersIn } from './owners-in.ts';
import { isTime, slotTokens } from './slots.ts';

/**
 * Actors in the slots. Where the line of the lexicon puts the object first, whoever is the object counts; else those whose
 * country is known come before those known by what they are.
 */
export function inSlots(
  reader: ActorReader,
  sentence: Sentence,
  node: number,
  slots: readonly string[],
  objectFirst = false,
): EventActor[] {
  const headsIn = (slot: string) => slotTokens(sentence, node, slot).filter((i) => !isTime(sentence, i));
  const outright = (slot: string) =>
    direct(
      reader,
      sentence,
      headsIn(slot).filter((i) => !isTheirOwn(reader, sentence, i)),
    );
  const ofCountry = (slot: string) => outright(slot).filter((a) => a.country !== undefined);
  const owning = (slot: string) => distinct(headsIn(slot).flatMap((i) => ownersIn(reader, sentence, i)));
  const origins = (slot: string) =>
    headsIn(slot).flatMap((i) => (hasOrigin(reader, sentence, i) ? ownersIn(reader, sentence, i) : []));
  const objects = slots.filter((slot) => slot === 'obj' || slot === 'iobj');
  for (const [list, find] of [
    [objects, objectFirst ? outright : ofCountry],
    [objects, origins],
    [slots, ofCountry],
    [slots, owning],
    [slots, outright],
  ] as const) {
    for (const slot of list) {
      const found = find(slot);
      if (found.length > 0) return found;
    }
  }
  return [];
}

/** "Six |Chinese| engineers", "an |Indian| proposal": the object itself says whose it is. */
function hasOrigin({ passage }: ActorReader, sentence: Sentence, i: number): boolean {
  const codes = countriesOf(passage, sentence);
  return dependents(sentence, i, 'amod', 'compound', 'nmod:poss').some((j) => codes[j] !== undefined);
}

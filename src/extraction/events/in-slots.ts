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
  const filled = slots
    .map((slot): Slot => ({ slot, heads: headsIn(sentence, node, slot) }))
    .filter(({ heads }) => heads.length > 0);
  const outright = (slot: Slot) => {
    slot.named ??= direct(
      reader,
      sentence,
      slot.heads.filter((i) => !isTheirOwn(reader, sentence, i)),
    );
    return slot.named;
  };
  const ofCountry = (slot: Slot) => outright(slot).filter((a) => a.country !== undefined);
  const owning = ({ heads }: Slot) => distinct(heads.flatMap((i) => ownersIn(reader, sentence, i)));
  const origins = ({ heads }: Slot) =>
    heads.flatMap((i) => (hasOrigin(reader, sentence, i) ? ownersIn(reader, sentence, i) : []));
  const objects = filled.filter(({ slot }) => slot === 'obj' || slot === 'iobj');
  for (const [list, find] of [
    [objects, objectFirst ? outright : ofCountry],
    [objects, origins],
    [filled, ofCountry],
    [filled, owning],
    [filled, outright],
  ] as const) {
    for (const slot of list) {
      const found = find(slot);
      if (found.length > 0) return found;
    }
  }
  return [];
}

/** A slot that holds something; most are empty. */
interface Slot {
  readonly slot: string;
  readonly heads: readonly number[];
  /** The actors its heads name, once they have been asked for. */
  named?: EventActor[];
}

function headsIn(sentence: Sentence, node: number, slot: string): readonly number[] {
  return slotTokens(sentence, node, slot).filter((i) => !isTime(sentence, i));
}

/** "Six |Chinese| engineers", "an |Indian| proposal": the object itself says whose it is. */
function hasOrigin({ passage }: ActorReader, sentence: Sentence, i: number): boolean {
  const codes = countriesOf(passage, sentence);
  return dependents(sentence, i, 'amod', 'compound', 'nmod:poss').some((j) => codes[j] !== undefined);
}

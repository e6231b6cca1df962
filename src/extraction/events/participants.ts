import type { Sentence } from '../../language/types.ts';
import { subtree } from '../tree.ts';
import type { EventActor } from '../types.ts';
import { actingIn } from './acting.ts';
import type { ActorReader } from './actor-reader.ts';
import { distinct } from './named-actors.ts';
import type { Reading } from './read-event.ts';
import { receivingIn, togetherIn } from './receiving.ts';

export interface Participants {
  readonly actors: readonly EventActor[];
  readonly recipients: readonly EventActor[];
}

/**
 * Who does it and to whom. Both lists may be empty; one party may be known by its country or sector alone. Where nobody acts
 * and the words may not lack the one who does (`mayLackActor`), nobody is looked for to whom it is done: that is no event.
 */
export function participants(
  reader: ActorReader,
  sentence: Sentence,
  reading: Reading,
  mayLackActor: boolean,
): Participants {
  const acting = actingIn(reader, sentence, reading);
  if (countriesAmong(acting) > 1 && isToEachOther(sentence, reading.node))
    return { actors: acting, recipients: acting };
  const mutual = reading.asks !== true && togetherIn(reading);
  if (acting.length === 0 && !mayLackActor && !mutual) return { actors: [], recipients: [] };
  const receiving = receivingIn(reader, sentence, reading, acting);
  const together = distinct([...acting, ...receiving]);
  // "Fighting between |Libyan militias|": one word for both sides.
  if (mutual && (together.length > 1 || (acting.length === 0 && reading.code.startsWith('19'))))
    return { actors: together, recipients: together };
  if (!isJoint(reader, reading) || countriesAmong(acting) < 2)
    return { actors: acting, recipients: receiving };
  const others = receiving.filter((r) => !acting.some((a) => a.country === r.country));
  return others.length > 0 ? { actors: acting, recipients: others } : { actors: acting, recipients: acting };
}

/** "Blamed |each other|", "fired at |one another|". */
function isToEachOther(sentence: Sentence, node: number): boolean {
  const last = Math.min(subtree(sentence, node).last, node + NEAR);
  const words = sentence.tokens.slice(node + 1, last).map((t) => t.form.toLowerCase());
  return /\b(?:each other|one another)\b/.test(words.join(' '));
}

/** How many words behind its verb "each other" may stand. */
const NEAR = 6;

function countriesAmong(actors: readonly EventActor[]): number {
  return new Set(actors.flatMap((a) => a.country ?? [])).size;
}

/** Those who agree, sign or cooperate together do it to one another: "Oslo and Hanoi signed". */
function isJoint({ lexicon }: ActorReader, reading: Reading): boolean {
  const type = lexicon.codes.get(reading.code)?.type;
  return type === 'AGREE' || type === 'CONSULT' || type === 'COOPERATE' || reading.code === '057';
}

import type { Sentence } from '../../language/types.ts';
import { conjuncts, dependents, tokenAt } from '../tree.ts';
import type { EventActor } from '../types.ts';
import { actorAt } from './actor-at.ts';
import type { ActorReader } from './actor-reader.ts';
import { ownCountry } from './own-country.ts';
import { ownersIn } from './owners-in.ts';
import { lemmaAt } from './slots.ts';

/** The actors that these heads name; where a head names a deed or a thing, those it belongs to. */
export function named(reader: ActorReader, sentence: Sentence, heads: readonly number[]): EventActor[] {
  const all = heads.flatMap((i) => [
    ...conjuncts(sentence, i),
    // "Libya's leader, X, |and the Bulgarian president| signed": joined to the name in apposition.
    ...dependents(sentence, i, 'appos').flatMap((j) => dependents(sentence, j, 'conj')),
  ]);
  const found = direct(reader, sentence, all);
  if (found.length > 0) return found;
  return distinct(
    all.flatMap((i) => (NATURE.has(lemmaAt(sentence, i)) ? [] : ownersIn(reader, sentence, i))),
  );
}

/** What happens in a country is not what it does: "heavy |rains| in Peru hindered ...". */
const NATURE: ReadonlySet<string> = new Set(
  'rain|storm|flood|earthquake|drought|winter|weather|hurricane|cyclone|typhoon|snow|disease|virus|epidemic|price|road|crash|accident|fire|heat|wind|quake|famine'.split(
    '|',
  ),
);

export function direct(reader: ActorReader, sentence: Sentence, heads: readonly number[]): EventActor[] {
  return distinct(heads.flatMap((i) => actorAt(reader, sentence, i)));
}

/** "|Its| troops", "|their| demands": what belongs to the one who acts is not whom it is done to; "his |Danish| counterpart" is. */
export function isTheirOwn(reader: ActorReader, sentence: Sentence, i: number): boolean {
  const owned = dependents(sentence, i, 'nmod:poss').some((j) => tokenAt(sentence, j).upos === 'PRON');
  return owned && ownCountry(reader, sentence, i) === undefined;
}

/** One entry per actor: the same words, or the same key, count once. */
export function distinct(actors: readonly EventActor[]): EventActor[] {
  const seen = new Set<string>();
  return actors.filter((a) => {
    const key = a.actor ?? `${a.span.start}-${a.span.end}-${a.country ?? ''}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

export function without(actors: readonly EventActor[], others: readonly EventActor[]): EventActor[] {
  return actors.filter(
    (a) =>
      !others.some(
        (o) =>
          (a.actor !== undefined && a.actor === o.actor) ||
          (a.span.start < o.span.end && o.span.start < a.span.end),
      ),
  );
}

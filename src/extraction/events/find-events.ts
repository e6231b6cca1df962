import type { Sentence } from '../../language/types.ts';
import { baseRelation, childrenOf, dependents, tokenAt } from '../tree.ts';
import type { EventActor } from '../types.ts';
import type { ActorReader } from './actor-reader.ts';
import { isAsserted } from './asserted.ts';
import { countriesOf } from './country-at.ts';
import { fillCountries, onlyCountry, originOf, type Place, placeOf } from './fill-countries.ts';
import { plover } from './own-country.ts';
import { type Participants, participants } from './participants.ts';
import { type Reading, readEvent, speaksOfOthers } from './read-event.ts';
import { withoutOwnState } from './receiving.ts';
import { isLostVerb, isPassive, slotTokens } from './slots.ts';

/** An event of a sentence with who takes part, and how far it stands from the sentence's own assertion. */
export interface FoundEvent extends Participants {
  readonly reading: Reading;
  readonly place: Place | undefined;
  /** 0 for the main clause, more the deeper it is embedded. */
  readonly depth: number;
}

/** How much farther from the main assertion each relation leads. */
const STEPS: Readonly<Record<string, number>> = {
  ccomp: 0.5,
  xcomp: 0.5,
  parataxis: 0.5,
  conj: 1,
  nsubj: 1,
  obj: 1,
  obl: 1.5,
  advcl: 2,
  nmod: 2,
  acl: 3,
  appos: 3,
};

const FARTHEST = 2.5;

/** The events of a sentence, the one it is about first. */
export function findEvents(reader: ActorReader, sentence: Sentence): FoundEvent[] {
  const root = sentence.tokens.findIndex((t) => t.head < 0);
  const found: FoundEvent[] = [];
  const used = new Set<number>();
  const open: { readonly node: number; readonly depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    const { node, depth } = next;
    const event = used.has(node) ? undefined : eventAt(reader, sentence, node, depth);
    // "Does not allow X to attack": what is spoken of so has not happened, though the whole is no event.
    if (event === undefined && speaksOfOthers(sentence, node, reader.lexicon))
      for (const slot of ['comp', 'obj']) for (const i of slotTokens(sentence, node, slot)) used.add(i);
    if (event !== undefined) {
      found.push(event);
      for (let r: Reading | undefined = event.reading; r !== undefined; r = r.content) used.add(r.node);
      if (event.reading.speaker !== undefined) used.add(event.reading.speaker);
      for (const i of dependents(sentence, event.reading.node, 'xcomp')) used.add(i);
    }
    for (const child of childrenOf(sentence, node)) {
      const step = stepTo(sentence, child);
      if (step !== undefined && depth + step <= FARTHEST) open.push({ node: child, depth: depth + step });
    }
    open.sort((a, b) => a.depth - b.depth || a.node - b.node);
  }
  return found.sort((a, b) => weightOf(b) - weightOf(a));
}

function stepTo(sentence: Sentence, child: number): number | undefined {
  const token = tokenAt(sentence, child);
  const relation = baseRelation(token);
  // The verb of a sentence that the tree takes for a noun phrase.
  if (isLostVerb(sentence, child)) return 0.5;
  if (token.xpos === 'VBN' && token.deprel === 'acl' && tokenAt(sentence, token.head).head < 0) return 1;
  // "Issued a declaration |demanding| that ...": what it says is what is done.
  if (token.deprel === 'acl' && token.xpos === 'VBG' && tokenAt(sentence, token.head).deprel === 'obj')
    return 0.5;
  if (
    relation === 'parataxis' &&
    dependents(sentence, child, 'ccomp').length === 0 &&
    token.index > token.head
  )
    return 2;
  return STEPS[relation];
}

function eventAt(
  reader: ActorReader,
  sentence: Sentence,
  node: number,
  depth: number,
): FoundEvent | undefined {
  if (childrenOf(sentence, node).some((i) => isLostVerb(sentence, i))) return undefined;
  const reading = readEvent(sentence, node, reader.lexicon);
  // What only an "if" speaks of has not happened and is nobody's plan.
  if (reading === undefined || reading.factuality === 'hypothetical') return undefined;
  if (isMereNoun(sentence, reading, depth)) return undefined;
  if (!isAsserted(sentence, node, reading.code, reader.lexicon)) return undefined;
  const passive = isPassive(sentence, node);
  const mayLackActor = passive || lacksAgent(sentence, reading.node);
  const said = participants(reader, sentence, reading, mayLackActor);
  const isPosture = passive && reading.code.startsWith('15');
  if (said.actors.length === 0 && said.recipients.length === 0 && !isPosture) return undefined;
  const place = placeOf(reader, sentence, reading);
  const named = withPlace(reader, sentence, said, place, reading);
  const sides = withoutOwnState(
    reader,
    fillCountries(named, place, originOf(reader, sentence, reading), onlyCountry(reader, sentence)),
  );
  if (!isWorthFiling(sides, passive)) return undefined;
  if (reading.asks === true && reading.content === undefined && !areOfTwoCountries(sides)) return undefined;
  if (
    reading.predicate.source.recipient.includes('both') &&
    sides.actors.length + sides.recipients.length < 2
  )
    return undefined;
  const isMention = depth >= 1 && tokenAt(sentence, node).upos === 'NOUN';
  if (isMention && (said.actors.length === 0 || !namesBothSides(sides))) return undefined;
  const { actors, recipients } = sides;
  return { actors, recipients, reading, depth, place };
}

/**
 * Somebody must act, or it must be done to somebody in a passive; what companies do among themselves is business and what
 * people of no known country or sector do is no politics.
 */
function isWorthFiling({ actors, recipients }: Participants, passive: boolean): boolean {
  const parties = [...actors, ...recipients];
  if (actors.length === 0 && !(passive && recipients.some((r) => r.country !== undefined))) return false;
  return parties.some(
    (a) => (a.country !== undefined || a.sector !== undefined) && a.sector !== 'BUS' && a.sector !== 'MNC',
  );
}

/** "Said Oslo should think again": who asks for anything at all is of another country than whom they ask. */
function areOfTwoCountries({ actors, recipients }: Participants): boolean {
  return actors.some(
    (a) =>
      a.country !== undefined && recipients.some((r) => r.country !== undefined && r.country !== a.country),
  );
}

/** "The commitment is firm": a noun of wanting or promising tells an event only in a headline. */
function isMereNoun(sentence: Sentence, { node, content, code, predicate }: Reading, depth: number): boolean {
  if (tokenAt(sentence, node).upos !== 'NOUN') return false;
  const operates = content !== undefined || predicate.source.code !== code;
  return operates && (depth > 0 || dependents(sentence, node, 'cop').length > 0);
}

/** An event that is mentioned by a noun in passing is filed only when both its sides are named. */
function namesBothSides({ actors, recipients }: Participants): boolean {
  return actors.some((a) => a.country !== undefined) && recipients.length > 0;
}

/** Deeds that only the authorities of a place do: whoever is arrested in Oslo is arrested by Norway. */
const BY_AUTHORITIES = /^(?:09|116|173|174|1711|115)/;
/** Bombs and gunmen without a name. */
const UNCLAIMED = /^(?:18|19|20)/;

/** The place stands in for a side that the sentence leaves out, where the codebook would have it so. */
function withPlace(
  { passage }: ActorReader,
  sentence: Sentence,
  sides: Participants,
  place: Place | undefined,
  { code, node }: Reading,
): Participants {
  const expeller = expellerOf(passage, sentence, sides, code, node);
  if (expeller !== undefined) return { ...sides, actors: [expeller] };
  if (place === undefined) return sides;
  const { start, end } = tokenAt(sentence, place.token);
  const here = at(passage, sentence, place);
  if (sides.actors.length === 0 && sides.recipients.length > 0 && lacksAgent(sentence, node)) {
    if (BY_AUTHORITIES.test(code) && place.near) return { ...sides, actors: [{ ...here, sector: 'GOV' }] };
    if (UNCLAIMED.test(code)) return { ...sides, actors: [{ ...here, sector: 'UNK' }] };
  }
  // "Security was tightened |in Oslo|."
  if (/^15/.test(code) && sides.actors.length === 0 && isPassive(sentence, node))
    return { ...sides, actors: [{ ...here, sector: 'GOV' }] };
  const known = sides.actors.some((a) => a.span.start <= start && end <= a.span.end);
  if (sides.recipients.length === 0 && sides.actors.length > 0 && !known)
    return { ...sides, recipients: [here] };
  return sides;
}

function at(
  passage: ActorReader['passage'],
  sentence: Sentence,
  { token, country }: Pick<Place, 'token' | 'country'>,
): EventActor {
  const { start, end } = tokenAt(sentence, token);
  return { text: passage.article.text.slice(start, end), country: plover(country), span: { start, end } };
}

/** "Was expelled |from Eritrea|": by Eritrea. */
function expellerOf(
  passage: ActorReader['passage'],
  sentence: Sentence,
  sides: Participants,
  code: string,
  node: number,
): EventActor | undefined {
  if (sides.actors.length > 0 || !/^(?:166|174)/.test(code) || !isPassive(sentence, node)) return undefined;
  const codes = countriesOf(passage, sentence);
  const token = slotTokens(sentence, node, 'from').find((i) => codes[i] !== undefined);
  const country = token === undefined ? undefined : codes[token];
  if (token === undefined || country === undefined) return undefined;
  return { ...at(passage, sentence, { token, country }), sector: 'GOV' };
}

/** A passive and a noun may tell a deed without saying whose. */
function lacksAgent(sentence: Sentence, node: number): boolean {
  return tokenAt(sentence, node).upos === 'NOUN' || isPassive(sentence, node);
}

function weightOf({ depth, actors, recipients, reading }: FoundEvent): number {
  const actor = actors.some((a) => a.country !== undefined) ? 1 : 0;
  const recipient = recipients.some((a) => a.country !== undefined) ? 0.7 : 0;
  const fact = reading.factuality === 'hypothetical' ? -1.5 : reading.factuality === 'possible' ? -0.5 : 0;
  return actor + recipient + fact - depth;
}

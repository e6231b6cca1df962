import type { Sentence } from '../../language/types.ts';
import { baseRelation, caseMarkers, childrenOf, tokenAt } from '../tree.ts';
import type { EventActor } from '../types.ts';
import type { ActorReader } from './actor-reader.ts';
import { countriesOf } from './country-at.ts';
import type { Participants } from './participants.ts';
import type { Reading } from './read-event.ts';
import { slotTokens } from './slots.ts';

const AT: ReadonlySet<string> = new Set(
  'in|at|near|outside|inside|across|around|within|throughout|into|over|through|off|along'.split('|'),
);

/** A place beside the event, with its country. */
export interface Place {
  readonly token: number;
  readonly country: string;
  /** True where it stands in the event's own clause, not in one that is joined to it. */
  readonly near: boolean;
}

/** "... |in Abidjan|": the place that the event's own clause names, nearest first. */
export function placeOf(reader: ActorReader, sentence: Sentence, reading: Reading): Place | undefined {
  return (
    placeUnder(reader, sentence, reading, ['nsubj', 'parataxis', 'advcl', 'conj']) ??
    placeUnder(reader, sentence, reading, ['nsubj', 'parataxis'])
  );
}

function placeUnder(
  reader: ActorReader,
  sentence: Sentence,
  reading: Reading,
  barred: readonly string[],
): Place | undefined {
  const codes = countriesOf(reader.passage, sentence);
  const nodes = [reading.node, ...(reading.content === undefined ? [] : [reading.content.node])];
  const open = [...nodes];
  const seen = new Set(open);
  for (let i = open.shift(); i !== undefined; i = open.shift()) {
    const country = codes[i];
    if (country !== undefined && isAtPlace(sentence, i))
      return { token: i, country, near: barred.includes('conj') };
    for (const child of childrenOf(sentence, i)) {
      const relation = baseRelation(tokenAt(sentence, child));
      if (seen.has(child) || barred.includes(relation)) continue;
      seen.add(child);
      open.push(child);
    }
  }
  return undefined;
}

/** The preposition stands at the place itself, or at the name or town it is part of: "in southern |Gaza|". */
function isAtPlace(sentence: Sentence, i: number): boolean {
  if (caseMarkers(sentence, i).some((c) => AT.has(c))) return true;
  const { head, deprel } = tokenAt(sentence, i);
  const inName = ['amod', 'compound', 'flat', 'nmod', 'appos', 'nmod:poss'].includes(deprel);
  return inName && head >= 0 && caseMarkers(sentence, head).some((c) => AT.has(c));
}

/** "Evacuated villagers |from Syria|": where those come from to whom it is done, as the verb or its object says it. */
export function originOf(reader: ActorReader, sentence: Sentence, { node }: Reading): string | undefined {
  const codes = countriesOf(reader.passage, sentence);
  return slotTokens(sentence, node, 'from')
    .map((i) => codes[i])
    .find((code) => code !== undefined);
}

/** Sectors whose members act at home: what country they are of is that of the place or of those they face. */
const AT_HOME: ReadonlySet<string> = new Set(
  'CVL|OPP|REB|COP|GOV|LEG|JUD|PTY|EDU|LAB|AGR|REL|JRN|MED|REF|CRM|MIL|UAF|UNK|BUS|ELI|PRM'.split('|'),
);

/**
 * Countries for those whose own words give none: the place of the event, then the other side, where both are of one
 * country as a rule, then the only country the sentence names. A codebook's coder does the same: police who beat students
 * in Oslo are Norwegian.
 */
export function fillCountries(
  { actors, recipients }: Participants,
  place: Place | undefined,
  origin: string | undefined,
  alone: string | undefined,
): Participants {
  const filledActors = actors.map((a) => fill(a, place?.country ?? only(recipients) ?? alone));
  const filledRecipients = recipients.map((r) =>
    fill(r, origin ?? place?.country ?? only(filledActors) ?? alone),
  );
  return { actors: filledActors, recipients: filledRecipients };
}

/** The country that a sentence names, when it names but one and nobody above countries. */
export function onlyCountry(reader: ActorReader, sentence: Sentence): string | undefined {
  const codes = new Set(countriesOf(reader.passage, sentence).filter((code) => code !== undefined));
  const [code] = codes;
  return codes.size === 1 && !isAbove(code) && code !== 'EUE' ? code : undefined;
}

/** Words for governments and their servants that are somebody else's as a rule. */
const ABROAD =
  /^foreign\b|\b(?:countries|nations|states|powers|superpowers?|all(?:y|ies)|neighbou?rs?|mediators?|donors?|creditors?|counterparts?|partners?|sides?)$/i;

function isAbove(code: string | undefined): boolean {
  return code === 'IGO' || code === 'NGO' || code === 'IMG' || code === 'MNC' || code === 'ISM';
}

function fill(actor: EventActor, country: string | undefined): EventActor {
  if (actor.country !== undefined || country === undefined || isAbove(country)) return actor;
  if (actor.sector === undefined || !AT_HOME.has(actor.sector) || ABROAD.test(actor.text)) return actor;
  return { ...actor, country };
}

function only(actors: readonly EventActor[]): string | undefined {
  const codes = new Set(actors.map((a) => a.country));
  const [code] = codes;
  return codes.size === 1 && !isAbove(code) ? code : undefined;
}

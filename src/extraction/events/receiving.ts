import type { Sentence } from '../../language/types.ts';
import { baseRelation, conjuncts, dependents, subtree, tokenAt } from '../tree.ts';
import type { EventActor } from '../types.ts';
import type { ActorReader } from './actor-reader.ts';
import { inSlots } from './in-slots.ts';
import { direct, isTheirOwn, named, without } from './named-actors.ts';
import type { Participants } from './participants.ts';
import type { Reading } from './read-event.ts';
import { agents, isTime, slotTokens } from './slots.ts';

/** Where a recipient stands when the line of the lexicon does not say, likeliest first. */
const USUAL_SLOTS: readonly string[] = [
  'obj',
  'iobj',
  'against',
  'to',
  'with',
  'from',
  'for',
  'on',
  'upon',
  'at',
  'toward',
  'towards',
  'between',
  'among',
  'over',
  'of',
  'by',
  'about',
  'into',
  'through',
  'across',
  'in',
];

/** What is asked of somebody: they stand as object, as subject of what they are to do, or after a preposition. */
const ASKED_SLOTS: readonly string[] = ['obj', 'iobj', 'on', 'upon', 'to', 'from', 'of', 'with'];

/** Words of the column `recipient` that name no slot. */
const WITHOUT_PLACE: ReadonlySet<string> = new Set(['mutual', 'both', 'none']);

export function receivingIn(
  reader: ActorReader,
  sentence: Sentence,
  reading: Reading,
  acting: readonly EventActor[],
): EventActor[] {
  const { recipient } = reading.predicate.source;
  if (recipient.includes('none')) return [];
  const others = (found: readonly EventActor[]) =>
    without(found, acting).filter(
      (a) =>
        a.sector !== 'UNK' &&
        !isOwnState(reader, a, acting) &&
        (MAY_HIT.test(reading.code) || !MACHINE.test(a.text)),
    );
  const asks = reader.lexicon.codes.get(reading.code)?.type === 'REQUEST';
  if (asks) {
    const asked = others(askedSubject(reader, sentence, reading));
    if (asked.length > 0) return asked;
  }
  const subordinate = ownPeople(reader, sentence, reading, acting);
  if (subordinate.length > 0) return subordinate;
  const warned = others(warnedIn(reader, sentence, reading));
  if (warned.length > 0) return warned;
  const said = recipient.filter((slot) => !WITHOUT_PLACE.has(slot));
  const together = togetherIn(reading) && (acting.length > 1 || reading.code.startsWith('04'));
  // Those who act together have their partners after "with", not in whatever else is named.
  const slots = together
    ? said.filter((slot) => PARTNERS.has(slot))
    : [...said, ...(asks ? ASKED_SLOTS : []), ...(said.length > 0 && !asks ? [] : USUAL_SLOTS)];
  // "Accusing |it| of arming rebels": whoever it is, the rebels are not accused.
  if (said[0] === 'obj' && isPronounAlone(reader, sentence, reading.node)) return [];
  const within = () => inContent(reader, sentence, reading);
  const around = () => inSlots(reader, sentence, reading.node, USUAL_SLOTS);
  const ways = [
    () => inSlots(reader, sentence, reading.node, slots, said[0] === 'obj' && reading.content === undefined),
    ...(reading.content === undefined ? [around, within] : [within, around]),
    () => spokenOf(reader, sentence, reading.node, acting),
  ];
  // Those who meet or sign together are named together; who else the sentence names did not take part.
  for (const way of together ? ways.slice(0, 1) : ways) {
    const found = others(way());
    if (found.length > 0) return found;
  }
  return [];
}

/** An aircraft may be shot at or feared; nobody agrees with it or gives to it. */
const MACHINE =
  /\b(?:aircraft|jets?|planes?|warplanes?|helicopters?|tanks?|warships?|submarines?|bombers?|vehicles?)$/i;
const MAY_HIT = /^(?:1[1-9]|20)/;

/** Orders, dismissals, arrests and blows may fall on one's own people: "sacked |his interior minister|". */
const ON_OWN_PEOPLE = /^(?:02|10|160|173|18)/;

/** "His ministers", "its editor": people who belong to one who acts are of the same country. */
function ownPeople(
  reader: ActorReader,
  sentence: Sentence,
  { node, code, content }: Reading,
  acting: readonly EventActor[],
): EventActor[] {
  const country = acting[0]?.country;
  if (!ON_OWN_PEOPLE.test(code) || content?.node === node || country === undefined) return [];
  const heads = ['obj', 'iobj']
    .flatMap((slot) => slotTokens(sentence, node, slot))
    .filter((i) => tokenAt(sentence, i).upos !== 'PRON' && isTheirOwn(reader, sentence, i));
  return direct(reader, sentence, heads)
    .filter((a) => a.sector !== undefined && a.country === undefined)
    .map((a) => ({ ...a, country }));
}

function isPronounAlone(reader: ActorReader, sentence: Sentence, node: number): boolean {
  const heads = slotTokens(sentence, node, 'obj');
  return (
    heads.length > 0 &&
    heads.every((i) => tokenAt(sentence, i).xpos === 'PRP') &&
    direct(reader, sentence, heads).length === 0
  );
}

export function togetherIn({ code, predicate }: Reading): boolean {
  // "Will not negotiate with Oslo": one refuses, the other does not.
  if (code !== predicate.source.code && /^(?:02|1[0-46])/.test(code)) return false;
  return predicate.source.recipient.includes('mutual') || predicate.source.recipient.includes('both');
}

/** "The president promised to reform |Serbia|": a government does not act upon its own country as such. */
function isOwnState({ passage }: ActorReader, recipient: EventActor, acting: readonly EventActor[]): boolean {
  const named =
    recipient.country !== undefined && passage.lexicon.countryByName(recipient.text)?.via === 'name';
  return named && acting.some((a) => a.country === recipient.country && STATE.has(a.sector ?? ''));
}

/** The same, once the countries of all are known: "the president withdrew |the United States| from ...". */
export function withoutOwnState(reader: ActorReader, sides: Participants): Participants {
  const recipients = sides.recipients.filter(
    (r) => sides.actors.includes(r) || !isOwnState(reader, r, sides.actors),
  );
  return recipients.length === sides.recipients.length ? sides : { ...sides, recipients };
}

const STATE: ReadonlySet<string> = new Set(['GOV', 'LEG', 'ELI', 'MIL', 'JUD']);

const PARTNERS: ReadonlySet<string> = new Set(['with', 'between', 'among', 'obj']);

/** "Will shoot the hostages unless |Oslo| pays": a threat is to the one who can avert it. */
function warnedIn(reader: ActorReader, sentence: Sentence, { node, code, content }: Reading): EventActor[] {
  if (!code.startsWith('13')) return [];
  for (const verb of [
    node,
    ...(content === undefined ? [] : [content.node]),
    ...slotTokens(sentence, node, 'comp'),
  ]) {
    for (const clause of dependents(sentence, verb, 'advcl')) {
      const mark = dependents(sentence, clause, 'mark').map((i) => tokenAt(sentence, i).form.toLowerCase());
      if (!mark.includes('unless') && !mark.includes('if')) continue;
      const found = direct(reader, sentence, dependents(sentence, clause, 'nsubj'));
      if (found.some((a) => a.country !== undefined)) return found;
    }
  }
  return [];
}

function told(reader: ActorReader, sentence: Sentence, speaker: number): EventActor[] {
  return direct(
    reader,
    sentence,
    ['iobj', 'obj'].flatMap((slot) => slotTokens(sentence, speaker, slot)),
  );
}

/** "Demanded that |Oslo| withdraw", "said |Oslo| should withdraw". */
function askedSubject(reader: ActorReader, sentence: Sentence, reading: Reading): EventActor[] {
  if (reading.asks === true) {
    const heads = agents(sentence, reading.node);
    // "Told |Oslo| it must ...": it is Oslo that must.
    const addressed =
      reading.speaker !== undefined && heads.every((i) => tokenAt(sentence, i).upos === 'PRON')
        ? told(reader, sentence, reading.speaker)
        : [];
    return addressed.length > 0 ? addressed : named(reader, sentence, heads);
  }
  for (const clause of slotTokens(sentence, reading.node, 'comp')) {
    const found = named(reader, sentence, dependents(sentence, clause, 'nsubj'));
    if (found.length > 0) return found;
  }
  return [];
}

/** Whom the event concerns that is agreed to, refused, threatened or asked for. */
function inContent(reader: ActorReader, sentence: Sentence, { node, content }: Reading): EventActor[] {
  if (content === undefined || content.node === node) {
    for (const clause of slotTokens(sentence, node, 'comp')) {
      const found = inSlots(reader, sentence, clause, USUAL_SLOTS);
      if (found.length > 0) return found;
    }
    return [];
  }
  const slots = content.predicate.source.recipient.filter((s) => !WITHOUT_PLACE.has(s));
  // "Part of an |aid| programme for Oslo": what follows hangs on the last noun.
  const word = tokenAt(sentence, content.node);
  const nouns = word.deprel === 'compound' ? [content.node, word.head] : [content.node];
  for (const noun of nouns) {
    const found = inSlots(reader, sentence, noun, [...slots, ...USUAL_SLOTS]);
    if (found.length > 0) return found;
  }
  const inner = inContent(reader, sentence, content);
  if (inner.length > 0) return inner;
  return tokenAt(sentence, content.node).upos === 'VERB'
    ? []
    : named(reader, sentence, agents(sentence, content.node));
}

/**
 * The first actor after the word, in its clause and those under it, whatever the tree hangs it on; no country is its own
 * government's recipient.
 */
function spokenOf(
  reader: ActorReader,
  sentence: Sentence,
  node: number,
  acting: readonly EventActor[],
): EventActor[] {
  const { last } = subtree(sentence, node);
  for (let i = node + 1; i < last; i++) {
    if (isTime(sentence, i) || isTheirOwn(reader, sentence, i) || isAside(sentence, i, node)) continue;
    const found = direct(reader, sentence, conjuncts(sentence, i)).filter(
      (a) => (a.country !== undefined || a.sector !== undefined) && a.sector !== 'JRN',
    );
    const foreign = found.filter(
      (a) => a.sector !== 'GOV' || !acting.some((b) => b.country === a.country && b.sector === 'GOV'),
    );
    const others = without(foreign, acting);
    if (others.length > 0) return others;
  }
  return [];
}

/** "..., officials in Nairobi said": words under what is said beside the clause. */
function isAside(sentence: Sentence, i: number, node: number): boolean {
  for (let j = i, steps = 0; j >= 0 && j !== node && steps < sentence.tokens.length; steps++) {
    const token = tokenAt(sentence, j);
    if (baseRelation(token) === 'parataxis' || token.upos === 'PRON' || isAnotherTime(sentence, j))
      return true;
    j = token.head;
  }
  return false;
}

/** "... |after| leaders of the alliance met": told to say when or why. */
function isAnotherTime(sentence: Sentence, i: number): boolean {
  return (
    baseRelation(tokenAt(sentence, i)) === 'advcl' &&
    dependents(sentence, i, 'mark').some((j) => TIME_MARKS.has(tokenAt(sentence, j).form.toLowerCase()))
  );
}

const TIME_MARKS: ReadonlySet<string> = new Set(
  'before|when|while|as|since|although|though|because|until|once|whereas'.split('|'),
);

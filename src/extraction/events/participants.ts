import type { Sentence } from '../../language/types.ts';
import { subjectMentions } from '../engagements/subjects.ts';
import { baseRelation, conjuncts, dependents, subtree, tokenAt } from '../tree.ts';
import type { EventActor } from '../types.ts';
import { type ActorReader, actorAt, ownCountry } from './actor-at.ts';
import { countriesOf } from './country-at.ts';
import { ownersIn } from './owners-in.ts';
import type { Reading } from './read-event.ts';
import { agents, isPassive, isTime, slotTokens } from './slots.ts';

export interface Participants {
  readonly actors: readonly EventActor[];
  readonly recipients: readonly EventActor[];
}

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

/** Who does it and to whom. Both lists may be empty; one party may be known by its country or sector alone. */
export function participants(reader: ActorReader, sentence: Sentence, reading: Reading): Participants {
  const acting = actingIn(reader, sentence, reading);
  const mutual = reading.asks !== true && togetherIn(reading);
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

/** "The president promised to reform |Serbia|": a government does not act upon its own country as such. */
function isOwnState({ passage }: ActorReader, recipient: EventActor, acting: readonly EventActor[]): boolean {
  const named =
    recipient.country !== undefined && passage.lexicon.countryByName(recipient.text)?.via === 'name';
  return named && acting.some((a) => a.country === recipient.country && STATE.has(a.sector ?? ''));
}

const STATE: ReadonlySet<string> = new Set(['GOV', 'LEG', 'ELI', 'MIL', 'JUD']);

function togetherIn({ predicate }: Reading): boolean {
  return predicate.source.recipient.includes('mutual') || predicate.source.recipient.includes('both');
}

function countriesAmong(actors: readonly EventActor[]): number {
  return new Set(actors.flatMap((a) => a.country ?? [])).size;
}

/** Those who agree, sign or cooperate together do it to one another: "Oslo and Hanoi signed". */
function isJoint({ lexicon }: ActorReader, reading: Reading): boolean {
  const type = lexicon.codes.get(reading.code)?.type;
  return type === 'AGREE' || type === 'CONSULT' || type === 'COOPERATE' || reading.code === '057';
}

function actingIn(reader: ActorReader, sentence: Sentence, reading: Reading): EventActor[] {
  if (reading.asks === true && reading.speaker !== undefined)
    return named(reader, sentence, agents(sentence, reading.speaker));
  const own = agents(sentence, reading.node);
  const found = named(reader, sentence, own);
  if (found.length > 0) return found.map((a) => withSpeakersCountry(reader, sentence, reading, own, a));
  const before = isPassive(sentence, reading.node) ? [] : namedInFront(reader, sentence, reading.node);
  if (before.length > 0) return before;
  // "Syria said |it| was willing": a pronoun that nothing else explains is the speaker.
  const verbal = tokenAt(sentence, reading.node).upos !== 'NOUN';
  const pronoun = own.some((i) => tokenAt(sentence, i).upos === 'PRON');
  if (
    reading.speaker !== undefined &&
    (pronoun || (verbal && own.length === 0)) &&
    !isPassive(sentence, reading.node)
  )
    return named(reader, sentence, agents(sentence, reading.speaker));
  if (
    isPassive(sentence, reading.node) &&
    (MOVES_ITSELF.test(reading.code) || ITS_SUBJECT_ACTS.has(reading.predicate.source.code))
  )
    return direct(reader, sentence, slotTokens(sentence, reading.node, 'obj'));
  if (isPassive(sentence, reading.node))
    return direct(
      reader,
      sentence,
      slotTokens(sentence, reading.node, 'obj').flatMap((i) => slotTokens(sentence, i, 'poss')),
    );
  return tokenAt(sentence, reading.node).upos === 'VERB' ? [] : ofNoun(reader, sentence, reading);
}

/** "Oslo |is prepared, expected, forced| to ...": the subject of such a passive is the one who is to act. */
const ITS_SUBJECT_ACTS: ReadonlySet<string> = new Set(['will', 'intend', 'vow', 'perform']);

/** People named in front of a verb whose subject the tree lost: "|Motegi and Lighthizer| met". */
function namedInFront(reader: ActorReader, sentence: Sentence, node: number): EventActor[] {
  if (tokenAt(sentence, node).upos !== 'VERB') return [];
  return direct(
    reader,
    sentence,
    subjectMentions(reader.passage, sentence, node).map((mention) => mention.head),
  );
}

/** "|Peacekeepers| were sent", "|troops| were deployed": those who are sent are those who act. */
const MOVES_ITSELF = /^(?:15|074|0874)/;

/** "Bosnia said |its| forces had left": theirs are of the country that speaks. */
function withSpeakersCountry(
  reader: ActorReader,
  sentence: Sentence,
  { speaker }: Reading,
  heads: readonly number[],
  actor: EventActor,
): EventActor {
  if (
    actor.country !== undefined ||
    speaker === undefined ||
    !heads.some((i) => isTheirOwn(reader, sentence, i))
  )
    return actor;
  const country = named(reader, sentence, agents(sentence, speaker))[0]?.country;
  return country === undefined ? actor : { ...actor, country };
}

/** "|Israeli| raid", "|Moscow's| threat", "talks between |A and B|". */
function ofNoun(reader: ActorReader, sentence: Sentence, reading: Reading): EventActor[] {
  for (const slot of ['between', 'among', 'mod']) {
    const found = direct(reader, sentence, slotTokens(sentence, reading.node, slot));
    // "Civilian attacks" are not by civilians; "Israeli attacks" are Israeli.
    const sure = slot === 'mod' ? found.filter((a) => a.country !== undefined) : found;
    if (sure.length > 0) return sure;
  }
  return [];
}

/** The actors that these heads name; where a head names a deed or a thing, those it belongs to. */
function named(reader: ActorReader, sentence: Sentence, heads: readonly number[]): EventActor[] {
  const all = heads.flatMap((i) => [
    ...conjuncts(sentence, i),
    // "Libya's leader, X, |and the Bulgarian president| signed": joined to the name in apposition.
    ...dependents(sentence, i, 'appos').flatMap((j) => dependents(sentence, j, 'conj')),
  ]);
  const found = direct(reader, sentence, all);
  return found.length > 0 ? found : distinct(all.flatMap((i) => ownersIn(reader, sentence, i)));
}

function direct(reader: ActorReader, sentence: Sentence, heads: readonly number[]): EventActor[] {
  return distinct(heads.flatMap((i) => actorAt(reader, sentence, i)));
}

function receivingIn(
  reader: ActorReader,
  sentence: Sentence,
  reading: Reading,
  acting: readonly EventActor[],
): EventActor[] {
  const { recipient } = reading.predicate.source;
  if (recipient.includes('none')) return [];
  const others = (found: readonly EventActor[]) =>
    without(found, acting).filter((a) => a.sector !== 'UNK' && !isOwnState(reader, a, acting));
  const asks = reader.lexicon.codes.get(reading.code)?.type === 'REQUEST';
  if (asks) {
    const asked = others(askedSubject(reader, sentence, reading));
    if (asked.length > 0) return asked;
  }
  const warned = others(warnedIn(reader, sentence, reading));
  if (warned.length > 0) return warned;
  const said = recipient.filter((slot) => !WITHOUT_PLACE.has(slot));
  const slots = [...said, ...(asks ? ASKED_SLOTS : []), ...(said.length > 0 && !asks ? [] : USUAL_SLOTS)];
  const ways = [
    () => inSlots(reader, sentence, reading.node, slots, said[0] === 'obj' && reading.content === undefined),
    () => inContent(reader, sentence, reading),
    () => inSlots(reader, sentence, reading.node, USUAL_SLOTS),
    () => spokenOf(reader, sentence, reading.node, acting),
  ];
  // Those who meet or sign together are named together; who else the sentence names did not take part.
  const together = togetherIn(reading) && (acting.length > 1 || reading.code.startsWith('04'));
  for (const way of together ? ways.slice(0, 1) : ways) {
    const found = others(way());
    if (found.length > 0) return found;
  }
  return [];
}

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

/** "Demanded that |Oslo| withdraw", "said |Oslo| should withdraw". */
function askedSubject(reader: ActorReader, sentence: Sentence, reading: Reading): EventActor[] {
  if (reading.asks === true) return named(reader, sentence, agents(sentence, reading.node));
  for (const clause of slotTokens(sentence, reading.node, 'comp')) {
    const found = named(reader, sentence, dependents(sentence, clause, 'nsubj'));
    if (found.length > 0) return found;
  }
  return [];
}

/**
 * Actors in the slots. Where the line of the lexicon puts the object first, whoever is the object counts; else those whose
 * country is known come before those known by what they are.
 */
function inSlots(
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

/** "|Its| troops", "|their| demands": what belongs to the one who acts is not whom it is done to; "his |Danish| counterpart" is. */
function isTheirOwn(reader: ActorReader, sentence: Sentence, i: number): boolean {
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

function without(actors: readonly EventActor[], others: readonly EventActor[]): EventActor[] {
  return actors.filter(
    (a) =>
      !others.some(
        (o) =>
          (a.actor !== undefined && a.actor === o.actor) ||
          (a.span.start < o.span.end && o.span.start < a.span.end),
      ),
  );
}

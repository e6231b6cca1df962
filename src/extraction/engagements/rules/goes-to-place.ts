import type { Sentence } from '../../../language/types.ts';
import type { Mention } from '../../cast/types.ts';
import type { Passage } from '../../passage.ts';
import type { Occurrence, Rule } from '../../rule.ts';
import { caseMarkers, dependents, isVerbal, subtree, tokenAt } from '../../tree.ts';
import type { EngagementClaim } from '../../types.ts';
import { dateOfEvent } from '../days/date-of-event.ts';
import { draftEngagement } from '../draft-engagement.ts';
import { type EngagementPhrase, triggersOf, verbPhraseAt } from '../engagement-phrase.ts';
import { type Leg, lastPlace, legsFrom } from '../places/itinerary.ts';
import { ahead, isUnderWay, ofSeveral, unlessNoPlan, withOwnDay } from '../status/journey-status.ts';
import { prepositional } from '../who/arguments.ts';
import { subjectOf } from '../who/subjects.ts';
import { lineSubject, travellersOf } from '../who/travellers.ts';

/** "A will visit Hanoi", "A flew to Ankara", "A arrived in Lima": a visit to the country of the place. */
export const goesToPlace: Rule<EngagementClaim> = {
  id: 'goes-to-place',
  triggers: (lexicon) => triggersOf(lexicon, 'verb', ['who-to-place']),
  examples: [
    {
      text: 'Indian Prime Minister Narendra Modi will visit Paris next week.',
      finds: { type: 'visit', status: 'planned', parties: ['FRA', 'IND'] },
    },
    {
      text: 'Turkish Foreign Minister Hakan Fidan will travel to Cairo, Tunis and Algiers next month.',
      finds: { type: 'visit', status: 'planned', parties: ['TUN', 'TUR'] },
    },
    {
      text: 'Turkish Foreign Minister Hakan Fidan arrived in Baghdad on Monday.',
      finds: { type: 'visit', status: 'held', parties: ['IRQ', 'TUR'] },
    },
  ],
  counterexamples: [
    'French President Emmanuel Macron arrived in Lyon on Monday.',
    'Thousands of tourists visited Rome in July.',
    'German exports went to China.',
  ],
  find: (at) => {
    const { passage, sentence, index } = at;
    const phrase = verbPhraseAt(passage.lexicon, sentence, index, ['who-to-place']) ?? goesThere(at);
    if (phrase === undefined) return [];
    const legs = destinations(at, phrase.length);
    const main = mainVerb(sentence, index);
    const verb = firstTo(sentence, index) ?? main;
    const datedBy = whenClause(at);
    const visitors = visitorsAbroad(at, legs, verb ?? index);
    if (visitors.length === 0 || goesHome(at, visitors)) return [];
    return legs
      .filter(({ place }) => isAbroad(place, visitors))
      .flatMap(({ place, date }) => {
        const draft = draftEngagement(passage, sentence, {
          type: phrase.type,
          event: index,
          last: index + phrase.length,
          ...(verb === undefined ? {} : { verb }),
          ...(datedBy === undefined ? {} : { datedBy }),
          mentions: visitors,
          place,
          ...(date === undefined ? {} : { date }),
        });
        if (draft === undefined) return [];
        const dated = main === undefined ? draft : withOwnDay(at, draft, main);
        const told = unlessNoPlan(at, ahead(at, ofSeveral(dated, place)));
        return isUnderWay(at, told) ? { ...told, status: 'ongoing' } : told;
      });
  },
};

/** Whom the tree has as the subject, else, where that is the host, who stands right before the verb. */
function visitorsAbroad(
  { passage, sentence, index }: Occurrence,
  legs: readonly Leg[],
  verb: number,
): Mention[] {
  const abroad = (who: readonly Mention[]) => legs.some(({ place }) => isAbroad(place, who));
  const read = travellersOf(passage, sentence, index);
  if (read.length > 0 && abroad(read)) return read;
  const inLine = lineSubject(passage, sentence, verb);
  return inLine.length > 0 && abroad(inLine) ? inLine : read;
}

/** "Go |there| on Friday": a verb of going whose "to" stands in the word for the place. */
function goesThere({ passage, sentence, index }: Occurrence): EngagementPhrase | undefined {
  const { lemma, upos } = tokenAt(sentence, index);
  if (upos !== 'VERB' || sentence.tokens[index + 1]?.form.toLowerCase() !== 'there') return undefined;
  const word = passage.lexicon.engagementWord(`${lemma.toLowerCase()} to`, 'verb');
  return word?.frame === 'who-to-place' ? { ...word, length: 1 } : undefined;
}

/** "Was to meet X |before going on| to Tokyo": the main verb says whether it is past or ahead. */
function mainVerb(sentence: Sentence, index: number): number | undefined {
  const { xpos, deprel, head } = tokenAt(sentence, index);
  const marks = dependents(sentence, index, 'mark').map((i) => tokenAt(sentence, i).form.toLowerCase());
  return xpos === 'VBG' &&
    deprel === 'advcl' &&
    head >= 0 &&
    marks.some((m) => m === 'before' || m === 'after')
    ? head
    : undefined;
}

function isAbroad(place: Mention, visitors: readonly Mention[]): boolean {
  return !visitors.some((m) => m.countries.some((code) => place.countries.includes(code)));
}

/** "The ambassador |returned to| Oslo", "X's team returned to Seoul": back at a post, not on a visit. */
function goesHome({ passage, sentence, index }: Occurrence, visitors: readonly Mention[]): boolean {
  if (tokenAt(sentence, index).lemma.toLowerCase() !== 'return') return false;
  const subject = subjectOf(sentence, index);
  return (
    // "Could not be held as |she| returned to London": mostly where one came from.
    visitors.every((m) => m.form === 'pronoun' || m.countries.length === 0) ||
    (subject !== undefined && POSTED.test(tokenAt(sentence, subject).lemma)) ||
    visitors.some((m) =>
      [m.office ?? '', ...m.actors.flatMap((key) => titlesOf(passage, key))].some((t) => POSTED.test(t)),
    )
  );
}

const POSTED = /\b(?:ambassador|consul|charg[eé]|envoy to|team|delegation|staff|diplomat)/i;

function titlesOf({ cast }: Passage, key: string): string[] {
  return cast.actors.get(key)?.offices.map((o) => o.title) ?? [];
}

/** "The first to go there |when he called on the general in January|": the clause that has the day, where the journey has none. */
function whenClause({ passage, sentence, index }: Occurrence): number | undefined {
  if (dateOfEvent(passage, sentence, index) !== undefined) return undefined;
  return dependents(sentence, index, 'advcl').find(
    (verb) =>
      verb > index &&
      tokenAt(sentence, verb).xpos === 'VBD' &&
      dependents(sentence, verb, 'advmod', 'mark').some((i) => /^when$/i.test(tokenAt(sentence, i).form)),
  );
}

const RANKED = /^(?:first|second|third|fourth|fifth|last|latest|only|highest|most|\p{L}+est)$/iu;

/** "|Became| the first foreign leader to visit Oslo": the verb whose tense holds for the journey. */
function firstTo(sentence: Sentence, index: number): number | undefined {
  const { deprel, head } = tokenAt(sentence, index);
  const noun = sentence.tokens[head];
  if (deprel !== 'acl' || noun === undefined) return undefined;
  const ranked = dependents(sentence, noun.index, 'amod', 'advmod').some((i) =>
    RANKED.test(tokenAt(sentence, i).form),
  );
  if (!ranked) return undefined;
  return tokenAt(sentence, noun.head < 0 ? noun.index : noun.head).lemma === 'become' ? noun.head : undefined;
}

/** Where the journey goes; "to Rabat, Algiers |and Tunis|" goes to three places. Places of one country count once. */
function destinations(at: Occurrence, length: number): Leg[] {
  const { passage, sentence, index } = at;
  const legs = starts(at, length)
    .map((from) => legsFrom(passage, sentence, from))
    .find((found) => found.length > 0);
  const there = placeBefore(at, length);
  if (legs === undefined) return there === undefined ? [] : [{ place: there }];
  const [first] = legs;
  // Trees may know of places that the line has lost: "to Rabat, where he spoke, and Tunis".
  const listed = legs.length > 1 || first === undefined ? [] : dependents(sentence, first.place.head, 'conj');
  const more = listed
    .map((i) => passage.cast.at(sentence.index, i))
    .flatMap((m) => (m?.place === true && m.countries.length > 0 ? [{ place: m }] : []))
    .filter(({ place }) => place.countries.join() !== first?.place.countries.join() && place.first > index);
  return [...legs, ...more].filter(({ place }) => place.countries.length > 0);
}

/** Where the name of the place may begin: right after "visit" or "came to", however the tree hangs it, else at a word attached to the verb. */
function starts({ sentence, index }: Occurrence, length: number): number[] {
  let next = index + length;
  while (/^(?:on|to|in|into|onto|back|down|off)$/i.test(sentence.tokens[next]?.form ?? '')) next++;
  // "Leave |Lima| for home": where one leaves is not where one goes.
  const leaves = /^(?:leave|depart)$/.test(tokenAt(sentence, index).lemma.toLowerCase());
  const attached = [
    ...(leaves ? [] : dependents(sentence, index, 'obj')),
    ...prepositional(sentence, index, ['to', 'in', 'at', 'for', 'into']),
  ].filter((i) => !caseMarkers(sentence, i).some((c) => c.endsWith('from')));
  return [
    next,
    ...attached.map((i) => {
      const marker = dependents(sentence, i, 'case').at(-1);
      return marker === undefined ? subtree(sentence, i).first : marker + 1;
    }),
    ...attached,
    ...toInLine(sentence, index + length),
  ];
}

/** "Will go |there| on Friday": the last place named before. */
function placeBefore({ passage, sentence, index }: Occurrence, length: number): Mention | undefined {
  return sentence.tokens[index + length]?.form.toLowerCase() === 'there'
    ? lastPlace(passage, sentence, index)
    : undefined;
}

/** "Travelled by train |to| Hue": what follows a "to" close behind the verb, wherever the tree hangs it. */
function toInLine(sentence: Sentence, from: number): number[] {
  for (let i = from; i < Math.min(from + 5, sentence.tokens.length); i++) {
    const token = tokenAt(sentence, i);
    if (token.form === ',' || isVerbal(token)) return [];
    if (token.form === 'to' && token.upos === 'ADP') return [i + 1];
  }
  return [];
}

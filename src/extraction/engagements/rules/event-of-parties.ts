import type { Sentence } from '../../../language/types.ts';
import type { Mention } from '../../cast/types.ts';
import type { Passage } from '../../passage.ts';
import type { Rule } from '../../rule.ts';
import { caseMarkers, clauseVerb, dependents, isVerbal, tokenAt } from '../../tree.ts';
import type { EngagementClaim } from '../../types.ts';
import { dateOfEvent } from '../days/date-of-event.ts';
import { datedTurns } from '../days/dated-turns.ts';
import { draftEngagement } from '../draft-engagement.ts';
import { nounPhraseAt, triggersOf } from '../engagement-phrase.ts';
import type { Frame } from '../frame.ts';
import { heldClause, placeInClause } from '../held-clause.ts';
import { holdingVerb, journeyOf } from '../holding-verb.ts';
import { HOLDING } from '../holding-verbs.ts';
import { isWhereTheyMeet } from '../places/where-they-meet.ts';
import { participleAfter } from '../status/status.ts';
import { mentionsUnder, prepositional } from '../who/arguments.ts';
import { bystanders, PERSONS, topicSide } from '../who/bystanders.ts';
import { ownArguments } from '../who/own-arguments.ts';
import { subjectMentions, subjectOf } from '../who/subjects.ts';

/** "A's meeting with B", "talks between A and B", "the A-B summit", "A held talks with B", "A's visit to Seoul". */
export const eventOfParties: Rule<EngagementClaim> = {
  id: 'event-of-parties',
  triggers: (lexicon) =>
    triggersOf(lexicon, 'noun', [
      'event',
      'who-with-whom',
      'who-to-place',
      'who-at-event',
      'who-event',
      'host-guest',
    ]),
  examples: [
    {
      text: 'Talks between Serbia and Kosovo will resume in Brussels on Thursday.',
      finds: { type: 'talks', status: 'planned', parties: ['SRB', 'XKX'] },
    },
    {
      text: 'A meeting between Chilean Foreign Minister Alberto van Klaveren and Argentine Foreign Minister Diana Mondino took place in Santiago on Monday.',
      finds: { type: 'meeting', status: 'held', parties: ['ARG', 'CHL'] },
    },
    {
      text: 'They point to a videoconference on March 4 in which the foreign ministers of Argentina and Chile praised the treaty.',
      finds: { type: 'call', status: 'held', parties: ['ARG', 'CHL'], when: '2019-03-04' },
    },
    {
      text: 'Talks of Argentine and Chilean diplomats, which took place in Santiago on March 4 and in Buenos Aires on March 28, ended without result.',
      finds: {
        type: 'talks',
        status: 'held',
        parties: ['ARG', 'CHL'],
        when: '2019-03-28',
        where: 'Buenos Aires',
      },
    },
    {
      text: 'Chile called off a meeting with Argentine Foreign Minister Diana Mondino, which was to have been held on April 15 in Santiago.',
      finds: { status: 'cancelled', parties: ['ARG', 'CHL'], when: '2019-04-15', where: 'Santiago' },
    },
  ],
  counterexamples: [
    'The German chancellor held a news conference in Berlin on Monday.',
    'A summit of mayors was held in Lagos.',
    'They point to a meeting on March 4 in which the Chilean foreign minister praised the treaty.',
  ],
  find: (at) => {
    const { passage, sentence, index } = at;
    const phrase = nounPhraseAt(passage.lexicon, sentence, index);
    if (phrase === undefined) return [];
    const last = index + phrase.length;
    const event = headNoun(sentence, index, last);
    // "The Shangri-La Dialogue": the noun is the forum's name, and its sittings have a rule of their own.
    if (passage.cast.at(sentence.index, event)?.forum !== undefined) return [];
    const journey = journeyOf(passage, sentence, event);
    const verb = journey ?? holdingVerb(passage, sentence, event) ?? participleAfter(sentence, event);
    const relative = clauseOfHolder(sentence, event);
    const own = [
      ...ownArguments(passage, sentence, event, phrase.type),
      ...(relative === undefined ? [] : holdersIn(passage, sentence, relative)),
    ];
    if (own.length === 0) own.push(...sidesInWhich(passage, sentence, last));
    const mentions = [
      ...own,
      ...(journey === undefined ? [] : hostOfJourney(passage, sentence, journey, own)),
      ...(own.length === 1 ? speakersSide(passage, sentence, event, verb) : []),
      ...(verb === undefined
        ? bystanders(passage, sentence, event, own)
        : verbArguments(passage, sentence, verb, event)),
    ];
    // "To hold talks with B |during the trip|": who meets on a journey told of before is another matter.
    if (phrase.type === 'visit' && own.length === 0 && isByTheWay(sentence, event)) return [];
    if (lacksHolder(passage, sentence, event, own, mentions)) return [];
    if (phrase.type !== 'visit' && mentions.every((m) => own.includes(m)))
      mentions.push(...topicSide(passage, sentence, event, own));
    const place = phrase.type === 'visit' ? destination(passage, sentence, event, verb) : undefined;
    const forum =
      forumOf(passage, sentence, event) ??
      forumThatHolds(passage, sentence, event, verb) ??
      (own.length === 0 ? forumAtItsMeeting(passage, sentence, event) : undefined);
    if (forum !== undefined && mentions.length === 0 && isWhereTheyMeet(passage, sentence, event)) return [];
    const frame: Frame = {
      type: phrase.type,
      phrase: phrase.phrase,
      event,
      last,
      ...(verb === undefined ? {} : { verb }),
      ...(relative === undefined || dateAtNoun(passage, sentence, event) ? {} : { datedBy: relative }),
      mentions,
      ...(place === undefined ? {} : { place }),
      ...(forum === undefined ? {} : { forum }),
    };
    const officeTravels = mentions.some((m) => m.form === 'office');
    return (relative === undefined && place === undefined ? asHeld(passage, sentence, frame) : [frame])
      .flatMap((told) => draftEngagement(passage, sentence, told) ?? [])
      .filter((draft) => !onlyCountriesInVisit(draft, phrase.type) || officeTravels);
  },
};

/** The event with day and place of the clause that says so: "talks, |which took place in Rome on May 3|"; once for each day told. */
function asHeld(passage: Passage, sentence: Sentence, frame: Frame): Frame[] {
  const held = heldClause(sentence, frame.last);
  if (held === undefined) return [frame];
  const place = placeInClause(passage, sentence, held);
  const told: Frame = {
    ...frame,
    verb: frame.verb ?? held,
    ...(dateAtNoun(passage, sentence, held) ? { datedBy: held } : {}),
    ...(place === undefined ? {} : { place }),
  };
  const turns = datedTurns(passage, sentence, held + 1);
  return turns.length === 0
    ? [told]
    : turns.map((turn) => ({
        ...told,
        date: turn.date,
        ...(turn.place === undefined ? {} : { place: turn.place }),
      }));
}

/** "|During| the trip", "|on| the visit": the time of something else. */
function isByTheWay(sentence: Sentence, event: number): boolean {
  return (
    caseMarkers(sentence, event).some((c) => c === 'during' || c === 'on') &&
    dependents(sentence, event, 'det').some((i) => /^(?:the|that|this)$/i.test(tokenAt(sentence, i).form))
  );
}

/** "A meeting |that A was to have had| with B": the clause that says who holds the event. */
function clauseOfHolder(sentence: Sentence, event: number): number | undefined {
  return dependents(sentence, event, 'acl:relcl', 'acl').find(
    (v) =>
      HOLDING.has(tokenAt(sentence, v).lemma.toLowerCase()) &&
      dependents(sentence, v, 'nsubj').some((s) => !/^(?:that|which)$/i.test(tokenAt(sentence, s).form)),
  );
}

function holdersIn(passage: Passage, sentence: Sentence, verb: number): Mention[] {
  return [
    ...subjectMentions(passage, sentence, verb),
    ...prepositional(sentence, verb, ['with']).flatMap((i) => mentionsUnder(passage, sentence, i)),
  ];
}

/** "A videoconference on May 3, |in which the ministers of both countries| agreed": the two sides of the clause that tells what was done there. */
function sidesInWhich(passage: Passage, sentence: Sentence, from: number): Mention[] {
  for (let i = from; i < Math.min(from + WHICH_REACH, sentence.tokens.length); i++) {
    const token = tokenAt(sentence, i);
    if (token.form.toLowerCase() === 'which') {
      const within = /^(?:in|at|during)$/i.test(sentence.tokens[i - 1]?.form ?? '');
      const who = within && token.head > i ? subjectMentions(passage, sentence, token.head) : [];
      return new Set(who.flatMap((m) => m.countries)).size >= 2 ? who : [];
    }
    if (isVerbal(token) || nounPhraseAt(passage.lexicon, sentence, i) !== undefined) return [];
  }
  return [];
}

const WHICH_REACH = 10;

function dateAtNoun(passage: Passage, sentence: Sentence, event: number): boolean {
  return dateOfEvent(passage, sentence, event) !== undefined;
}

/** "To pursue talks |with A and B|": two partners, and nobody known to hold them with. */
function lacksHolder(
  passage: Passage,
  sentence: Sentence,
  event: number,
  own: readonly Mention[],
  all: readonly Mention[],
): boolean {
  const partners = prepositional(sentence, event, ['with']).flatMap((i) =>
    mentionsUnder(passage, sentence, i),
  );
  return partners.length > 1 && own.length === partners.length && all.length === own.length;
}

/** The noun of the phrase: the lexicon lists "talk with" and "round of talk" whole. */
function headNoun(sentence: Sentence, first: number, last: number): number {
  for (let i = last - 1; i > first; i--) {
    const { upos } = tokenAt(sentence, i);
    if (upos === 'NOUN' || upos === 'PROPN') return i;
  }
  return first;
}

/** "Went to |San Cristobal| for talks with the then minister, B": who has no country of his own is met in his. */
function hostOfJourney(
  passage: Passage,
  sentence: Sentence,
  journey: number,
  own: readonly Mention[],
): Mention[] {
  if (own.length === 0 || own.some((m) => m.countries.length > 0)) return [];
  const place = prepositional(sentence, journey, ['to', 'in'])
    .map((i) => passage.cast.at(sentence.index, i))
    .find((m) => m?.place === true && m.countries.length === 1);
  return place === undefined ? [] : [{ ...place, form: 'country', actors: [] }];
}

/** "|Moscow| denied that any talks with B were under way", "A said talks with B would resume": the country that speaks is the other side. */
function speakersSide(
  passage: Passage,
  sentence: Sentence,
  event: number,
  verb: number | undefined,
): Mention[] {
  if (verb === undefined || prepositional(sentence, event, ['with']).length === 0) return [];
  const token = tokenAt(sentence, verb);
  if (token.deprel !== 'ccomp' || subjectOf(sentence, verb) !== event || token.head < 0) return [];
  return subjectMentions(passage, sentence, token.head)
    .filter((m) => m.form === 'country' || m.form === 'metonym' || m.form === 'government')
    .filter((m) => m.countries.length === 1);
}

/** Subject and "with"-phrases of the holding verb; when the event is the subject itself, only the phrases. */
function verbArguments(passage: Passage, sentence: Sentence, verb: number, event: number): Mention[] {
  const isSubject = tokenAt(sentence, event).deprel.startsWith('nsubj');
  const passive = dependents(sentence, verb, 'nsubj:pass').length > 0;
  // "Called for talks |between A and B|": who calls for them is not at the table.
  const between =
    !HOLDING.has(tokenAt(sentence, verb).lemma.toLowerCase()) &&
    prepositional(sentence, event, ['between']).length > 0;
  const agents =
    isSubject || between || subjectOf(sentence, verb) === event ? [] : whoHolds(passage, sentence, verb);
  const others =
    isSubject && ownArguments(passage, sentence, event).length >= 2
      ? []
      : prepositional(
          sentence,
          verb,
          passive ? ['by', 'between', 'with', 'among'] : ['with', 'between', 'among'],
        );
  return [
    ...agents,
    ...others.filter((i) => i !== event).flatMap((i) => mentionsUnder(passage, sentence, i)),
  ];
}

/** "A and B both offered to |host| the meeting": two places that would be host do not meet each other. */
function whoHolds(passage: Passage, sentence: Sentence, verb: number): Mention[] {
  const who = subjectMentions(passage, sentence, verb);
  const hosts = tokenAt(sentence, verb).lemma.toLowerCase() === 'host';
  return hosts && who.length > 1 && !who.some((m) => PERSONS.has(m.form)) ? [] : who;
}

function destination(
  passage: Passage,
  sentence: Sentence,
  event: number,
  verb: number | undefined,
): Mention | undefined {
  const at = [
    ...prepositional(sentence, event, ['to', 'in']),
    ...dependents(sentence, event, 'compound', 'nmod:poss').filter((i) => i < event),
    ...(verb === undefined ? [] : prepositional(sentence, verb, ['to'])),
    ...underNames(passage, sentence, event),
  ];
  return at
    .map((i) => passage.cast.at(sentence.index, i))
    .find((m) => m !== undefined && (m.place || m.form === 'metonym' || m.form === 'country'));
}

/** Trees often hang "to Canberra" on the visitor's name: "the visit by X |to Canberra|". */
function underNames(passage: Passage, sentence: Sentence, event: number): number[] {
  const names = dependents(sentence, event, 'nmod').filter(
    (i) => (passage.cast.at(sentence.index, i)?.actors.length ?? 0) > 0,
  );
  return names.flatMap((i) => prepositional(sentence, i, ['to']));
}

/** The forum the event belongs to: "Economic Dialogue meeting", "round of the Six-Party Talks", "talks under the NAFTA". */
function forumOf(passage: Passage, sentence: Sentence, event: number): string | undefined {
  const near = [
    ...dependents(sentence, event, 'compound', 'nmod:poss', 'appos', 'nmod:desc'),
    ...prepositional(sentence, event, ['of', 'in', 'under', 'within']),
  ];
  for (const i of near) {
    const mention = passage.cast.at(sentence.index, i);
    // A bloc takes part like a country.
    if (mention?.forum !== undefined && mention.form === 'forum') return mention.forum;
  }
  return undefined;
}

/** "|The Security Council| held an emergency meeting": who holds a meeting of itself is a forum that sits. */
function forumThatHolds(
  passage: Passage,
  sentence: Sentence,
  event: number,
  verb: number | undefined,
): string | undefined {
  if (verb === undefined || prepositional(sentence, event, ['with', 'between']).length > 0) return undefined;
  const subject = subjectOf(sentence, verb);
  if (subject === undefined || subject === event) return undefined;
  const mention = passage.cast.at(sentence.index, subject);
  return mention?.form === 'forum' ? mention.forum : undefined;
}

/** "|OPEC| kept its quotas |at a meeting| in Vienna": the forum that the clause is about is the one that meets. */
function forumAtItsMeeting(passage: Passage, sentence: Sentence, event: number): string | undefined {
  const verb = clauseVerb(sentence, event);
  if (
    verb === undefined ||
    !caseMarkers(sentence, event).some((c) => /^(?:at|during|after|following)$/.test(c))
  )
    return undefined;
  const own = dependents(sentence, event, 'det', 'nmod:poss').every((i) =>
    /^(?:an?|its|their)$/i.test(tokenAt(sentence, i).form),
  );
  const subject = subjectOf(sentence, verb);
  const mention = subject === undefined ? undefined : passage.cast.at(sentence.index, subject);
  return own && mention?.form === 'forum' ? mention.forum : undefined;
}

/** "China's visit" without a person is mostly something else. */
function onlyCountriesInVisit(draft: { participants: readonly unknown[] }, type: string): boolean {
  return (type === 'visit' || type === 'social') && draft.participants.length === 0;
}

import type { Sentence } from '../../../language/types.ts';
import type { Draft, Occurrence, Rule } from '../../rule.ts';
import { dependents, tokenAt } from '../../tree.ts';
import type { EngagementClaim } from '../../types.ts';
import { draftEngagement } from '../draft-engagement.ts';
import { nounPhraseAt } from '../engagement-phrase.ts';
import { isNegated, statusWordsAt } from '../status/status-words.ts';
import { mentionsOf, modelsOf } from '../who/spoken-of.ts';

/** Verbs without an object of which an event is the subject: "they resumed", "it ended". */
const GOES_ON: ReadonlySet<string> = new Set([
  'resume',
  'reconvene',
  'reopen',
  'begin',
  'start',
  'open',
  'end',
  'conclude',
  'adjourn',
]);

/** What is done to an event: "it was held", "they are scheduled for June". */
const DONE_TO: ReadonlySet<string> = new Set(['hold', 'schedule', 'slate', 'convene', 'stage', 'arrange']);

/** What undoes an event: "he called it off", "it was postponed". */
const UNDOES: ReadonlySet<string> = new Set([
  'call',
  'put',
  'cancel',
  'postpone',
  'scrap',
  'delay',
  'shelve',
  'defer',
]);

/**
 * "They resumed in Oslo on May 7", "it was held at the palace", "A called it off": a pronoun for the event that the words
 * right before have named.
 */
export const eventPronoun: Rule<EngagementClaim> = {
  id: 'event-pronoun',
  triggers: [...GOES_ON, ...DONE_TO, ...UNDOES, 'take'],
  examples: [
    {
      text: 'Peru and Chile held talks on fishing in Lima in January 2019. They resumed in Santiago on 4 March.',
      finds: { type: 'talks', status: 'held', parties: ['CHL', 'PER'], when: '2019-03-04' },
    },
    {
      text: 'Peruvian President Martin Vizcarra will hold a summit with Chilean President Sebastian Pinera on April 20. It will take place in Arica.',
      finds: { type: 'summit', status: 'planned', parties: ['CHL', 'PER'], where: 'Arica' },
    },
    {
      text: 'The April 20 summit between Peruvian President Martin Vizcarra and Chilean President Sebastian Pinera was thrown into doubt when Pinera called it off in a letter.',
      finds: { type: 'summit', status: 'cancelled', parties: ['CHL', 'PER'], when: '2019-04-20' },
    },
  ],
  counterexamples: [
    'Peru and Chile held talks on fishing in Lima in January 2019. They resumed trade on 4 March.',
    'Peru and Chile held talks on the referendum in Lima in January 2019. It was held on 4 March.',
    'Peru and Chile held talks in January 2019. The flood reached Arica. It began on 4 March.',
  ],
  find: (at) => {
    const place = pronounOf(at);
    const noun = place === undefined ? undefined : eventNamedBefore(at, place.token);
    if (place === undefined || noun === undefined) return [];
    const model = claimAt(at, noun);
    if (model === undefined) return [];
    const { passage, sentence, index } = at;
    const undone = UNDOES.has(tokenAt(sentence, index).lemma.toLowerCase());
    const draft = draftEngagement(passage, sentence, {
      type: model.type,
      event: index,
      last: index + 1,
      mentions: mentionsOf(at, model),
      ...(model.forum === undefined ? {} : { forum: model.forum }),
    });
    if (draft === undefined) return [];
    const told = undone ? undoneNow(at, onPlannedDay(draft, model)) : draft;
    const worth = undone
      ? ['cancelled', 'postponed'].includes(told.status)
      : told.when !== undefined || told.where !== undefined;
    return worth && told.status !== 'uncertain'
      ? [{ ...told, type: model.type, parties: model.parties, confidence: 0.6 }]
      : [];
  },
};

/** The pronoun that may stand for an event at this verb: its subject, or the object of undoing. */
function pronounOf({ sentence, index }: Occurrence): { token: number } | undefined {
  const { lemma, upos } = tokenAt(sentence, index);
  if (upos !== 'VERB') return undefined;
  const word = lemma.toLowerCase();
  const passive = dependents(sentence, index, 'aux:pass').length > 0;
  const objects = dependents(sentence, index, 'obj', 'xcomp', 'ccomp', 'csubj');
  const isIt = (i: number) => /^(?:it|they|them|these)$/i.test(tokenAt(sentence, i).form);
  const particle = dependents(sentence, index, 'compound:prt', 'advmod').some((i) =>
    /^off$/i.test(tokenAt(sentence, i).form),
  );
  if (UNDOES.has(word)) {
    if ((word === 'call' || word === 'put') && !particle) return undefined;
    const token = passive
      ? dependents(sentence, index, 'nsubj:pass').find(isIt)
      : dependents(sentence, index, 'obj', 'obl').find((i) => isIt(i) && i > index && i <= index + 2);
    return token === undefined ? undefined : { token };
  }
  const takesPlace =
    word === 'take' && objects.length === 1 && objects.some((i) => tokenAt(sentence, i).lemma === 'place');
  const happens = takesPlace || (GOES_ON.has(word) && objects.length === 0) || (DONE_TO.has(word) && passive);
  const token = happens ? dependents(sentence, index, 'nsubj').find(isIt) : undefined;
  return token === undefined ? undefined : { token };
}

interface EventNoun {
  readonly sentence: Sentence;
  readonly token: number;
}

/**
 * The last thing of the pronoun's number that was named before it, if that is an event: in "talks on the referendum. It was
 * held ..." a referendum stands nearer than talks.
 */
function eventNamedBefore({ passage, sentence, index }: Occurrence, pronoun: number): EventNoun | undefined {
  const plural = !/^it$/i.test(tokenAt(sentence, pronoun).form);
  const before = passage.sentences[sentence.index - 1];
  const spots = [
    ...sentence.tokens.slice(0, Math.min(pronoun, index)).map((token) => ({ sentence, token })),
    ...(before?.tokens.map((token) => ({ sentence: before, token })) ?? []),
  ];
  const here = spots.filter((s) => s.sentence === sentence).reverse();
  const there = spots.filter((s) => s.sentence !== sentence).reverse();
  for (const spot of [...here, ...there]) {
    const { token } = spot;
    if (token.upos !== 'NOUN' || /Plur|NNS/.test(token.xpos) !== plural) continue;
    const phrase = nounPhraseAt(passage.lexicon, spot.sentence, token.index);
    if (phrase !== undefined && phrase.type !== 'visit')
      return { sentence: spot.sentence, token: token.index };
    if (isRival(spot.sentence, token.index)) return undefined;
  }
  return undefined;
}

/** A thing that the pronoun may as well mean: what a clause is about, or what talks are on. People, days and places are none. */
function isRival(sentence: Sentence, noun: number): boolean {
  const { deprel } = tokenAt(sentence, noun);
  return (
    /^(?:nsubj|obj)/.test(deprel) ||
    dependents(sentence, noun, 'case').some((i) =>
      /^(?:on|about|over|of|for)$/i.test(tokenAt(sentence, i).form),
    )
  );
}

/** The claim that the noun has told, else the last of its kind. */
function claimAt(at: Occurrence, noun: EventNoun): EngagementClaim | undefined {
  const { start, end } = tokenAt(noun.sentence, noun.token);
  const own = at.earlier.filter(
    (c): c is EngagementClaim =>
      c.kind === 'engagement' &&
      (c.spans.trigger?.start ?? 0) <= start &&
      (c.spans.trigger?.end ?? 0) >= end &&
      c.type !== 'visit',
  );
  const type = nounPhraseAt(at.passage.lexicon, noun.sentence, noun.token)?.type;
  return own.at(-1) ?? (type === undefined ? undefined : modelsOf(at, type).at(-1));
}

/** "Called it |off|": the status that the verb itself gives. */
function undoneNow(
  { passage, sentence, index }: Occurrence,
  draft: Draft<EngagementClaim>,
): Draft<EngagementClaim> {
  const words = statusWordsAt(sentence, index, passage.lexicon, 2);
  if (words === undefined || draft.status !== 'held' || isNegated(sentence, index, words)) return draft;
  const factuality = words.phrase.status === 'cancelled' ? 'negated' : 'planned';
  return { ...draft, status: words.phrase.status, factuality };
}

/** The day of the words is that of the calling off; the event keeps the day it was planned for. */
function onPlannedDay(draft: Draft<EngagementClaim>, { when }: EngagementClaim): Draft<EngagementClaim> {
  const { when: _, ...undated } = draft;
  const { when: __, ...spans } = draft.spans as EngagementClaim['spans'];
  return when === undefined
    ? { ...undated, spans }
    : { ...undated, when: { ...when, basis: 'inferred' }, spans: { ...spans, when: when.span } };
}

import type { Sentence } from '../../../language/types.ts';
import type { Draft, Occurrence, Rule } from '../../rule.ts';
import { dependents, tokenAt } from '../../tree.ts';
import type { EngagementClaim } from '../../types.ts';
import { draftEngagement } from '../draft-engagement.ts';
import { nounPhraseAt } from '../engagement-phrase.ts';
import { PARTS } from '../holding-verb.ts';
import { prepositional, takingPart } from '../who/arguments.ts';
import { ownArguments } from '../who/own-arguments.ts';
import { mentionsOf, modelsOf } from '../who/spoken-of.ts';

/**
 * "It was followed by two days of talks in Oslo", "the talks were followed by a dinner": what comes right after a meeting
 * is of the same sides; a meal after it also of the same people, on the same day.
 */
export const followedBy: Rule<EngagementClaim> = {
  id: 'followed-by',
  triggers: ['follow'],
  examples: [
    {
      text: 'Peru and Chile held talks on fishing in Lima on 4 March 2019. They were followed by a round of negotiations in Santiago on 20 March.',
      finds: { type: 'talks', status: 'held', parties: ['CHL', 'PER'], when: '2019-03-20' },
    },
    {
      text: 'Peruvian President Martin Vizcarra met Chilean President Sebastian Pinera in Lima on Monday. The meeting was followed by a dinner.',
      finds: { type: 'social', status: 'held', parties: ['CHL', 'PER'], when: '2019-04-08' },
    },
  ],
  counterexamples: [
    'Peru and Chile held talks on fishing in Lima on 4 March 2019. They were followed by a round of applause.',
    'Peru and Chile held talks on fishing in Lima on 4 March 2019. The storm was followed by talks with the insurers.',
    'Peru and Chile held talks on fishing in Lima on 4 March 2019. They were followed by talks between Bolivia and Brazil on 20 March.',
  ],
  find: (at) => {
    const { passage, sentence, index } = at;
    const noun = eventAfter(at);
    const phrase = noun === undefined ? undefined : nounPhraseAt(passage.lexicon, sentence, noun);
    if (noun === undefined || phrase === undefined || phrase.type === 'visit' || phrase.type === 'call')
      return [];
    const model = isFollowed(at) ? justBefore(at) : undefined;
    if (model === undefined || takingPart(ownArguments(passage, sentence, noun)).length > 0) return [];
    const together = phrase.type === 'social';
    const draft = draftEngagement(passage, sentence, {
      type: phrase.type,
      phrase: phrase.phrase,
      event: noun,
      last: noun + phrase.length,
      verb: index,
      mentions: mentionsOf(at, together ? model : { ...model, participants: [] }),
      ...(model.forum === undefined || together ? {} : { forum: model.forum }),
    });
    if (draft === undefined) return [];
    const told = together ? onItsDay(draft, model) : draft;
    // A meal without a day is on the story's.
    return told.when === undefined && told.where === undefined && !(together && told.status === 'held')
      ? []
      : [{ ...told, parties: model.parties, confidence: 0.6 }];
  },
};

/** The event in "followed |by a dinner|", "followed by two days |of talks|", also where the tree hangs it on a part. */
function eventAfter({ passage, sentence, index }: Occurrence): number | undefined {
  const isEvent = (i: number) => nounPhraseAt(passage.lexicon, sentence, i) !== undefined;
  return prepositional(sentence, index, ['by'])
    .concat(dependents(sentence, index, 'obl:agent'))
    .flatMap((i) =>
      PARTS.has(tokenAt(sentence, i).lemma) ? [...prepositional(sentence, i, ['of']), i] : [i],
    )
    .find(isEvent);
}

/** "|It| was followed", "|the meeting| was followed": an event is what something follows, not a storm. */
function isFollowed({ passage, sentence, index }: Occurrence): boolean {
  return dependents(sentence, index, 'nsubj').some(
    (i) =>
      /^(?:it|they|this|these|that)$/i.test(tokenAt(sentence, i).form) ||
      (nounPhraseAt(passage.lexicon, sentence, i) !== undefined && isDefinite(sentence, i)),
  );
}

function isDefinite(sentence: Sentence, noun: number): boolean {
  return dependents(sentence, noun, 'det', 'nmod:poss').some((i) =>
    /^(?:the|this|that|these|their)$/i.test(tokenAt(sentence, i).form),
  );
}

/** The meeting that the words right before tell of, in this sentence or the last. */
function justBefore(at: Occurrence): EngagementClaim | undefined {
  const from = at.passage.sentences[at.sentence.index - 1]?.start ?? 0;
  return modelsOf(at, 'talks')
    .filter((c) => c.sentence.start >= from)
    .at(-1);
}

/** A meal that follows a meeting is on its day, where it has none of its own. */
function onItsDay(draft: Draft<EngagementClaim>, { when }: EngagementClaim): Draft<EngagementClaim> {
  return draft.when === undefined && when?.precision === 'day'
    ? { ...draft, when: { ...when, basis: 'inferred' }, spans: { ...draft.spans, when: when.span } }
    : draft;
}

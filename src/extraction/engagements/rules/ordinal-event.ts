import { ORDINAL_WORDS } from '../../number-words.ts';
import type { Rule } from '../../rule.ts';
import { baseRelation, dependents, isVerbal, tokenAt } from '../../tree.ts';
import type { EngagementClaim } from '../../types.ts';
import { draftEngagement } from '../draft-engagement.ts';
import { ARRANGING, HOLDING } from '../holding-verbs.ts';
import { mentionsOf, modelsOf } from '../who/spoken-of.ts';

const ORDINALS: readonly string[] = [...ORDINAL_WORDS.slice(1, 9), 'last', 'next', 'latest', 'previous'];

/** "The first took place in Lima on May 3", "a third is set for June": an ordinal alone stands for a meeting of the same two. */
export const ordinalEvent: Rule<EngagementClaim> = {
  id: 'ordinal-event',
  triggers: ORDINALS,
  examples: [
    {
      text: 'Peru and Chile held a second round of talks in Santiago on Monday. The first took place in Lima on March 3.',
      finds: { type: 'talks', status: 'held', parties: ['CHL', 'PER'], when: '2019-03-03' },
    },
  ],
  counterexamples: [
    'Peru and Chile held talks on Monday. The first train left on March 3.',
    'The first took place in Lima on March 3.',
  ],
  find: (at) => {
    const { passage, sentence, index } = at;
    const token = tokenAt(sentence, index);
    const verb = sentence.tokens[token.head];
    if (verb === undefined || baseRelation(token) !== 'nsubj' || !isVerbal(verb)) return [];
    const lemma = verb.lemma.toLowerCase();
    const takesPlace =
      lemma === 'take' &&
      dependents(sentence, verb.index, 'obj').some((i) => tokenAt(sentence, i).lemma === 'place');
    if (!takesPlace && (lemma === 'take' || !(HOLDING.has(lemma) || ARRANGING.has(lemma)))) return [];
    if (dependents(sentence, index, 'det').length === 0) return [];
    const model = modelsOf(at, 'talks').at(-1);
    if (model === undefined) return [];
    const draft = draftEngagement(passage, sentence, {
      type: model.type,
      event: index,
      last: index + 1,
      verb: verb.index,
      mentions: mentionsOf(at, model),
      ...(model.forum === undefined ? {} : { forum: model.forum }),
    });
    if (draft?.when === undefined) return [];
    return [{ ...draft, type: model.type, parties: model.parties, confidence: 0.6 }];
  },
};

import type { Rule } from '../../rule.ts';
import { dependents, tokenAt } from '../../tree.ts';
import type { EngagementClaim } from '../../types.ts';
import { draftEngagement } from '../draft-engagement.ts';
import { prepositional, takingPart } from '../who/arguments.ts';
import { subjectMentions } from '../who/subjects.ts';

/** What two people do when they are in one room. */
const TOGETHER: readonly string[] = [
  'agree',
  'sign',
  'announce',
  'declare',
  'initial',
  'unveil',
  'launch',
  'shake',
  'appear',
  'stand',
  'settle',
  'finalize',
  'finalise',
];

/** "A and B agreed here on Wednesday to open negotiations", "signed a treaty in Oslo": two people, one place, one day. */
export const agreeTogether: Rule<EngagementClaim> = {
  id: 'agree-together',
  triggers: TOGETHER,
  examples: [
    {
      text: 'Chilean President Gabriel Boric and Peruvian President Dina Boluarte agreed in Lima on Monday to open the border.',
      finds: { type: 'summit', status: 'held', parties: ['CHL', 'PER'], when: '2019-04-08' },
    },
  ],
  counterexamples: [
    'Chilean President Gabriel Boric and Peruvian President Dina Boluarte agreed on Monday to open the border.',
    'Chile and Peru agreed in Lima on Monday to open the border.',
    'Chilean President Gabriel Boric signed a law in Santiago on Monday.',
  ],
  find: ({ passage, sentence, index }) => {
    const token = tokenAt(sentence, index);
    if (token.upos !== 'VERB' || dependents(sentence, index, 'aux:pass').length > 0) return [];
    const people = takingPart(subjectMentions(passage, sentence, index)).filter((m) =>
      ['full-name', 'short-name', 'group', 'pronoun', 'office'].includes(m.form),
    );
    const named = new Set(people.flatMap((m) => m.actors));
    const sides = new Set(people.flatMap((m) => m.countries));
    if (named.size < 2 || sides.size < 2) return [];
    const here = dependents(sentence, index, 'advmod').some(
      (i) => tokenAt(sentence, i).form.toLowerCase() === 'here',
    );
    const place = prepositional(sentence, index, ['in', 'at'])
      .map((i) => passage.cast.at(sentence.index, i))
      .find((m) => m?.place === true);
    if (!here && place === undefined) return [];
    const draft = draftEngagement(passage, sentence, {
      type: 'meeting',
      event: index,
      last: index + 1,
      mentions: people,
      ...(place === undefined ? {} : { place }),
    });
    // Without a day it may be a treaty of years ago or a policy.
    return draft?.when === undefined || !(draft.status === 'held' || draft.status === 'planned')
      ? []
      : [{ ...draft, confidence: 0.6 }];
  },
};

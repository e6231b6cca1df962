import type { Rule } from '../../rule.ts';
import { dependents, tokenAt } from '../../tree.ts';
import type { EngagementClaim } from '../../types.ts';
import { draftEngagement } from '../draft-engagement.ts';
import { triggersOf, verbPhraseAt } from '../engagement-phrase.ts';
import { mentionsUnder, prepositional } from '../who/arguments.ts';
import { mentionsOf, modelsOf, protagonists } from '../who/spoken-of.ts';
import { subjectOf } from '../who/subjects.ts';

/** Those who meet for their governments; "experts" alone may be anybody's, so the article must be about two sides. */
const DELEGATES: ReadonlySet<string> = new Set([
  'delegation',
  'negotiator',
  'delegate',
  'side',
  'team',
  'envoy',
  'diplomat',
  'official',
  'expert',
  'minister',
  'leader',
  'representative',
  'group',
  'commander',
  'general',
  'military',
]);

/** "Technical experts met five days later", "the two delegations talked for three hours": people of the two sides the article is about. */
export const theirPeopleMeet: Rule<EngagementClaim> = {
  id: 'their-people-meet',
  triggers: (lexicon) => triggersOf(lexicon, 'verb', ['who-with-whom']),
  examples: [
    {
      text: 'Peru and Chile held talks on fishing in Lima on March 4. Technical experts met in Arica on March 12.',
      finds: { type: 'meeting', status: 'held', parties: ['CHL', 'PER'], when: '2019-03-12' },
    },
  ],
  counterexamples: [
    'Technical experts met in Arica on March 12.',
    'Peru and Chile held talks in Lima. Experts met with criticism.',
    'Peru and Chile held talks in Lima on March 4. Officials of the Brazilian bank met in Arica on March 12.',
  ],
  find: (at) => {
    const { passage, sentence, index } = at;
    const phrase = verbPhraseAt(passage.lexicon, sentence, index, ['who-with-whom']);
    const subject = phrase === undefined ? undefined : subjectOf(sentence, index);
    if (phrase === undefined || subject === undefined || phrase.type === 'social') return [];
    const noun = tokenAt(sentence, subject);
    if (noun.xpos !== 'NNS' || !DELEGATES.has(noun.lemma.toLowerCase())) return [];
    // Somebody is named: other rules read that.
    const named = [
      ...mentionsUnder(passage, sentence, subject),
      ...dependents(sentence, subject, 'nmod', 'amod', 'compound').flatMap((i) =>
        mentionsUnder(passage, sentence, i),
      ),
      ...[...prepositional(sentence, index, ['with', 'to']), ...dependents(sentence, index, 'obj')].flatMap(
        (i) => mentionsUnder(passage, sentence, i),
      ),
    ];
    if (named.length > 0 || prepositional(sentence, index, ['with']).length > 0) return [];
    const model = modelsOf(at, 'talks').at(-1);
    const sides = model === undefined ? protagonists(at) : mentionsOf(at, { ...model, participants: [] });
    const draft = draftEngagement(passage, sentence, {
      type: phrase.type,
      phrase: phrase.phrase,
      event: index,
      last: index + phrase.length,
      mentions: sides,
    });
    return draft === undefined ? [] : [{ ...draft, confidence: 0.6 }];
  },
};

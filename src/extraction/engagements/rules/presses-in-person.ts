import type { Sentence } from '../../../language/types.ts';
import type { Mention } from '../../cast/types.ts';
import type { Passage } from '../../passage.ts';
import type { Rule } from '../../rule.ts';
import { dependents, tokenAt } from '../../tree.ts';
import type { EngagementClaim } from '../../types.ts';
import { draftEngagement } from '../draft-engagement.ts';
import { mentionsUnder, prepositional } from '../who/arguments.ts';
import { PERSONS } from '../who/bystanders.ts';
import { subjectMentions } from '../who/subjects.ts';

/** What one does to another's face, or by letter; the place and the day decide. */
const TELLING: readonly string[] = [
  'press',
  'urge',
  'tell',
  'assure',
  'thank',
  'congratulate',
  'warn',
  'brief',
  'ask',
  'promise',
  'implore',
  'lobby',
  'reassure',
  'confront',
  'embrace',
];

/**
 * "|In Tel Aviv on Friday|, A pressed B to agree to a pause": who speaks to the other on one day, in a city of one of the two
 * countries, has met him there.
 */
export const pressesInPerson: Rule<EngagementClaim> = {
  id: 'presses-in-person',
  triggers: TELLING,
  examples: [
    {
      text: 'In Vilnius on Friday, Danish Foreign Minister Anders Samuelsen pressed Lithuanian Foreign Minister Linas Linkevicius to open the border.',
      finds: { type: 'meeting', status: 'held', parties: ['DNK', 'LTU'], when: '2019-04-05' },
    },
  ],
  counterexamples: [
    'On Friday, Danish Foreign Minister Anders Samuelsen pressed Lithuanian Foreign Minister Linas Linkevicius to open the border.',
    'In Vilnius on Friday, Danish Foreign Minister Anders Samuelsen told reporters that the border would open.',
    'In Geneva on Friday, Danish Foreign Minister Anders Samuelsen urged Lithuanian Foreign Minister Linas Linkevicius to open the border.',
  ],
  find: ({ passage, sentence, index }) => {
    if (tokenAt(sentence, index).upos !== 'VERB') return [];
    const place = placeOfClause(passage, sentence, index);
    if (place === undefined) return [];
    const who = people(subjectMentions(passage, sentence, index));
    const whom = people(
      dependents(sentence, index, 'obj', 'iobj').flatMap((i) => mentionsUnder(passage, sentence, i)),
    );
    const sides = (mentions: readonly Mention[]) => new Set(mentions.flatMap((m) => m.countries));
    const [a, b] = [sides(who), sides(whom)];
    if (a.size !== 1 || b.size !== 1 || [...a].some((code) => b.has(code))) return [];
    if (!place.countries.some((code) => a.has(code) || b.has(code))) return [];
    const draft = draftEngagement(passage, sentence, {
      type: 'meeting',
      event: index,
      last: index + 1,
      mentions: [...who, ...whom],
      place,
    });
    return draft?.when === undefined || draft.status !== 'held' || draft.when.edtf.length !== 10
      ? []
      : [{ ...draft, confidence: 0.6 }];
  },
};

function people(mentions: readonly Mention[]): Mention[] {
  return mentions.filter((m) => PERSONS.has(m.form) && m.actors.length > 0 && m.countries.length === 1);
}

/** The city the clause begins with: "|In Tel Aviv| on Friday, A pressed B". */
function placeOfClause(passage: Passage, sentence: Sentence, verb: number): Mention | undefined {
  const first = /^(?:in|at)$/i.test(tokenAt(sentence, 0).form) ? [1] : [];
  return [...first, ...prepositional(sentence, verb, ['in', 'at']).filter((i) => i < verb)]
    .map((i) => passage.cast.at(sentence.index, i))
    .find((m) => m?.place === true && m.form !== 'country' && m.countries.length === 1);
}

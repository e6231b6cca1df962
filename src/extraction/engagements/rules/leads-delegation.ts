import type { Mention } from '../../cast/types.ts';
import type { Occurrence, Rule } from '../../rule.ts';
import { dependents, tokenAt } from '../../tree.ts';
import type { EngagementClaim } from '../../types.ts';
import { draftEngagement } from '../draft-engagement.ts';
import { mentionsUnder, prepositional } from '../who/arguments.ts';
import { mentionsOf, modelsOf } from '../who/spoken-of.ts';
import { subjectMentions } from '../who/subjects.ts';

const LEADING: readonly string[] = ['lead', 'head', 'represent'];
const DELEGATIONS: ReadonlySet<string> = new Set([
  'delegation',
  'side',
  'team',
  'negotiator',
  'party',
  'group',
]);

/** "The Greek delegation was led by X", "Y headed the Turkish side": who sat for each side in the talks just told of. */
export const leadsDelegation: Rule<EngagementClaim> = {
  id: 'leads-delegation',
  triggers: LEADING,
  examples: [
    {
      text: 'Peru and Chile held talks on fishing in Lima on Monday. The Chilean delegation was led by Foreign Minister Alberto van Klaveren.',
      finds: { type: 'talks', status: 'held', parties: ['CHL', 'PER'], when: '2019-04-08' },
    },
  ],
  counterexamples: [
    'The Chilean delegation was led by Foreign Minister Alberto van Klaveren.',
    'Peru and Chile held talks in Lima on Monday. Diego Soto headed the Colombian side of the company.',
  ],
  find: (at) => {
    const { passage, sentence, index } = at;
    const token = tokenAt(sentence, index);
    const passive = dependents(sentence, index, 'aux:pass').length > 0;
    const nouns = passive ? dependents(sentence, index, 'nsubj') : dependents(sentence, index, 'obj');
    const noun = nouns.find((i) => isDelegation(at, i));
    if (noun === undefined) return [];
    const side = delegationOf(at, noun);
    const leaders = (
      passive
        ? prepositional(sentence, index, ['by']).flatMap((i) => mentionsUnder(passage, sentence, i))
        : subjectMentions(passage, sentence, index)
    ).filter((m) => m.form === 'full-name' || m.form === 'short-name');
    const model = modelsOf(at, 'talks')
      .filter(
        (m) => side.some((code) => m.parties.includes(code)) && !['denied', 'cancelled'].includes(m.status),
      )
      .at(-1);
    if (model === undefined || leaders.length === 0) return [];
    if (leaders.some((m) => m.countries.some((code) => !side.includes(code)))) return [];
    const draft = draftEngagement(passage, sentence, {
      type: model.type,
      event: noun,
      last: noun + 1,
      verb: index,
      mentions: [...mentionsOf(at, model), ...leaders],
      ...(model.forum === undefined ? {} : { forum: model.forum }),
    });
    if (draft === undefined) return [];
    const { when, where, status, factuality } = model;
    return [
      {
        ...draft,
        type: model.type,
        parties: model.parties,
        status,
        factuality,
        ...(when === undefined ? {} : { when }),
        ...(where === undefined ? {} : { where }),
        spans: { ...draft.spans, status: { start: token.start, end: token.end } },
        confidence: 0.6,
      },
    ];
  },
};

function isDelegation({ sentence }: Occurrence, noun: number): boolean {
  const token = tokenAt(sentence, noun);
  return (
    DELEGATIONS.has(token.lemma.toLowerCase()) &&
    dependents(sentence, noun, 'nmod').every(
      (i) => !dependents(sentence, i, 'case').some((c) => tokenAt(sentence, c).form.toLowerCase() === 'of'),
    )
  );
}

/** Country codes of "the |Greek| delegation", "|Japan's| side". */
function delegationOf({ passage, sentence }: Occurrence, noun: number): readonly string[] {
  const own = passage.cast.at(sentence.index, noun);
  const mentions: (Mention | undefined)[] = [
    own,
    ...dependents(sentence, noun, 'amod', 'compound', 'nmod:poss').map((i) =>
      passage.cast.at(sentence.index, i),
    ),
  ];
  return mentions.flatMap((m) => m?.countries ?? []);
}

import type { Rule } from '../../rule.ts';
import { dependents, tokenAt } from '../../tree.ts';
import type { EngagementClaim } from '../../types.ts';
import { mentionsUnder, prepositional, takingPart } from '../arguments.ts';
import { draftEngagement } from '../draft-engagement.ts';

/** "A invited B to Rabat": a visit proposed. An invitation to do something there is read at what is to be done. */
export const invitesGuest: Rule<EngagementClaim> = {
  id: 'invites-guest',
  triggers: ['invite'],
  examples: [
    {
      text: 'Moroccan King Mohammed VI has invited Senegalese President Macky Sall to Rabat.',
      finds: { type: 'visit', status: 'proposed', parties: ['MAR', 'SEN'] },
    },
  ],
  counterexamples: [
    'The minister invited reporters to Rabat.',
    'Moroccan King Mohammed VI invited Senegalese President Macky Sall to lunch.',
  ],
  find: ({ passage, sentence, index }) => {
    if (tokenAt(sentence, index).upos !== 'VERB') return [];
    const passive = dependents(sentence, index, 'nsubj:pass');
    const invited = passive.length > 0 ? passive : dependents(sentence, index, 'obj', 'iobj');
    const guests = takingPart(invited.flatMap((i) => mentionsUnder(passage, sentence, i))).filter(
      (m) => m.form !== 'country' && m.form !== 'metonym' && m.form !== 'organization',
    );
    const place = [index, ...invited]
      .flatMap((i) => prepositional(sentence, i, ['to']))
      .map((i) => passage.cast.at(sentence.index, i))
      .find((m) => m?.place === true && m.countries.length > 0);
    if (guests.length === 0 || place === undefined) return [];
    if (guests.some((m) => m.countries.some((code) => place.countries.includes(code)))) return [];
    const draft = draftEngagement(passage, sentence, {
      type: 'visit',
      event: index,
      last: index + 1,
      mentions: guests,
      place,
    });
    if (draft === undefined) return [];
    // The day is that of the invitation, not of the visit.
    const { when: _, spans, ...rest } = draft;
    const { when: __, ...others } = spans;
    return draft.status === 'held'
      ? [{ ...rest, spans: others, status: 'proposed', factuality: 'possible', confidence: 0.6 }]
      : [];
  },
};

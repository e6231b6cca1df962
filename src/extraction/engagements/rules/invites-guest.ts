import type { Mention } from '../../cast/types.ts';
import type { Draft, Occurrence, Rule } from '../../rule.ts';
import { dependents, tokenAt } from '../../tree.ts';
import type { EngagementClaim } from '../../types.ts';
import { draftEngagement } from '../draft-engagement.ts';
import { legsFrom } from '../places/itinerary.ts';
import type { StatusReading } from '../status/status.ts';
import { mentionsUnder, prepositional, takingPart } from '../who/arguments.ts';
import { subjectMentions } from '../who/subjects.ts';
import { onlyVisitors } from '../who/travellers.ts';

/** "A invited B to Rabat": a visit proposed. An invitation to do something there is read at what is to be done. */
export const invitesGuest: Rule<EngagementClaim> = {
  id: 'invites-guest',
  triggers: ['invite', 'invitation'],
  examples: [
    {
      text: 'Moroccan King Mohammed VI has invited Senegalese President Macky Sall to Rabat.',
      finds: { type: 'visit', status: 'proposed', parties: ['MAR', 'SEN'] },
    },
    {
      text: 'Senegalese President Macky Sall accepted an invitation to Rabat.',
      finds: { type: 'visit', status: 'planned', parties: ['MAR', 'SEN'] },
    },
  ],
  counterexamples: [
    'Senegalese President Macky Sall accepted an invitation to lunch.',
    'Senegalese President Macky Sall sent an invitation to Rabat.',
    'The minister invited reporters to Rabat.',
    'Moroccan King Mohammed VI invited Senegalese President Macky Sall to lunch.',
  ],
  find: (at) => {
    const { passage, sentence, index } = at;
    if (tokenAt(sentence, index).lemma.toLowerCase() === 'invitation') return acceptedInvitation(at);
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
      status: invitedAt(at),
    });
    if (draft === undefined) return [];
    // The day is that of the invitation, not of the visit.
    const { when: _, spans, ...rest } = draft;
    const { when: __, ...others } = spans;
    return draft.status === 'held' || draft.status === 'proposed'
      ? [{ ...rest, spans: others, status: 'proposed', factuality: 'possible', confidence: 0.6 }]
      : [];
  },
};

/** "A letter in which A |invites| B to Rabat": proposed, whatever the tense. */
function invitedAt({ sentence, index }: Occurrence): StatusReading {
  const { start, end } = tokenAt(sentence, index);
  return { status: 'proposed', factuality: 'possible', span: { start, end } };
}

/** "B accepted |an invitation to Rabat|": B's visit there is ahead. */
function acceptedInvitation({ passage, sentence, index }: Occurrence): Draft<EngagementClaim>[] {
  const { deprel, head } = tokenAt(sentence, index);
  if (deprel !== 'obj' || head < 0 || tokenAt(sentence, head).lemma.toLowerCase() !== 'accept') return [];
  if (!/^to$/i.test(sentence.tokens[index + 1]?.form ?? '')) return [];
  const guests = onlyVisitors(subjectMentions(passage, sentence, head));
  const abroad = (place: Mention) =>
    place.countries.length > 0 &&
    !guests.some((m) => m.countries.some((code) => place.countries.includes(code)));
  if (guests.length === 0) return [];
  return legsFrom(passage, sentence, index + 2)
    .filter(({ place }) => abroad(place))
    .flatMap(({ place }) => {
      const frame = {
        type: 'visit',
        event: index,
        last: index + 1,
        verb: head,
        mentions: guests,
        place,
      } as const;
      const draft = draftEngagement(passage, sentence, frame);
      return draft?.status === 'planned' ? [{ ...draft, confidence: 0.6 }] : [];
    });
}

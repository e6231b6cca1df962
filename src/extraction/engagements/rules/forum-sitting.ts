import type { Mention } from '../../cast/types.ts';
import type { Occurrence, Rule } from '../../rule.ts';
import { caseMarkers, dependents, tokenAt } from '../../tree.ts';
import type { EngagementClaim } from '../../types.ts';
import { draftEngagement } from '../draft-engagement.ts';

/** "Trade will be discussed at next week's ASEAN summit in Hanoi": a dated sitting of a forum that the sentence mentions by the way. */
export const forumSitting: Rule<EngagementClaim> = {
  id: 'forum-sitting',
  triggers: ['summit', 'meeting', 'conference', 'assembly', 'session'],
  examples: [
    {
      text: "Fisheries will be discussed at next week's ASEAN summit in Hanoi.",
      published: '2019-04-09',
      finds: { type: 'summit', status: 'planned', when: '2019-04-15/2019-04-21' },
    },
    {
      text: 'Kenyan officials rejected the plan at an African Union summit in Accra on Monday.',
      published: '2019-04-09',
      finds: { type: 'summit', status: 'held', when: '2019-04-08' },
    },
  ],
  counterexamples: [
    'Kenyan officials have praised the African Union summit.',
    'Mayors will discuss buses at a summit in Hanoi next week.',
    'ASEAN has grown since its summit.',
  ],
  find: (at) => {
    const { passage, sentence, index } = at;
    const mention = sittingAt(at);
    if (mention?.forum === undefined || tellsOfMeeting(at)) return [];
    const draft = draftEngagement(passage, sentence, {
      type: /^summit$/i.test(tokenAt(sentence, index).form) ? 'summit' : 'session',
      event: index,
      last: index + 1,
      mentions: [mention],
      forum: mention.forum,
    });
    return draft?.when === undefined ? [] : [{ ...draft, confidence: 0.6 }];
  },
};

/** "Will meet B on the margins of |the summit|", "met him |during a summit|": who met there is what the sentence tells. */
function tellsOfMeeting({ sentence, earlier }: Occurrence): boolean {
  return earlier.some((c) => c.kind === 'engagement' && c.sentence.start === sentence.start);
}

/** The forum whose name ends with the word for its sitting, or stands right before it. */
function sittingAt({ passage, sentence, index }: Occurrence): Mention | undefined {
  const own = passage.cast.at(sentence.index, index);
  if (own !== undefined) return own.form === 'forum' && own.last === index + 1 ? own : undefined;
  if (dependents(sentence, index, 'compound').length === 0 || caseMarkers(sentence, index).length === 0)
    return undefined;
  const before = passage.cast.at(sentence.index, index - 1);
  return before?.form === 'forum' && before.last === index ? before : undefined;
}

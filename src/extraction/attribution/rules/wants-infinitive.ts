import type { AttributionRule } from '../attribution-rule.ts';
import { draftOf, infinitives, ownerlessClause } from '../verb-content.ts';

/** "Seoul wants to restart talks." A wish or plan as an infinitive. */
export const wantsInfinitive: AttributionRule = {
  id: 'wants-infinitive',
  pos: 'verb',
  frames: ['infinitive'],
  ownerless: true,
  examples: [
    {
      text: 'Seoul wants to restart the talks.',
      cue: 'wants',
      source: 'Seoul',
      content: ['to restart the talks'],
    },
  ],
  counterexamples: ['Seoul wants a quick answer.'],
  find(site) {
    if (site.word.kind !== 'attitude') return undefined;
    const clause = ownerlessClause(site);
    return clause && draftOf(site, clause.cue, clause.source, infinitives(site.sentence, site.index));
  },
};

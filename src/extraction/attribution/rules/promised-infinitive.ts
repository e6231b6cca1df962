import type { AttributionRule } from '../attribution-rule.ts';
import { draftOf, infinitives, ownerlessClause } from '../verb-content.ts';

/** "The premier promised to sign." Words given as an infinitive; with a listener, "urged both sides to talk". */
export const promisedInfinitive: AttributionRule = {
  id: 'promised-infinitive',
  pos: 'verb',
  frames: ['infinitive'],
  ownerless: true,
  examples: [
    {
      text: 'Prime Minister Anna Berg promised to sign the treaty.',
      cue: 'promised',
      source: 'Prime Minister Anna Berg',
      content: ['to sign the treaty'],
    },
    {
      text: 'Brazil urged both governments to return to the table.',
      cue: 'urged',
      source: 'Brazil',
      content: ['to return to the table'],
    },
  ],
  counterexamples: ['The premier paused to sign the treaty.'],
  find(site) {
    if (site.word.kind !== 'saying') return undefined;
    const clause = ownerlessClause(site);
    return clause && draftOf(site, clause.cue, clause.source, infinitives(site.sentence, site.index));
  },
};

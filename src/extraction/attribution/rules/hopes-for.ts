import type { AttributionRule } from '../attribution-rule.ts';
import { draftOf, ownerlessClause, prepositional } from '../verb-content.ts';

/** "Ankara hopes for a quick deal." A wish or stance whose content a preposition brings in. */
export const hopesFor: AttributionRule = {
  id: 'hopes-for',
  pos: 'verb',
  frames: ['preposition'],
  ownerless: true,
  examples: [
    {
      text: 'The government is hoping for a quick deal.',
      cue: 'is hoping for',
      source: 'The government',
      content: ['a quick deal'],
    },
  ],
  counterexamples: ['Ankara worked for a quick deal.'],
  find(site) {
    if (site.word.kind !== 'attitude') return undefined;
    const clause = ownerlessClause(site);
    if (clause === undefined) return undefined;
    const found = prepositional(site.sentence, site.index, clause.cue, site.word.prepositions ?? []);
    return found && draftOf(site, found.cue, clause.source, found.heads);
  },
};

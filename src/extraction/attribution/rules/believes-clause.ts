import type { AttributionRule } from '../attribution-rule.ts';
import { draftOf, ownerlessClause, reportedClauses } from '../verb-content.ts';

/** "Diplomats believe (that) a deal is near." A belief, a hope or a fear with a clause. */
export const believesClause: AttributionRule = {
  id: 'believes-clause',
  pos: 'verb',
  frames: ['clause'],
  ownerless: true,
  examples: [
    {
      text: 'Diplomats believe that a deal is near.',
      cue: 'believe',
      source: 'Diplomats',
      content: ['that a deal is near'],
    },
  ],
  counterexamples: ['Diplomats believe in patience.'],
  find(site) {
    if (site.word.kind !== 'attitude') return undefined;
    const clause = ownerlessClause(site);
    return clause && draftOf(site, clause.cue, clause.source, reportedClauses(site.sentence, site.index));
  },
};

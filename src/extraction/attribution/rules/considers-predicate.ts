import type { AttributionRule } from '../attribution-rule.ts';
import { draftOf, ownerlessClause, predication } from '../verb-content.ts';

/** "Moscow considers the plan dead." A judgement: an object and what it is taken for. */
export const considersPredicate: AttributionRule = {
  id: 'considers-predicate',
  pos: 'verb',
  frames: ['predicate'],
  ownerless: true,
  examples: [
    {
      text: 'Moscow considers the treaty dead.',
      cue: 'considers',
      source: 'Moscow',
      content: ['the treaty dead'],
    },
  ],
  counterexamples: ['Moscow considers the treaty.'],
  find(site) {
    if (site.word.kind !== 'attitude') return undefined;
    const clause = ownerlessClause(site);
    return clause && draftOf(site, clause.cue, clause.source, predication(site.sentence, site.index));
  },
};

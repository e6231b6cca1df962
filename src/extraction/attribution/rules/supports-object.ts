import type { AttributionRule } from '../attribution-rule.ts';
import { draftOf, objectOf, objectTail, ownerlessClause, relativeObject } from '../verb-content.ts';

/** "Paris supports the plan." A stance towards what a noun phrase names. */
export const supportsObject: AttributionRule = {
  id: 'supports-object',
  pos: 'verb',
  frames: ['object'],
  ownerless: true,
  examples: [
    {
      text: 'Most voters would support the plan.',
      cue: 'would support',
      source: 'Most voters',
      content: ['the plan'],
    },
    {
      text: 'Paris supports the plan.',
      cue: 'supports',
      source: 'Paris',
      content: ['the plan'],
    },
  ],
  counterexamples: ['Paris hosted the talks.'],
  find(site) {
    if (site.word.kind !== 'attitude') return undefined;
    const clause = ownerlessClause(site);
    const object = objectOf(site.sentence, site.index);
    if (clause === undefined) return undefined;
    if (object === undefined) {
      const relative = relativeObject(site.sentence, site.index);
      return relative && draftOf(site, clause.cue, clause.source, [relative.head], relative.without);
    }
    return draftOf(site, clause.cue, clause.source, [
      object,
      ...objectTail(site.sentence, site.index, object),
    ]);
  },
};

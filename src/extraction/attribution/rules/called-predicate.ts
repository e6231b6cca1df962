import type { AttributionRule } from '../attribution-rule.ts';
import { draftOf, ownerlessClause, predication } from '../verb-content.ts';

/** "He called the plan unfair." An object and what is said of it, bare or with "as". */
export const calledPredicate: AttributionRule = {
  id: 'called-predicate',
  pos: 'verb',
  frames: ['predicate'],
  examples: [
    {
      text: 'Officials described the mood as tense.',
      cue: 'described',
      source: 'Officials',
      content: ['the mood as tense'],
    },
  ],
  counterexamples: ['The premier called his lawyer.'],
  find(site) {
    if (site.word.kind !== 'saying') return undefined;
    const clause = ownerlessClause(site);
    return clause && draftOf(site, clause.cue, clause.source, predication(site.sentence, site.index));
  },
};

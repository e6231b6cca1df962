import type { AttributionRule } from '../attribution-rule.ts';
import { draftOf, ownerlessClause, predication } from '../verb-content.ts';

/** "found the plan wanting": what one thinks of it, not what one says. */
const JUDGES = new Set(['find']);

/** "He called the plan unfair." An object and what is said of it, bare or with "as". */
export const calledPredicate: AttributionRule = {
  id: 'called-predicate',
  pos: 'verb',
  frames: ['predicate'],
  ownerless: true,
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
    const draft = clause && draftOf(site, clause.cue, clause.source, predication(site.sentence, site.index));
    return draft && JUDGES.has(site.word.lemma) ? { ...draft, kind: 'attitude' } : draft;
  },
};

import type { AttributionRule } from '../attribution-rule.ts';
import { draftOf, ownerlessClause, prepositional } from '../verb-content.ts';

/** "The bloc called for restraint." Speech whose content a preposition brings in. */
export const calledFor: AttributionRule = {
  id: 'called-for',
  pos: 'verb',
  frames: ['preposition'],
  ownerless: true,
  examples: [
    {
      text: 'The European Union called for new talks.',
      cue: 'called for',
      source: 'The European Union',
      content: ['new talks'],
    },
  ],
  counterexamples: ['The bloc called its members.'],
  find(site) {
    if (site.word.kind !== 'saying') return undefined;
    const clause = ownerlessClause(site);
    if (clause === undefined) return undefined;
    const found = prepositional(site.sentence, site.index, clause.cue, site.word.prepositions ?? []);
    return found && draftOf(site, found.cue, clause.source, found.heads);
  },
};

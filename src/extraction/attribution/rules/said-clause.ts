import type { AttributionRule } from '../attribution-rule.ts';
import { activeClause, draftOf, reportedClauses } from '../verb-content.ts';

/** "The ministry said (that) talks would resume." Indirect speech, with or without "that". */
export const saidClause: AttributionRule = {
  id: 'said-clause',
  pos: 'verb',
  frames: ['clause'],
  examples: [
    {
      text: 'The ministry said that the talks would resume in June.',
      cue: 'said',
      source: 'The ministry',
      content: ['that the talks would resume in June'],
      direct: false,
    },
    {
      text: 'Kenyan officials told lawmakers the plan was “deeply unfair” to farmers.',
      cue: 'told',
      source: 'Kenyan officials',
      content: ['the plan was “deeply unfair” to farmers'],
      direct: true,
    },
  ],
  counterexamples: ['The deal was said to be close.', 'They said goodbye.'],
  find(site) {
    if (site.word.kind !== 'saying') return undefined;
    const clause = activeClause(site);
    return clause && draftOf(site, clause.cue, clause.source, reportedClauses(site.sentence, site.index));
  },
};

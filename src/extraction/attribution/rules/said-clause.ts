import type { AttributionRule } from '../attribution-rule.ts';
import { listenerBeside, wordsBeforeThat } from '../listener.ts';
import { strayClause } from '../reported-clauses.ts';
import { activeClause, draftOf, reportedClauses } from '../verb-content.ts';

const PLAIN = new Set([
  'say',
  'tell',
  'add',
  'argue',
  'claim',
  'insist',
  'maintain',
  'warn',
  'suggest',
  'note',
  'report',
]);

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
      text: 'Kenyan officials told reporters the plan was “deeply unfair” to farmers.',
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
    if (clause === undefined) return undefined;
    const reported = reportedClauses(site.sentence, site.index);
    const heads =
      reported.length === 0 && PLAIN.has(site.word.lemma) ? strayClause(site.sentence, site.index) : reported;
    const listener =
      listenerBeside(site.sentence, site.index, clause.cue, heads) ??
      wordsBeforeThat(site.sentence, clause.cue, heads);
    return draftOf(site, clause.cue, clause.source, heads, listener);
  },
};

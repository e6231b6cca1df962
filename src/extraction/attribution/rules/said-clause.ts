import { dependents, subtree } from '../../tree.ts';
import type { AttributionRule, CueSite } from '../attribution-rule.ts';
import { TO_LISTENER } from '../clause.ts';
import { listenerBeside, wordsBeforeThat } from '../listener.ts';
import { strayClause } from '../reported-clauses.ts';
import { draftOf, ownerlessClause, reportedClauses } from '../verb-content.ts';

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
  ownerless: true,
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
    const clause = ownerlessClause(site);
    if (clause === undefined) return undefined;
    const reported = reportedClauses(site.sentence, site.index);
    const heads =
      reported.length === 0 && PLAIN.has(site.word.lemma) ? strayClause(site.sentence, site.index) : reported;
    const listener =
      listenerBeside(site.sentence, site.index, clause.cue, heads) ??
      wordsBeforeThat(site.sentence, clause.cue, heads);
    return draftOf(site, clause.cue, clause.source, withSubject(site, clause.cue.last, heads), listener);
  },
};

/** "says the only way out may be to wait": the subject of what is said, taken for an object of the verb. */
function withSubject(
  { sentence, index, word }: CueSite,
  from: number,
  heads: readonly number[],
): readonly number[] {
  if (!PLAIN.has(word.lemma) || TO_LISTENER.has(word.lemma)) return heads;
  const [head] = heads;
  const object = dependents(sentence, index, 'obj').find((i) => i >= from && head !== undefined && i < head);
  if (object === undefined || head === undefined || subtree(sentence, object).first !== from) return heads;
  return dependents(sentence, head, 'nsubj').length > 0 ? heads : [object, ...heads];
}

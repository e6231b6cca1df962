import { dependents, subtree } from '../../tree.ts';
import type { AttributionRule, CueSite } from '../attribution-rule.ts';
import { TO_LISTENER } from '../clause.ts';
import { listenerBeside, wordsBeforeThat } from '../listener.ts';
import { clauseBehindListener, strayClause, strayThatClause } from '../reported-clauses.ts';
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

const SETTLES = new Set(['agree', 'decide', 'resolve', 'ask']);

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
    const heads = reported.length === 0 ? strayed(site) : reported;
    const listener =
      listenerBeside(site.sentence, site.index, clause.cue, heads) ??
      wordsBeforeThat(site.sentence, clause.cue, heads);
    const report = withSubject(site, clause.cue.last, heads);
    const draft = draftOf(site, clause.cue, clause.source, report, listener);
    // "met, and agreed on the spot that ...": what is settled so, or asked, is not yet anybody's word.
    return draft && reported.length === 0 && SETTLES.has(site.word.lemma)
      ? { ...draft, kind: 'attitude' }
      : draft;
  },
};

/** What is said, where the tree hangs it on another word than the verb. */
function strayed({ sentence, index, word }: CueSite): number[] {
  if (TO_LISTENER.has(word.lemma)) {
    const told = clauseBehindListener(sentence, index);
    if (told.length > 0) return told;
  }
  return PLAIN.has(word.lemma) ? strayClause(sentence, index) : strayThatClause(sentence, index);
}

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

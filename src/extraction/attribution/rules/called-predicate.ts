import { dependents } from '../../tree.ts';
import type { AttributionRule, CueSite } from '../attribution-rule.ts';
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
      text: 'The mayor called the raid that shook the town an outrage.',
      cue: 'called',
      source: 'The mayor',
      content: ['the raid that shook the town an outrage'],
    },
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
    const draft = clause && draftOf(site, clause.cue, clause.source, saidOfObject(site));
    return draft && JUDGES.has(site.word.lemma) ? { ...draft, kind: 'attitude' } : draft;
  },
};

/** Verbs whose object always has a name or a judgement behind it. */
const NAMING = new Set(['call', 'label', 'dub', 'term', 'brand', 'nickname']);

/** "called Berg, the mayor, a |friend|": parsers like to make the second noun an apposition of the first. */
function saidOfObject({ sentence, index, word }: CueSite): readonly number[] {
  const said = predication(sentence, index);
  if (said.length > 0 || !NAMING.has(word.lemma)) return said;
  return dependents(sentence, index, 'obj').filter(
    (i) => i > index && dependents(sentence, i, 'appos', 'acl').some((a) => a > i),
  );
}

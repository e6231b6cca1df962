import { subtree, tokenAt } from '../../tree.ts';
import type { AttributionRule } from '../attribution-rule.ts';
import { contentUnder, intervalSpan } from '../content-spans.ts';
import { reportedBefore, sentenceBefore } from '../parenthetical.ts';
import { trimEdges } from '../source-phrase.ts';
import { activeClause, reportedClauses } from '../verb-content.ts';

const PLAIN = new Set(['say', 'add', 'write', 'note', 'tell', 'report', 'show', 'suggest', 'warn', 'argue']);

/** "The talks, officials said, would resume." The words of saying are put into or behind what they report. */
export const clauseSaid: AttributionRule = {
  id: 'clause-said',
  pos: 'verb',
  frames: ['clause', 'quote'],
  examples: [
    {
      text: 'The talks will resume in June, two officials said.',
      cue: 'said',
      source: 'two officials',
      content: ['The talks will resume in June'],
      direct: false,
    },
  ],
  counterexamples: ['When the talks resumed, two officials said nothing.'],
  find(site) {
    const { reading, sentence, index } = site;
    if (site.word.kind !== 'saying' && site.word.lemma !== 'believe' && site.word.lemma !== 'think')
      return undefined;
    // "declined to say": no words follow, and those before are somebody else's.
    if (tokenAt(sentence, index).deprel === 'acl:relcl' || tokenAt(sentence, index).xpos === 'VB')
      return undefined;
    const clause = activeClause(site);
    if (clause === undefined || reportedClauses(sentence, index).length > 0) return undefined;
    const heads = reportedBefore(sentence, index, clause.source);
    if (heads.length === 0) {
      const before = PLAIN.has(site.word.lemma) ? sentenceBefore(sentence, index, clause.source) : undefined;
      const span = before && intervalSpan(sentence, trimEdges(sentence, before));
      return span && { ...clause, content: [span] };
    }
    const inserted = tokenAt(sentence, index).head >= 0 && heads.includes(tokenAt(sentence, index).head);
    const without = inserted
      ? [subtree(sentence, index)]
      : [clause.cue, { first: clause.source.first, last: clause.source.last }];
    const content = contentUnder(reading, sentence, heads, without);
    return content.length === 0 ? undefined : { ...clause, content };
  },
};

import { baseRelation, childrenOf, tokenAt } from '../../tree.ts';
import type { AttributionRule } from '../attribution-rule.ts';
import { cueWords, isExpletive } from '../clause.ts';
import { draftOf } from '../verb-content.ts';

/** "The talks seem to have stalled." An impression that nobody owns. */
export const seemsTo: AttributionRule = {
  id: 'seems-to',
  pos: 'verb',
  triggers: ['seem', 'appear'],
  examples: [
    {
      text: 'The talks seem to have stalled.',
      cue: 'seem',
      content: ['The talks', 'to have stalled'],
    },
  ],
  counterexamples: ['The envoy appeared on television.'],
  find(site) {
    const { sentence, index } = site;
    const children = childrenOf(sentence, index);
    const complements = children.filter(
      (i) => i > index && ['xcomp', 'ccomp'].includes(baseRelation(tokenAt(sentence, i))),
    );
    const subject = children.find((i) => baseRelation(tokenAt(sentence, i)) === 'nsubj');
    if (complements.length === 0 || subject === undefined) return undefined;
    const heads = isExpletive(sentence, subject) ? complements : [subject, ...complements];
    return draftOf(site, cueWords(sentence, index), undefined, heads);
  },
};

import { childrenOf, tokenAt } from '../../tree.ts';
import type { AttributionRule } from '../attribution-rule.ts';
import { contentUnder } from '../content-spans.ts';

/** "The envoy reportedly left." Somebody said so, and the text does not say who. */
export const reportedly: AttributionRule = {
  id: 'reportedly',
  pos: 'adverb',
  frames: ['clause'],
  examples: [
    {
      text: 'The envoy reportedly left the talks early.',
      cue: 'reportedly',
      content: ['The envoy', 'left the talks early'],
    },
  ],
  counterexamples: ['The envoy quietly left the talks early.'],
  find(site) {
    const { reading, sentence, index } = site;
    const token = tokenAt(sentence, index);
    if (token.head < 0 || childrenOf(sentence, index).length > 0) return undefined;
    const cue = { first: index, last: index + 1 };
    const content = contentUnder(reading, sentence, [token.head], [cue]);
    return content.length === 0 ? undefined : { cue, content };
  },
};

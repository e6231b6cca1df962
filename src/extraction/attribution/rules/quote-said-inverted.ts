import type { AttributionRule } from '../attribution-rule.ts';
import { cueWords } from '../clause.ts';
import { quoteWithOpening, speakerAfter, speakerOf, spokenQuoteFor } from '../quote-clause.ts';

/** `"We will talk," said the minister.` The verb stands between the quotation and the speaker. */
export const quoteSaidInverted: AttributionRule = {
  id: 'quote-said-inverted',
  pos: 'verb',
  frames: ['quote'],
  examples: [
    {
      text: '“Nothing has been decided,” said a government official involved in the planning.',
      cue: 'said',
      source: 'a government official involved in the planning',
      content: ['“Nothing has been decided,”'],
      direct: true,
    },
  ],
  counterexamples: ['The “Blue Line” said nothing of this.'],
  find(site) {
    const { sentence, index } = site;
    const cue = cueWords(sentence, index);
    const quote = spokenQuoteFor(site, cue.first, true);
    if (quote === undefined) return undefined;
    const own = speakerOf(sentence, index, cue);
    const source = own !== undefined && own.first >= cue.last ? own : speakerAfter(site, cue);
    return source === undefined ? undefined : { cue, source, content: [quoteWithOpening(sentence, quote)] };
  },
};

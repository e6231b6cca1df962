import type { AttributionRule } from '../attribution-rule.ts';
import { cueWords } from '../clause.ts';
import { clauseStart, speakerBetween, speakerOf, spokenQuoteFor } from '../quote-clause.ts';
import { spanOf } from '../verb-content.ts';

/** `"We will talk," the minister said.` The speaker stands between the quotation and the verb. */
export const quoteSaid: AttributionRule = {
  id: 'quote-said',
  pos: 'verb',
  frames: ['quote'],
  examples: [
    {
      text: '“The talks were useful,” Foreign Minister Anna Berg said on Tuesday.',
      cue: 'said',
      source: 'Foreign Minister Anna Berg',
      content: ['“The talks were useful,”'],
      direct: true,
    },
    {
      text: '"We will not sign," he added, "until the border opens."',
      cue: 'added',
      source: 'he',
      content: ['"We will not sign,"', '"until the border opens."'],
      direct: true,
    },
  ],
  counterexamples: ['Readers of “Border Notes” said the magazine would close.'],
  find(site) {
    const { sentence, index } = site;
    const cue = cueWords(sentence, index);
    const own = speakerOf(sentence, index, cue);
    const source = own !== undefined && own.first < cue.first ? own : speakerBetween(site, cue);
    if (source === undefined || source.first >= cue.first) return undefined;
    const quote = spokenQuoteFor(site, clauseStart(sentence, cue, source));
    if (quote === undefined) return undefined;
    return { cue, source, content: [spanOf(quote)] };
  },
};

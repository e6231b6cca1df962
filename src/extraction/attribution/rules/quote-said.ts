import { tokenAt } from '../../tree.ts';
import type { AttributionRule } from '../attribution-rule.ts';
import { cueWords } from '../clause.ts';
import {
  besideCue,
  clauseStart,
  quoteBeforeSpeaker,
  quoteWithOpening,
  speakerBetween,
  speakerOf,
  spokenQuoteFor,
} from '../quote-clause.ts';

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
    // "'...,' Berg, who has asked for more, said": the relative clause tells of the speaker.
    if (tokenAt(sentence, index).deprel === 'acl:relcl') return undefined;
    const cue = cueWords(sentence, index);
    const own = speakerOf(sentence, index, cue);
    const tree =
      own !== undefined && own.first < cue.first && besideCue(sentence, own, cue)
        ? spokenQuoteFor(site, clauseStart(sentence, cue, own))
        : undefined;
    if (tree !== undefined && own !== undefined) {
      // The tree may cut an apposition off; everything up to the verb names the speaker.
      const whole = speakerBetween(site, cue, tree);
      const source = whole?.first === own.first && whole.last > own.last ? { ...whole, head: own.head } : own;
      return { cue, source, content: [quoteWithOpening(sentence, tree)] };
    }
    const quote = quoteBeforeSpeaker(site, cue);
    const source = quote && speakerBetween(site, cue, quote);
    return quote === undefined || source === undefined
      ? undefined
      : { cue, source, content: [quoteWithOpening(sentence, quote)] };
  },
};

import { overlaps } from '../../../kernel/index.ts';
import { baseRelation, childrenOf, tokenAt } from '../../tree.ts';
import type { AttributionRule } from '../attribution-rule.ts';
import { cueWords } from '../clause.ts';
import { contentUnder } from '../content-spans.ts';
import { announcedQuote, speakerAfter, speakerOf } from '../quote-clause.ts';
import { isUnreal } from '../unreal.ts';
import { outside, spanOf } from '../verb-content.ts';

/** `The minister said: "We will talk."` The quotation follows, after a colon, a comma or nothing. */
export const saidQuote: AttributionRule = {
  id: 'said-quote',
  pos: 'verb',
  frames: ['quote'],
  examples: [
    {
      text: 'The ministry wrote on Monday: “Both sides will meet again in May.”',
      cue: 'wrote',
      source: 'The ministry',
      content: ['“Both sides will meet again in May.”'],
      direct: true,
    },
    {
      text: 'Mr. Okoro told reporters, "We are close to a deal."',
      cue: 'told',
      source: 'Mr. Okoro',
      content: ['"We are close to a deal."'],
      direct: true,
    },
  ],
  counterexamples: ['She wrote “The Long Road” in 1987.'],
  find(site) {
    const { reading, sentence, index } = site;
    const cue = cueWords(sentence, index);
    const source = speakerOf(sentence, index, cue) ?? speakerAfter(site, cue);
    if (source === undefined || isUnreal(sentence, cue)) return undefined;
    const quote = announcedQuote(site, Math.max(cue.last, source.first >= cue.last ? source.last : 0));
    if (quote === undefined || overlaps(quote, source.span)) return undefined;
    // The clause that the quotation begins may go on outside the marks: said "no deal" was the best outcome.
    const heads = childrenOf(sentence, index).filter((i) => {
      const token = tokenAt(sentence, i);
      return (
        i > index &&
        ['ccomp', 'xcomp', 'parataxis'].includes(baseRelation(token)) &&
        token.start >= quote.start
      );
    });
    const clause = contentUnder(reading, sentence, heads, outside(cue, source)).filter(
      (s) => overlaps(s, quote) && s.start >= quote.start,
    );
    // "said:" is one cue; a colon further off belongs to the words before it.
    const colon = sentence.tokens[cue.last]?.form === ':';
    const words = colon ? { first: cue.first, last: cue.last + 1 } : cue;
    const that = sentence.tokens[cue.last];
    // "said that if it came to that, '...'": the report begins before the marks.
    if (that?.form.toLowerCase() === 'that' && that.start < quote.start)
      return { cue: words, source, content: [{ start: that.start, end: quote.end }] };
    return { cue: words, source, content: clause.length > 0 ? clause : [spanOf(quote)] };
  },
};

import { tokenAt } from '../../tree.ts';
import type { AttributionRule } from '../attribution-rule.ts';
import { firstQuoteEndingAfter } from '../reading.ts';
import { activeClause } from '../verb-content.ts';

const MOST_WORDS = 14;

/** `She called the plan "a gift to smugglers."`: what stands in quotation marks is said of what stands before them. */
export const calledQuote: AttributionRule = {
  id: 'called-quote',
  pos: 'verb',
  frames: ['predicate'],
  examples: [
    {
      text: 'The union leader called the new customs rules “a gift to smugglers.”',
      cue: 'called',
      source: 'The union leader',
      content: ['the new customs rules “a gift to smugglers.”'],
      direct: true,
    },
  ],
  counterexamples: ['The union leader called off the strike and praised “the spirit of Oslo.”'],
  find(site) {
    const { reading, sentence, index } = site;
    if (site.word.kind !== 'saying') return undefined;
    const clause = activeClause(site);
    if (clause === undefined || clause.source.first >= clause.cue.last) return undefined;
    const after = tokenAt(sentence, clause.cue.last - 1).end;
    const quote = reading.quotes[firstQuoteEndingAfter(reading, after)];
    const first = sentence.tokens[clause.cue.last];
    if (quote === undefined || first === undefined || quote.start < after || quote.start >= sentence.end)
      return undefined;
    const between = sentence.tokens.filter((t) => t.index > index && t.end <= quote.start);
    if (
      between.length > MOST_WORDS ||
      between.some((t) => t.upos === 'VERB' || t.upos === 'AUX' || /^[,;:]$/u.test(t.form))
    )
      return undefined;
    return { ...clause, content: [{ start: first.start, end: quote.end }] };
  },
};

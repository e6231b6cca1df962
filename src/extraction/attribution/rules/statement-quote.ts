import { tokenAt } from '../../tree.ts';
import type { AttributionRule } from '../attribution-rule.ts';
import { nounCue } from '../noun-cue.ts';
import { quoteAfter } from '../reading.ts';

const MOST_BETWEEN = 12;

/** `The ministry issued the following statement: "..."`: a noun of saying, then a colon and the words. */
export const statementQuote: AttributionRule = {
  id: 'statement-quote',
  pos: 'noun',
  triggers: [
    'statement',
    'message',
    'response',
    'reply',
    'letter',
    'tweet',
    'post',
    'remark',
    'comment',
    'answer',
    'declaration',
    'note',
    'warning',
    'email',
  ],
  examples: [
    {
      text: 'The ministry issued the following statement: “Both sides will meet again in May.”',
      cue: 'issued the following statement',
      source: 'The ministry',
      content: ['“Both sides will meet again in May.”'],
      direct: true,
    },
  ],
  counterexamples: ['The ministry issued the following statement in May.'],
  find(site) {
    const { reading, sentence, index } = site;
    const { cue, source } = nounCue(site);
    if (source === undefined) return undefined;
    const from = tokenAt(sentence, index).end;
    const quote = quoteAfter(reading, from);
    if (quote === undefined || !reading.text.slice(from, quote.start).trimEnd().endsWith(':'))
      return undefined;
    const between = sentence.tokens.filter((t) => t.index > index && t.end <= quote.start);
    if (between.length > MOST_BETWEEN || between.some((t) => t.upos === 'VERB' && t.deprel !== 'acl'))
      return undefined;
    const last = sentence.tokens.findLast((t) => t.end <= quote.start);
    // A colon in an earlier sentence announces something else.
    if (last === undefined || last.form !== ':') return undefined;
    return { cue, source, content: [{ start: quote.start, end: quote.end }] };
  },
};

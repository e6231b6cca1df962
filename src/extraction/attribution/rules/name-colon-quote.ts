import type { AttributionRule } from '../attribution-rule.ts';
import { neighbourPhrase } from '../quote-clause.ts';
import { looksLikeTitle, quoteAfter } from '../reading.ts';
import { sourcePhrase } from '../source-phrase.ts';

/** What may stand before the name: nothing, or a mark that begins a new piece of text. */
const BREAK = /^(?:--+|[—–―\-.;|•])$/u;
const LONGEST_NAME = 14;

/** `Okoro: "We will talk."` A name, a colon and a quotation, without a verb. */
export const nameColonQuote: AttributionRule = {
  id: 'name-colon-quote',
  pos: 'punctuation',
  triggers: [':'],
  examples: [
    {
      text: 'Trade Minister Adam Okoro: “We will open the border in May.”',
      cue: ':',
      source: 'Trade Minister Adam Okoro',
      content: ['“We will open the border in May.”'],
      direct: true,
    },
  ],
  counterexamples: ['The slogan was short: “Open the border.”'],
  find({ reading, sentence, index }) {
    const colon = sentence.tokens[index];
    if (colon === undefined || index === 0) return undefined;
    const quote = quoteAfter(reading, colon.end);
    if (
      quote === undefined ||
      reading.text.slice(colon.end, quote.start).trim() !== '' ||
      looksLikeTitle(reading.text, quote)
    )
      return undefined;
    let first = index;
    while (first > 0 && !BREAK.test(sentence.tokens[first - 1]?.form ?? '')) first--;
    const before = sentence.tokens.slice(first, index);
    if (before.length > LONGEST_NAME || before.some((t) => t.upos === 'VERB' || t.upos === 'AUX'))
      return undefined;
    const head = neighbourPhrase(sentence, { first, last: index }, 'last');
    if (
      head === undefined ||
      !sentence.names.some((n) => n.first <= head && head < n.last && n.kind !== 'LOC' && n.kind !== 'EVENT')
    )
      return undefined;
    const cue = { first: index, last: index + 1 };
    const source = sourcePhrase(sentence, head, cue);
    return source && { cue, source, content: [{ start: quote.start, end: quote.end }] };
  },
};

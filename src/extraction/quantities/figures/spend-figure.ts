import type { Span } from '../../../kernel/index.ts';
import type { Sentence, Token } from '../../../language/types.ts';
import { caseMarkers, dependents, subtree, tokenAt } from '../../tree.ts';
import type { FigureWay } from './figure-way.ts';
import { doerOf } from './owner.ts';

const SPENDS = new Set([
  'invest',
  'spend',
  'sink',
  'pledge',
  'provide',
  'give',
  'lend',
  'allocate',
  'contribute',
  'pay',
  'promise',
  'commit',
  'earmark',
  'donate',
  'offer',
  'inject',
  'pour',
  'owe',
  'raise',
  'borrow',
  'grant',
]);
const LINKS = new Set(['in', 'into', 'on', 'to', 'for', 'toward', 'towards']);
const MAX_TOKENS = 10;

/** "invest X in Y", "pledged X for Y": the verb and what it goes to, in the text's words: "invest in railways". */
export const spendFigure: FigureWay = {
  id: 'spend-figure',
  examples: [
    ['The fund will invest $2 billion in Kenyan railways.', 'invest in Kenyan railways'],
    ['Norway pledged $100 million for the rainforest.', 'pledged for the rainforest'],
  ],
  counterexamples: ['The $14 billion takeover failed.', 'Exports reached $20 billion.'],
  find({ text, sentence, quantity, head }) {
    const verb = sentence.tokens[head.head];
    if (
      quantity.kind !== 'money' ||
      verb?.upos !== 'VERB' ||
      !SPENDS.has(verb.lemma) ||
      head.deprel !== 'obj'
    )
      return undefined;
    const target = [
      ...dependents(sentence, verb.index, 'obl'),
      ...dependents(sentence, head.index, 'nmod'),
    ].find((i) => goesTo(sentence, i, quantity));
    const doer = doerOf(sentence, verb.index);
    const subject = doer === undefined ? {} : { subject: doer };
    const span = target === undefined ? undefined : phraseSpan(sentence, tokenAt(sentence, target));
    const verbWords = text.slice(verb.start, verb.end);
    if (!span) return { measures: verbWords, span: { start: verb.start, end: verb.end }, ...subject };
    return {
      measures: `${verbWords} ${text.slice(span.start, span.end).replace(/\s+/g, ' ')}`,
      span,
      ...subject,
    };
  },
};

function goesTo(sentence: Sentence, i: number, quantity: Span): boolean {
  const token = tokenAt(sentence, i);
  if (token.start < quantity.end || token.deprel === 'obl:unmarked' || /^\d/.test(token.form)) return false;
  const markers = caseMarkers(sentence, i);
  return markers.some((m) => LINKS.has(m)) && !['NUM', 'SYM'].includes(token.upos);
}

function phraseSpan(sentence: Sentence, token: Token): Span | undefined {
  const { first, last } = subtree(sentence, token.index);
  if (last - first > MAX_TOKENS) return undefined;
  return { start: tokenAt(sentence, first).start, end: tokenAt(sentence, last - 1).end };
}

import type { Span } from '../../../kernel/index.ts';
import type { Sentence } from '../../../language/types.ts';
import { tokenAtOffset } from '../../dates/token-at.ts';
import { caseMarkers, dependents, tokenAt } from '../../tree.ts';
import type { QuantityMention } from '../../types.ts';
import type { FigureWay } from './figure-way.ts';
import { doerOf } from './owner.ts';
import { nounPhrase } from './phrase.ts';

const TIME = new Set(['year', 'month', 'week', 'day', 'hour', 'decade', 'quarter', 'time', 'period']);

/** "X of acquisitions", "X in aid", "X worth of goods": what follows the figure is what is measured. */
export const figureOf: FigureWay = {
  id: 'figure-of',
  examples: [
    ['Norwegian firms announced $4 billion of foreign acquisitions.', 'foreign acquisitions'],
    ['Chilean banks announced $3 billion of new loans.', 'new loans'],
  ],
  counterexamples: ['Canada spent $5 billion.', 'The $14 billion takeover failed.'],
  find({ text, sentence, quantity, head }) {
    if (quantity.kind === 'count') return undefined;
    const worth = dependents(sentence, head.head, 'obj', 'nmod').find(
      (i) => tokenAt(sentence, i).lemma === 'worth' && i > head.index,
    );
    // "of acquisitions" may hang on the sign, on "billion" or on "worth".
    const carriers = worth === undefined ? within(sentence, quantity) : [worth];
    const of = carriers
      .flatMap((i) => dependents(sentence, i, 'nmod'))
      .find((i) => isMeasured(sentence, i, quantity));
    if (of === undefined) return undefined;
    const phrase = nounPhrase(text, sentence, tokenAt(sentence, of), quantity);
    const doer = doerOf(sentence, head.head);
    return (
      phrase && {
        measures: phrase.words,
        span: phrase.span,
        ...(doer === undefined ? {} : { subject: doer }),
      }
    );
  },
};

function within(sentence: Sentence, quantity: Span): number[] {
  const indices: number[] = [];
  for (
    let token = tokenAtOffset(sentence, quantity.start);
    token && token.start < quantity.end;
    token = sentence.tokens[token.index + 1]
  ) {
    indices.push(token.index);
  }
  return indices;
}

function isMeasured(sentence: Sentence, i: number, quantity: QuantityMention): boolean {
  const token = tokenAt(sentence, i);
  if (token.start < quantity.end || token.upos !== 'NOUN' || TIME.has(token.lemma)) return false;
  const markers = caseMarkers(sentence, i);
  // "$3 billion in aid", not "$3 billion in the last election".
  const bare = dependents(sentence, i, 'det').length === 0;
  return markers.includes('of') || (quantity.kind === 'money' && bare && markers.includes('in'));
}

import type { Span } from '../../../kernel/index.ts';
import type { Sentence, Token } from '../../../language/types.ts';
import type { QuantityMention } from '../../types.ts';

/** A quantity in its sentence: the token that carries it. */
export interface FigurePlace {
  readonly text: string;
  readonly sentence: Sentence;
  readonly quantity: QuantityMention;
  readonly head: Token;
}

/** What a figure measures: the words, and whose figure it is as a token of the sentence. */
export interface Measure {
  readonly measures: string;
  readonly span: Span;
  /** Index of the token that names whose figure it is. */
  readonly subject?: number;
}

/** One way of saying what a figure measures. Its id equals its file's name and becomes `foundBy`. */
export interface FigureWay {
  readonly id: string;
  /** Sentences and the words they measure. */
  readonly examples: readonly (readonly [text: string, measures: string])[];
  /** Sentences in which this way finds nothing. */
  readonly counterexamples: readonly string[];
  readonly find: (at: FigurePlace) => Measure | undefined;
}

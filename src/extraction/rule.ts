import type { Sentence } from '../language/types.ts';
import type { Lexicon } from './lexicon/index.ts';
import type { Passage } from './passage.ts';
import type { Claim } from './types.ts';

/** What a rule asserts, before the engine adds what every claim carries (id, article, quote, attribution). */
export type Draft<C extends Claim = Claim> = C extends Claim
  ? Omit<C, 'id' | 'article' | 'foundBy' | 'sentence' | 'quote' | 'accordingTo'>
  : never;

/** A place in the text where a rule may apply: one token of one sentence. */
export interface Occurrence {
  readonly passage: Passage;
  readonly sentence: Sentence;
  readonly index: number;
  /** Claims that rules found earlier in the text, in text order. */
  readonly earlier: readonly Claim[];
}

/** A sentence a rule must find something in. `finds` holds fields of the claim that must be equal. */
export interface RuleExample {
  readonly text: string;
  /** Publication date the example is read with; 2019-04-09 (a Tuesday) when absent. */
  readonly published?: string;
  readonly finds: Readonly<Record<string, unknown>>;
}

/**
 * One way a fact is put into words. A rule is tried only on tokens whose lemma is among its triggers, so the cost of
 * a sentence does not grow with the number of rules. Its id equals its file's name and becomes `foundBy`.
 */
export interface Rule<C extends Claim = Claim> {
  readonly id: string;
  /** Lower-cased lemmas, or how to take them from the lexicon so that a word a user adds is tried too. */
  readonly triggers: readonly string[] | ((lexicon: Lexicon) => readonly string[]);
  readonly examples: readonly RuleExample[];
  /** Sentences in which this rule must find nothing. */
  readonly counterexamples: readonly string[];
  readonly find: (at: Occurrence) => readonly Draft<C>[];
}

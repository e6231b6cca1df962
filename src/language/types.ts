import type { Span } from '../kernel/index.ts';

/** Universal Dependencies v2 parts of speech. */
export type Upos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

/** What a name names. GPE: a country, city or other place with a government; NORP: a nationality, religion or party. */
export type NameKind = 'PERSON' | 'ORG' | 'GPE' | 'LOC' | 'NORP' | 'EVENT' | 'FAC';

/** One syntactic word. Offsets point into the article's text; contractions are split as UD splits them. */
export interface Token extends Span {
  /** Position in its sentence, from 0. */
  readonly index: number;
  /** The word as written: `text.slice(start, end)`. */
  readonly form: string;
  readonly lemma: string;
  readonly upos: Upos;
  /** Penn Treebank tag. */
  readonly xpos: string;
  /** Index of the head in the same sentence; -1 for the root. */
  readonly head: number;
  /** UD relation to the head, with subtype where there is one (`nsubj:pass`, `nmod:poss`). */
  readonly deprel: string;
}

/** A proper name in a sentence: tokens `first` to `last`, last exclusive, and their characters. */
export interface NameSpan extends Span {
  readonly first: number;
  readonly last: number;
  readonly kind: NameKind;
}

/** One sentence of an article, read: tokens, tree and names. Every tree has exactly one root. */
export interface Sentence extends Span {
  /** Position in the article, from 0. */
  readonly index: number;
  /** Position of its paragraph in the article, from 0. */
  readonly paragraph: number;
  readonly tokens: readonly Token[];
  readonly names: readonly NameSpan[];
}

/** Reads text: sentences with tokens, tags, trees and names. Pure; the same text gives the same sentences. */
export interface Reader {
  read(text: string, paragraphs: readonly Span[]): Sentence[];
}

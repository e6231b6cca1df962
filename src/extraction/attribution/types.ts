import type { Span } from '../../kernel/index.ts';

/**
 * What the cue does. `saying`: words were said, written or shown to someone; only these become statements.
 * `attitude`: a belief, wish, plan, judgement or stance the source is said to have, without words of its own.
 */
export type AttributionKind = 'saying' | 'attitude';

/** How the source stands to the content: "said" affirms, "denied" denies, "doubted" doubts, "asked" is neutral. */
export type CueStance = 'affirm' | 'deny' | 'doubt' | 'neutral';

export type SourceKind = 'name' | 'pronoun' | 'description' | 'implicit';

/** The words that name the source: the full noun phrase with title and apposition. */
export interface SourcePhrase {
  /** Position in the article of the sentence it stands in (not always the sentence of the cue). */
  readonly sentence: number;
  /** Token interval in that sentence, last exclusive. */
  readonly first: number;
  readonly last: number;
  /** Index of the head token in that sentence: "Aso" in "Finance Minister Taro Aso, who ...". */
  readonly head: number;
  readonly span: Span;
}

/** A quotation that goes on from an attribution. */
export interface Extension {
  readonly span: Span;
  /** What joins them: `following-quotation`, `previous-speaker`, `continued-quotation` or `interrupted-quotation`. */
  readonly rule: string;
}

/** One "who said what": offsets into the article's text everywhere. */
export interface Attribution {
  /** Id of the rule, the name of its file. */
  readonly rule: string;
  readonly kind: AttributionKind;
  readonly stance: CueStance;
  /** Position in the article of the sentence the cue stands in. */
  readonly sentence: number;
  /** The words of saying with auxiliaries and negation: "has not said". Empty (start = end) when only quotation marks show it. */
  readonly cue: Span;
  /** Lemma of the cue's head word: "say", "according", "statement", ":". */
  readonly cueLemma: string;
  /** Absent when `sourceKind` is `implicit` ("it was reported that ..."). */
  readonly source?: SourcePhrase;
  readonly sourceKind: SourceKind;
  /** What was said, in text order; several pieces when the cue interrupts it or it goes on in later sentences. Never overlaps the cue. */
  readonly content: readonly Span[];
  /** True when (part of) the content stands in quotation marks as the source's own words. */
  readonly direct: boolean;
  /** The quoted parts of the content, with their marks, in text order. */
  readonly quotes: readonly Span[];
  /** Quotations given to it that have no words of saying of their own; each is a piece of `content` too. */
  readonly extensions?: readonly Extension[];
  /** Position in the same list of the attribution whose content holds this one: the next link outwards. */
  readonly nested?: number;
}

/** The shape of complement that makes a word a cue. A word may have several. */
export type CueFrame =
  /** quotation marks beside it */
  | 'quote'
  /** a clause with or without "that", or an indirect question */
  | 'clause'
  /** an infinitive: "wants to talk" */
  | 'infinitive'
  /** a noun phrase: "denied the report" */
  | 'object'
  /** "called the plan unfair": object and what is said of it */
  | 'predicate'
  /** not in the lexicon: any verb, where only its place beside a quotation can tell */
  | 'open'
  /** a preposition with its phrase, named in `prepositions`: "called for talks" */
  | 'preposition';

/** A word that can be a cue, as the lexicon gives it. */
export interface CueWord {
  readonly lemma: string;
  readonly pos: 'verb' | 'noun' | 'adjective' | 'preposition' | 'adverb';
  readonly kind: AttributionKind;
  readonly stance: CueStance;
  readonly frames: readonly CueFrame[];
  readonly prepositions?: readonly string[];
}

export interface CueLexicon {
  /** The entry of a lower-case lemma with this part of speech; undefined when it is no cue. */
  find(lemma: string, pos: CueWord['pos']): CueWord | undefined;
  /** A verb that lends a noun its subject: "made the claim". */
  isLight(lemma: string): boolean;
  /** A noun for people, bodies and papers that speak: "official", "ministry", "report". */
  isSpeaker(lemma: string): boolean;
}

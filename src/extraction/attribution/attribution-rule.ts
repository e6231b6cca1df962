import type { Span } from '../../kernel/index.ts';
import type { Sentence } from '../../language/types.ts';
import type { Reading } from './reading.ts';
import type { AttributionKind, CueFrame, CueStance, CueWord, SourcePhrase } from './types.ts';

/** A place where a cue may stand: one word of one sentence, and what the lexicon says of it. */
export interface CueSite {
  readonly reading: Reading;
  readonly sentence: Sentence;
  readonly index: number;
  readonly word: CueWord;
  /** Whether this is the second round, when no rule has found the word's speaker: those that can do without one may. */
  readonly ownerless: boolean;
}

/** Tokens `first` to `last`, last exclusive. */
export interface Interval {
  readonly first: number;
  readonly last: number;
}

/** What a rule finds; the engine adds the rule's id, nesting, and quotations that go on in later sentences. */
export interface AttributionDraft {
  /** Words of the cue in the site's sentence. Empty interval for a cue that is not a word. */
  readonly cue: Interval;
  readonly cueLemma?: string;
  readonly source?: SourcePhrase;
  readonly content: readonly Span[];
  readonly kind?: AttributionKind;
  readonly stance?: CueStance;
  /** Index of another cue in the sentence whose report this one stands inside, although its content is not around it. */
  readonly via?: number;
}

export interface AttributionExample {
  readonly text: string;
  readonly cue: string;
  readonly source?: string;
  /** Pieces of the content, in text order. */
  readonly content: readonly string[];
  readonly direct?: boolean;
}

/**
 * One way of attributing. It is tried on words that the lexicon gives one of its `frames`, or whose lemma is among its
 * `triggers`; the first rule in `rules.ts` that finds something decides for that word.
 */
export interface AttributionRule {
  readonly id: string;
  readonly pos: CueWord['pos'] | 'punctuation';
  readonly frames?: readonly CueFrame[];
  readonly triggers?: readonly string[];
  readonly examples: readonly AttributionExample[];
  /** Sentences in which this rule must find nothing. */
  readonly counterexamples: readonly string[];
  /** Whether it is tried once more, where nothing was found, without a speaker of the word's own. */
  readonly ownerless?: boolean;
  readonly find: (site: CueSite) => AttributionDraft | undefined;
}

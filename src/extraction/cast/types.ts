import type { Span } from '../../kernel/index.ts';
import type { ArticleActor } from '../types.ts';

/** In which shape somebody or something is mentioned. */
export type MentionForm =
  | 'full-name'
  | 'short-name'
  | 'office'
  | 'pronoun'
  | 'country'
  | 'metonym'
  | 'government'
  | 'organization'
  | 'forum'
  | 'place'
  | 'group';

/** Words of one sentence that stand for one or more actors, a forum, or a place. Tokens `first` to `last`, last exclusive. */
export interface Mention extends Span {
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  /** Token that the rest of the sentence attaches to. */
  readonly head: number;
  readonly form: MentionForm;
  /** Keys of article actors; several for "the two leaders", none for a pure place or forum. */
  readonly actors: readonly string[];
  /** ISO alpha-3 codes of the countries it stands for or lies in; may be known where no actor is. */
  readonly countries: readonly string[];
  /** Lexicon or textual name of the forum, for form `forum`. */
  readonly forum?: string | undefined;
  /** Could be where something happens: a city, country, venue. */
  readonly place: boolean;
  /** The office in the words of the text, for `office` mentions and names with a title. */
  readonly office?: string | undefined;
}

/** Who and what an article talks about, and where. */
export interface Cast {
  readonly actors: ReadonlyMap<string, ArticleActor>;
  /** By sentence index, in order of position, not overlapping. */
  readonly mentions: readonly (readonly Mention[])[];
  /** The mention that covers a token, if any. */
  at(sentence: number, token: number): Mention | undefined;
}

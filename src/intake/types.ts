import type { Diagnostic, Span } from '../kernel/index.ts';

/** Where a piece of metadata was read from, so that a reader can judge it. */
export type MetadataOrigin =
  | 'given'
  | 'json-ld'
  | 'meta-tag'
  | 'time-element'
  | 'byline'
  | 'dateline'
  | 'text'
  | 'url'
  | 'title-element'
  | 'heading'
  | 'detected'
  | 'none';

/** An article as the record keeps it. The text never changes after intake; everything later points into it. */
export interface Article {
  /** `art_` and 16 hex digits, from the clean text and, where known, the URL or publisher and title. */
  readonly id: string;
  readonly url?: string;
  /** The outlet that published it: "Nikkei Asian Review". */
  readonly publisher?: string;
  /** Wire agencies the text credits: "Reuters", "Kyodo". */
  readonly agencies: readonly string[];
  readonly title?: string;
  readonly authors: readonly string[];
  /** The dateline as written: "TOKYO". */
  readonly dateline?: string;
  /** The whole dateline in `text`, dash and space after it included, so that a sentence can be read without it. */
  readonly datelineSpan?: Span;
  /** The section label above the headline: "International relations". */
  readonly kicker?: string;
  /** The line under the headline. */
  readonly deck?: string;
  /** Captions of the page's pictures, credits left out. Not part of `text`; their dates are no publication dates. */
  readonly captions?: readonly string[];
  /** EDTF date, `2017-02-10`, or date and time with offset where the source gives one. Absent when unknown: never guessed. */
  readonly published?: string;
  /** Where `published` came from; `none` when it is unknown. */
  readonly publishedFrom: MetadataOrigin;
  /** When it was fetched, if the input says so. */
  readonly retrieved?: string;
  /** BCP 47, `en`; `und` when it cannot be told. */
  readonly language: string;
  /** Clean body text, title not included; paragraphs are separated by blank lines (`\n\n`). */
  readonly text: string;
  /** The paragraphs of `text`, in order. */
  readonly paragraphs: readonly Span[];
  /** Origin of the other metadata, by field name. */
  readonly origins: Readonly<
    Partial<Record<'url' | 'publisher' | 'title' | 'authors' | 'dateline' | 'language', MetadataOrigin>>
  >;
  /** The input it was read from, as the user named it (path, with `#line` for JSON lines). */
  readonly source: string;
  /** Id of the article this one is a near-copy of; set by resolution, absent from intake. */
  readonly copyOf?: string;
}

/** What reading one input gives: an article, or the reason it was refused; either may carry warnings. */
export interface IntakeResult {
  readonly source: string;
  readonly article?: Article;
  readonly diagnostics: readonly Diagnostic[];
}

/** What is known about an input before it is read; it outranks what the text says about itself. */
export interface CleanHints {
  /** The input as the user named it; becomes `Article.source`. */
  readonly source: string;
  readonly url?: string;
  readonly publisher?: string;
  readonly title?: string;
  readonly authors?: readonly string[];
  /** EDTF. */
  readonly published?: string;
  /** BCP 47, as the page or the transport declares it. */
  readonly language?: string;
  readonly retrieved?: string;
}

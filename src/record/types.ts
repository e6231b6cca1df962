import type {
  ArticleActor,
  Claim,
  CommitmentStatus,
  EngagementStatus,
  Extraction,
  PloverType,
  Stance,
} from '../extraction/types.ts';
import type { Article } from '../intake/types.ts';
import type { Diagnostic } from '../kernel/index.ts';
import type {
  Actor,
  CodedEvent,
  Commitment,
  Engagement,
  Figure,
  Forum,
  Judgement,
  Position,
  Statement,
} from '../resolution/types.ts';

/** One article with all that was read from it; saved whole or not at all. `extraction` is absent when the language is not read. */
export interface AnalysedArticle {
  readonly article: Article;
  readonly extraction?: Extraction;
  readonly diagnostics: readonly Diagnostic[];
}

/** A page of results; `next` is the cursor of the following page. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly next?: string;
}

/** Which engagements are meant. */
export interface ChronologyFilters {
  readonly country?: string;
  /** Forum id. */
  readonly forum?: string;
  /** Actor id of a participant. */
  readonly person?: string;
  readonly status?: EngagementStatus;
  /** Words to find in label, participants, place and forum. */
  readonly text?: string;
  /**
   * First and last day, `YYYY-MM-DD`, both inclusive. A date that names its month counts where it touches them; a vaguer
   * one (a year, a season) only where all it may mean lies between them; none without a date.
   */
  readonly from?: string;
  readonly to?: string;
}

export interface ChronologyQuery extends ChronologyFilters {
  readonly order?: 'newest' | 'oldest';
  readonly cursor?: string;
  /** 1 to 500; 100 if absent. */
  readonly limit?: number;
}

/** Which part of a list is meant; 100 items from the start if both are absent. */
export interface Paged {
  readonly cursor?: string;
  /** 1 to 500. */
  readonly limit?: number;
}

export interface PositionQuery extends Paged {
  /** Country code of the side. */
  readonly party?: string;
  /** Actor id. */
  readonly actor?: string;
  readonly stance?: Stance;
}

export interface CommitmentQuery extends Paged {
  readonly party?: string;
  readonly actor?: string;
  readonly status?: CommitmentStatus;
}

export interface EventQuery extends Paged {
  readonly type?: PloverType;
  /** Country code of an actor or a recipient. */
  readonly country?: string;
}

/** Values to filter the ledgers by, with how many records each has, most first. */
export interface LedgerFacets {
  readonly positionParties: readonly Facet[];
  readonly commitmentParties: readonly Facet[];
  readonly eventTypes: readonly Facet[];
  readonly eventCountries: readonly Facet[];
}

/** How many engagements of each status fall into each month. */
export interface Timeline {
  /** Oldest first; `YYYY-MM`, or `YYYY` for dates that name no month. Those without engagements are left out. */
  readonly periods: readonly {
    readonly period: string;
    readonly counts: Readonly<Partial<Record<EngagementStatus, number>>>;
  }[];
  readonly undated: number;
  readonly total: number;
}

/** A claim with the few facts about its article that a line of evidence shows. */
export interface Evidence {
  readonly claim: Claim;
  readonly article: Pick<Article, 'id' | 'title' | 'publisher' | 'published' | 'url' | 'copyOf'>;
}

export interface ArticleSummary
  extends Pick<
    Article,
    'id' | 'title' | 'publisher' | 'published' | 'publishedFrom' | 'language' | 'source' | 'copyOf'
  > {
  readonly claims: number;
}

/** The reading face: what server, exports and command line use. All lists are in a stable order. */
export interface RecordReader {
  chronology(query: ChronologyQuery): Promise<Page<Engagement>>;
  /**
   * Undefined when unknown. An id of an engagement that has since been merged gives the one it became. `related` are the
   * visit it is part of, what else that visit holds, and what it holds itself.
   */
  engagement(id: string): Promise<
    | {
        engagement: Engagement;
        evidence: readonly Evidence[];
        judgements: readonly Judgement[];
        related: readonly Engagement[];
      }
    | undefined
  >;
  timeline(filters: ChronologyFilters): Promise<Timeline>;
  /** These claims, each with its article, in the order asked; unknown ids are left out. */
  evidence(claims: readonly string[]): Promise<readonly Evidence[]>;
  articles(query: { cursor?: string; limit?: number }): Promise<Page<ArticleSummary>>;
  article(id: string): Promise<
    | {
        article: Article;
        claims: readonly Claim[];
        actors: readonly ArticleActor[];
        engagementOf: Readonly<Record<string, string>>;
      }
    | undefined
  >;
  /** Most engagements first. `text` is found anywhere in a name or alias, whatever the case and accents. */
  people(query: {
    text?: string;
    country?: string;
    cursor?: string;
    limit?: number;
  }): Promise<Page<Actor & { engagements: number }>>;
  /** At most the 500 newest engagements and statements; `chronology` and `statements` page through all. */
  actor(
    id: string,
  ): Promise<
    { actor: Actor; engagements: readonly Engagement[]; statements: readonly Statement[] } | undefined
  >;
  forums(): Promise<readonly (Forum & { engagements: number })[]>;
  statements(query: { speaker?: string; cursor?: string; limit?: number }): Promise<Page<Statement>>;
  figures(query: { cursor?: string; limit?: number }): Promise<Page<Figure>>;
  /** By party, those of no known side last; in each the last told first. */
  positions(query: PositionQuery): Promise<Page<Position>>;
  /** Last told first, undated last. */
  commitments(query: CommitmentQuery): Promise<Page<Commitment>>;
  /** Newest first, undated last. */
  events(query: EventQuery): Promise<Page<CodedEvent>>;
  ledgerFacets(): Promise<LedgerFacets>;
  /** Values to filter by, with how many engagements each has, most first; at most 1,000 of each. */
  facets(): Promise<{ countries: Facet[]; forums: Facet[]; people: Facet[]; statuses: Facet[] }>;
  /** Judgements by people, which outrank the machine's. */
  judgementsByPeople(): Promise<readonly Judgement[]>;
  diagnostics(): Promise<readonly Diagnostic[]>;
  counts(): Promise<{
    articles: number;
    claims: number;
    engagements: number;
    people: number;
    statements: number;
    figures: number;
    forums: number;
    positions: number;
    commitments: number;
    events: number;
  }>;
  /** Everything, streamed in a stable order, for exports. Memory does not grow with the record. */
  stream<K extends keyof RecordStreams>(kind: K): AsyncIterable<RecordStreams[K]>;
}

export interface Facet {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

export interface RecordStreams {
  articles: Article;
  claims: Claim;
  actors: Actor;
  forums: Forum;
  engagements: Engagement;
  statements: Statement;
  figures: Figure;
  positions: Position;
  commitments: Commitment;
  /** By date, undated last. */
  events: CodedEvent;
  judgements: Judgement;
}

import type { z } from '@hono/zod-openapi';
import type * as answer from './schemas/answer.ts';
import type * as claim from './schemas/claim.ts';
import type * as correction from './schemas/correction.ts';
import type * as record from './schemas/record.ts';

/**
 * The types of the API, for its callers. They are read off the schemas that the OpenAPI document is made from;
 * `tests/server/contract.test.ts` holds them equal to the record's own types.
 */
export type Actor = z.infer<typeof record.actorSchema>;
export type Article = z.infer<typeof record.articleSchema>;
export type ArticleActor = z.infer<typeof record.articleActorSchema>;
export type ArticleSummary = z.infer<typeof record.articleSummarySchema>;
export type Claim = z.infer<typeof claim.claimSchema>;
export type CodedEvent = z.infer<typeof record.codedEventSchema>;
export type Commitment = z.infer<typeof record.commitmentSchema>;
export type Diagnostic = z.infer<typeof record.diagnosticSchema>;
export type Engagement = z.infer<typeof record.engagementSchema>;
export type EngagementStatus = z.infer<typeof claim.statusSchema>;
export type Evidence = z.infer<typeof record.evidenceSchema>;
export type Figure = z.infer<typeof record.figureSchema>;
export type Forum = z.infer<typeof record.forumSchema>;
export type Judgement = z.infer<typeof record.judgementSchema>;
export type Link = z.infer<typeof claim.linkSchema>;
export type Position = z.infer<typeof record.positionSchema>;
export type Span = z.infer<typeof claim.spanSchema>;
export type Statement = z.infer<typeof record.statementSchema>;

export type Corrected = z.infer<typeof correction.correctedSchema>;
export type CorrectionRequest = z.infer<typeof correction.correctionSchema>;
export type CorrectionList = z.infer<typeof correction.correctionListSchema>;

export type ApiError = z.infer<typeof answer.errorSchema>;
export type ArticleDetail = z.infer<typeof answer.articleDetailSchema>;
export type Counts = z.infer<typeof answer.countsSchema>;
export type EngagementDetail = z.infer<typeof answer.engagementDetailSchema>;
export type Facet = z.infer<typeof answer.facetSchema>;
export type Facets = z.infer<typeof answer.facetsSchema>;
export type ForumList = z.infer<typeof answer.forumListSchema>;
export type LedgerFacets = z.infer<typeof answer.ledgerFacetsSchema>;
export type Person = z.infer<typeof answer.personSchema>;
export type PersonDetail = z.infer<typeof answer.personDetailSchema>;
export type Timeline = z.infer<typeof answer.timelineSchema>;

export interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly next?: string | undefined;
}

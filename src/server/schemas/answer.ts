import { z } from '@hono/zod-openapi';
import { claimSchema, statusSchema } from './claim.ts';
import {
  actorSchema,
  articleActorSchema,
  articleSchema,
  articleSummarySchema,
  codedEventSchema,
  commitmentSchema,
  diagnosticSchema,
  engagementSchema,
  evidenceSchema,
  figureSchema,
  forumSchema,
  judgementSchema,
  positionSchema,
  statementSchema,
} from './record.ts';

/** Shapes of whole answers of the API. */

const engagements = z.number().openapi({ description: 'How many engagements it takes part in.' });

function page<T extends z.ZodType>(item: T, name: string) {
  return z
    .object({
      items: z.array(item).readonly(),
      total: z.number(),
      next: z.string().optional().openapi({ description: 'Cursor of the next page; absent on the last.' }),
    })
    .readonly()
    .openapi(`${name}Page`);
}

export const errorSchema = z
  .object({
    code: z.string().openapi({ description: 'Stable identifier, for programs.' }),
    message: z.string().openapi({ description: 'One sentence for people: what is wrong, what to do.' }),
  })
  .openapi('Error');

export const countsSchema = z
  .object({
    articles: z.number(),
    claims: z.number(),
    engagements: z.number(),
    people: z.number(),
    statements: z.number(),
    figures: z.number(),
    forums: z.number(),
    positions: z.number(),
    commitments: z.number(),
    events: z.number(),
  })
  .openapi('Counts');

export const facetSchema = z
  .object({ value: z.string(), label: z.string(), count: z.number() })
  .readonly()
  .openapi('Facet');

export const facetsSchema = z
  .object({
    countries: z.array(facetSchema),
    forums: z.array(facetSchema),
    people: z.array(facetSchema),
    statuses: z.array(facetSchema),
  })
  .openapi('Facets');

export const ledgerFacetsSchema = z
  .object({
    positionParties: z.array(facetSchema).readonly(),
    commitmentParties: z.array(facetSchema).readonly(),
    eventTypes: z.array(facetSchema).readonly(),
    eventCountries: z.array(facetSchema).readonly(),
  })
  .openapi('LedgerFacets');

export const timelineSchema = z
  .object({
    periods: z
      .array(
        z
          .object({
            period: z.string().openapi({
              description: '`2017-02`, or `2017` for dates that name no month (years, seasons, quarters).',
            }),
            counts: z.partialRecord(statusSchema, z.number()).readonly(),
          })
          .readonly(),
      )
      .readonly()
      .openapi({ description: 'Oldest first; periods without engagements are left out.' }),
    undated: z.number(),
    total: z.number(),
  })
  .openapi('Timeline');

export const engagementPageSchema = page(engagementSchema, 'Engagement');
export const articlePageSchema = page(articleSummarySchema, 'Article');
export const personSchema = actorSchema.unwrap().extend({ engagements }).readonly().openapi('Person');
export const personPageSchema = page(personSchema, 'Person');
export const statementPageSchema = page(statementSchema, 'Statement');
export const figurePageSchema = page(figureSchema, 'Figure');
export const positionPageSchema = page(positionSchema, 'Position');
export const commitmentPageSchema = page(commitmentSchema, 'Commitment');
export const codedEventPageSchema = page(codedEventSchema, 'CodedEvent');
export const diagnosticPageSchema = page(diagnosticSchema, 'Diagnostic');

export const engagementDetailSchema = z
  .object({
    engagement: engagementSchema,
    evidence: z.array(evidenceSchema).readonly(),
    judgements: z.array(judgementSchema).readonly(),
    related: z.array(engagementSchema).readonly().openapi({
      description: 'The visit it is part of, what else that visit holds, and what it holds itself.',
    }),
  })
  .openapi('EngagementDetail');

export const articleDetailSchema = z
  .object({
    article: articleSchema,
    claims: z.array(claimSchema).readonly(),
    actors: z.array(articleActorSchema).readonly(),
    engagementOf: z
      .record(z.string(), z.string())
      .readonly()
      .openapi({ description: 'Engagement id by claim id.' }),
  })
  .openapi('ArticleDetail');

export const personDetailSchema = z
  .object({
    actor: actorSchema,
    engagements: z.array(engagementSchema).readonly(),
    engagementsTotal: z.number(),
    statements: z.array(statementSchema).readonly(),
    statementsTotal: z.number(),
  })
  .openapi('PersonDetail', {
    description: 'The first engagements and statements; the rest by page from their own lists.',
  });

export const forumListSchema = z
  .array(forumSchema.unwrap().extend({ engagements }).readonly())
  .readonly()
  .openapi('ForumList');

export const evidenceListSchema = z.array(evidenceSchema).readonly().openapi('EvidenceList');

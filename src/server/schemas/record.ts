import { z } from '@hono/zod-openapi';
import {
  actorKindSchema,
  amountSchema,
  claimSchema,
  commitmentStatusSchema,
  dateSchema,
  engagementTypeSchema,
  eventCodes,
  factualitySchema,
  forumKindSchema,
  forumStatusSchema,
  linkSchema,
  placeSchema,
  qualifierSchema,
  sourceSchema,
  spanSchema,
  stanceSchema,
  statusSchema,
  tenureSchema,
} from './claim.ts';

/** Shapes of the record: what the claims of many articles add up to. See `src/resolution/types.ts`. */

const strings = z.array(z.string()).readonly();
const originSchema = z.enum([
  'given',
  'json-ld',
  'meta-tag',
  'time-element',
  'byline',
  'dateline',
  'text',
  'url',
  'title-element',
  'heading',
  'detected',
  'none',
]);

const correctableSchema = z.enum(['status', 'type', 'when', 'place']);

export const engagementSchema = z
  .object({
    id: z.string(),
    label: z.string(),
    type: engagementTypeSchema,
    forum: z.string().optional(),
    forumName: z.string().optional(),
    ordinal: z.number().optional(),
    parties: strings,
    participants: z
      .array(
        z
          .object({
            actor: z.string(),
            name: z.string(),
            office: z.string().optional(),
            side: z.string().optional(),
          })
          .readonly(),
      )
      .readonly(),
    place: placeSchema.optional(),
    when: dateSchema.optional(),
    openDate: z
      .string()
      .optional()
      .openapi({ description: 'TIMEX3 value of a date that no report completes.' }),
    status: statusSchema,
    history: z
      .array(z.object({ asOf: z.string().optional(), status: statusSchema, claims: strings }).readonly())
      .readonly(),
    agenda: strings,
    outcomes: strings,
    corrected: z.array(correctableSchema).readonly().optional(),
    partOf: z.string().optional().openapi({ description: 'Id of the visit it belongs to.' }),
    parts: strings.openapi({ description: 'For a visit: ids of the meetings in it, by date.' }),
    conflicts: z
      .array(
        z
          .object({
            field: z.enum(['when', 'place', 'status']),
            values: z.array(z.object({ value: z.string(), claims: strings }).readonly()).readonly(),
          })
          .readonly(),
      )
      .readonly(),
    importance: z.number(),
    sources: z.object({ articles: z.number(), independent: z.number() }).readonly(),
    claims: strings,
  })
  .readonly()
  .openapi('Engagement');

export const judgementSchema = z
  .object({
    id: z.string(),
    kind: z.enum([
      'same-actor',
      'different-actor',
      'same-engagement',
      'different-engagement',
      'same-text',
      'different-text',
      'same-position',
      'same-commitment',
      'part-of',
      'corrected-engagement',
      'no-engagement',
    ]),
    subjects: strings,
    author: z.union([z.literal('machine'), z.object({ person: z.string() }).readonly()]),
    reasons: z
      .array(z.object({ feature: z.string(), weight: z.number(), contribution: z.number() }).readonly())
      .readonly(),
    at: z.string().optional(),
    about: z
      .string()
      .optional()
      .openapi({ description: 'The claim set apart from the others, or the one that takes the others in.' }),
    corrects: z.object({ field: correctableSchema, value: z.string() }).readonly().optional(),
  })
  .readonly()
  .openapi('Judgement');

export const actorSchema = z
  .object({
    id: z.string(),
    kind: actorKindSchema,
    name: z.string(),
    aliases: strings,
    country: z.string().optional(),
    sector: z.string().optional(),
    offices: z
      .array(
        z
          .object({
            title: z.string(),
            of: z.string().optional(),
            from: z.string().optional(),
            to: z.string().optional(),
            claims: strings.openapi({ description: 'The first 100; none in lists of people.' }),
          })
          .readonly(),
      )
      .readonly(),
    articles: z.number(),
  })
  .readonly()
  .openapi('Actor');

export const forumSchema = z
  .object({
    id: z.string(),
    kind: forumKindSchema,
    name: z.string(),
    aliases: strings,
    parties: strings,
    chairs: strings,
    partOf: z.string().optional(),
    status: forumStatusSchema,
    supersededBy: z.string().optional(),
    claims: strings.openapi({ description: 'The first 100.' }),
  })
  .readonly()
  .openapi('Forum');

export const statementSchema = z
  .object({
    id: z.string(),
    speaker: sourceSchema,
    cue: z.string(),
    direct: z.boolean(),
    content: z.string(),
    chain: z.array(linkSchema).readonly(),
    when: z.string().optional(),
    claims: strings,
  })
  .readonly()
  .openapi('Statement');

export const figureSchema = z
  .object({
    id: z.string(),
    value: z.number(),
    unit: z.string(),
    qualifier: qualifierSchema.optional(),
    upper: z.number().optional(),
    measures: z.string().optional(),
    subject: z.string().optional(),
    asOf: z.string().optional(),
    accordingTo: z.array(linkSchema).readonly(),
    conflictsWith: strings,
    claims: strings,
  })
  .readonly()
  .openapi('Figure');

const sources = z.object({ articles: z.number(), independent: z.number() }).readonly();
const holding = {
  actor: z.string().optional(),
  name: z.string().optional(),
  description: z.string().optional(),
  party: z.string().optional(),
};

export const positionSchema = z
  .object({
    id: z.string(),
    ...holding,
    stance: stanceSchema,
    issue: z.string(),
    asOf: z.string().optional(),
    factuality: factualitySchema,
    history: z
      .array(
        z.object({ asOf: z.string().optional(), factuality: factualitySchema, claims: strings }).readonly(),
      )
      .readonly(),
    accordingTo: z.array(linkSchema).readonly(),
    sources,
    claims: strings,
  })
  .readonly()
  .openapi('Position');

export const commitmentSchema = z
  .object({
    id: z.string(),
    ...holding,
    action: z.string(),
    beneficiary: z.string().optional(),
    amount: amountSchema.optional(),
    due: dateSchema.optional(),
    status: commitmentStatusSchema,
    asOf: z.string().optional(),
    history: z
      .array(
        z.object({ asOf: z.string().optional(), status: commitmentStatusSchema, claims: strings }).readonly(),
      )
      .readonly(),
    conflicts: z
      .array(
        z
          .object({
            field: z.enum(['amount', 'due']),
            values: z
              .array(
                z.object({ value: z.string(), amount: amountSchema.optional(), claims: strings }).readonly(),
              )
              .readonly(),
          })
          .readonly(),
      )
      .readonly(),
    accordingTo: z.array(linkSchema).readonly(),
    sources,
    claims: strings,
  })
  .readonly()
  .openapi('Commitment');

const codedActorSchema = z
  .object({
    text: z.string(),
    actor: z.string().optional(),
    name: z.string().optional(),
    country: z.string().optional(),
    sector: z.string().optional(),
  })
  .readonly();

export const codedEventSchema = z
  .object({
    id: z.string(),
    date: z.string().optional(),
    dateBasis: z.enum(['stated', 'inferred', 'published']).optional(),
    ...eventCodes,
    actors: z.array(codedActorSchema).readonly(),
    recipients: z.array(codedActorSchema).readonly(),
    place: placeSchema.optional(),
    factuality: factualitySchema,
    accordingTo: z.array(linkSchema).readonly(),
    sources,
    claims: strings,
  })
  .readonly()
  .openapi('CodedEvent');

export const articleSchema = z
  .object({
    id: z.string(),
    url: z.string().optional(),
    publisher: z.string().optional(),
    agencies: strings,
    title: z.string().optional(),
    authors: strings,
    dateline: z.string().optional(),
    datelineSpan: spanSchema.optional(),
    kicker: z.string().optional(),
    deck: z.string().optional(),
    captions: strings.optional(),
    published: z.string().optional(),
    publishedFrom: originSchema,
    retrieved: z.string().optional(),
    language: z.string(),
    text: z.string(),
    paragraphs: z.array(spanSchema).readonly(),
    origins: z
      .object({
        url: originSchema.optional(),
        publisher: originSchema.optional(),
        title: originSchema.optional(),
        authors: originSchema.optional(),
        dateline: originSchema.optional(),
        language: originSchema.optional(),
      })
      .readonly(),
    source: z.string(),
    copyOf: z.string().optional(),
  })
  .readonly()
  .openapi('Article');

const articleFields = articleSchema.unwrap();

export const articleSummarySchema = articleFields
  .pick({
    id: true,
    title: true,
    publisher: true,
    published: true,
    publishedFrom: true,
    language: true,
    source: true,
    copyOf: true,
  })
  .extend({ claims: z.number() })
  .readonly()
  .openapi('ArticleSummary');

export const evidenceSchema = z
  .object({
    claim: claimSchema,
    article: articleFields
      .pick({ id: true, title: true, publisher: true, published: true, url: true, copyOf: true })
      .readonly(),
  })
  .readonly()
  .openapi('Evidence');

export const articleActorSchema = z
  .object({
    key: z.string(),
    kind: actorKindSchema,
    name: z.string(),
    aliases: strings,
    family: z.string().optional(),
    known: z.string().optional(),
    country: z.string().optional(),
    offices: z
      .array(z.object({ title: z.string(), of: z.string().optional(), tenure: tenureSchema }).readonly())
      .readonly(),
    mentions: z.array(spanSchema).readonly(),
  })
  .readonly()
  .openapi('ArticleActor');

export const diagnosticSchema = z
  .object({
    severity: z.enum(['error', 'warning']),
    code: z.string(),
    message: z.string(),
    place: z.string(),
  })
  .readonly()
  .openapi('Diagnostic');

import { z } from '@hono/zod-openapi';

/** Shapes of what one sentence asserts. Field names are the public contract; see `src/extraction/types.ts`. */

export const spanSchema = z
  .object({
    start: z.number().int().nonnegative(),
    end: z.number().int().nonnegative(),
  })
  .readonly()
  .openapi('Span', {
    description: 'UTF-16 offsets into the text of the article, end exclusive.',
  });

export const statusSchema = z
  .enum(['proposed', 'planned', 'ongoing', 'held', 'uncertain', 'postponed', 'cancelled', 'denied'])
  .openapi('EngagementStatus');

export const engagementTypeSchema = z.enum([
  'summit',
  'meeting',
  'talks',
  'visit',
  'call',
  'session',
  'social',
]);

export const forumKindSchema = z.enum(['dialogue', 'negotiation', 'agreement', 'organization', 'grouping']);
export const forumStatusSchema = z.enum(['proposed', 'active', 'dormant', 'ended', 'superseded']);
export const actorKindSchema = z.enum(['person', 'country', 'organization', 'group']);
export const tenureSchema = z.enum(['current', 'former', 'designate', 'acting']);
export const qualifierSchema = z.enum(['about', 'over', 'under', 'up_to', 'between']);
export const factualitySchema = z.enum(['actual', 'planned', 'possible', 'hypothetical', 'negated', 'ended']);

const precisionSchema = z.enum([
  'time',
  'day',
  'range',
  'week',
  'month',
  'season',
  'quarter',
  'year',
  'decade',
  'century',
]);

/** `when` of an engagement: the date without its place in a text. */
export const dateSchema = z
  .object({
    edtf: z.string().openapi({ description: 'EDTF Level 1, only as precise as the text: `2017-02`.' }),
    precision: precisionSchema,
    basis: z.enum(['stated', 'inferred']).openapi({
      description: '`inferred`: the publication date or the text around was needed.',
    }),
  })
  .readonly();

export const placeSchema = z.object({ name: z.string(), country: z.string().optional() }).readonly();

const whenSchema = dateSchema.unwrap().extend({ span: spanSchema }).readonly();
const whereSchema = placeSchema.unwrap().extend({ span: spanSchema }).readonly();

export const sourceSchema = z
  .object({
    actor: z.string().optional(),
    name: z.string().optional(),
    description: z.string().optional(),
  })
  .readonly();

export const linkSchema = z
  .object({ source: sourceSchema, cue: z.string(), direct: z.boolean() })
  .readonly()
  .openapi('Link', { description: 'One step of "through whom we know it"; the nearest speaker is last.' });

const actorRefSchema = z
  .object({
    actor: z.string(),
    name: z.string(),
    kind: actorKindSchema,
    country: z.string().optional(),
    office: z.string().optional(),
    span: spanSchema,
  })
  .readonly();

const base = {
  id: z.string(),
  article: z.string(),
  foundBy: z.string().openapi({ description: 'Id of the rule or model that found it.' }),
  sentence: spanSchema,
  quote: z.string().openapi({ description: 'The words of `sentence`, exactly as in the article.' }),
  spans: z.record(z.string(), spanSchema).readonly(),
  factuality: factualitySchema,
  accordingTo: z.array(linkSchema).readonly(),
  when: whenSchema.optional(),
  where: whereSchema.optional(),
  confidence: z.number().min(0).max(1),
};

const engagementClaim = z.object({
  ...base,
  kind: z.literal('engagement'),
  type: engagementTypeSchema,
  occasion: z.string().optional(),
  status: statusSchema,
  forum: z.string().optional(),
  ordinal: z.number().optional(),
  parties: z.array(z.string()).readonly(),
  participants: z.array(actorRefSchema).readonly(),
  agenda: z.array(z.string()).readonly(),
  outcomes: z.array(z.string()).readonly().optional(),
  openDate: z.string().optional(),
  written: z.object({ from: z.string(), to: z.string() }).readonly().optional(),
});

const statementClaim = z.object({
  ...base,
  kind: z.literal('statement'),
  speaker: sourceSchema,
  cue: z.string(),
  direct: z.boolean(),
  content: z.string(),
});

const figureClaim = z.object({
  ...base,
  kind: z.literal('figure'),
  value: z.number(),
  unit: z.string(),
  qualifier: qualifierSchema.optional(),
  upper: z.number().optional(),
  measures: z.string().optional(),
  subject: z.string().optional(),
});

const officeClaim = z.object({
  ...base,
  kind: z.literal('office'),
  person: actorRefSchema,
  title: z.string(),
  of: z.string().optional(),
  tenure: tenureSchema,
});

const forumClaim = z.object({
  ...base,
  kind: z.literal('forum'),
  name: z.string(),
  forumKind: forumKindSchema,
  parties: z.array(z.string()).readonly(),
  chairs: z.array(actorRefSchema).readonly(),
  status: forumStatusSchema.optional(),
});

export const stanceSchema = z
  .enum(['seeks', 'opposes', 'prefers', 'accepts', 'open_to', 'concerned', 'demands', 'offers'])
  .openapi('Stance');
export const commitmentStatusSchema = z
  .enum(['proposed', 'announced', 'agreed', 'fulfilled', 'dropped'])
  .openapi('CommitmentStatus');
export const eventTypeSchema = z
  .enum([
    'AGREE',
    'CONSULT',
    'SUPPORT',
    'CONCEDE',
    'COOPERATE',
    'AID',
    'RETREAT',
    'REQUEST',
    'ACCUSE',
    'REJECT',
    'THREATEN',
    'PROTEST',
    'SANCTION',
    'MOBILIZE',
    'COERCE',
    'ASSAULT',
  ])
  .openapi('EventType', { description: 'The event types of PLOVER, with the names of 2021.' });

export const amountSchema = z
  .object({
    value: z.number(),
    unit: z.string().openapi({ description: 'ISO 4217, `percent`, or a plural noun.' }),
    qualifier: qualifierSchema.optional(),
    upper: z.number().optional(),
  })
  .readonly();

const holderSchema = z
  .object({
    actor: z.string().optional(),
    name: z.string().optional(),
    description: z.string().optional(),
    country: z.string().optional(),
    span: spanSchema,
  })
  .readonly();

const eventActorSchema = z
  .object({
    text: z.string(),
    actor: z.string().optional(),
    name: z.string().optional(),
    country: z.string().optional(),
    sector: z.string().optional(),
    span: spanSchema,
  })
  .readonly();

const positionClaim = z.object({
  ...base,
  kind: z.literal('position'),
  holder: holderSchema,
  stance: stanceSchema,
  issue: z.string(),
});

const commitmentClaim = z.object({
  ...base,
  kind: z.literal('commitment'),
  holder: holderSchema,
  action: z.string(),
  beneficiary: z.string().optional(),
  amount: amountSchema.optional(),
  due: whenSchema.optional(),
  status: commitmentStatusSchema,
});

/** The codes of a coded event, the same in a claim and in the record. */
export const eventCodes = {
  type: eventTypeSchema,
  mode: z.string().optional(),
  contexts: z.array(z.string()).readonly(),
  cameo: z.string().optional().openapi({ description: 'CAMEO code of two to four digits: `036`.' }),
  quadClass: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).optional(),
  goldstein: z.number().optional().openapi({ description: '-10 (conflict) to 10 (cooperation).' }),
};

const eventClaim = z.object({
  ...base,
  ...eventCodes,
  kind: z.literal('event'),
  actors: z.array(eventActorSchema).readonly(),
  recipients: z.array(eventActorSchema).readonly(),
});

export const claimSchema = z
  .discriminatedUnion('kind', [
    engagementClaim,
    statementClaim,
    figureClaim,
    officeClaim,
    forumClaim,
    positionClaim,
    commitmentClaim,
    eventClaim,
  ])
  .openapi('Claim');

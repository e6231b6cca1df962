import { z } from '@hono/zod-openapi';
import { commitmentStatusSchema, eventTypeSchema, stanceSchema, statusSchema } from './claim.ts';

/** Shapes of what a caller may ask. Unknown parameters are refused, so that a typing mistake is not silently ignored. */

const id = z.string().min(1).max(200);
const cursor = z.string().min(1).max(500).optional().openapi({ description: '`next` of the page before.' });
const limit = z.coerce.number().int().min(1).max(500).optional().openapi({ description: '1 to 500.' });
const text = z.string().trim().max(200).optional();
const country = z
  .string()
  .regex(/^[A-Z]{3}$/, 'expected three capital letters, as in JPN')
  .optional();
const month = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/, 'expected a year or a month, as in 2017 or 2017-02')
  .optional();

const filters = {
  country,
  forum: id.optional(),
  person: id.optional(),
  status: statusSchema.optional(),
  text,
};

export const idParam = z.object({ id });
export const noQuery = z.strictObject({});
export const pageQuery = z.strictObject({ cursor, limit });
export const timelineQuery = z.strictObject(filters);
export const engagementsQuery = z.strictObject({
  order: z.enum(['newest', 'oldest']).optional(),
  ...filters,
  from: month.openapi({ description: 'First year or month, both ends included.' }),
  to: month.openapi({ description: 'Last year or month.' }),
  cursor,
  limit,
});
export const peopleQuery = z.strictObject({ text, country, cursor, limit });
export const statementsQuery = z.strictObject({ speaker: id.optional(), cursor, limit });
export const positionsQuery = z.strictObject({
  party: country,
  actor: id.optional(),
  stance: stanceSchema.optional(),
  cursor,
  limit,
});
export const commitmentsQuery = z.strictObject({
  party: country,
  actor: id.optional(),
  status: commitmentStatusSchema.optional(),
  cursor,
  limit,
});
export const eventsQuery = z.strictObject({ type: eventTypeSchema.optional(), country, cursor, limit });
export const evidenceQuery = z.strictObject({
  claims: z
    .string()
    .min(1)
    .max(4000)
    .regex(/^[\w-]+(,[\w-]+)*$/, 'expected claim ids with commas between')
    .openapi({ description: 'Claim ids, separated by commas; 100 at most.' }),
});

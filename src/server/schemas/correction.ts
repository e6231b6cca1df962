import { z } from '@hono/zod-openapi';
import { engagementTypeSchema, statusSchema } from './claim.ts';
import { judgementSchema } from './record.ts';

/** Shapes of what a person may correct, and of the answers. */

const id = z.string().min(1).max(200);
const by = z.string().trim().min(1).max(100).openapi({ description: 'Who says so.' });
const common = { engagement: id, by };

export const correctionSchema = z
  .discriminatedUnion('what', [
    z.strictObject({ what: z.literal('status'), value: statusSchema, ...common }),
    z.strictObject({ what: z.literal('type'), value: engagementTypeSchema, ...common }),
    z.strictObject({
      what: z.literal('when'),
      value: z.string().min(4).max(40).openapi({ description: 'EDTF: `2017-02-10`, `2017-02`.' }),
      ...common,
    }),
    z.strictObject({ what: z.literal('place'), value: z.string().trim().min(1).max(200), ...common }),
    z.strictObject({
      what: z.literal('same'),
      other: id.openapi({ description: 'Id of an engagement that is the same.' }),
      ...common,
    }),
    z.strictObject({
      what: z.literal('apart'),
      claim: id.openapi({ description: 'Id of a claim of it that is about another engagement.' }),
      ...common,
    }),
    z.strictObject({ what: z.literal('remove'), ...common }),
  ])
  .openapi('Correction');

export const correctedSchema = z
  .object({
    judgement: judgementSchema,
    engagement: z
      .string()
      .optional()
      .openapi({ description: 'Id of what the engagement is now; absent when it was removed.' }),
  })
  .openapi('Corrected');

export const correctionListSchema = z
  .object({
    items: z.array(judgementSchema).readonly(),
    open: z.boolean().openapi({ description: 'Whether this server takes corrections.' }),
  })
  .openapi('CorrectionList', { description: 'What people have said of the record, the last first.' });

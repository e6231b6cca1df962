import { z } from 'zod';
import {
  COMMITMENT_STATUSES,
  ENGAGEMENT_STATUSES,
  ENGAGEMENT_TYPES,
  STANCES,
} from '../../extraction/index.ts';

/** The shapes of `*.expected.json`; the examples' README says what each field means. Fields not named here are notes. */

const text = z.string();
const texts = z.array(text);

const metadata = z.object({
  title: text.nullable(),
  publisher: text.nullable().exactOptional(),
  /** `null`: unknown, and to be left unknown. */
  published: text.nullable(),
  agencies: texts,
  authors: texts.exactOptional(),
  dateline: text.nullable().exactOptional(),
  firstWords: text,
  lastWords: text,
  absent: texts,
  accept: z.object({ published: texts.exactOptional() }).exactOptional(),
});

const engagement = z.object({
  type: z.enum(ENGAGEMENT_TYPES),
  status: z.enum(ENGAGEMENT_STATUSES),
  parties: texts,
  participants: texts,
  when: text.exactOptional(),
  where: text.exactOptional(),
  forum: text.exactOptional(),
  agenda: texts.exactOptional(),
  outcomes: texts.exactOptional(),
  accept: z
    .object({
      type: z.array(z.enum(ENGAGEMENT_TYPES)).exactOptional(),
      status: z.array(z.enum(ENGAGEMENT_STATUSES)).exactOptional(),
      parties: z.array(texts).exactOptional(),
      participants: z.array(texts).exactOptional(),
      when: texts.exactOptional(),
      where: texts.exactOptional(),
      forum: texts.exactOptional(),
    })
    .exactOptional(),
  optional: z.boolean().exactOptional(),
});

const statement = z.object({
  speaker: text,
  content: text,
  direct: z.boolean(),
  cue: text.exactOptional(),
});

const person = z.object({ name: text, country: text.exactOptional(), office: text.exactOptional() });

const figure = z.object({
  value: z.number(),
  unit: text,
  measures: text.exactOptional(),
  qualifier: text.exactOptional(),
  upper: z.number().exactOptional(),
});

const position = z.object({
  /** Alpha-3 code of a country, or a name, or the text's words for whoever has none. */
  holder: text,
  stance: z.enum(STANCES),
  issue: text,
  accept: z
    .object({
      holder: texts.exactOptional(),
      stance: z.array(z.enum(STANCES)).exactOptional(),
      issue: texts.exactOptional(),
    })
    .exactOptional(),
  optional: z.boolean().exactOptional(),
});

const amount = z.object({ value: z.number(), unit: text });

const commitment = z.object({
  holder: text,
  action: text,
  amount: amount.exactOptional(),
  due: text.exactOptional(),
  beneficiary: text.exactOptional(),
  status: z.enum(COMMITMENT_STATUSES),
  accept: z
    .object({
      holder: texts.exactOptional(),
      action: texts.exactOptional(),
      amount: z.array(amount).exactOptional(),
      due: texts.exactOptional(),
      beneficiary: texts.exactOptional(),
      status: z.array(z.enum(COMMITMENT_STATUSES)).exactOptional(),
    })
    .exactOptional(),
  optional: z.boolean().exactOptional(),
});

export const expectedArticle = z.object({
  article: metadata,
  engagements: z.array(engagement),
  /** These lists are absent where the readers made none. */
  statements: z.array(statement).exactOptional(),
  people: z.array(person).exactOptional(),
  forums: texts.exactOptional(),
  figures: z.array(figure).exactOptional(),
  positions: z.array(position).exactOptional(),
  commitments: z.array(commitment).exactOptional(),
});

const meeting = engagement.omit({ status: true }).extend({
  finalStatus: z.enum(ENGAGEMENT_STATUSES),
  history: z.array(z.object({ asOf: text.exactOptional(), status: z.enum(ENGAGEMENT_STATUSES) })),
  /** File names, `#L2` for a line of a `.jsonl`. */
  articles: texts,
  mayAlso: texts.exactOptional(),
});

const conflict = z.object({
  what: text,
  values: z.array(z.union([text, amount])),
  articles: texts,
  optional: z.boolean().exactOptional(),
});

/** `record.expected.json`: the record of all the articles together. */
export const expectedRecord = z.object({
  engagements: z.array(meeting),
  copies: z.array(texts),
  conflicts: z.array(conflict),
});

export type ExpectedArticle = z.infer<typeof expectedArticle>;
export type ExpectedMetadata = z.infer<typeof metadata>;
export type ExpectedEngagement = z.infer<typeof engagement>;
export type ExpectedStatement = z.infer<typeof statement>;
export type ExpectedPerson = z.infer<typeof person>;
export type ExpectedPosition = z.infer<typeof position>;
export type ExpectedCommitment = z.infer<typeof commitment>;
export type ExpectedRecord = z.infer<typeof expectedRecord>;
export type ExpectedMeeting = z.infer<typeof meeting>;
export type ExpectedConflict = z.infer<typeof conflict>;

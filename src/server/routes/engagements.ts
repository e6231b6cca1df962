import type { OpenAPIHono } from '@hono/zod-openapi';
import { dayRange } from '../../kernel/index.ts';
import type { RecordReader } from '../../record/types.ts';
import { unknownId } from '../errors.ts';
import { present } from '../present.ts';
import {
  engagementDetailSchema,
  engagementPageSchema,
  evidenceListSchema,
  timelineSchema,
} from '../schemas/answer.ts';
import { engagementsQuery, evidenceQuery, timelineQuery } from '../schemas/query.ts';
import { detailRoute, listRoute } from './route.ts';

/** Claims answered at once. */
const MOST_EVIDENCE = 100;

/** The chronology and what each line of it rests on. */
export function engagementRoutes(app: OpenAPIHono, record: RecordReader): void {
  app.openapi(
    listRoute(
      '/api/engagements',
      engagementsQuery,
      engagementPageSchema,
      'Engagements in the order of their dates',
    ),
    async (c) => {
      const { from, to, ...query } = present(c.req.valid('query'));
      return c.json(await record.chronology({ ...query, ...daysOf(from, to) }), 200);
    },
  );

  app.openapi(
    listRoute(
      '/api/timeline',
      timelineQuery,
      timelineSchema,
      'How many engagements fall into each month, by status',
    ),
    async (c) => c.json(await record.timeline(present(c.req.valid('query'))), 200),
  );

  app.openapi(
    detailRoute(
      '/api/engagements/{id}',
      engagementDetailSchema,
      'One engagement with its evidence; the id of one that was merged gives the one it became',
    ),
    async (c) => {
      const { id } = c.req.valid('param');
      const found = await record.engagement(id);
      return found ? c.json(found, 200) : unknownId(c, 'engagement', id);
    },
  );

  app.openapi(
    listRoute('/api/evidence', evidenceQuery, evidenceListSchema, 'Claims by id, each with its article'),
    async (c) => {
      const ids = c.req.valid('query').claims.split(',');
      return c.json(await record.evidence(ids.slice(0, MOST_EVIDENCE)), 200);
    },
  );
}

/** The days from the first of a year or month to the last of another. */
function daysOf(from: string | undefined, to: string | undefined): { from?: string; to?: string } {
  const first = from === undefined ? undefined : dayRange(from)?.from;
  const last = to === undefined ? undefined : dayRange(to)?.to;
  return { ...(first === undefined ? {} : { from: first }), ...(last === undefined ? {} : { to: last }) };
}

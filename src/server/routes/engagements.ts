import type { OpenAPIHono } from '@hono/zod-openapi';
import { chronologyWindow } from '../chronology-window.ts';
import { unknownId } from '../errors.ts';
import { evidenceOf, type RecordSource } from '../evidence.ts';
import { present } from '../present.ts';
import {
  engagementDetailSchema,
  engagementPageSchema,
  evidenceListSchema,
  timelineSchema,
} from '../schemas/answer.ts';
import { engagementsQuery, evidenceQuery, timelineQuery } from '../schemas/query.ts';
import { timeline } from '../timeline.ts';
import { detailRoute, listRoute } from './route.ts';

/** The chronology and what each line of it rests on. */
export function engagementRoutes(app: OpenAPIHono, record: RecordSource): void {
  app.openapi(
    listRoute(
      '/api/engagements',
      engagementsQuery,
      engagementPageSchema,
      'Engagements in the order of their dates',
    ),
    async (c) => {
      const { from, to, ...query } = present(c.req.valid('query'));
      if (from === undefined && to === undefined) return c.json(await record.chronology(query), 200);
      return c.json(await chronologyWindow(record, query, { from, to }), 200);
    },
  );

  app.openapi(
    listRoute(
      '/api/timeline',
      timelineQuery,
      timelineSchema,
      'How many engagements fall into each month, by status',
    ),
    async (c) => c.json(await timeline(record, present(c.req.valid('query'))), 200),
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
      return c.json(await evidenceOf(record, ids.slice(0, 100)), 200);
    },
  );
}

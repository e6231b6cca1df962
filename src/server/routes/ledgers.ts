import type { OpenAPIHono } from '@hono/zod-openapi';
import type { RecordReader } from '../../record/types.ts';
import { present } from '../present.ts';
import { countsSchema, facetsSchema, figurePageSchema, statementPageSchema } from '../schemas/answer.ts';
import { noQuery, pageQuery, statementsQuery } from '../schemas/query.ts';
import { listRoute } from './route.ts';

/** What was said, which figures were named, and how much there is of everything. */
export function ledgerRoutes(app: OpenAPIHono, record: RecordReader): void {
  app.openapi(
    listRoute(
      '/api/statements',
      statementsQuery,
      statementPageSchema,
      'Who said what, and through whom we know it',
    ),
    async (c) => c.json(await record.statements(present(c.req.valid('query'))), 200),
  );

  app.openapi(
    listRoute('/api/figures', pageQuery, figurePageSchema, 'Amounts and counts, never averaged'),
    async (c) => c.json(await record.figures(present(c.req.valid('query'))), 200),
  );

  app.openapi(
    listRoute(
      '/api/facets',
      noQuery,
      facetsSchema,
      'Values to filter by, with how many engagements each has',
    ),
    async (c) => c.json(await record.facets(), 200),
  );

  app.openapi(listRoute('/api/counts', noQuery, countsSchema, 'How much the record holds'), async (c) =>
    c.json(await record.counts(), 200),
  );
}

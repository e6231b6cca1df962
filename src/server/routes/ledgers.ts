import type { OpenAPIHono } from '@hono/zod-openapi';
import type { RecordReader } from '../../record/types.ts';
import { present } from '../present.ts';
import {
  codedEventPageSchema,
  commitmentPageSchema,
  countsSchema,
  facetsSchema,
  figurePageSchema,
  ledgerFacetsSchema,
  positionPageSchema,
  statementPageSchema,
} from '../schemas/answer.ts';
import {
  commitmentsQuery,
  eventsQuery,
  noQuery,
  pageQuery,
  positionsQuery,
  statementsQuery,
} from '../schemas/query.ts';
import { listRoute } from './route.ts';

/** What was said, wanted, promised, counted and done, and how much there is of everything. */
export function ledgerRoutes(app: OpenAPIHono, record: RecordReader): void {
  statementAndFigureRoutes(app, record);
  positionAndPromiseRoutes(app, record);
  eventRoutes(app, record);

  app.openapi(
    listRoute(
      '/api/facets',
      noQuery,
      facetsSchema,
      'Values to filter by, with how many engagements each has',
    ),
    async (c) => c.json(await record.facets(), 200),
  );

  app.openapi(
    listRoute(
      '/api/ledger-facets',
      noQuery,
      ledgerFacetsSchema,
      'Values to filter positions, promises and events by, with how many of these each has',
    ),
    async (c) => c.json(await record.ledgerFacets(), 200),
  );

  app.openapi(listRoute('/api/counts', noQuery, countsSchema, 'How much the record holds'), async (c) =>
    c.json(await record.counts(), 200),
  );
}

function statementAndFigureRoutes(app: OpenAPIHono, record: RecordReader): void {
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
}

function positionAndPromiseRoutes(app: OpenAPIHono, record: RecordReader): void {
  app.openapi(
    listRoute(
      '/api/positions',
      positionsQuery,
      positionPageSchema,
      'Who wants, opposes, fears or offers what: by side, the last told first',
    ),
    async (c) => c.json(await record.positions(present(c.req.valid('query'))), 200),
  );

  app.openapi(
    listRoute(
      '/api/commitments',
      commitmentsQuery,
      commitmentPageSchema,
      'Who promised what, the last told first',
    ),
    async (c) => c.json(await record.commitments(present(c.req.valid('query'))), 200),
  );
}

function eventRoutes(app: OpenAPIHono, record: RecordReader): void {
  app.openapi(
    listRoute(
      '/api/events',
      eventsQuery,
      codedEventPageSchema,
      'Coded events (PLOVER, CAMEO), each once whatever the number of articles, newest first',
    ),
    async (c) => c.json(await record.events(present(c.req.valid('query'))), 200),
  );
}

import type { OpenAPIHono } from '@hono/zod-openapi';
import type { RecordReader } from '../../record/types.ts';
import { unknownId } from '../errors.ts';
import { present } from '../present.ts';
import { forumListSchema, personDetailSchema, personPageSchema } from '../schemas/answer.ts';
import { noQuery, peopleQuery } from '../schemas/query.ts';
import { detailRoute, listRoute } from './route.ts';

/** How many engagements and statements an actor's page carries; the others come by page from their own lists. */
const SHOWN = 50;

/** Who takes part, and in what. */
export function actorRoutes(app: OpenAPIHono, record: RecordReader): void {
  app.openapi(listRoute('/api/people', peopleQuery, personPageSchema, 'People of the record'), async (c) =>
    c.json(await record.people(present(c.req.valid('query'))), 200),
  );

  app.openapi(
    detailRoute('/api/people/{id}', personDetailSchema, 'One actor: offices, engagements, statements'),
    async (c) => {
      const { id } = c.req.valid('param');
      const found = await record.actor(id);
      if (!found) return unknownId(c, 'actor', id);
      const { actor, engagements, statements } = found;
      return c.json(
        {
          actor,
          engagements: engagements.slice(0, SHOWN),
          engagementsTotal: engagements.length,
          statements: statements.slice(0, SHOWN),
          statementsTotal: statements.length,
        },
        200,
      );
    },
  );

  app.openapi(listRoute('/api/forums', noQuery, forumListSchema, 'Forums of the record'), async (c) =>
    c.json(await record.forums(), 200),
  );
}

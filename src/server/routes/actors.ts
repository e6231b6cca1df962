import type { OpenAPIHono } from '@hono/zod-openapi';
import type { RecordReader } from '../../record/types.ts';
import type { Actor } from '../api-types.ts';
import { unknownId } from '../errors.ts';
import { present } from '../present.ts';
import { forumListSchema, personDetailSchema, personPageSchema } from '../schemas/answer.ts';
import { noQuery, peopleQuery } from '../schemas/query.ts';
import { detailRoute, listRoute } from './route.ts';

/** How many engagements and statements an actor's page carries; the others come by page from their own lists. */
const SHOWN = 50;
/** Claim ids per office and per forum; as many as `/api/evidence` gives at once. */
const MOST_CLAIMS = 100;

/** Who takes part, and in what. */
export function actorRoutes(app: OpenAPIHono, record: RecordReader): void {
  app.openapi(listRoute('/api/people', peopleQuery, personPageSchema, 'People of the record'), async (c) => {
    const page = await record.people(present(c.req.valid('query')));
    return c.json({ ...page, items: page.items.map((person) => withOfficeClaims(person, 0)) }, 200);
  });

  app.openapi(
    detailRoute('/api/people/{id}', personDetailSchema, 'One actor: offices, engagements, statements'),
    async (c) => {
      const { id } = c.req.valid('param');
      const found = await record.actor(id);
      if (!found) return unknownId(c, 'actor', id);
      const { actor } = found;
      // Pages and totals come from the lists: what `actor` carries is not meant to be whole in a large record.
      const who = actor.kind === 'country' ? { country: actor.id } : { person: actor.id };
      const [engagements, statements] = await Promise.all([
        record.chronology({ ...who, limit: SHOWN }),
        record.statements({ speaker: actor.id, limit: SHOWN }),
      ]);
      return c.json(
        {
          actor: withOfficeClaims(actor, MOST_CLAIMS),
          engagements: engagements.items,
          engagementsTotal: engagements.total,
          statements: statements.items,
          statementsTotal: statements.total,
        },
        200,
      );
    },
  );

  app.openapi(listRoute('/api/forums', noQuery, forumListSchema, 'Forums of the record'), async (c) => {
    const forums = await record.forums();
    return c.json(
      forums.map((forum) => ({ ...forum, claims: forum.claims.slice(0, MOST_CLAIMS) })),
      200,
    );
  });
}

/** In a large record a president holds an office on the word of thousands of claims; nobody reads them in a list. */
function withOfficeClaims<A extends Actor>(actor: A, most: number): A {
  return {
    ...actor,
    offices: actor.offices.map((office) => ({ ...office, claims: office.claims.slice(0, most) })),
  };
}

import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { RapporteurError } from '../../kernel/index.ts';
import type { Corrections } from '../../pipeline.ts';
import type { RecordReader } from '../../record/types.ts';
import { apiError, unknownId } from '../errors.ts';
import { errorSchema } from '../schemas/answer.ts';
import { correctedSchema, correctionListSchema, correctionSchema } from '../schemas/correction.ts';
import { idParam, noQuery } from '../schemas/query.ts';
import { json, listRoute } from './route.ts';

const SAVE = createRoute({
  method: 'post',
  path: '/api/corrections',
  summary: 'Corrects an engagement; takes effect at once and outlives later runs',
  request: {
    body: { required: true, content: { 'application/json': { schema: correctionSchema } } },
  },
  responses: {
    201: json(correctedSchema, 'The judgement that was kept.'),
    400: json(errorSchema, 'The correction cannot be understood.'),
    404: json(errorSchema, 'The record has no such id.'),
    405: json(errorSchema, 'This server takes no corrections.'),
  },
});

const UNDO = createRoute({
  method: 'delete',
  path: '/api/corrections/{id}',
  summary: 'Takes a correction back',
  request: { params: idParam },
  responses: {
    204: { description: 'It is as if it had never been said.' },
    404: json(errorSchema, 'There is no such correction.'),
    405: json(errorSchema, 'This server takes no corrections.'),
  },
});

/** What people say of the record, and how they take it back. */
export function correctionRoutes(
  app: OpenAPIHono,
  record: RecordReader,
  corrections: Corrections | undefined,
): void {
  app.openapi(
    listRoute('/api/corrections', noQuery, correctionListSchema, 'What people have corrected'),
    async (c) => {
      const items = [...(await record.judgementsByPeople())];
      items.sort((a, b) => ((a.at ?? '') > (b.at ?? '') ? -1 : 1));
      return c.json({ items, open: corrections !== undefined }, 200);
    },
  );

  app.openapi(SAVE, async (c) => {
    if (corrections === undefined) return apiError(c, 405, 'read-only', CLOSED);
    const { by, ...correction } = c.req.valid('json');
    try {
      return c.json(await corrections.add(correction, by), 201);
    } catch (error) {
      if (error instanceof RapporteurError && error.code === 'corrections/unknown')
        return apiError(c, 404, error.code, error.message);
      throw error;
    }
  });

  app.openapi(UNDO, async (c) => {
    if (corrections === undefined) return apiError(c, 405, 'read-only', CLOSED);
    const { id } = c.req.valid('param');
    return (await corrections.undo(id)) ? c.body(null, 204) : unknownId(c, 'correction', id);
  });
}

const CLOSED = 'This server only shows the record; it takes no corrections.';

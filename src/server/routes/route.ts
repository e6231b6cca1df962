import { createRoute, type z } from '@hono/zod-openapi';
import { errorSchema } from '../schemas/answer.ts';
import { idParam } from '../schemas/query.ts';

/** A JSON answer of a route. */
export function json<T extends z.ZodType>(schema: T, description: string) {
  return { content: { 'application/json': { schema } }, description };
}

/** A GET route that answers a query. */
export function listRoute<Q extends z.ZodObject, T extends z.ZodType>(
  path: string,
  query: Q,
  answer: T,
  summary: string,
) {
  return createRoute({
    method: 'get',
    path,
    summary,
    request: { query },
    responses: { 200: json(answer, summary), 400: json(errorSchema, 'The query cannot be understood.') },
  });
}

/** A GET route for one thing by its id. */
export function detailRoute<P extends string, T extends z.ZodType>(path: P, answer: T, summary: string) {
  return createRoute({
    method: 'get',
    path,
    summary,
    request: { params: idParam },
    responses: { 200: json(answer, summary), 404: json(errorSchema, 'The record has no such id.') },
  });
}

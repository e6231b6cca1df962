import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** The one shape of every error of the API. */
export function apiError<S extends ContentfulStatusCode>(
  c: Context,
  status: S,
  code: string,
  message: string,
) {
  return c.json({ code, message }, status);
}

export function unknownId(c: Context, what: string, id: string) {
  return apiError(c, 404, `unknown-${what}`, `The record has no ${what} with the id "${id}".`);
}

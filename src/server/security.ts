import { isIP } from 'node:net';
import type { MiddlewareHandler } from 'hono';
import { apiError } from './errors.ts';

/** Only our own files run and only our own API is asked: no inline script, no inline style, no other origin. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS: readonly (readonly [string, string])[] = [
  ['Content-Security-Policy', CONTENT_SECURITY_POLICY],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'no-referrer'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['X-Frame-Options', 'DENY'],
];

export function securityHeaders(): MiddlewareHandler {
  return async (c, next) => {
    await next();
    for (const [name, value] of HEADERS) c.res.headers.set(name, value);
  };
}

/** Where the server listens; `port` is read at each request because it is known only after listening. */
export interface Listening {
  readonly host: string;
  readonly port: number;
}

/**
 * Refuses requests that were sent to another name. A hostile page can point its own domain at 127.0.0.1 (DNS
 * rebinding) and would then read the record as "same origin"; its requests carry the foreign name in `Host`.
 */
export function hostCheck(listening: () => Listening): MiddlewareHandler {
  return async (c, next) => {
    const host = c.req.header('host') ?? new URL(c.req.url).host;
    if (isAllowedHost(host, listening())) return next();
    return apiError(c, 403, 'wrong-host', `This server does not answer to the name "${host}".`);
  };
}

/** Methods that change something. */
const WRITING: ReadonlySet<string> = new Set(['POST', 'DELETE']);

/**
 * Lets changes through only at `path`, and only where a page of ours, or a program that is no browser, asks for them.
 * A browser says on whose behalf it asks (`Sec-Fetch-Site`, `Origin`); and no page of another origin can send JSON
 * without being asked first, which is never answered.
 */
export function writesAt(path: string, listening: () => Listening): MiddlewareHandler {
  return async (c, next) => {
    const { method, path: asked } = c.req;
    if (method === 'GET' || method === 'HEAD') return next();
    if (!WRITING.has(method) || (asked !== path && !asked.startsWith(`${path}/`)))
      return apiError(c, 405, 'read-only', `Nothing can be changed here with ${method}.`);
    if (!isOwnOrigin(c.req.header('origin'), c.req.header('sec-fetch-site'), listening()))
      return apiError(c, 403, 'wrong-origin', 'Only pages of this server may change the record.');
    if (method === 'POST' && !/^application\/json\s*(;|$)/i.test(c.req.header('content-type') ?? ''))
      return apiError(c, 415, 'not-json', 'Send JSON with the content type application/json.');
    return next();
  };
}

function isOwnOrigin(origin: string | undefined, site: string | undefined, listening: Listening): boolean {
  if (site !== undefined && site !== 'same-origin') return false;
  if (origin === undefined) return true;
  const host = /^http:\/\/([^/]+)$/.exec(origin)?.[1];
  return host !== undefined && isAllowedHost(host, listening);
}

export function isAllowedHost(header: string, { host, port }: Listening): boolean {
  const parsed = /^(?<name>\[[0-9a-f:.]+\]|[^:[\]]+)(?::(?<port>\d+))?$/i.exec(header)?.groups;
  if (!parsed?.name) return false;
  if (Number(parsed.port ?? 80) !== port) return false;
  const name = parsed.name.toLowerCase().replace(/^\[|\]$/g, '');
  if (['127.0.0.1', 'localhost', '::1', host.toLowerCase()].includes(name)) return true;
  // Bound to every address: a bare address cannot be the work of a foreign name server.
  return (host === '0.0.0.0' || host === '::') && isIP(name) !== 0;
}

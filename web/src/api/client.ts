import type { ApiError } from '../../../src/server/api-types.ts';

/** The server understood and refused: its own code and sentence. */
export class ApiFailure extends Error {
  readonly code: string;
  readonly status: number;

  constructor(status: number, { code, message }: ApiError) {
    super(message);
    this.name = 'ApiFailure';
    this.code = code;
    this.status = status;
  }
}

export type Query = Readonly<Record<string, string | number | undefined>>;

/** Path with query; parameters that are absent or empty are left out. */
export function apiPath(path: string, query: Query = {}): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') params.set(name, String(value));
  }
  const text = params.toString();
  return `/api/${path}${text ? `?${text}` : ''}`;
}

export async function getJson<T>(path: string, signal: AbortSignal): Promise<T> {
  const response = await fetch(path, { signal, headers: { accept: 'application/json' } });
  if (response.ok) return (await response.json()) as T;
  const body: unknown = await response.json().catch(() => undefined);
  throw new ApiFailure(response.status, isApiError(body) ? body : fallback(response));
}

/** Asks the server to change something; what it answers, or undefined where it has nothing to say. */
export async function sendJson<T>(
  method: 'POST' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<T | undefined> {
  const response = await fetch(path, {
    method,
    headers: {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (response.status === 204) return undefined;
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.ok) return answer as T;
  throw new ApiFailure(response.status, isApiError(answer) ? answer : fallback(response));
}

function isApiError(body: unknown): body is ApiError {
  return typeof body === 'object' && body !== null && 'code' in body && 'message' in body;
}

function fallback({ status, statusText }: Response): ApiError {
  return { code: 'unreadable-answer', message: `The server answered ${status} ${statusText}.` };
}

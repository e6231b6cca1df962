import { RapporteurError } from '../kernel/index.ts';

export const DEFAULT_LIMIT = 100;
export const MAX_LIMIT = 500;

/** Checks a page size; 100 when absent. */
export function pageLimit(limit: number | undefined): number {
  const wanted = limit ?? DEFAULT_LIMIT;
  if (Number.isInteger(wanted) && wanted >= 1 && wanted <= MAX_LIMIT) return wanted;
  throw new RapporteurError(
    'record/bad-query',
    `The limit must be a whole number from 1 to ${MAX_LIMIT}, not ${String(limit)}.`,
  );
}

/** The place after which the next page starts: the list it belongs to and the sort keys of the last item shown. */
export function encodeCursor(list: string, keys: readonly string[]): string {
  return Buffer.from(JSON.stringify([list, ...keys])).toString('base64url');
}

/** Sort keys of a cursor made for `list`; undefined when there is none. Anything else is refused, never guessed at. */
export function decodeCursor(
  cursor: string | undefined,
  list: string,
  keys: number,
): readonly string[] | undefined {
  if (cursor === undefined) return undefined;
  const parts = parse(cursor);
  if (parts?.[0] === list && parts.length === keys + 1) return parts.slice(1);
  throw new RapporteurError(
    'record/bad-query',
    'The cursor does not belong to this list. Leave it out to get the first page, then use the `next` of each page as it is.',
  );
}

function parse(cursor: string): string[] | undefined {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const sound =
      Array.isArray(parts) && parts.every((part) => typeof part === 'string' && !part.includes('\0'));
    return sound ? parts : undefined;
  } catch {
    return undefined;
  }
}

/** Cuts rows fetched with `limit + 1` to a page and says where the next one starts. */
export function toPage<Row, T>(
  rows: readonly Row[],
  limit: number,
  total: number,
  item: (row: Row) => T,
  cursor: (row: Row) => string,
): { items: T[]; total: number; next?: string } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const page = { items: shown.map(item), total };
  return rows.length > limit && last !== undefined ? { ...page, next: cursor(last) } : page;
}

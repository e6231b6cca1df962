import { RapporteurError } from '../kernel/index.ts';

/** Reads the cursor of a list that the server itself pages: the list's letter and an offset. Absent means the start. */
export function offsetOf(cursor: string | undefined, list: string): number {
  if (cursor === undefined) return 0;
  const offset = cursor.startsWith(list) ? /^\d{1,9}$/.exec(cursor.slice(list.length))?.[0] : undefined;
  if (offset !== undefined) return Number(offset);
  throw new RapporteurError(
    'server/bad-cursor',
    'The cursor does not belong to this list. Leave it out to get the first page, then use the `next` of each page as it is.',
  );
}

/** `T` without the `undefined` that an absent query parameter leaves behind. */
export type Present<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** Drops keys that are undefined or the empty text: `?text=` means no text filter. */
export function present<T extends object>(query: T): Present<T> {
  return Object.fromEntries(
    Object.entries(query).filter(([, value]) => value !== undefined && value !== ''),
  ) as Present<T>;
}

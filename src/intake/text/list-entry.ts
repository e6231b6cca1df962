import type { Line } from './classify-line.ts';

/** "Country: Minister Name" beside another such line: an entry of a list, as statements of offices have them. */
export function isListEntry(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  if (line === undefined || !hasShape(line)) return false;
  return [lines[at - 1], lines[at + 1]].some((other) => other?.block === line.block && hasShape(other));
}

function hasShape({ kind, text }: Line): boolean {
  return (kind === 'heading' || kind === 'body') && /^\p{Lu}[\p{L} .'’-]{2,40}: \p{Lu}/u.test(text);
}

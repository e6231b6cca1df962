import { outletSuffix } from './classify-line.ts';

/** Names that two or more lines end with after a dash, or that a line consists of: the outlet's, on pictures and titles. */
export function findOutlets(lines: readonly string[], publisher?: string): Set<string> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const name = outletSuffix(line);
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const outlets = new Set<string>();
  for (const [name, count] of counts) if (count >= 2 || name === publisher) outlets.add(name);
  return outlets;
}

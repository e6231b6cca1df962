import type { PlacedVerdict } from './verdict.ts';

export interface ErrorKind {
  readonly kind: string;
  /** What is wrong: "wrong date". */
  readonly fault: string;
  /** How many items have the fault; an item with two faults counts under both. */
  readonly count: number;
}

/** The most frequent kinds of error, most frequent first; equals in the order in which they come up. */
export function errorKinds(verdicts: readonly PlacedVerdict[], most = 10): ErrorKind[] {
  const kinds = new Map<string, ErrorKind>();
  for (const { kind, faults = [] } of verdicts) {
    for (const fault of faults) {
      const key = `${kind}\t${fault}`;
      kinds.set(key, { kind, fault, count: (kinds.get(key)?.count ?? 0) + 1 });
    }
  }
  return [...kinds.values()].sort((a, b) => b.count - a.count).slice(0, most);
}

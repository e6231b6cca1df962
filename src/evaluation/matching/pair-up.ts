/** Pairs each of `left` with at most one of `right`, closest pairs first; a closeness of 0 never pairs. */
export function pairUp<A, B>(
  left: readonly A[],
  right: readonly B[],
  closeness: (a: A, b: B) => number,
): Map<A, B> {
  const candidates = left.flatMap((a, i) =>
    right.map((b, j) => ({ a, b, i, j, close: closeness(a, b) })).filter((c) => c.close > 0),
  );
  candidates.sort((x, y) => y.close - x.close || x.i - y.i || x.j - y.j);
  const pairs = new Map<A, B>();
  const taken = new Set<B>();
  for (const { a, b } of candidates) {
    if (pairs.has(a) || taken.has(b)) continue;
    pairs.set(a, b);
    taken.add(b);
  }
  return pairs;
}

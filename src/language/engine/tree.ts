/** Whether `heads` (0 is the root, else 1 + index) is a tree with exactly one root. */
export function isTree(heads: ArrayLike<number>): boolean {
  const n = heads.length;
  let roots = 0;
  for (let i = 0; i < n; i++) if (heads[i] === 0) roots++;
  if (roots !== 1) return false;
  // mark[v]: the walk that first reached v; meeting the mark of one's own walk again is a cycle.
  const mark = new Int32Array(n + 1);
  mark[0] = -1;
  for (let i = 1; i <= n; i++) {
    let v = i;
    while (mark[v] === 0) {
      mark[v] = i;
      v = heads[v - 1] ?? 0;
    }
    if (mark[v] === i) return false;
  }
  return true;
}

/** So large that one root arc is always cheaper than two, whatever the other scores. */
const ROOT_PENALTY = 1e5;

/**
 * The best tree with a single root over arc scores (Chu-Liu/Edmonds): `scores[d * stride + h]`, h = 0 the root.
 * Contraction keeps the dense matrix in place, so it takes O(n) memory beside it and O(n^2) a cycle.
 */
export function bestTree(scores: Float32Array, stride: number, n: number): Uint32Array {
  const size = n + 1;
  const score = new Float64Array(size * size).fill(Number.NEGATIVE_INFINITY);
  for (let d = 1; d < size; d++) {
    for (let h = 0; h < size; h++) {
      if (h !== d) score[h * size + d] = (scores[(d - 1) * stride + h] ?? 0) - (h === 0 ? ROOT_PENALTY : 0);
    }
  }
  const heads = new Uint32Array(size);
  solve(score, size, heads);
  return heads.subarray(1);
}

/** One contraction: what the cycle was, and through which of its nodes each outer arc really ran. */
interface Contraction {
  readonly cycle: readonly number[];
  readonly into: Int32Array;
  readonly outOf: Int32Array;
  readonly headsBefore: Int32Array;
}

/** The contracted cycle is represented by its first node; the others go dead. */
function solve(score: Float64Array, size: number, result: Uint32Array): void {
  const alive = new Uint8Array(size).fill(1);
  const heads = new Int32Array(size);
  const done: Contraction[] = [];
  for (let d = 1; d < size; d++) heads[d] = bestHead(score, size, alive, d);
  for (let cycle = findCycle(heads, alive, size); cycle; cycle = findCycle(heads, alive, size)) {
    done.push(contract(score, size, alive, heads, cycle));
    // Only the cycle itself needs a new head: whoever hung on one of its nodes hangs on it still, and best so.
    const stand = cycle[0] ?? 0;
    const inside = new Set(cycle);
    for (let d = 1; d < size; d++) if (alive[d] && inside.has(heads[d] ?? 0)) heads[d] = stand;
    heads[stand] = bestHead(score, size, alive, stand);
  }
  for (let d = 1; d < size; d++) if (alive[d]) result[d] = heads[d] ?? 0;
  for (let i = done.length - 1; i >= 0; i--) expand(done[i] as Contraction, result, size);
}

function bestHead(score: Float64Array, size: number, alive: Uint8Array, d: number): number {
  let best = 0;
  let top = Number.NEGATIVE_INFINITY;
  for (let h = 0; h < size; h++) {
    const v = score[h * size + d] ?? 0;
    if (alive[h] && h !== d && v > top) {
      top = v;
      best = h;
    }
  }
  return best;
}

function findCycle(heads: Int32Array, alive: Uint8Array, size: number): number[] | undefined {
  const mark = new Int32Array(size);
  mark[0] = -1;
  for (let i = 1; i < size; i++) {
    if (!alive[i]) continue;
    let v = i;
    while (mark[v] === 0) {
      mark[v] = i;
      v = heads[v] ?? 0;
    }
    if (mark[v] === i) {
      const cycle = [v];
      for (let u = heads[v] ?? 0; u !== v; u = heads[u] ?? 0) cycle.push(u);
      return cycle;
    }
  }
  return undefined;
}

function contract(
  score: Float64Array,
  size: number,
  alive: Uint8Array,
  heads: Int32Array,
  cycle: number[],
): Contraction {
  const stand = cycle[0] ?? 0;
  const inside = new Uint8Array(size);
  for (const v of cycle) inside[v] = 1;
  const into = new Int32Array(size).fill(-1);
  const outOf = new Int32Array(size).fill(-1);
  const rowIn = new Float64Array(size);
  const rowOut = new Float64Array(size);
  for (let v = 0; v < size; v++) {
    if (!alive[v] || inside[v]) continue;
    rowIn[v] = Number.NEGATIVE_INFINITY;
    rowOut[v] = Number.NEGATIVE_INFINITY;
    for (const c of cycle) {
      const gain = (score[v * size + c] ?? 0) - (score[(heads[c] ?? 0) * size + c] ?? 0);
      if (gain > (rowIn[v] ?? 0)) {
        rowIn[v] = gain;
        into[v] = c;
      }
      const out = score[c * size + v] ?? 0;
      if (out > (rowOut[v] ?? 0)) {
        rowOut[v] = out;
        outOf[v] = c;
      }
    }
  }
  const headsBefore = heads.slice();
  for (const c of cycle) if (c !== stand) alive[c] = 0;
  for (let v = 0; v < size; v++) {
    if (!alive[v] || v === stand) continue;
    score[v * size + stand] = rowIn[v] ?? 0;
    score[stand * size + v] = rowOut[v] ?? 0;
  }
  return { cycle, into, outOf, headsBefore };
}

function expand(step: Contraction, result: Uint32Array, size: number): void {
  const stand = step.cycle[0] ?? 0;
  const outside = result[stand] ?? 0;
  const entry = step.into[outside] ?? stand;
  for (let v = 1; v < size; v++) {
    if (result[v] === stand && !step.cycle.includes(v) && (step.outOf[v] ?? -1) >= 0)
      result[v] = step.outOf[v] ?? 0;
  }
  for (const c of step.cycle) result[c] = step.headsBefore[c] ?? 0;
  result[entry] = outside;
}

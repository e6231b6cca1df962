import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestTree, isTree } from '../../src/language/engine/tree.ts';

/** Every head assignment of n words, tried one by one. */
function best(scores: Float32Array, n: number): number {
  const heads = new Array<number>(n).fill(0);
  let top = Number.NEGATIVE_INFINITY;
  const walk = (d: number, sum: number) => {
    if (d === n) {
      if (isTree(heads) && sum > top) top = sum;
      return;
    }
    for (let h = 0; h <= n; h++) {
      heads[d] = h;
      walk(d + 1, sum + (scores[d * (n + 1) + h] ?? 0));
    }
  };
  walk(0, 0);
  return top;
}

function total(scores: Float32Array, heads: Uint32Array, n: number): number {
  return heads.reduce((sum, h, d) => sum + (scores[d * (n + 1) + h] ?? 0), 0);
}

describe('isTree', () => {
  it.each([
    [[0], true],
    [[0, 1, 2], true],
    [[2, 0], true],
    [[2, 1], false],
    [[0, 0], false],
    [[0, 3, 2], false],
    [[1], false],
  ])('%j: %s', (heads, expected) => {
    expect(isTree(heads)).toBe(expected);
  });
});

describe('bestTree', () => {
  it('finds what trying every tree finds', () => {
    const arcs = (n: number) =>
      fc.array(fc.integer({ min: -50, max: 50 }), { minLength: n * (n + 1), maxLength: n * (n + 1) });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }).chain((n) => fc.tuple(fc.constant(n), arcs(n))),
        ([n, values]) => {
          const scores = Float32Array.from(values);
          const heads = bestTree(scores, n + 1, n);
          expect(isTree(heads)).toBe(true);
          expect(total(scores, heads, n)).toBe(best(scores, n));
        },
      ),
    );
  });

  it('makes a tree of many words that all prefer each other', () => {
    const n = 300;
    const scores = new Float32Array(n * (n + 1));
    for (let d = 0; d < n; d++) scores[d * (n + 1) + ((d ^ 1) + 1)] = 10;
    expect(isTree(bestTree(scores, n + 1, n))).toBe(true);
  });
});

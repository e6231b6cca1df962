import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder } from '../../src/pipeline.ts';

const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));

async function* of<T>(items: readonly T[], ms = 0): AsyncGenerator<T> {
  for (const item of items) {
    if (ms > 0) await sleep(ms);
    yield item;
  }
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

describe('inOrder', () => {
  it('gives results in the order of the items, however long each takes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat({ max: 5 }), { maxLength: 12 }),
        fc.integer({ min: 1, max: 5 }),
        async (times, atOnce) => {
          const found = await collect(
            inOrder(of(times.map((ms, i) => ({ ms, i }))), atOnce, async ({ ms, i }) => {
              await sleep(ms);
              return i;
            }),
          );
          expect(found).toEqual(times.map((_, i) => i));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('works on no more at once than it may, and asks for no more while the results wait', async () => {
    let asked = 0;
    let open = 0;
    let most = 0;
    async function* items() {
      for (; asked < 50; asked++) yield asked;
    }
    const results = inOrder(items(), 4, async (n) => {
      most = Math.max(most, ++open);
      await sleep(1);
      open--;
      return n;
    });
    await results.next();
    await sleep(30);
    expect(asked).toBeLessThanOrEqual(5);
    expect((await collect(results)).length).toBe(49);
    expect(most).toBe(4);
  });

  it('gives a result at once though the next item is long in coming', async () => {
    const begun = performance.now();
    const results = inOrder(of(['first', 'second'], 400), 10, async (word) => word);
    await results.next();
    expect(performance.now() - begun).toBeLessThan(750);
    expect(await collect(results)).toEqual(['second']);
  });

  it('ends with the first error, after the results before it', async () => {
    const results = inOrder(of([1, 2, 3, 4]), 3, async (n) => {
      if (n === 2) throw new Error('two');
      return n;
    });
    expect((await results.next()).value).toBe(1);
    await expect(results.next()).rejects.toThrow('two');
    expect((await results.next()).done).toBe(true);
  });
});

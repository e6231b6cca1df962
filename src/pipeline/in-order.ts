/**
 * The results of `work` on each item, in the order of the items, while up to `atOnce` are worked on. Items are asked for
 * only when there is room, so that neither they nor the results pile up; a result that is ready does not wait for items
 * that are slow to come. The first error ends it.
 */
export async function* inOrder<T, R>(
  items: AsyncIterable<T>,
  atOnce: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const iterator = items[Symbol.asyncIterator]();
  const open: Promise<R>[] = [];
  let coming: Promise<IteratorResult<T>> | undefined;
  let done = false;
  try {
    while (!done || open.length > 0) {
      if (!done && open.length < atOnce) coming ??= heard(iterator.next());
      const first = open[0];
      if (coming === undefined || (first !== undefined && (await isSooner(first, coming)))) {
        yield await (open.shift() as Promise<R>);
        continue;
      }
      const step = await coming;
      coming = undefined;
      done = step.done === true;
      if (step.done !== true) open.push(heard(work(step.value)));
    }
  } finally {
    void iterator.return?.();
    await Promise.allSettled(open);
  }
}

/** The same promise; an error of it is thrown when its turn comes, and until then is nobody's. */
function heard<P>(promise: Promise<P>): Promise<P> {
  promise.catch(() => {});
  return promise;
}

function isSooner(one: Promise<unknown>, other: Promise<unknown>): Promise<boolean> {
  return Promise.race([one.then(() => true), other.then(() => false)]);
}

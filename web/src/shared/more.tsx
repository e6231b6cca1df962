import type { Pages } from '../api/hooks.ts';

/** The button under a list that has more pages. */
export function More<T>({ pages, what }: { pages: Pages<T>; what: string }) {
  const read = pages.data?.pages ?? [];
  const shown = read.reduce((sum, page) => sum + page.items.length, 0);
  const total = read[0]?.total ?? 0;
  if (!pages.hasNextPage) return null;
  return (
    <p className="more">
      <button type="button" disabled={pages.isFetchingNextPage} onClick={() => pages.fetchNextPage()}>
        {pages.isFetchingNextPage ? 'Reading …' : `Show more ${what}`}
      </button>
      <span>
        {shown.toLocaleString('en')} of {total.toLocaleString('en')} shown
      </span>
    </p>
  );
}

export function itemsOf<T>(pages: Pages<T>): readonly T[] {
  return pages.data?.pages.flatMap((page) => page.items) ?? [];
}

export function totalOf<T>(pages: Pages<T>): number | undefined {
  return pages.data?.pages[0]?.total;
}

/** "1 person", "2,304 people". */
export function countOf(n: number, one: string, many: string): string {
  return `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
}

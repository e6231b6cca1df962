import type { Span } from '../../kernel/index.ts';

/** Of a list in text order those that start inside `span`; found without going through the others. */
export function within<T extends Span>(list: readonly T[], span: Span): readonly T[] {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.start ?? 0) < span.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < list.length && (list[end]?.start ?? span.end) < span.end) end++;
  return list.slice(low, end);
}

/** Of a list in text order whose spans do not overlap the one that covers `offset`. */
export function around<T extends Span>(list: readonly T[], offset: number): T | undefined {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const last = list[low - 1];
  return last !== undefined && offset < last.end ? last : undefined;
}

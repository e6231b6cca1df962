import type { Span } from '../../../src/server/api-types.ts';

export interface Tagged<T> extends Span {
  readonly tag: T;
}

/** A run of text with every tag that covers it; `start` is its offset in the text the spans point into. */
export interface Segment<T> {
  readonly start: number;
  readonly text: string;
  readonly tags: readonly T[];
}

/**
 * Cuts `text`, which begins at offset `base`, at every edge of a span. Spans may nest, overlap, repeat or reach over the
 * ends; the pieces joined are always the text itself.
 */
export function segments<T>(text: string, base: number, spans: readonly Tagged<T>[]): Segment<T>[] {
  const end = base + text.length;
  const inside = spans.filter((span) => span.start < end && span.end > base && span.start < span.end);
  const edges = new Set([base, end]);
  for (const span of inside) {
    edges.add(Math.max(base, span.start));
    edges.add(Math.min(end, span.end));
  }
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, i) => ({
    start,
    text: text.slice(start - base, (sorted[i + 1] ?? end) - base),
    tags: inside.filter((span) => span.start <= start && span.end > start).map((span) => span.tag),
  }));
}

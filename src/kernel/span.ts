/** A stretch of an article's text: UTF-16 offsets, end exclusive, so that `text.slice(start, end)` is the quoted words. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function spanText(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The smallest span that holds all of `spans`; throws on an empty list, which is always a caller's mistake. */
export function cover(spans: readonly Span[]): Span {
  if (spans.length === 0) throw new Error('cover() needs at least one span');
  return {
    start: Math.min(...spans.map((s) => s.start)),
    end: Math.max(...spans.map((s) => s.end)),
  };
}

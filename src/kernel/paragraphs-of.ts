import type { Span } from './span.ts';

/** Blank lines part paragraphs; where there are none, each line is one. */
export function paragraphsOf(text: string): Span[] {
  const gap = /\n[^\S\n]*\n/.test(text) ? /\s*\n[^\S\n]*\n\s*/g : /\s*\n\s*/g;
  const spans: Span[] = [];
  let start = 0;
  for (const match of [...text.matchAll(gap), undefined]) {
    const end = match?.index ?? text.length;
    const span = trimmed(text, start, end);
    if (span.end > span.start) spans.push(span);
    start = end + (match?.[0].length ?? 0);
  }
  return spans;
}

function trimmed(text: string, start: number, end: number): Span {
  const inner = text.slice(start, end);
  return {
    start: start + (inner.length - inner.trimStart().length),
    end: end - (inner.length - inner.trimEnd().length),
  };
}

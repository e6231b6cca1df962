import { createInterface } from 'node:readline';
import { type Article, articleFromObject, type IntakeResult } from '../intake/index.ts';
import type { Span } from '../kernel/index.ts';

/** Articles given as JSON lines, their text to the letter; a line that cannot be used is refused by its number. */
export async function* articlesFromLines(input: NodeJS.ReadableStream): AsyncGenerator<IntakeResult> {
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() !== '') yield fromLine(line.replace(/^\ufeff/, ''), `stdin:${number}`);
  }
}

function fromLine(line: string, place: string): IntakeResult {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    const message = `The line is not valid JSON (${(error as Error).message.slice(0, 120)}). Mend it; the other lines are read.`;
    return {
      source: place,
      diagnostics: [{ severity: 'error', code: 'intake/broken-json', message, place }],
    };
  }
  const result = articleFromObject(value, place);
  if (result.article === undefined) return result;
  return { ...result, article: withText(result.article, (value as { text: string }).text) };
}

/** Intake puts characters and line ends in order; here the caller's offsets must stay the caller's. */
function withText(article: Article, text: string): Article {
  const { datelineSpan, ...rest } = article;
  const kept =
    datelineSpan !== undefined && text.startsWith(article.text.slice(0, datelineSpan.end))
      ? { datelineSpan }
      : {};
  return { ...rest, ...kept, text, paragraphs: paragraphsOf(text) };
}

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

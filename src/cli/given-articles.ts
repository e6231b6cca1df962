import { createInterface } from 'node:readline';
import { type Article, articleFromObject, type IntakeResult } from '../intake/index.ts';
import { paragraphsOf } from './paragraphs-of.ts';

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
  return givenArticle(value, place);
}

/** The article that a JSON value is, its text to the letter. */
export function givenArticle(value: unknown, place: string): IntakeResult {
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

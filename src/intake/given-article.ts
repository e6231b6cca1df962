import { paragraphsOf } from '../kernel/index.ts';
import { articleFromObject } from './article-from-object.ts';
import type { Article, IntakeResult } from './types.ts';

/** The article that an object is, as `articleFromObject` reads it, but with its text to the letter: the caller's offsets hold. */
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

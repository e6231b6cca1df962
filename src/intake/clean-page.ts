import { cleanText } from './clean-text.ts';
import { attribute, findAll, type HtmlElement, isBlock, textOf } from './html/element.ts';
import { parsePage } from './html/parse-page.ts';
import type { Article, CleanHints } from './types.ts';

/** First light only: paragraphs and headings of the page as text. The block scorer takes its place. */
export function cleanPage(html: string, hints: CleanHints): Article | undefined {
  const root = parsePage(html);
  const language = findAll(root, (element) => element.name === 'html').map((element) =>
    attribute(element, 'lang'),
  )[0];
  const blocks = findAll(
    root,
    (element) =>
      /^(?:p|h[1-6]|blockquote|figcaption|time)$/.test(element.name) &&
      !inBoilerplate(element) &&
      !element.children.some((child) => typeof child !== 'string' && isBlock(child.name)),
  );
  return cleanText(blocks.map(textOf).join('\n\n'), { ...hints, ...(language ? { language } : {}) });
}

function inBoilerplate(element: HtmlElement): boolean {
  for (let up = element.parent; up; up = up.parent)
    if (/^(?:nav|aside|footer|form)$/.test(up.name)) return true;
  return false;
}

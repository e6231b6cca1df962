import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { wordCount } from '../text/normalise.ts';
import { type HtmlElement, isBlock, textOf } from './element.ts';
import { parsePage } from './parse-page.ts';

/** Below this many words the block scorer's answer is doubted and other voices are heard. */
const doubtful = 40;
const largestForReadability = 2_000_000;
/** Readability and its DOM recurse over the tree; deeper pages are not given to them. */
const deepestForReadability = 120;

/** What may give a body beside the block scorer. */
export interface Voices {
  readonly html: string;
  readonly root: HtmlElement;
  /** `articleBody` of the page's structured data. */
  readonly stated: string | undefined;
}

/**
 * The paragraphs to take: the block scorer's, unless the page's own structured data has the same text and much more of it
 * (a paywall hides the rest), or there is next to nothing and structured data or Readability has something.
 */
export function chooseBody(own: readonly string[], { html, root, stated }: Voices): readonly string[] {
  const ownWords = wordCount(own.join(' '));
  const statedParagraphs = paragraphsOf(stated ?? '');
  const statedWords = wordCount(statedParagraphs.join(' '));
  if (
    statedWords > ownWords * 1.6 &&
    statedWords >= doubtful &&
    (ownWords < doubtful || begins(statedParagraphs, own))
  ) {
    return statedParagraphs;
  }
  if (ownWords >= doubtful) return own;
  const heard =
    html.length <= largestForReadability && depthOf(root) <= deepestForReadability ? readable(html) : [];
  return wordCount(heard.join(' ')) > Math.max(ownWords * 1.6, doubtful) ? heard : own;
}

function paragraphsOf(stated: string): string[] {
  const text = /<\/?(?:p|br|div)\b/i.test(stated)
    ? textOf(parsePage(stated.replace(/<(?:br|\/p|\/div)[^<>]*>/gi, '\n')))
    : stated;
  return text.split(/\n+/).filter((paragraph) => paragraph.trim() !== '');
}

function begins(stated: readonly string[], own: readonly string[]): boolean {
  const start = (own[0] ?? '').slice(0, 60);
  return start.length >= 20 && stated.slice(0, 3).join(' ').includes(start);
}

function depthOf(root: HtmlElement): number {
  let deepest = 0;
  const visit = (element: HtmlElement) => {
    deepest = Math.max(deepest, element.depth);
    for (const child of element.children) if (typeof child !== 'string') visit(child);
  };
  visit(root);
  return deepest;
}

/** Mozilla Readability over linkedom, which runs no script and fetches nothing. Empty when it finds no article. */
function readable(html: string): string[] {
  try {
    const { document } = parseHTML(html);
    const content = new Readability(
      document as unknown as ConstructorParameters<typeof Readability>[0],
    ).parse()?.content;
    if (!content) return [];
    const paragraphs: string[] = [];
    const visit = (element: HtmlElement) => {
      const inner = element.children
        .filter((child) => typeof child !== 'string')
        .filter((child) => isBlock(child.name));
      if (inner.length === 0) paragraphs.push(textOf(element));
      else for (const child of inner) visit(child);
    };
    visit(parsePage(content));
    return paragraphs.filter((text) => text !== '');
  } catch {
    // A page that breaks it is judged by the other voices alone.
    return [];
  }
}

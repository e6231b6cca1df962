import type { Block } from './collect-blocks.ts';
import { proseWords } from './content-root.ts';
import type { HtmlElement } from './element.ts';

const largestCard = 90;

/**
 * Cards: small elements with a linked headline and at most a summary beside it, which send the reader to other stories.
 * Returned are the outermost such elements; a page whose text is nothing but cards has none.
 */
export function findCards(blocks: readonly Block[]): Set<HtmlElement> {
  const facts = gather(blocks);
  let total = 1;
  for (const { prose } of facts.values()) if (prose > total) total = prose;
  const isCard = (element: HtmlElement) => {
    const fact = facts.get(element);
    if (fact !== undefined && element.name === 'article' && isNested(element))
      return fact.prose <= total * 0.34;
    return (
      fact?.titled &&
      fact.words <= largestCard &&
      fact.prose <= total * 0.34 &&
      !/^(?:p|li|td|tr|ul|ol|h[1-6]|blockquote|body|html|article)$/.test(element.name)
    );
  };
  return new Set([...facts.keys()].filter(isCard));
}

interface Facts {
  words: number;
  prose: number;
  titled: boolean;
}

function gather(blocks: readonly Block[]): Map<HtmlElement, Facts> {
  const facts = new Map<HtmlElement, Facts>();
  for (const block of blocks) {
    const titled = block.words >= 3 && block.linkWords >= block.words * 0.9;
    const prose = proseWords(block);
    for (let up: HtmlElement | null = block.element; up; up = up.parent) {
      const fact = facts.get(up) ?? { words: 0, prose: 0, titled: false };
      fact.words += block.words;
      fact.prose += prose;
      fact.titled ||= titled;
      facts.set(up, fact);
    }
  }
  return facts;
}

/** An article inside an article is, by the standard's word, a comment or a teaser of another page. */
function isNested(element: HtmlElement): boolean {
  for (let up = element.parent; up; up = up.parent) if (up.name === 'article') return true;
  return false;
}

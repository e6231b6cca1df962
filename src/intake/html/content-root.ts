import { endsSentence } from '../text/normalise.ts';
import type { Block } from './collect-blocks.ts';
import type { HtmlElement } from './element.ts';
import { rolesOf } from './element-role.ts';

/** How much running text a block holds: its unlinked words, counted in full only when it reads like sentences. */
export function proseWords(block: Block): number {
  const free = Math.max(block.words - block.linkWords * 1.5, 0);
  if (block.words < 4 || free < 3) return 0;
  if (endsSentence(block.text) || block.words > 25) return free;
  return free * 0.2;
}

/** Running text under each element, itself and everything inside. */
export function proseByElement(blocks: readonly Block[]): Map<HtmlElement, number> {
  const sums = new Map<HtmlElement, number>();
  for (const block of blocks) {
    const prose = proseWords(block);
    if (prose === 0) continue;
    for (let up: HtmlElement | null = block.element; up; up = up.parent)
      sums.set(up, (sums.get(up) ?? 0) + prose);
  }
  return sums;
}

/** The largest sum: what the whole page holds. */
export function mostProse(sums: ReadonlyMap<HtmlElement, number>): number {
  let most = 0;
  for (const sum of sums.values()) if (sum > most) most = sum;
  return most;
}

/** The smallest element that holds nearly all of the page's running text, or the part that calls itself the body. */
export function contentRoot(root: HtmlElement, prose: ReadonlyMap<HtmlElement, number>): HtmlElement {
  let current = root;
  for (;;) {
    const here = prose.get(current) ?? 0;
    let best: HtmlElement | undefined;
    for (const child of current.children) {
      if (typeof child === 'string') continue;
      if ((prose.get(child) ?? 0) > (best ? (prose.get(best) ?? 0) : 0)) best = child;
    }
    if (!best || isLeaf(best)) return current;
    const share = (prose.get(best) ?? 0) / here;
    if (share < (rolesOf(best).has('body') ? 0.5 : 0.85)) return current;
    current = best;
  }
}

/** Single paragraphs are no containers: an article of one paragraph has the element around it as its root. */
function isLeaf(element: HtmlElement): boolean {
  return /^(?:p|h[1-6]|li|ul|ol|blockquote|span|b|i|em|strong|font|pre|td|dd|a)$/.test(element.name);
}

import type { Block } from './collect-blocks.ts';
import { mostProse, proseByElement } from './content-root.ts';
import type { HtmlElement } from './element.ts';

const largestBox = 150;
const kinds: ReadonlySet<string> = new Set(['related', 'ad', 'newsletter', 'subscribe', 'comment', 'share']);

/**
 * Blocks in boxes with a label: the element that begins with "Related stories" or "Newsletter" and is small beside the
 * page's text. Where the label has no box of its own, the list that follows it.
 */
export function findBoxed(blocks: readonly Block[]): Set<Block> {
  const prose = proseByElement(blocks);
  const total = Math.max(1, mostProse(prose));
  const words = wordsByElement(blocks);
  const boxed = new Set<Block>();
  for (const [at, block] of blocks.entries()) {
    if (!isLabel(block)) continue;
    boxed.add(block);
    const box = boxOf(
      block,
      blocks[at - 1],
      (element) => (words.get(element) ?? 0) <= largestBox && (prose.get(element) ?? 0) <= total * 0.25,
    );
    for (let next = at + 1; next < blocks.length; next += 1) {
      const follower = blocks[next] as Block;
      const inside = box ? isWithin(follower.element, box) : follower.name === 'li' && follower.words <= 25;
      if (!inside) break;
      boxed.add(follower);
    }
  }
  return boxed;
}

function isLabel(block: Block): boolean {
  if (block.words > 8) return false;
  const { kind, clue } = block.line;
  return kind === 'litter' && clue !== undefined && kinds.has(clue.kind);
}

/** The largest ancestor that is small and has the label as its first block. */
function boxOf(
  label: Block,
  before: Block | undefined,
  isSmall: (element: HtmlElement) => boolean,
): HtmlElement | undefined {
  let box: HtmlElement | undefined;
  for (let up: HtmlElement | null = label.element; up; up = up.parent) {
    if (!isSmall(up) || (before && isWithin(before.element, up))) break;
    box = up;
  }
  return box;
}

function wordsByElement(blocks: readonly Block[]): Map<HtmlElement, number> {
  const sums = new Map<HtmlElement, number>();
  for (const block of blocks) {
    for (let up: HtmlElement | null = block.element; up; up = up.parent)
      sums.set(up, (sums.get(up) ?? 0) + block.words);
  }
  return sums;
}

function isWithin(element: HtmlElement, top: HtmlElement): boolean {
  for (let up: HtmlElement | null = element; up; up = up.parent) if (up === top) return true;
  return false;
}

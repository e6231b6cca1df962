import { classifyLine } from '../text/classify-line.ts';
import { type Block, collectBlocks } from './collect-blocks.ts';
import { contentRoot, proseByElement } from './content-root.ts';
import type { HtmlElement } from './element.ts';
import { findCards } from './find-cards.ts';
import { selectBlocks } from './select-blocks.ts';

export interface ExtractedBody {
  readonly blocks: readonly Block[];
  readonly body: readonly Block[];
}

const noOutlets: ReadonlySet<string> = new Set();

/** The blocks of a page and those among them that are the article's body. */
export function extractBody(root: HtmlElement): ExtractedBody {
  const all = collectBlocks(root);
  const usable = usableBlocks(all);
  const prose = proseByElement(usable);
  const top = contentRoot(root, prose);
  const inside = usable.filter((block) => isWithin(block.element, top));
  return { blocks: all, body: selectBlocks(inside) };
}

/** Blocks that are shown and no litter, unless that leaves next to nothing: then class names or styles mislead. */
function usableBlocks(all: readonly Block[]): Block[] {
  const worded = all.filter((block) => !isLitterText(block));
  const shown = worded.filter((block) => !block.hidden);
  const kept = withoutLitter(shown);
  if (proseTotal(kept) >= 60) return kept;
  const withHidden = withoutLitter(worded);
  return proseTotal(withHidden) > proseTotal(kept) * 2 ? withHidden : kept;
}

function withoutLitter(blocks: readonly Block[]): Block[] {
  const clean = blocks.filter((block) => block.litterRoots.length === 0);
  const everything = proseByElement(blocks);
  const top = Math.max(0, ...everything.values());
  const misleading = proseTotal(clean) < Math.min(80, top * 0.5);
  const trusted = (element: HtmlElement) => (everything.get(element) ?? 0) < top * 0.45;
  const kept = misleading ? blocks.filter((block) => !block.litterRoots.some(trusted)) : clean;
  const cards = findCards(kept);
  return kept.filter((block) => ![...ancestors(block.element)].some((up) => cards.has(up)));
}

function isLitterText(block: Block): boolean {
  return classifyLine(block.text, noOutlets).kind === 'litter' && /[\p{L}\p{N}]/u.test(block.text);
}

function proseTotal(blocks: readonly Block[]): number {
  return Math.max(0, ...proseByElement(blocks).values());
}

function* ancestors(element: HtmlElement): Generator<HtmlElement> {
  for (let up: HtmlElement | null = element; up; up = up.parent) yield up;
}

function isWithin(element: HtmlElement, top: HtmlElement): boolean {
  for (const up of ancestors(element)) if (up === top) return true;
  return false;
}

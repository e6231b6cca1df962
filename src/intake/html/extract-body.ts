import { appealScore } from '../text/appeal.ts';
import { comparable } from '../text/normalise.ts';
import { type Block, collectBlocks } from './collect-blocks.ts';
import { contentRoot, mostProse, proseByElement } from './content-root.ts';
import { attribute, findAll, type HtmlElement } from './element.ts';
import { findBoxed } from './find-boxes.ts';
import { findCards } from './find-cards.ts';
import { selectBlocks } from './select-blocks.ts';

export interface ExtractedBody {
  readonly blocks: readonly Block[];
  readonly body: readonly Block[];
}

/** The blocks of a page and those among them that are the article's body. */
export function extractBody(root: HtmlElement): ExtractedBody {
  const all = collectBlocks(root);
  const usable = usableBlocks(all);
  const top = contentRoot(root, proseByElement(usable));
  const alts = pictureTexts(root);
  const inside = usable.filter((block) => isWithin(block.element, top) && !repeatsPicture(block, alts));
  return { blocks: all, body: selectBlocks(inside) };
}

/** Blocks that are shown and no litter, unless that leaves next to nothing: then class names or styles mislead. */
function usableBlocks(all: readonly Block[]): Block[] {
  const boxed = findBoxed(all);
  const worded = all.filter((block) => !boxed.has(block) && !isLitterText(block));
  const shown = worded.filter((block) => !block.hidden);
  const kept = withoutLitter(shown);
  if (proseTotal(kept) >= 60) return kept;
  const withHidden = withoutLitter(worded);
  return proseTotal(withHidden) > proseTotal(kept) * 2 ? withHidden : kept;
}

/** Elements whose class says litter go, unless most of the page's text is in them; so do cards. */
function withoutLitter(blocks: readonly Block[]): Block[] {
  const clean = blocks.filter((block) => block.litterRoots.length === 0);
  const everything = proseByElement(blocks);
  const top = mostProse(everything);
  const misleading = proseTotal(clean) < Math.min(80, top * 0.5);
  const trusted = (element: HtmlElement) => (everything.get(element) ?? 0) < top * 0.45;
  const kept = misleading ? blocks.filter((block) => !block.litterRoots.some(trusted)) : clean;
  const cards = findCards(kept);
  return kept.filter((block) => ![...ancestors(block.element)].some((up) => cards.has(up)));
}

/** The alternative texts of the page's pictures, as far as they are long enough to be captions. */
function pictureTexts(root: HtmlElement): Set<string> {
  const pictures = findAll(root, ({ name }) => name === 'img');
  return new Set(
    pictures.map((picture) => comparable(attribute(picture, 'alt'))).filter((text) => text.includes(' ')),
  );
}

/** A short block that says what a picture's alternative text says is its caption. */
function repeatsPicture(block: Block, alts: ReadonlySet<string>): boolean {
  return block.words <= 50 && !/^h[1-6]$/.test(block.name) && alts.has(comparable(block.text));
}

function isLitterText(block: Block): boolean {
  if (!/[\p{L}\p{N}]/u.test(block.text)) return false;
  return block.line.kind === 'litter' || (appealScore(block.text) >= 3 && standsAside(block.element));
}

const setApart =
  /(?:^|[\s_-])(?:support|banner|member|event|callout|inset|insert|inline|box|cta|notice|appeal|house|campaign|fund\w*)(?=$|[\s_-])/i;

/** In an aside, or under a class that says the block is set apart from the text: less will do to call it an appeal. */
function standsAside(element: HtmlElement): boolean {
  let steps = 0;
  for (const up of ancestors(element)) {
    if (
      up.name === 'aside' ||
      setApart.test(`${attribute(up, 'class')} ${attribute(up, 'id')}`.slice(0, 400))
    )
      return true;
    steps += 1;
    if (steps >= 3 || up.name === 'article' || up.name === 'main') return false;
  }
  return false;
}

function proseTotal(blocks: readonly Block[]): number {
  return mostProse(proseByElement(blocks));
}

function* ancestors(element: HtmlElement): Generator<HtmlElement> {
  for (let up: HtmlElement | null = element; up; up = up.parent) yield up;
}

function isWithin(element: HtmlElement, top: HtmlElement): boolean {
  for (const up of ancestors(element)) if (up === top) return true;
  return false;
}

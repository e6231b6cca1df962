import { type Classified, classifyLine } from '../text/classify-line.ts';
import { endsSentence, singleSpaced, wordCount } from '../text/normalise.ts';
import { type HtmlElement, isBlock } from './element.ts';
import { type ElementRole, isHidden, isNeverBody, rolesOf } from './element-role.ts';

/** A run of inline text between block boundaries: what a reader sees as one paragraph, heading, list item or cell. */
export interface Block {
  readonly text: string;
  readonly words: number;
  /** Words inside links. */
  readonly linkWords: number;
  /** Name of the nearest block element. */
  readonly name: string;
  readonly element: HtmlElement;
  /** What its own and its ancestors' classes promise; a promise about more words than its kind has does not count. */
  readonly roles: ReadonlySet<ElementRole>;
  /** The ancestors whose class says litter, outermost first. */
  readonly litterRoots: readonly HtmlElement[];
  readonly hidden: boolean;
  /** What its own words say it is. */
  readonly line: Classified;
}

/** A caption, byline or headline of more words than this is something else. */
const mostWords = 130;

/** A pop-up is small; the bound keeps hostile nesting from costing more than its length. */
const mostPopupNodes = 300;

const noOutlets: ReadonlySet<string> = new Set();

interface Mark {
  readonly element: HtmlElement;
  readonly role: ElementRole;
}

interface Context {
  readonly element: HtmlElement;
  readonly marks: readonly Mark[];
  readonly litterRoots: readonly HtmlElement[];
  readonly hidden: boolean;
}

/** All visible-looking text of a page as blocks in document order. The tree's bounded depth makes recursion safe. */
export function collectBlocks(root: HtmlElement): Block[] {
  const collector = new BlockCollector();
  collector.visit(root, { element: root, marks: [], litterRoots: [], hidden: false }, false);
  collector.flush();
  return collector.finish();
}

class BlockCollector {
  private readonly found: (Omit<Block, 'roles' | 'line'> & { readonly marks: readonly Mark[] })[] = [];
  private text = '';
  private hasText = false;
  private linkText = '';
  private context: Context | undefined;

  visit(element: HtmlElement, context: Context, inLink: boolean): void {
    for (const child of element.children) {
      if (typeof child === 'string') this.add(child, context, inLink);
      else if (child.name === 'br') this.add('', context, inLink, true);
      else if (!isNeverBody(child)) this.enter(child, context, inLink);
    }
  }

  /** Settles what the classes promise, now that it is known how much text each element holds. */
  finish(): Block[] {
    const words = new Map<HtmlElement, number>();
    for (const block of this.found) {
      for (let up: HtmlElement | null = block.element; up; up = up.parent) {
        words.set(up, (words.get(up) ?? 0) + block.words);
      }
    }
    return this.found.map(({ marks, ...block }) => {
      const kept = marks.filter(
        ({ element, role }) => role === 'body' || (words.get(element) ?? 0) <= mostWords,
      );
      const line = classifyLine(block.text, noOutlets);
      return { ...block, line, roles: new Set(kept.map(({ role }) => role)) };
    });
  }

  private enter(element: HtmlElement, context: Context, inLink: boolean): void {
    const cell = (element.name === 'td' || element.name === 'th') && isDataCell(element);
    const block = isBlock(element.name) && !cell;
    if (!block && !cell && element.name !== 'a' && isPopup(element)) return;
    if (cell) this.endCell();
    const inner = narrowed(element, context, block);
    if (block) this.flush();
    this.visit(element, inner, inLink || element.name === 'a');
    if (element.name === 'a') this.linkText += ' ';
    if (block) this.flush();
    if (cell) this.endCell();
  }

  /** Short cells of a row are one block, as a reader sees a table; a cell that holds a text is its own. */
  private endCell(): void {
    if (this.text.length > 400 || wordCount(this.text) > 15) this.flush();
    else this.text += ' ';
  }

  private add(text: string, context: Context, inLink: boolean, isBreak = false): void {
    const spaced = isBreak ? '\n' : text.replace(/\s+/g, ' ');
    this.context ??= context;
    // Asked of the new piece alone: asking it of the whole would make long paragraphs cost the square of their length.
    if (!this.hasText && spaced.trim() !== '') {
      this.context = context;
      this.hasText = true;
    }
    this.text += spaced;
    if (inLink) this.linkText += spaced;
  }

  /** Ends the current run. Two line breaks in a row split it, as many pages mark paragraphs that way. */
  flush(): void {
    const { context } = this;
    if (context && this.hasText) {
      const linkWords = wordCount(this.linkText);
      const parts = splitRuns(this.text, linkWords > 0);
      for (const text of parts) {
        const words = wordCount(text);
        const share = parts.length === 1 ? linkWords : Math.min(words, Math.round(linkWords / parts.length));
        this.found.push({ text, words, linkWords: share, name: context.element.name, ...context });
      }
    }
    this.text = '';
    this.hasText = false;
    this.linkText = '';
    this.context = undefined;
  }
}

/** The context inside an element: its classes count where it is a block, or where it is inline and says litter. */
function narrowed(element: HtmlElement, context: Context, block: boolean): Context {
  const own = rolesOf(element);
  const hidden = context.hidden || isHidden(element);
  const top = element.name === 'html' || element.name === 'body';
  const marks =
    own.size === 0 || top
      ? context.marks
      : [...context.marks, ...[...own].map((role) => ({ element, role }))];
  const litterRoots = own.has('litter') && !top ? [...context.litterRoots, element] : context.litterRoots;
  return { element: block ? element : context.element, marks, hidden, litterRoots };
}

/** An inline element that is only links, three or more: the pop-up of a name or a tool bar inside a sentence. */
function isPopup(element: HtmlElement): boolean {
  let links = 0;
  let free = 0;
  let nodes = 0;
  const count = (node: HtmlElement, inLink: boolean) => {
    for (const child of node.children) {
      nodes += 1;
      if (free > 8 || nodes > mostPopupNodes) return;
      if (typeof child === 'string') free += inLink ? 0 : child.trim().length;
      else {
        if (child.name === 'a') links += 1;
        count(child, inLink || child.name === 'a');
      }
    }
  };
  count(element, false);
  return links >= 3 && free <= 8 && nodes <= mostPopupNodes;
}

/** A cell of a table of data: short, and without line breaks or blocks. Cells of tables made for layout are blocks. */
function isDataCell(cell: HtmlElement): boolean {
  let length = 0;
  const isPlain = (element: HtmlElement): boolean =>
    element.children.every((child) => {
      if (typeof child === 'string') {
        length += child.trim().length;
        return length <= 120;
      }
      return child.name !== 'br' && !isBlock(child.name) && isPlain(child);
    });
  return isPlain(cell);
}

/** Two line breaks end a paragraph. Single ones do in a list made with them: short lines, no sentences. */
function splitRuns(text: string, linked: boolean): string[] {
  const paragraphs = text.split(/\n[ \t\r\u00a0]*\n\s*/);
  return paragraphs.flatMap((paragraph) => {
    const lines = paragraph
      .split('\n')
      .map(singleSpaced)
      .filter((line) => line !== '');
    const isList =
      lines.length >= (linked ? 3 : 2) && lines.every((line) => line.length <= 80 && !endsSentence(line));
    return isList ? lines : lines.length > 0 ? [lines.join(' ')] : [];
  });
}

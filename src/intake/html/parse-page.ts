import { Tokenizer } from 'htmlparser2';
import { type HtmlElement, isBlock, maximumDepth, maximumElements, maximumPageText } from './element.ts';

/**
 * Parses a page into a small tree in time linear in its length, whatever its nesting. htmlparser2's tokenizer does the
 * reading; its own tree builder is not used because its cost grows with the square of the nesting depth.
 */
export function parsePage(html: string): HtmlElement {
  const builder = new TreeBuilder(html);
  const tokenizer = new Tokenizer({ decodeEntities: true }, builder);
  tokenizer.write(html);
  tokenizer.end();
  return builder.root;
}

/** A string with its character references decoded, tags dropped: metadata is often escaped once too often. */
export function decodeReferences(text: string): string {
  if (!/&#?\w{2,31};/.test(text)) return text;
  return text.replace(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/gi, (reference) => {
    const [decoded] = parsePage(reference).children;
    return typeof decoded === 'string' ? decoded : reference;
  });
}

interface MutableElement extends HtmlElement {
  readonly attributes: Record<string, string>;
  isCut?: boolean;
}

const voidNames = new Set(
  'area base br col embed hr img input link meta param source track wbr basefont command frame keygen'.split(
    ' ',
  ),
);

/** Elements that end tags and implied ends of things inside do not reach across. */
const scopes = new Set('table td th caption html object template button body'.split(' '));

/** An opening tag of the key ends open elements of the listed names. */
const impliedEnds: Readonly<Record<string, ReadonlySet<string>>> = {
  li: new Set(['li']),
  dt: new Set(['dt', 'dd']),
  dd: new Set(['dt', 'dd']),
  option: new Set(['option']),
  tr: new Set(['tr', 'td', 'th']),
  td: new Set(['td', 'th']),
  th: new Set(['td', 'th']),
  tbody: new Set(['tr', 'td', 'th', 'thead', 'tbody']),
  body: new Set(['head']),
};

const listLike = new Set(['ul', 'ol', 'dl', 'table', 'select', 'menu']);

class TreeBuilder {
  private readonly all: HtmlElement[] = [];
  readonly root: MutableElement = {
    name: '#document',
    attributes: {},
    parent: null,
    children: [],
    depth: 0,
    all: this.all,
  };
  private readonly html: string;
  private readonly open: MutableElement[] = [this.root];
  /** Elements opened beyond the depth bound: counted, not kept, so that their end tags close nothing else. */
  private beyond = 0;
  private textLength = 0;
  private tagName = '';
  private attributes: Record<string, string> = {};
  private attributeName = '';
  private attributeValue = '';

  constructor(html: string) {
    this.html = html;
  }

  private top(): MutableElement {
    return this.open[this.open.length - 1] ?? this.root;
  }

  private append(text: string): void {
    this.textLength += text.length;
    if (this.textLength > maximumPageText) {
      this.root.isCut = true;
      return;
    }
    const { children } = this.top();
    const last = children.length - 1;
    if (typeof children[last] === 'string') children[last] += text;
    else children.push(text);
  }

  ontext(start: number, end: number): void {
    this.append(this.html.slice(start, end));
  }

  ontextentity(codepoint: number): void {
    this.append(String.fromCodePoint(codepoint));
  }

  onopentagname(start: number, end: number): void {
    this.tagName = this.html.slice(start, end).toLowerCase();
    this.attributes = Object.create(null);
  }

  onattribname(start: number, end: number): void {
    this.attributeName = this.html.slice(start, end).toLowerCase();
    this.attributeValue = '';
  }

  onattribdata(start: number, end: number): void {
    this.attributeValue += this.html.slice(start, end);
  }

  onattribentity(codepoint: number): void {
    this.attributeValue += String.fromCodePoint(codepoint);
  }

  onattribend(): void {
    this.attributes[this.attributeName] ??= this.attributeValue;
  }

  onopentagend(): void {
    this.openElement(voidNames.has(this.tagName));
  }

  onselfclosingtag(): void {
    // HTML ignores the slash except on void and foreign elements; `<path/>` and `<use/>` are the common ones.
    this.openElement(voidNames.has(this.tagName) || this.open.some((element) => element.name === 'svg'));
  }

  private openElement(isVoid: boolean): void {
    if (this.all.length >= maximumElements) {
      this.root.isCut = true;
      if (isBlock(this.tagName)) this.append('\n');
      return;
    }
    this.closeImplied(this.tagName);
    if (this.open.length > maximumDepth) {
      if (!isVoid) this.beyond += 1;
      if (isBlock(this.tagName)) this.append('\n');
      return;
    }
    const parent = this.top();
    const element = {
      name: this.tagName,
      attributes: this.attributes,
      parent,
      children: [],
      depth: this.open.length,
    };
    parent.children.push(element);
    this.all.push(element);
    if (!isVoid) this.open.push(element);
  }

  private closeImplied(name: string): void {
    if (this.beyond > 0) return;
    if (isBlock(name) && name !== 'button') this.closeParagraph();
    const ends = impliedEnds[name];
    if (!ends) return;
    for (let at = this.open.length - 1; at > 0; at -= 1) {
      const candidate = this.open[at] as MutableElement;
      if (ends.has(candidate.name)) {
        this.open.length = at;
        this.closeImplied(name);
        return;
      }
      if (scopes.has(candidate.name) || listLike.has(candidate.name) || candidate.name === 'div') return;
    }
  }

  /** A block inside a paragraph ends the paragraph, as browsers do. */
  private closeParagraph(): void {
    for (let at = this.open.length - 1; at > 0; at -= 1) {
      const candidate = this.open[at] as MutableElement;
      if (candidate.name === 'p') {
        this.open.length = at;
        return;
      }
      if (isBlock(candidate.name)) return;
    }
  }

  onclosetag(start: number, end: number): void {
    const name = this.html.slice(start, end).toLowerCase().trim();
    if (name === 'br') {
      this.append('\n');
      return;
    }
    if (this.beyond > 0) {
      this.beyond -= 1;
      return;
    }
    const inline = !isBlock(name);
    for (let at = this.open.length - 1; at > 0; at -= 1) {
      const candidate = this.open[at] as MutableElement;
      if (candidate.name === name) {
        this.open.length = at;
        return;
      }
      if (inline ? isBlock(candidate.name) : scopes.has(candidate.name) && !scopes.has(name)) return;
    }
  }

  oncdata(start: number, end: number, offset: number): void {
    this.append(this.html.slice(start, end - offset));
  }

  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}
}

/** A node of the small tree that intake reads pages with: text is a plain string. */
export type HtmlNode = HtmlElement | string;

export interface HtmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: HtmlElement | null;
  readonly children: HtmlNode[];
  /** Distance from the root; never more than `maximumDepth`, so recursion over the tree is safe. */
  readonly depth: number;
  /** On the root of a parsed page: every element in document order, so that looking for some needs no walk. */
  readonly all?: readonly HtmlElement[];
  /** On the root: the page went beyond a bound, and not all of it was kept. */
  readonly isCut?: boolean;
}

/** Deeper elements are opened as if they stood at this depth: their text is kept, the stack stays small. */
export const maximumDepth = 200;

/** The largest news pages seen have 20,000 elements. Beyond this many, tags are read but no longer kept. */
export const maximumElements = 60_000;

/** Text beyond this length is not kept; scripts count too, since structured data stands in them. */
export const maximumPageText = 6_000_000;

export function attribute(element: HtmlElement, name: string): string {
  return element.attributes[name] ?? '';
}

/** Every element of a parsed page in document order. */
export function elements(root: HtmlElement): readonly HtmlElement[] {
  return root.all ?? [];
}

export function findAll(root: HtmlElement, test: (element: HtmlElement) => boolean): HtmlElement[] {
  return elements(root).filter(test);
}

const invisible = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'head',
  'title',
  'textarea',
  'select',
]);

/** All text under an element, white space run together; scripts and styles left out unless the element is one. */
export function textOf(element: HtmlElement): string {
  const parts: string[] = [];
  collect(element, parts);
  return parts.join('').replace(/\s+/g, ' ').trim();
}

function collect(element: HtmlElement, parts: string[]): void {
  for (const child of element.children) {
    if (typeof child === 'string') parts.push(child);
    else if (!invisible.has(child.name)) {
      if (child.name === 'br' || isBlock(child.name)) parts.push(' ');
      collect(child, parts);
      if (isBlock(child.name)) parts.push(' ');
    }
  }
}

/** The raw text directly inside an element such as `script`. */
export function rawText(element: HtmlElement): string {
  return element.children.filter((child) => typeof child === 'string').join('');
}

const blockNames = new Set(
  (
    'address article aside blockquote body button center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html iframe legend li main menu nav ol option p pre section ' +
    'select summary table tbody td textarea tfoot th thead tr ul video audio object'
  ).split(' '),
);

export function isBlock(name: string): boolean {
  return blockNames.has(name);
}

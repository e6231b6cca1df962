import type { Block } from '../html/collect-blocks.ts';
import { attribute, elements, findAll, type HtmlElement, textOf } from '../html/element.ts';
import { isSectionLabel } from '../text/classify-line.ts';
import { comparable } from '../text/normalise.ts';
import { authorsIn, tidyNames } from './authors-in.ts';
import { namesBeforeDate, placedByline } from './bare-byline.ts';
import { dateInUrl } from './date-in-url.ts';
import type { Found } from './found.ts';
import { findDates, parseDate, parseMachineDate } from './parse-date.ts';
import type { StructuredData } from './read-json-ld.ts';
import {
  authorNames,
  type MetaTags,
  publishedNames,
  publisherNames,
  sectionNames,
  titleNames,
  urlNames,
} from './read-meta-tags.ts';
import { splitByPage, splitTitle } from './split-title.ts';

/** Everything of a page that its metadata is read from. */
export interface PageSources {
  readonly root: HtmlElement;
  readonly data: StructuredData | undefined;
  readonly meta: MetaTags;
  /** Blocks between the top of the page and the body, where bylines and dates stand. */
  readonly head: readonly Block[];
}

export function pageUrl({ root, data, meta }: PageSources): Found<string> | undefined {
  const link = findAll(
    root,
    ({ name, attributes }) => name === 'link' && /\bcanonical\b/i.test(attributes.rel ?? ''),
  )[0];
  const candidates: Found<string | undefined>[] = [
    { value: link && attribute(link, 'href'), from: 'meta-tag' },
    { value: meta.first(...urlNames), from: 'meta-tag' },
    { value: data?.url, from: 'json-ld' },
  ];
  for (const { value, from } of candidates)
    if (value && /^https?:\/\/[^/\s]+\/\S/i.test(value)) return { value: value.trim(), from };
  return undefined;
}

export function pagePublisher({ root, data, meta, head }: PageSources): Found<string> | undefined {
  const isName = (name: string) => !/^https?:|^@/.test(name) && !isSectionLabel(name);
  const named = meta.all(...publisherNames).find(isName);
  if (named) return { value: named, from: 'meta-tag' };
  if (data?.publisher && isName(data.publisher)) return { value: data.publisher, from: 'json-ld' };
  const split = splitByPage(
    titleText(root),
    head.map((block) => block.text),
  );
  const outlet = split ? split.outlet : splitTitle(titleText(root)).outlet;
  return outlet ? { value: outlet, from: 'title-element' } : undefined;
}

export function pageTitle(sources: PageSources, publisher: string | undefined): Found<string> | undefined {
  const { root, data, meta, head } = sources;
  const heading = mainHeading(root, head);
  const candidates: Found<string | undefined>[] = [
    { value: data?.headline, from: 'json-ld' },
    { value: meta.first(...titleNames), from: 'meta-tag' },
    { value: heading, from: 'heading' },
    {
      value:
        splitByPage(
          titleText(root),
          head.map((block) => block.text),
        )?.title ?? titleText(root),
      from: 'title-element',
    },
  ];
  for (const { value, from } of candidates) {
    const { title } = splitTitle(value ?? '', publisher);
    if (title === '' || comparable(title) === comparable(publisher ?? '')) continue;
    const isCut =
      heading !== undefined &&
      heading.length > title.length &&
      comparable(heading).startsWith(comparable(title.replace(/(?:\.\.\.|…)$/, '')));
    return isCut ? { value: heading, from: 'heading' } : { value: title, from };
  }
  return undefined;
}

function titleText(root: HtmlElement): string {
  const title = findAll(root, ({ name, parent }) => name === 'title' && parent?.name !== 'svg')[0];
  return title ? textOf(title) : '';
}

function mainHeading(root: HtmlElement, head: readonly Block[]): string | undefined {
  const headings = findAll(root, ({ name }) => name === 'h1')
    .map(textOf)
    .filter((text) => text !== '');
  if (headings.length === 1) return headings[0];
  const inHead = head
    .filter((block) => /^h[12]$/.test(block.name) || block.roles.has('headline'))
    .map((block) => block.text);
  return inHead.find((text) => headings.includes(text)) ?? headings[0] ?? inHead[0];
}

export function pageAuthors(
  sources: PageSources,
  publisher: string | undefined,
): Found<readonly string[]> | undefined {
  const { root, data, meta, head } = sources;
  const linked = findAll(
    root,
    ({ attributes }) => /\bauthor\b/.test(attributes.rel ?? '') || attributes.itemprop === 'author',
  );
  const bylines = head.filter(
    (block) => block.words <= 30 && (block.line.kind === 'byline' || block.roles.has('byline')),
  );
  const candidates: Found<readonly string[]>[] = [
    { value: tidyNames(data?.authors ?? [], publisher), from: 'json-ld' },
    { value: tidyNames(meta.all(...authorNames), publisher), from: 'meta-tag' },
    {
      value: tidyNames(
        linked
          .filter((element) => !isOfComment(element))
          .slice(0, 10)
          .flatMap(markedNames),
        publisher,
      ),
      from: 'byline',
    },
    ...bylines.map((block) => ({ value: authorsIn(block.text, publisher), from: 'byline' as const })),
    { value: tidyNames(linked.slice(0, 5).map(textOf), publisher), from: 'byline' },
    ...belowHeading(head).map((block) => ({
      value: [...placedByline(block.text, publisher), ...namesBeforeDate(block.text, publisher)],
      from: 'byline' as const,
    })),
  ];
  return candidates.find(({ value }) => value.length > 0);
}

/** Readers who comment are marked as authors of their comments. */
function isOfComment(element: HtmlElement): boolean {
  for (let up: HtmlElement | null = element; up; up = up.parent)
    if (/comment/i.test(`${attribute(up, 'itemprop')} ${attribute(up, 'itemtype')}`)) return true;
  return false;
}

/** What marks the name itself inside an element that marks an author. */
function markedNames(element: HtmlElement): string[] {
  const names: string[] = [];
  const visit = (inner: HtmlElement) => {
    for (const child of inner.children) {
      if (typeof child === 'string') continue;
      if (attribute(child, 'itemprop') === 'name') names.push(attribute(child, 'content') || textOf(child));
      else visit(child);
    }
  };
  visit(element);
  return names;
}

/** The short lines between the headline and the body, where a byline without "By" may stand. */
function belowHeading(head: readonly Block[]): readonly Block[] {
  const at = head.findLastIndex((block) => block.name === 'h1');
  return at < 0
    ? []
    : head
        .slice(at + 1)
        .filter((block) => block.words <= 25)
        .slice(0, 12);
}

/** From metadata, else a `<time>` above the body, the dateline, the byline, the address, a date that stands alone. */
export function pagePublished(
  sources: PageSources,
  url: string | undefined,
  dateline: string | undefined,
): Found<string> | undefined {
  const { data, meta, root, head } = sources;
  const stated = data?.published && parseMachineDate(data.published);
  if (stated) return { value: stated, from: 'json-ld' };
  for (const value of meta.all(...publishedNames)) {
    const date = parseMachineDate(value);
    if (date) return { value: date, from: 'meta-tag' };
  }
  const marked = timeElement(root, head);
  if (marked) return marked;
  if (dateline) return { value: dateline, from: 'dateline' };
  return bylineDate(head) ?? urlDate(url) ?? loneDate(head);
}

/** `itemprop="datePublished"`, then the first `<time>` above the body that is not about an update. */
function timeElement(root: HtmlElement, head: readonly Block[]): Found<string> | undefined {
  const above = new Set(head.map((block) => block.element));
  for (const element of elements(root)) {
    const isMarked =
      attribute(element, 'itemprop').toLowerCase() === 'datepublished' || 'pubdate' in element.attributes;
    const isTime =
      element.name === 'time' &&
      (above.has(element) || [...ancestorsOf(element)].some((up) => above.has(up)));
    if (!isMarked && !isTime) continue;
    if (!isMarked && /updat|modif/i.test(`${attribute(element, 'class')} ${attribute(element, 'itemprop')}`))
      continue;
    const date =
      parseMachineDate(attribute(element, 'datetime') || attribute(element, 'content')) ??
      parseDate(textOf(element));
    if (date) return { value: date, from: 'time-element' };
  }
  return undefined;
}

function* ancestorsOf(element: HtmlElement): Generator<HtmlElement> {
  for (let up = element.parent, steps = 0; up && steps < 3; up = up.parent, steps += 1) yield up;
}

/** A date that stands by itself or in the byline above the body. "Updated" alone is no publication date. */
function bylineDate(head: readonly Block[]): Found<string> | undefined {
  const nearest = [...head].reverse();
  for (const block of nearest) {
    if (block.words > 40) continue;
    const { kind } = block.line;
    if (kind !== 'date' && kind !== 'byline' && !block.roles.has('byline')) continue;
    const published = findDates(block.text.replace(/\b(?:last )?(?:updated|modified)\b.{0,40}/i, ''))[0];
    if (published) return { value: published.edtf, from: 'byline' };
  }
  return undefined;
}

/** The only full date in the short lines above the body, as old pages have it in their masthead. */
function loneDate(head: readonly Block[]): Found<string> | undefined {
  const dates = head
    .filter((block) => block.words <= 12 && block.linkWords === 0)
    .flatMap((block) => findDates(block.text));
  const [date] = dates;
  return date && dates.every((other) => other.edtf === date.edtf)
    ? { value: date.edtf, from: 'text' }
    : undefined;
}

function urlDate(url: string | undefined): Found<string> | undefined {
  const date = url && dateInUrl(url);
  return date ? { value: date, from: 'url' } : undefined;
}

export function pageSection({ data, meta }: PageSources): string | undefined {
  return data?.section ?? meta.first(...sectionNames);
}

/** The line under the headline, where the page marks it as such. */
export function pageDeck({ head }: PageSources, title: string | undefined): string | undefined {
  const lines = head.filter((block) => block.roles.has('headline') && block.words >= 5 && block.words <= 60);
  return lines.map((block) => block.text).find((text) => comparable(text) !== comparable(title ?? ''));
}

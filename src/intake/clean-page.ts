import { type ArticleDraft, buildArticle } from './build-article.ts';
import { maximumTextLength } from './files/read-bounded.ts';
import { chooseBody } from './html/choose-body.ts';
import type { Block } from './html/collect-blocks.ts';
import { attribute, findAll, type HtmlElement } from './html/element.ts';
import { extractBody } from './html/extract-body.ts';
import { parsePage } from './html/parse-page.ts';
import { agenciesIn } from './metadata/agencies-in.ts';
import { completeDate } from './metadata/complete-date.ts';
import {
  type PageSources,
  pageAuthors,
  pageDeck,
  pagePublished,
  pagePublisher,
  pageSection,
  pageTitle,
  pageUrl,
} from './metadata/describe-page.ts';
import { detectLanguage } from './metadata/detect-language.ts';
import { type Found, found, recordOrigins } from './metadata/found.ts';
import { type Dateline, readDateline } from './metadata/read-dateline.ts';
import { readJsonLd } from './metadata/read-json-ld.ts';
import { readMetaTags } from './metadata/read-meta-tags.ts';
import { comparable, endsSentence, normaliseCharacters, wordCount } from './text/normalise.ts';
import { tidyCaptions } from './text/tidy-captions.ts';
import type { Article, CleanHints } from './types.ts';

/** A saved page to an Article, or nothing when no article is in it. Scripts are never run and nothing is fetched. */
export function cleanPage(html: string, hints: CleanHints): Article | undefined {
  return readPage(html, hints).article;
}

/** As `cleanPage`, with whether the page went beyond a bound and lost its rest. */
export function readPage(html: string, hints: CleanHints): { article: Article | undefined; isCut: boolean } {
  const root = parsePage(normaliseCharacters(html));
  const article = articleOf(root, html, hints);
  return { article, isCut: root.isCut === true || (article?.text.length ?? 0) >= maximumTextLength };
}

/** The paragraphs up to the bound on an article's text. */
function bounded(texts: readonly string[]): readonly string[] {
  let length = 0;
  const kept: string[] = [];
  for (const text of texts) {
    if (length >= maximumTextLength) break;
    kept.push(text.slice(0, maximumTextLength - length));
    length += text.length + 2;
  }
  return kept;
}

function articleOf(root: HtmlElement, html: string, hints: CleanHints): Article | undefined {
  const data = readJsonLd(root);
  const { blocks, body } = extractBody(root);
  const [first] = body;
  const head = first ? blocks.slice(0, blocks.indexOf(first)) : blocks;
  const sources: PageSources = { root, data, meta: readMetaTags(root), head };
  const publisher = found(hints.publisher, 'given') ?? pagePublisher(sources);
  const title = found(hints.title, 'given') ?? pageTitle(sources, publisher?.value);
  const own = body.map((block) => block.text);
  const texts = chooseBody(own, { html, root, stated: data?.body });
  const paragraphs = bounded(texts).filter(
    (text, at) => at > 0 || comparable(text) !== comparable(title?.value ?? ''),
  );
  if (!holdsArticle(paragraphs)) return undefined;
  return buildArticle(describe(sources, blocks, paragraphs, { publisher, title }, hints));
}

/** At least one sentence of running text; menus and notices alone are no article. */
function holdsArticle(texts: readonly string[]): boolean {
  return texts.some((text) => wordCount(text) >= 5 && (endsSentence(text) || wordCount(text) > 20));
}

interface Named {
  readonly publisher: Found<string> | undefined;
  readonly title: Found<string> | undefined;
}

function describe(
  sources: PageSources,
  blocks: readonly Block[],
  texts: readonly string[],
  { publisher, title }: Named,
  hints: CleanHints,
): ArticleDraft {
  const dateline = readDateline(texts[0] ?? '');
  const url = found(hints.url, 'given') ?? pageUrl(sources);
  const declared = hints.language ?? (declaredLanguage(sources.root) || sources.data?.language);
  const { language, origin } = detectLanguage(texts.join('\n'), declared);
  const published =
    pagePublished(sources, url?.value, dateline?.published) ?? completed(dateline, texts, hints, url?.value);
  const metadata = {
    url,
    publisher,
    title,
    authors: pageAuthors(sources, publisher?.value),
    dateline: found(dateline?.place, 'dateline'),
    published,
    language: { value: language, from: origin },
  };
  const captions = captionsOf(blocks);
  const [kicker, deck] = [pageSection(sources), pageDeck(sources, title?.value)];
  return {
    source: hints.source,
    blocks: texts,
    agencies: agenciesOf(dateline?.agencies ?? [], blocks, sources),
    ...recordOrigins(metadata, hints),
    ...(dateline ? { datelineSpan: { start: 0, end: dateline.length } } : {}),
    ...(hints.retrieved ? { retrieved: hints.retrieved } : {}),
    ...(kicker ? { kicker } : {}),
    ...(deck ? { deck } : {}),
    ...(captions.length > 0 ? { captions } : {}),
  };
}

function completed(
  dateline: Dateline | undefined,
  texts: readonly string[],
  { source }: CleanHints,
  url = '',
): Found<string> | undefined {
  return found(dateline?.monthDay && completeDate(dateline.monthDay, url, source, ...texts), 'dateline');
}

function declaredLanguage(root: HtmlElement): string | undefined {
  const [html] = findAll(root, ({ name }) => name === 'html');
  return html && (attribute(html, 'lang') || attribute(html, 'xml:lang'));
}

const isCaption = (block: Block) =>
  block.roles.has('caption') || block.name === 'figcaption' || block.line.kind === 'caption';

function captionsOf(blocks: readonly Block[]): string[] {
  const captions = blocks.filter(
    (block) => block.words >= 4 && block.words <= 90 && !block.hidden && isCaption(block),
  );
  return tidyCaptions(
    captions.slice(0, 100).map((block) => block.text),
    new Set(),
  );
}

/** From the dateline, the credits around the body and the byline. */
function agenciesOf(
  dateline: readonly string[],
  blocks: readonly Block[],
  { head, data }: PageSources,
): string[] {
  const notes = blocks.filter((block) => block.words <= 60 && block.line.kind === 'note');
  const bylines = head.filter(
    (block) => block.words <= 30 && (block.roles.has('byline') || block.line.kind === 'byline'),
  );
  const credits = [...notes, ...bylines].map((block) => block.text);
  return [...new Set([...dateline, ...[...credits, ...(data?.authors ?? [])].flatMap(agenciesIn)])];
}

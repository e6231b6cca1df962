import { type ArticleDraft, buildArticle } from './build-article.ts';
import type { Block } from './html/collect-blocks.ts';
import { attribute, findAll } from './html/element.ts';
import { extractBody } from './html/extract-body.ts';
import { chooseBody } from './html/other-voices.ts';
import { parsePage } from './html/parse-page.ts';
import {
  type PageSources,
  pageAuthors,
  pagePublished,
  pagePublisher,
  pageTitle,
  pageUrl,
} from './metadata/describe-page.ts';
import { detectLanguage } from './metadata/detect-language.ts';
import { agenciesIn } from './metadata/find-agencies.ts';
import { readDateline } from './metadata/read-dateline.ts';
import { readJsonLd } from './metadata/read-json-ld.ts';
import { readMetaTags } from './metadata/read-meta-tags.ts';
import { comparable, endsSentence, normaliseCharacters, wordCount } from './text/normalise.ts';
import type { Article, CleanHints } from './types.ts';

/** A saved page to an Article, or nothing when no article is in it. Scripts are never run and nothing is fetched. */
export function cleanPage(html: string, hints: CleanHints): Article | undefined {
  const root = parsePage(normaliseCharacters(html));
  const data = readJsonLd(root);
  const { blocks, body } = extractBody(root);
  const texts = chooseBody(
    body.map((block) => block.text),
    { html, root, stated: data?.body },
  );
  if (!holdsArticle(texts)) return undefined;
  const [first] = body;
  const head = first ? blocks.slice(0, blocks.indexOf(first)) : blocks;
  const sources: PageSources = { root, data, meta: readMetaTags(root), head };
  return buildArticle(describe(sources, blocks, texts, hints));
}

/** At least one sentence of running text; menus and notices alone are no article. */
function holdsArticle(texts: readonly string[]): boolean {
  return texts.some((text) => wordCount(text) >= 5 && (endsSentence(text) || wordCount(text) > 20));
}

function describe(
  sources: PageSources,
  blocks: readonly Block[],
  texts: readonly string[],
  hints: CleanHints,
): ArticleDraft {
  const dateline = readDateline(texts[0] ?? '');
  const url = hints.url ? given(hints.url) : pageUrl(sources);
  const publisher = hints.publisher ? given(hints.publisher) : pagePublisher(sources);
  const title = hints.title ? given(hints.title) : pageTitle(sources, publisher?.value);
  const authors = hints.authors ? given(hints.authors) : pageAuthors(sources);
  const published = hints.published
    ? given(hints.published)
    : (pagePublished(sources, url?.value) ?? datelineDate(dateline?.published));
  const tag = findAll(sources.root, ({ name }) => name === 'html').map((element) =>
    attribute(element, 'lang'),
  )[0];
  const { language, origin } = detectLanguage(
    texts.join('\n'),
    hints.language ?? (tag || sources.data?.language),
  );
  const captions = captionsOf(blocks);
  return {
    source: hints.source,
    blocks:
      texts[0] !== undefined && title && comparable(texts[0]) === comparable(title.value)
        ? texts.slice(1)
        : texts,
    agencies: agenciesOf(dateline?.agencies ?? [], blocks, sources),
    authors: authors?.value ?? [],
    language,
    ...(url ? { url: url.value } : {}),
    ...(publisher ? { publisher: publisher.value } : {}),
    ...(title ? { title: title.value } : {}),
    ...(dateline?.place ? { dateline: dateline.place } : {}),
    ...(dateline ? { datelineSpan: { start: 0, end: dateline.length } } : {}),
    ...(published ? { published: published.value, publishedFrom: published.from } : {}),
    ...(hints.retrieved ? { retrieved: hints.retrieved } : {}),
    ...(captions.length > 0 ? { captions } : {}),
    origins: {
      ...(url ? { url: url.from } : {}),
      ...(publisher ? { publisher: publisher.from } : {}),
      ...(title ? { title: title.from } : {}),
      ...(authors ? { authors: authors.from } : {}),
      ...(dateline?.place ? { dateline: 'dateline' as const } : {}),
      language: origin,
    },
  };
}

function given<T>(value: T) {
  return { value, from: 'given' as const };
}

function datelineDate(date: string | undefined) {
  return date === undefined ? undefined : { value: date, from: 'dateline' as const };
}

function captionsOf(blocks: readonly Block[]): string[] {
  const captions = blocks.filter(
    (block) =>
      block.words >= 4 &&
      block.words <= 90 &&
      !block.hidden &&
      (block.roles.has('caption') || block.name === 'figcaption'),
  );
  return [...new Set(captions.map((block) => block.text))].slice(0, 40);
}

/** From the dateline, the credits around the body and the byline. */
function agenciesOf(
  dateline: readonly string[],
  blocks: readonly Block[],
  { head, data }: PageSources,
): string[] {
  const notes = blocks
    .filter((block) => block.words <= 60 && block.line.kind === 'note')
    .map((block) => block.text);
  const bylines = head
    .filter((block) => block.roles.has('byline') && block.words <= 30)
    .map((block) => block.text);
  return [...new Set([...dateline, ...[...notes, ...bylines, ...(data?.authors ?? [])].flatMap(agenciesIn)])];
}

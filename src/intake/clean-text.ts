import { buildArticle } from './build-article.ts';
import { detectLanguage } from './metadata/detect-language.ts';
import { agenciesIn } from './metadata/find-agencies.ts';
import { findDates } from './metadata/parse-date.ts';
import { authorsIn } from './metadata/read-byline.ts';
import { readDateline } from './metadata/read-dateline.ts';
import { articleSegment } from './text/article-segment.ts';
import { classifyLine, type Line } from './text/classify-line.ts';
import { dropRepeated } from './text/drop-repeated.ts';
import { findTeasers } from './text/drop-teasers.ts';
import { findOutlets } from './text/find-outlets.ts';
import { isHardWrapped, joinWrapped, type LineBlock } from './text/join-wrapped.ts';
import { normaliseCharacters, singleSpaced, wordCount } from './text/normalise.ts';
import { splitGlued } from './text/split-glued.ts';
import { stripIcons } from './text/strip-icons.ts';
import type { Article, CleanHints } from './types.ts';

/** The body of a text and what its other lines told. */
export interface CleanedLines {
  readonly blocks: readonly string[];
  readonly head: readonly Line[];
  readonly captions: readonly string[];
  readonly notes: readonly string[];
  readonly outlets: ReadonlySet<string>;
}

/** Plain text to an Article, or nothing when no article is in it. */
export function cleanText(text: string, hints: CleanHints): Article | undefined {
  const cleaned = cleanLines(toBlocks(text), hints.publisher);
  if (cleaned.blocks.length === 0) return undefined;
  return buildArticle(describe(cleaned, hints));
}

/** The steps from raw text to lines, in order. Each says by its name what it takes away or mends. */
export function toBlocks(raw: string): LineBlock[] {
  const text = stripIcons(normaliseCharacters(raw));
  const blocks = text.split(/\n[ \t\u00a0\u3000]*\n/).map((block) =>
    block
      .split('\n')
      .map(singleSpaced)
      .filter((line) => line !== ''),
  );
  const joined = isHardWrapped(blocks) ? joinWrapped(blocks) : blocks;
  return joined.map((block) => joinOpenQuotes(block.flatMap(splitGlued))).filter((block) => block.length > 0);
}

/** A quotation that is still open at a line end and not opened again on the next line goes on there. */
function joinOpenQuotes(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const last = joined[joined.length - 1];
    const isOpen = last !== undefined && (last.match(/“/g)?.length ?? 0) > (last.match(/”/g)?.length ?? 0);
    const closes = /^[^“]*”/.test(line) && wordCount(line) >= 4;
    if (isOpen && closes) joined[joined.length - 1] = `${last} ${line}`;
    else joined.push(line);
  }
  return joined;
}

export function cleanLines(blocks: readonly LineBlock[], publisher?: string): CleanedLines {
  const texts = blocks.flat();
  const outlets = findOutlets(texts, publisher);
  const classified: Line[] = blocks.flatMap((block, number) =>
    block.map((text) => ({ text, block: number, words: wordCount(text), ...classifyLine(text, outlets) })),
  );
  const lines = dropRepeated(classified);
  const { from, to } = articleSegment(lines);
  const teasers = findTeasers(lines.slice(from, to));
  const body = lines
    .slice(from, to)
    .filter((line, at) => !teasers.has(at) && (line.kind === 'body' || line.kind === 'heading'));
  return {
    blocks: body.map((line) => line.text),
    head: lines.slice(0, from),
    captions: classified.filter((line) => line.kind === 'caption').map((line) => line.text),
    notes: classified.filter((line) => line.kind === 'note').map((line) => line.text),
    outlets,
  };
}

type Described = Parameters<typeof buildArticle>[0];

/** Metadata from the lines around the body; what the hints give outranks what the lines say. */
function describe(cleaned: CleanedLines, hints: CleanHints): Described {
  const [first = ''] = cleaned.blocks;
  const dateline = readDateline(first);
  const title = hints.title ?? headline(cleaned.head);
  const byline = cleaned.head.find((line) => line.kind === 'byline');
  const authors = hints.authors ?? (byline ? authorsIn(byline.text) : []);
  const publisher = hints.publisher ?? [...cleaned.outlets][0];
  const published = publishedFrom(cleaned, dateline?.published, hints);
  const agencies = [
    ...new Set([
      ...(dateline?.agencies ?? []),
      ...cleaned.notes.flatMap(agenciesIn),
      ...(byline ? agenciesIn(byline.text) : []),
    ]),
  ];
  const { language, origin } = detectLanguage(cleaned.blocks.join('\n'), hints.language);
  return {
    source: hints.source,
    blocks: cleaned.blocks,
    agencies,
    authors,
    language,
    ...(hints.url ? { url: hints.url } : {}),
    ...(publisher ? { publisher } : {}),
    ...(title ? { title } : {}),
    ...(dateline?.place ? { dateline: dateline.place } : {}),
    ...(dateline ? { datelineSpan: { start: 0, end: dateline.length } } : {}),
    ...published,
    ...(cleaned.captions.length > 0 ? { captions: cleaned.captions } : {}),
    origins: {
      ...(hints.url ? { url: 'given' as const } : {}),
      ...(publisher ? { publisher: hints.publisher ? ('given' as const) : ('text' as const) } : {}),
      ...(title ? { title: hints.title ? ('given' as const) : ('heading' as const) } : {}),
      ...(authors.length > 0 ? { authors: hints.authors ? ('given' as const) : ('byline' as const) } : {}),
      ...(dateline?.place ? { dateline: 'dateline' as const } : {}),
      language: origin,
    },
  };
}

function headline(head: readonly Line[]): string | undefined {
  const headings = head.filter((line) => line.kind === 'heading');
  return (headings.find((line) => line.words >= 4) ?? headings[0])?.text;
}

function publishedFrom(
  cleaned: CleanedLines,
  dateline: string | undefined,
  hints: CleanHints,
): Pick<Article, 'published' | 'publishedFrom'> | object {
  if (hints.published) return { published: hints.published, publishedFrom: 'given' };
  if (dateline) return { published: dateline, publishedFrom: 'dateline' };
  for (const line of cleaned.head) {
    if (line.kind !== 'date' && line.kind !== 'byline') continue;
    const [date] = findDates(line.text);
    if (date) return { published: date.edtf, publishedFrom: 'byline' };
  }
  return {};
}

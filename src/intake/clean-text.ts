import { type ArticleDraft, buildArticle } from './build-article.ts';
import { agenciesIn } from './metadata/agencies-in.ts';
import { authorsInCredit } from './metadata/authors-in.ts';
import { completeDate } from './metadata/complete-date.ts';
import { detectLanguage } from './metadata/detect-language.ts';
import { type Found, found, recordOrigins } from './metadata/found.ts';
import { outletInNotice } from './metadata/outlet-in.ts';
import { type Dateline, readDateline } from './metadata/read-dateline.ts';
import { type Head, readHead } from './metadata/read-head.ts';
import { type CleanedLines, cleanLines } from './text/clean-lines.ts';
import { toBlocks } from './text/to-blocks.ts';
import type { Article, CleanHints } from './types.ts';

/** Plain text to an Article, or nothing when no article is in it. */
export function cleanText(text: string, hints: CleanHints): Article | undefined {
  const cleaned = cleanLines(toBlocks(text), hints.publisher);
  if (cleaned.blocks.length === 0) return undefined;
  return buildArticle(describe(cleaned, hints));
}

/** Metadata from the lines around the body. */
function describe(cleaned: CleanedLines, hints: CleanHints): ArticleDraft {
  const dateline = readDateline(cleaned.blocks[0] ?? '');
  const head = readHead(cleaned.head);
  const { language, origin } = detectLanguage(cleaned.blocks.join('\n'), hints.language);
  const authors = head.authors.length > 0 ? head.authors : cleaned.notes.flatMap(authorsInCredit);
  const { captions } = cleaned;
  const metadata = {
    publisher: found(publisherOf(cleaned, head), 'text'),
    title: found(head.title, 'heading'),
    authors: { value: authors, from: 'byline' as const },
    dateline: found(dateline?.place ?? head.dateline?.place ?? head.place, 'dateline'),
    published: publishedOf(cleaned, dateline, head, hints),
    language: { value: language, from: origin },
  };
  return {
    source: hints.source,
    blocks: cleaned.blocks,
    agencies: agenciesOf(dateline, head, cleaned),
    ...recordOrigins(metadata, hints),
    ...(dateline ? { datelineSpan: { start: 0, end: dateline.length } } : {}),
    ...(hints.retrieved ? { retrieved: hints.retrieved } : {}),
    ...(head.kicker ? { kicker: head.kicker } : {}),
    ...(head.deck ? { deck: head.deck } : {}),
    ...(captions.length > 0 ? { captions } : {}),
  };
}

/** The masthead, else the name on pictures and titles, else whom a subscription notice asks for. */
function publisherOf(cleaned: CleanedLines, head: Head): string | undefined {
  const asked = cleaned.litter.map(outletInNotice).find((name) => name !== undefined);
  const named = head.publisher ?? [...cleaned.outlets][0] ?? asked;
  return named && inUsualCase(named, cleaned.all);
}

/** A masthead in capitals is given the form in which the outlet's name stands elsewhere in the text, if it does. */
function inUsualCase(name: string, lines: readonly string[]): string {
  if (/\p{Ll}/u.test(name)) return name;
  const shouted = name.toLowerCase();
  for (const line of lines) {
    const at = line.toLowerCase().indexOf(shouted);
    const form = at < 0 ? name : line.slice(at, at + name.length);
    if (/\p{Ll}/u.test(form) && /^\p{Lu}/u.test(form)) return form;
  }
  return name;
}

function agenciesOf(dateline: Dateline | undefined, head: Head, cleaned: CleanedLines): string[] {
  const credits = [...cleaned.notes, ...(head.byline ? [head.byline] : [])];
  return [
    ...new Set([...(dateline?.agencies ?? head.dateline?.agencies ?? []), ...credits.flatMap(agenciesIn)]),
  ];
}

/** The dateline's, else the byline's; a dateline without a year needs a full date of that day elsewhere. */
function publishedOf(
  cleaned: CleanedLines,
  dateline: Dateline | undefined,
  head: Head,
  hints: CleanHints,
): Found<string> | undefined {
  const stated =
    found(dateline?.published ?? head.dateline?.published, 'dateline') ?? found(head.published, 'byline');
  const day = dateline?.monthDay ?? head.dateline?.monthDay ?? head.monthDay;
  return (
    stated ?? found(day && completeDate(day, hints.url ?? '', hints.source, ...cleaned.blocks), 'dateline')
  );
}

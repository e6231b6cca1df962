import { type ArticleDraft, buildArticle } from './build-article.ts';
import { completeDate } from './metadata/complete-date.ts';
import { detectLanguage } from './metadata/detect-language.ts';
import { agenciesIn } from './metadata/find-agencies.ts';
import { outletInNotice } from './metadata/find-publisher.ts';
import { authorsInCredit } from './metadata/read-byline.ts';
import { type Dateline, readDateline } from './metadata/read-dateline.ts';
import { type Head, readHead } from './metadata/read-head.ts';
import { type CleanedLines, cleanLines } from './text/clean-lines.ts';
import { toBlocks } from './text/to-blocks.ts';
import type { Article, CleanHints, MetadataOrigin } from './types.ts';

/** Plain text to an Article, or nothing when no article is in it. */
export function cleanText(text: string, hints: CleanHints): Article | undefined {
  const cleaned = cleanLines(toBlocks(text), hints.publisher);
  if (cleaned.blocks.length === 0) return undefined;
  return buildArticle(describe(cleaned, hints));
}

/** Metadata from the lines around the body; what the hints give outranks what the lines say. */
function describe(cleaned: CleanedLines, hints: CleanHints): ArticleDraft {
  const [first = ''] = cleaned.blocks;
  const dateline = readDateline(first);
  const head = readHead(cleaned.head);
  const place = dateline?.place ?? head.place;
  const title = hints.title ?? head.title;
  const asked = cleaned.litter.map(outletInNotice).find((name) => name !== undefined);
  const named = head.publisher ?? [...cleaned.outlets][0] ?? asked;
  const publisher = hints.publisher ?? (named && inUsualCase(named, cleaned.all));
  const authors =
    hints.authors ?? (head.authors.length > 0 ? head.authors : cleaned.notes.flatMap(authorsInCredit));
  const { language, origin } = detectLanguage(cleaned.blocks.join('\n'), hints.language);
  const { captions } = cleaned;
  return {
    source: hints.source,
    blocks: cleaned.blocks,
    agencies: agenciesOf(dateline, head, cleaned),
    authors,
    language,
    ...present({
      url: hints.url,
      publisher,
      title,
      dateline: place,
      kicker: head.kicker,
      deck: head.deck,
      retrieved: hints.retrieved,
    }),
    ...(dateline ? { datelineSpan: { start: 0, end: dateline.length } } : {}),
    ...publishedOf(cleaned, dateline, head, hints),
    ...(captions.length > 0 ? { captions } : {}),
    origins: {
      ...origins('url', hints.url, 'given'),
      ...origins('publisher', publisher, hints.publisher ? 'given' : 'text'),
      ...origins('title', title, hints.title ? 'given' : 'heading'),
      ...origins('authors', authors[0], hints.authors ? 'given' : 'byline'),
      ...origins('dateline', place, 'dateline'),
      language: origin,
    },
  };
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

/** The fields that have a value. */
function present<T extends Record<string, string | undefined>>(fields: T): { [K in keyof T]?: string } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: string;
  };
}

function origins(
  field: string,
  value: string | undefined,
  origin: MetadataOrigin,
): Record<string, MetadataOrigin> {
  return value === undefined ? {} : { [field]: origin };
}

function agenciesOf(dateline: Dateline | undefined, head: Head, cleaned: CleanedLines): string[] {
  const credits = [...cleaned.notes, ...(head.byline ? [head.byline] : [])];
  return [...new Set([...(dateline?.agencies ?? []), ...credits.flatMap(agenciesIn)])];
}

/** Given, else the dateline's, else the byline's; a dateline without a year needs a full date of that day elsewhere. */
function publishedOf(
  cleaned: CleanedLines,
  dateline: Dateline | undefined,
  head: Head,
  hints: CleanHints,
): Pick<ArticleDraft, 'publishedFrom'> & { published?: string } {
  if (hints.published) return { published: hints.published, publishedFrom: 'given' };
  if (dateline?.published) return { published: dateline.published, publishedFrom: 'dateline' };
  if (head.published) return { published: head.published, publishedFrom: 'byline' };
  const day = dateline?.monthDay;
  const completed = day && completeDate(day, hints.url ?? '', hints.source, ...cleaned.blocks);
  return completed ? { published: completed, publishedFrom: 'dateline' } : {};
}

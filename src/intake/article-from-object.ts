import type { Diagnostic } from '../kernel/index.ts';
import { type ArticleDraft, buildArticle } from './build-article.ts';
import { maximumTextLength } from './files/read-bounded.ts';
import { detectLanguage } from './metadata/detect-language.ts';
import { found, recordOrigins } from './metadata/found.ts';
import { parseMachineDate } from './metadata/parse-date.ts';
import { readDateline } from './metadata/read-dateline.ts';
import { normaliseCharacters } from './text/normalise.ts';
import type { IntakeResult } from './types.ts';

type Fields = Record<string, unknown>;

/**
 * An article that comes as an object with the fields of Article. Its `text` is taken as clean text as it stands: no line
 * is judged, only characters and line ends are put in order. `id` is kept when it is a non-empty string.
 */
export function articleFromObject(value: unknown, source: string): IntakeResult {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refused(source, 'intake/not-an-object', 'An article must be a JSON object with a "text" field.');
  }
  const object = value as Fields;
  const given = string(object.text);
  if (given === undefined) {
    return refused(
      source,
      'intake/no-text',
      'The object has no "text" field. Put the article\'s clean text there.',
    );
  }
  const diagnostics: Diagnostic[] = [];
  if (given.length > maximumTextLength) {
    diagnostics.push({
      severity: 'warning',
      code: 'intake/text-cut',
      message: `The text is ${given.length} characters long; only the first ${maximumTextLength} were taken. Split it into its articles.`,
      place: source,
    });
  }
  const blocks = paragraphsOf(given.slice(0, maximumTextLength));
  if (blocks.length === 0)
    return refused(source, 'intake/empty-text', 'The "text" field is empty. Fill it or remove the object.');
  const published = readDate(object.published, source, diagnostics);
  const article = buildArticle(draft(object, blocks, published, source));
  return { source, article, diagnostics };
}

/** Blank lines separate paragraphs; where there are none, each line is one. */
function paragraphsOf(text: string): string[] {
  const normal = normaliseCharacters(text);
  return /\n[ \t]*\n/.test(normal)
    ? normal.split(/\n[ \t]*(?:\n[ \t]*)+/).filter((block) => block.trim() !== '')
    : normal.split('\n').filter((line) => line.trim() !== '');
}

function draft(
  object: Fields,
  blocks: readonly string[],
  published: string | undefined,
  source: string,
): ArticleDraft {
  const dateline = readDateline(blocks[0]?.replace(/\s+/g, ' ').trim() ?? '');
  const text = (name: string) => found(string(object[name]), 'given');
  const agencies = strings(object.agencies);
  const detected = detectLanguage(blocks.join('\n'));
  const metadata = {
    url: text('url'),
    publisher: text('publisher'),
    title: text('title'),
    authors: { value: strings(object.authors), from: 'given' as const },
    dateline: text('dateline') ?? found(dateline?.place, 'dateline'),
    published: found(published, 'given') ?? found(dateline?.published, 'dateline'),
    language: text('language') ?? { value: detected.language, from: detected.origin },
  };
  const [id, retrieved, copyOf] = [string(object.id), string(object.retrieved), string(object.copyOf)];
  return {
    source,
    blocks,
    agencies: agencies.length > 0 ? agencies : (dateline?.agencies ?? []),
    ...recordOrigins(metadata, { source }),
    ...(id ? { id } : {}),
    ...(retrieved ? { retrieved } : {}),
    ...(copyOf ? { copyOf } : {}),
    ...(dateline ? { datelineSpan: { start: 0, end: dateline.length } } : {}),
  };
}

/** A given date is kept when it is EDTF (`2017`, `2017-02`, `2017-02-09`, with time) or can be read as a full date. */
function readDate(value: unknown, source: string, diagnostics: Diagnostic[]): string | undefined {
  const text = typeof value === 'number' ? String(value) : string(value);
  if (text === undefined) return undefined;
  if (/^\d{4}(?:-\d\d)?[?~%]?$/.test(text)) return text;
  const date = parseMachineDate(text);
  if (!date) {
    diagnostics.push({
      severity: 'warning',
      code: 'intake/unreadable-date',
      message: `The publication date "${text.slice(0, 60)}" could not be read and is left out. Write it as YYYY-MM-DD.`,
      place: source,
    });
  }
  return date;
}

function string(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

function strings(value: unknown): string[] {
  const list = Array.isArray(value) ? value : [value];
  return list.filter((item) => typeof item === 'string' && item.trim() !== '');
}

function refused(source: string, code: string, message: string): IntakeResult {
  return { source, diagnostics: [{ severity: 'error', code, message, place: source }] };
}

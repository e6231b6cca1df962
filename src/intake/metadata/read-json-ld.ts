import { attribute, findAll, type HtmlElement, rawText } from '../html/element.ts';
import { decodeReferences } from '../html/parse-page.ts';

/** What structured data says about the article; each field only when it is there and well-formed. */
export interface StructuredData {
  readonly headline?: string;
  readonly published?: string;
  readonly publisher?: string;
  readonly authors: readonly string[];
  readonly url?: string;
  readonly section?: string;
  readonly language?: string;
  readonly body?: string;
}

type Json = Record<string, unknown>;

const articleTypes =
  /(?:^|\b)(?:\w*Article|BlogPosting|LiveBlogPosting|Report|NewsItem|PressRelease|WebPage)$/;
const largestScript = 2_000_000;

/** Reads the JSON-LD of a page: the richest article-like object wins. Nothing is fetched, contexts are not resolved. */
export function readJsonLd(root: HtmlElement): StructuredData | undefined {
  const scripts = findAll(
    root,
    (element) => element.name === 'script' && /ld\+json/i.test(attribute(element, 'type')),
  );
  const objects = scripts.flatMap((script) => [...objectsIn(parse(rawText(script)), 0)]);
  const articles = objects.filter((object) => typesOf(object).some((type) => articleTypes.test(type)));
  const rank = (object: Json) =>
    (typesOf(object).includes('WebPage') ? 0 : 10) +
    ['articleBody', 'datePublished', 'headline', 'author'].filter((key) => object[key]).length;
  const [best] = articles.sort((a, b) => rank(b) - rank(a));
  return best && describe(best, objects);
}

/** Lenient about what sites get wrong most: comments around it, raw line breaks inside strings, a trailing semicolon. */
function parse(text: string): unknown {
  if (text.length > largestScript) return undefined;
  const trimmed = text
    .trim()
    .replace(/^(?:<!--|\/\/<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\]\]>|\]\]>)$/g, '')
    .replace(/;\s*$/, '');
  for (const candidate of [trimmed, trimmed.replace(/[\n\r\t]+/g, ' ').replace(/,\s*([}\]])/g, '$1')]) {
    try {
      return JSON.parse(candidate);
    } catch {
      // Try the mended form, then give up: the page's other sources remain.
    }
  }
  return undefined;
}

function* objectsIn(value: unknown, depth: number): Generator<Json> {
  if (depth > 6 || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value.slice(0, 200)) yield* objectsIn(item, depth + 1);
    return;
  }
  const object = value as Json;
  yield object;
  for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage']) yield* objectsIn(object[key], depth + 1);
}

function typesOf(object: Json): string[] {
  const type = object['@type'];
  return (Array.isArray(type) ? type : [type]).filter((item) => typeof item === 'string');
}

function describe(article: Json, objects: readonly Json[]): StructuredData {
  const published = firstString(article.datePublished) ?? firstString(article.dateCreated);
  const publisher = names(resolve(article.publisher, objects))[0];
  const url = firstString(article.url) ?? idOf(article.mainEntityOfPage);
  const fields = {
    headline: firstString(article.headline) ?? firstString(article.name),
    published,
    publisher,
    url,
    section: firstString(article.articleSection),
    language: firstString(article.inLanguage),
    body: firstString(article.articleBody),
  };
  return { ...withoutMissing(fields), authors: names(resolve(article.author ?? article.creator, objects)) };
}

/** Follows `{"@id": ...}` to the object of that id elsewhere in the page's data. */
function resolve(value: unknown, objects: readonly Json[]): unknown {
  if (Array.isArray(value)) return value.map((item) => resolve(item, objects));
  const id = idOf(value);
  if (typeof value === 'object' && value !== null && '@list' in value)
    return resolve(value['@list'], objects);
  if (!id || (value as Json).name) return value;
  return objects.find((object) => object['@id'] === id && object.name) ?? value;
}

function idOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return undefined;
  return firstString((value as Json)['@id']);
}

function names(value: unknown): string[] {
  if (typeof value === 'string') return [decodeReferences(value)];
  if (Array.isArray(value)) return value.slice(0, 20).flatMap(names);
  if (typeof value === 'object' && value !== null) return namesOf(value as Json);
  return [];
}

/** The name of a person, or those of a list that stands in a person's place. */
function namesOf(object: Json): string[] {
  const own = names(object.name);
  if (own.length > 0) return own;
  const parts = [firstString(object.givenName), firstString(object.familyName)];
  if (parts.every((part) => part !== undefined)) return [parts.join(' ')];
  const list = object['@list'] ?? object.itemListElement ?? object.item ?? object.author;
  return typeof list === 'object' && list !== null ? names(list) : [];
}

function firstString(value: unknown): string | undefined {
  if (Array.isArray(value)) return firstString(value[0]);
  return typeof value === 'string' && value.trim() !== '' ? decodeReferences(value).trim() : undefined;
}

function withoutMissing<T extends Record<string, string | undefined>>(
  fields: T,
): { [K in keyof T]?: string } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: string;
  };
}

import type { ArticleDraft } from '../build-article.ts';
import type { CleanHints, MetadataOrigin } from '../types.ts';

/** A value and where it was read. */
export interface Found<T> {
  readonly value: T;
  readonly from: MetadataOrigin;
}

/** A value with its origin, or nothing where there is no value. */
export function found<T>(value: T | undefined, from: MetadataOrigin): Found<T> | undefined {
  return value === undefined ? undefined : { value, from };
}

/** What a reader found, by field; each may be missing. */
export interface FoundMetadata {
  readonly url?: Found<string> | undefined;
  readonly publisher?: Found<string> | undefined;
  readonly title?: Found<string> | undefined;
  readonly authors?: Found<readonly string[]> | undefined;
  readonly dateline?: Found<string> | undefined;
  readonly published?: Found<string> | undefined;
  readonly language: Found<string>;
}

type Fields = Pick<
  ArticleDraft,
  | 'url'
  | 'publisher'
  | 'title'
  | 'authors'
  | 'dateline'
  | 'published'
  | 'publishedFrom'
  | 'language'
  | 'origins'
>;

/** The article's fields with their origins recorded beside them. What the hints give outranks what was found. */
export function recordOrigins(metadata: FoundMetadata, hints: CleanHints): Fields {
  const fields = {
    url: found(hints.url, 'given') ?? metadata.url,
    publisher: found(hints.publisher, 'given') ?? metadata.publisher,
    title: found(hints.title, 'given') ?? metadata.title,
    dateline: metadata.dateline,
  };
  const authors = found(hints.authors, 'given') ?? metadata.authors;
  const published = found(hints.published, 'given') ?? metadata.published;
  const values: Record<string, string> = {};
  const origins: Record<string, MetadataOrigin> = { language: metadata.language.from };
  for (const [name, field] of Object.entries(fields)) {
    if (!field) continue;
    values[name] = field.value;
    origins[name] = field.from;
  }
  if (authors && authors.value.length > 0) origins.authors = authors.from;
  return {
    ...values,
    authors: authors?.value ?? [],
    language: metadata.language.value,
    ...(published ? { published: published.value, publishedFrom: published.from } : {}),
    origins,
  };
}

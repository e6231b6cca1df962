import type { Evidence } from '../types.ts';

/** Columns of `article` that say what it is, as a query gives them. */
export interface ArticleFacts {
  readonly id: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly copy_of: string | null;
}

export function articleFacts(row: ArticleFacts): Evidence['article'] {
  return present({
    id: row.id,
    title: row.title,
    publisher: row.publisher,
    published: row.published,
    url: row.url,
    copyOf: row.copy_of,
  }) as Evidence['article'];
}

/** SQL has null where the contract leaves a field out. */
export function present(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== undefined),
  );
}

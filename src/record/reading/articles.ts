import { sql } from 'kysely';
import type { ArticleActor, Claim } from '../../extraction/types.ts';
import type { Article } from '../../intake/types.ts';
import { type Database, rowsOf } from '../database.ts';
import { decodeCursor, encodeCursor, pageLimit, toPage } from '../paging.ts';
import type { ArticleSummary, Page } from '../types.ts';
import { type ArticleFacts, present } from './article-facts.ts';

interface SummaryRow extends ArticleFacts {
  readonly published_order: string;
  readonly published_from: string;
  readonly language: string;
  readonly source: string;
  readonly claims: number;
}

/** Oldest publication first, undated last. */
export async function readArticles(
  db: Database,
  query: { cursor?: string; limit?: number },
): Promise<Page<ArticleSummary>> {
  const limit = pageLimit(query.limit);
  const after = decodeCursor(query.cursor, 'articles', 2);
  const total = await rowsOf<{ n: number }>(db, sql`select count(*)::int as n from article`);
  const rows = await rowsOf<SummaryRow>(
    db,
    sql`select id, title, publisher, published, url, copy_of, published_order, published_from, language, source, claims
        from article where ${after ? sql`(published_order, id) > (${after[0]}, ${after[1]})` : sql`true`}
        order by published_order, id limit ${limit + 1}`,
  );
  return toPage(rows, limit, total[0]?.n ?? 0, summary, (row) =>
    encodeCursor('articles', [row.published_order, row.id]),
  );
}

function summary(row: SummaryRow): ArticleSummary {
  return present({
    id: row.id,
    title: row.title,
    publisher: row.publisher,
    published: row.published,
    publishedFrom: row.published_from,
    language: row.language,
    source: row.source,
    copyOf: row.copy_of,
    claims: row.claims,
  }) as unknown as ArticleSummary;
}

export interface ArticleRow {
  readonly text: string;
  readonly data: Omit<Article, 'text' | 'copyOf'>;
  readonly copy_of: string | null;
}

/** The Article from its columns: text and verdict are kept apart from the rest. */
export function articleOf(row: ArticleRow): Article {
  const article = { ...row.data, text: row.text };
  return row.copy_of === null ? article : { ...article, copyOf: row.copy_of };
}

export async function readArticle(db: Database, id: string) {
  const rows = await rowsOf<ArticleRow>(db, sql`select text, data, copy_of from article where id = ${id}`);
  const row = rows[0];
  if (row === undefined) return undefined;
  const claims = await rowsOf<{ data: Claim }>(
    db,
    sql`select data from claim where article = ${id} order by position`,
  );
  const actors = await rowsOf<{ data: ArticleActor }>(
    db,
    sql`select data from article_actor where article = ${id} order by position`,
  );
  const held = await rowsOf<{ claim: string; record: string }>(
    db,
    sql`select rc.claim, rc.record from claim c join record_claim rc on rc.kind = 'engagement' and rc.claim = c.id
        where c.article = ${id} order by rc.claim, rc.record desc`,
  );
  return {
    article: articleOf(row),
    claims: claims.map((r) => r.data),
    actors: actors.map((r) => r.data),
    engagementOf: Object.fromEntries(held.map((r) => [r.claim, r.record])),
  };
}

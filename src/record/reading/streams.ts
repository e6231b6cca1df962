import { sql } from 'kysely';
import { type Database, rowsOf } from '../database.ts';
import type { RecordStreams } from '../types.ts';
import { ACTOR_DATA } from './actor-data.ts';
import { type ArticleRow, articleOf } from './articles.ts';

const CHUNK = 200;
/** Articles carry their whole text, so fewer are held at a time. */
const ARTICLE_CHUNK = 25;

/** Reads in chunks by key, each its own statement, so that nothing is held open between them. */
export function streamRecord<K extends keyof RecordStreams>(
  db: Database,
  kind: K,
): AsyncIterable<RecordStreams[K]> {
  const streams: { readonly [Kind in keyof RecordStreams]: () => AsyncIterable<RecordStreams[Kind]> } = {
    articles: () => articles(db),
    engagements: () => byDate(db, 'engagement'),
    claims: () => byId(db, 'claim'),
    actors: () => byId(db, 'actor', ACTOR_DATA),
    forums: () => byId(db, 'forum'),
    statements: () => byId(db, 'statement'),
    figures: () => byId(db, 'figure'),
    positions: () => byId(db, 'position'),
    commitments: () => byId(db, 'commitment'),
    events: () => byDate(db, 'event'),
    judgements: () => byId(db, 'judgement'),
  };
  return streams[kind]() as AsyncIterable<RecordStreams[K]>;
}

async function* byId<T>(db: Database, table: string, data = sql`data`): AsyncGenerator<T> {
  let last = '';
  for (;;) {
    const rows = await rowsOf<{ id: string; data: T }>(
      db,
      sql`select id, ${data} as data from ${sql.table(table)} where id > ${last} order by id limit ${CHUNK}`,
    );
    for (const row of rows) yield row.data;
    if (rows.length < CHUNK) return;
    last = rows.at(-1)?.id ?? last;
  }
}

async function* articles(db: Database): AsyncGenerator<RecordStreams['articles']> {
  let last = { published_order: '', id: '' };
  for (;;) {
    const rows = await rowsOf<ArticleRow & typeof last>(
      db,
      sql`select id, published_order, text, data, copy_of from article
          where (published_order, id) > (${last.published_order}, ${last.id})
          order by published_order, id limit ${ARTICLE_CHUNK}`,
    );
    for (const row of rows) yield articleOf(row);
    if (rows.length < ARTICLE_CHUNK) return;
    last = rows.at(-1) ?? last;
  }
}

/** By the first day, undated last. */
async function* byDate<T>(db: Database, table: 'engagement' | 'event'): AsyncGenerator<T> {
  let last = { begins: '', id: '' };
  for (;;) {
    const rows = await rowsOf<typeof last & { data: T }>(
      db,
      sql`select coalesce(begins, '~') as begins, id, data from ${sql.table(table)}
          where coalesce(begins, '~') >= ${last.begins} and (coalesce(begins, '~') > ${last.begins} or id > ${last.id})
          order by coalesce(begins, '~'), id limit ${CHUNK}`,
    );
    for (const row of rows) yield row.data;
    if (rows.length < CHUNK) return;
    last = rows.at(-1) ?? last;
  }
}

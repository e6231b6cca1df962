import { sql } from 'kysely';
import { RapporteurError } from '../../kernel/index.ts';
import { type Database, recordset, rowsOf, textArray } from '../database.ts';
import { sortDate } from '../sort-date.ts';
import { jsonChunks } from '../stored-json.ts';
import type { SavedArticle } from '../writer.ts';
import { saveDiagnostics } from './diagnostics.ts';

export async function knownArticles(db: Database, ids: readonly string[]): Promise<Set<string>> {
  const rows = await rowsOf<{ id: string }>(
    db,
    sql`select id from article where id = any(${textArray(ids)})`,
  );
  return new Set(rows.map((row) => row.id));
}

/** Saves the articles that are not known yet, each with its claims, actors, signature and the marks of work to do. */
export async function saveArticles(trx: Database, batch: readonly SavedArticle[]): Promise<number> {
  const known = await knownArticles(
    trx,
    batch.map((saved) => saved.article.id),
  );
  const fresh = [...new Map(batch.map((saved) => [saved.article.id, saved])).values()].filter(
    (saved) => !known.has(saved.article.id),
  );
  await insertArticles(trx, fresh);
  await insertActors(trx, fresh);
  const claims = await insertClaims(trx, fresh);
  await saveDiagnostics(
    trx,
    fresh.flatMap((saved) => saved.diagnostics),
  );
  return fresh.length + claims;
}

async function insertArticles(trx: Database, batch: readonly SavedArticle[]): Promise<void> {
  for (const json of jsonChunks(batch.map(articleRow))) {
    await sql`insert into article (id, published_order, published, published_from, title, publisher, url, language,
                source, claims, text, data, mentions)
              select id, published_order, published, published_from, title, publisher, url, language,
                source, claims, text, data, mentions
              from ${recordset(
                json,
                `id text, published_order text, published text, published_from text, title text,
                publisher text, url text, language text, source text, claims int, text text, data jsonb, mentions jsonb`,
              )}`.execute(trx);
  }
  for (const json of jsonChunks(batch.map(signatureRow))) {
    await sql`insert into text_signature (article, hashes, bands)
              select id, hashes, bands from ${recordset(json, 'id text, hashes jsonb, bands text[]')}`.execute(
      trx,
    );
    await sql`insert into text_band (band, published_order, article)
              select distinct unnest(bands), published_order, id
              from ${recordset(json, 'id text, published_order text, bands text[]')}`.execute(trx);
  }
}

function articleRow({ article, extraction }: SavedArticle): object {
  const { text, copyOf: _setByResolution, ...data } = article;
  return {
    id: article.id,
    published_order: publishedOrder(article),
    published: article.published,
    published_from: article.publishedFrom,
    title: article.title,
    publisher: article.publisher,
    url: article.url,
    language: article.language,
    source: article.source,
    claims: uniqueClaims(extraction).length,
    text,
    data,
    mentions: extraction?.mentions,
  };
}

function signatureRow({ article, signature }: SavedArticle): object {
  return { id: article.id, published_order: publishedOrder(article), ...signature };
}

function publishedOrder({ published }: SavedArticle['article']): string {
  return sortDate(published) ?? '~';
}

async function insertActors(trx: Database, batch: readonly SavedArticle[]): Promise<void> {
  const rows = batch.flatMap(actorRows);
  for (const json of jsonChunks(rows)) {
    await sql`insert into article_actor (article, key, position, block, form, published, office_claims, data)
              select article, key, position, block,
                md5((data - 'key' - 'mentions')::text || coalesce(left(published, 4), '')),
                published, office_claims, data
              from ${recordset(
                json,
                `article text, key text, position int, block text, published text, office_claims text[],
                data jsonb`,
              )}`.execute(trx);
  }
  const blocks = new Set(rows.map(({ block }) => block));
  await sql`insert into dirty_actor_block (block) select unnest(${textArray(blocks)}) on conflict do nothing`.execute(
    trx,
  );
}

function actorRows({ article, extraction, actorBlocks }: SavedArticle) {
  const offices = officeClaims(extraction);
  return (extraction?.actors ?? []).map((actor, position) => {
    const block = actorBlocks[actor.key];
    if (block === undefined) {
      throw new RapporteurError(
        'record/bad-batch',
        `Actor ${actor.key} of article ${article.id} has no blocking key; give every actor one in actorBlocks.`,
      );
    }
    return {
      article: article.id,
      key: actor.key,
      position,
      block,
      published: article.published?.slice(0, 10),
      office_claims: offices.get(actor.key) ?? [],
      data: actor,
    };
  });
}

/** Ids of the claims that give each person's offices, in the order of the text. */
function officeClaims(extraction: SavedArticle['extraction']): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const claim of extraction?.claims ?? []) {
    if (claim.kind !== 'office') continue;
    found.set(claim.person.actor, [...(found.get(claim.person.actor) ?? []), claim.id]);
  }
  return found;
}

async function insertClaims(trx: Database, batch: readonly SavedArticle[]): Promise<number> {
  const rows = batch.flatMap(claimRows);
  for (const json of jsonChunks(rows)) {
    await sql`insert into claim (id, article, position, kind, data)
              select id, article, position, kind, data
              from ${recordset(json, 'id text, article text, position int, kind text, data jsonb')}`.execute(
      trx,
    );
  }
  for (const json of jsonChunks(rows.map(({ id, article, kind }) => ({ id, article, kind })))) {
    await sql`insert into claim_state (claim, article, kind)
              select id, article, kind from ${recordset(json, 'id text, article text, kind text')}`.execute(
      trx,
    );
  }
  return rows.length;
}

/** Claims in the order of their sentences, so that evidence reads as the article does. */
function claimRows({ article, extraction }: SavedArticle) {
  return uniqueClaims(extraction)
    .sort((a, b) => a.sentence.start - b.sentence.start)
    .map((claim, position) => ({
      id: claim.id,
      article: article.id,
      position,
      kind: claim.kind,
      data: claim,
    }));
}

function uniqueClaims(extraction: SavedArticle['extraction']) {
  return [...new Map((extraction?.claims ?? []).map((claim) => [claim.id, claim])).values()];
}

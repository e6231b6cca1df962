import { sql } from 'kysely';
import type { Claim } from '../../extraction/types.ts';
import type { Engagement, Judgement } from '../../resolution/types.ts';
import { type Database, rowsOf, textArray } from '../database.ts';
import { storedText } from '../stored-json.ts';
import type { Evidence, RecordReader } from '../types.ts';
import { type ArticleFacts, articleFacts } from './article-facts.ts';

/** The engagement of this id or, when it has been merged, the one that now holds the claim the id was made from. */
export async function readEngagement(db: Database, id: string): ReturnType<RecordReader['engagement']> {
  const engagement = (await byId(db, id)) ?? (await byLeadClaim(db, id));
  if (engagement === undefined) return undefined;
  return {
    engagement,
    evidence: await evidenceOf(db, engagement.id),
    judgements: await judgementsOn(db, engagement.claims),
    related: await relatedTo(db, engagement),
  };
}

async function byId(db: Database, id: string): Promise<Engagement | undefined> {
  const rows = await rowsOf<{ data: Engagement }>(db, sql`select data from engagement where id = ${id}`);
  return rows[0]?.data;
}

/** The visit it is part of, then what else that visit holds, or what it holds itself, in their order. */
async function relatedTo(db: Database, { id, partOf, parts }: Engagement): Promise<Engagement[]> {
  const visit = partOf === undefined ? undefined : await byId(db, partOf);
  const ids = [...(visit?.parts ?? []), ...parts].filter((other) => other !== id);
  const rows = await rowsOf<{ data: Engagement }>(
    db,
    sql`select data from engagement where id = any(${textArray(ids)})`,
  );
  const found = new Map(rows.map(({ data }) => [data.id, data]));
  return [...(visit === undefined ? [] : [visit]), ...ids.flatMap((other) => found.get(other) ?? [])];
}

async function byLeadClaim(db: Database, id: string): Promise<Engagement | undefined> {
  if (!id.startsWith('eng_')) return undefined;
  const claim = `clm_${id.slice('eng_'.length)}`;
  const rows = await rowsOf<{ data: Engagement }>(
    db,
    sql`select e.data from record_claim rc join engagement e on e.id = rc.record
        where rc.kind = 'engagement' and rc.claim = ${claim} order by e.id limit 1`,
  );
  return rows[0]?.data;
}

async function evidenceOf(db: Database, engagement: string): Promise<Evidence[]> {
  const rows = await rowsOf<ArticleFacts & { claim: Claim }>(
    db,
    sql`select c.data as claim, a.id, a.title, a.publisher, a.published, a.url, a.copy_of
        from record_claim rc join claim c on c.id = rc.claim join article a on a.id = c.article
        where rc.kind = 'engagement' and rc.record = ${engagement}
        order by a.published_order, a.id, c.position`,
  );
  return rows.map((row) => ({ claim: row.claim, article: articleFacts(row) }));
}

/** Claims by id, in the order asked. */
export async function readEvidence(db: Database, claims: readonly string[]): Promise<Evidence[]> {
  const ids = claims.map(storedText);
  const rows = await rowsOf<ArticleFacts & { claim: Claim }>(
    db,
    sql`select c.data as claim, a.id, a.title, a.publisher, a.published, a.url, a.copy_of
        from claim c join article a on a.id = c.article where c.id = any(${textArray(ids)})`,
  );
  const found = new Map(rows.map((row) => [row.claim.id, { claim: row.claim, article: articleFacts(row) }]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** Judgements on any of these subjects, people's and the machine's. */
export async function judgementsOn(db: Database, subjects: readonly string[]): Promise<Judgement[]> {
  const rows = await rowsOf<{ data: Judgement }>(
    db,
    sql`select data from judgement where id in (
          select judgement from judgement_subject where subject = any(${textArray(subjects)}))
        order by id`,
  );
  return rows.map((row) => row.data);
}

import { sql } from 'kysely';
import type { ArticleActor } from '../../extraction/types.ts';
import { type Database, recordset, rowsOf, textArray } from '../database.ts';
import { fold } from '../fold.ts';
import { jsonChunks } from '../stored-json.ts';
import type { ActorForm, ResolvedBlock } from '../writer.ts';
import { markClaimsUndone } from './claims.ts';
import { dropJudgementsOnBlocks, insertJudgements } from './judgements.ts';

/** Office claims that one form carries: as many as anyone will look at. */
const MOST_CLAIMS = 100;

export async function dirtyActorBlocks(db: Database, limit: number): Promise<string[]> {
  const rows = await rowsOf<{ block: string }>(
    db,
    sql`select block from dirty_actor_block order by block limit ${limit}`,
  );
  return rows.map((row) => row.block);
}

interface FormRow {
  readonly block: string;
  readonly form: string;
  readonly lead: string;
  readonly members: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly actor: ArticleActor;
}

/** Forms of the blocks in a fixed order. A member in `apart` is a form of its own. */
export async function actorsOfBlocks(
  db: Database,
  blocks: readonly string[],
  apart: readonly string[],
): Promise<ActorForm[]> {
  const rows = await rowsOf<FormRow>(
    db,
    sql`with kin as (
          select block, ${formOf(apart)} as form, min(article || '#' || key) as lead, count(*)::int as members,
            min(published) as first, max(published) as last
          from article_actor where block = any(${textArray(blocks)}) group by 1, 2)
        select kin.*, m.data as actor from kin join article_actor m
          on m.article = split_part(kin.lead, '#', 1) and m.key = substr(kin.lead, strpos(kin.lead, '#') + 1)
        order by kin.block, kin.form`,
  );
  const offices = await officeClaims(db, blocks, apart);
  return rows.map(({ block, form, lead, members, first, last, actor }) => ({
    block,
    form,
    lead,
    members,
    actor,
    ...(first === null ? {} : { from: first }),
    ...(last === null ? {} : { to: last }),
    officeClaims: offices.get(`${block} ${form}`) ?? [],
  }));
}

function formOf(apart: readonly string[]) {
  const subject = sql`article || '#' || key`;
  return apart.length === 0
    ? sql`form`
    : sql`case when ${subject} = any(${textArray(apart)}) then ${subject} else form end`;
}

/** The claims of each form that give its offices, first published first. */
async function officeClaims(db: Database, blocks: readonly string[], apart: readonly string[]) {
  const rows = await rowsOf<{ block: string; form: string; claims: string[] }>(
    db,
    sql`select block, form, array_agg(claim order by place) as claims from (
          select block, form, claim, row_number() over (
            partition by block, form order by published nulls last, claim collate "C") as place
          from (select block, ${formOf(apart)} as form, published, unnest(office_claims) as claim from article_actor
                where block = any(${textArray(blocks)}) and cardinality(office_claims) > 0) o) placed
        where place <= ${MOST_CLAIMS} group by block, form`,
  );
  return new Map(rows.map((row) => [`${row.block} ${row.form}`, row.claims]));
}

interface Standing {
  readonly id: string;
  readonly name: string;
  readonly country: string | null;
}

export async function replaceActorBlocks(trx: Database, resolved: readonly ResolvedBlock[]): Promise<number> {
  const blocks = resolved.map(({ block }) => block);
  const before = await standing(trx, blocks);
  await dropJudgementsOnBlocks(trx, blocks);
  await insertActors(trx, resolved);
  const after = new Map((await standing(trx, blocks)).map((actor) => [actor.id, actor]));
  const changed = before.filter(({ id, name, country }) => {
    const now = after.get(id);
    return now?.name !== name || now.country !== country;
  });
  const touched = await articlesOf(trx, changed);
  touched.push(...(await assignForms(trx, resolved)));
  await clearGone(
    trx,
    before.filter(({ id }) => !after.has(id)),
  );
  await markClaimsUndone(trx, touched);
  const blockOf = resolved.flatMap(({ block, judgements }) =>
    judgements.map(({ id }) => [id, block] as const),
  );
  await insertJudgements(
    trx,
    resolved.flatMap(({ judgements }) => judgements),
    new Map(blockOf),
  );
  await sql`delete from dirty_actor_block where block = any(${textArray(blocks)})`.execute(trx);
  return after.size + touched.length;
}

/** The facts about the actors of the blocks that records copy. */
function standing(trx: Database, blocks: readonly string[]): Promise<Standing[]> {
  return rowsOf(
    trx,
    sql<Standing>`select id, name, country from actor where block = any(${textArray(blocks)})`,
  );
}

async function articlesOf(trx: Database, actors: readonly Standing[]): Promise<string[]> {
  if (actors.length === 0) return [];
  const rows = await rowsOf<{ article: string }>(
    trx,
    sql`select distinct article from article_actor where actor = any(${textArray(actors.map((a) => a.id))})`,
  );
  return rows.map((row) => row.article);
}

async function insertActors(trx: Database, resolved: readonly ResolvedBlock[]): Promise<void> {
  const rows = new Map(
    resolved.flatMap(({ block, actors }) =>
      actors.map(({ actor }) => [
        actor.id,
        {
          id: actor.id,
          block,
          kind: actor.kind,
          name: actor.name,
          name_order: fold(actor.name),
          country: actor.country,
          names: fold([actor.name, ...actor.aliases].join('\n')),
          data: actor,
        },
      ]),
    ),
  );
  await sql`delete from actor where block = any(${textArray(resolved.map(({ block }) => block))})
            and not id = any(${textArray(rows.keys())})`.execute(trx);
  for (const json of jsonChunks(rows.values())) {
    await sql`insert into actor (id, block, kind, name, name_order, country, names, data)
              select id, block, kind, name, name_order, country, names, data
              from ${recordset(
                json,
                `id text, block text, kind text, name text, name_order text, country text, names text,
                data jsonb`,
              )}
              on conflict (id) do update set block = excluded.block, kind = excluded.kind, name = excluded.name,
                name_order = excluded.name_order, country = excluded.country, names = excluded.names,
                data = excluded.data`.execute(trx);
  }
}

/** Gives the members of each form their actor; returns the articles for which that is news. */
async function assignForms(trx: Database, resolved: readonly ResolvedBlock[]): Promise<string[]> {
  const forms = resolved.flatMap(({ block, actors }) =>
    actors.flatMap(({ actor, forms }) => forms.map((form) => ({ block, form, actor: actor.id }))),
  );
  const apart = textArray(forms.filter(({ form }) => form.includes('#')).map(({ form }) => form));
  const articles: string[] = [];
  for (const json of jsonChunks(forms)) {
    const given = recordset(json, 'block text, form text, actor text');
    const shared = await rowsOf<{ article: string }>(
      trx,
      sql`update article_actor m set actor = r.actor from ${given}
          where m.block = r.block and m.form = r.form and m.actor is distinct from r.actor
            and not (m.article || '#' || m.key) = any(${apart})
          returning m.article`,
    );
    const single = await rowsOf<{ article: string }>(
      trx,
      sql`update article_actor m set actor = r.actor from ${given}
          where strpos(r.form, '#') > 0 and m.article = split_part(r.form, '#', 1)
            and m.key = substr(r.form, strpos(r.form, '#') + 1) and m.actor is distinct from r.actor
          returning m.article`,
    );
    articles.push(...shared.map((row) => row.article), ...single.map((row) => row.article));
  }
  return articles;
}

async function clearGone(trx: Database, gone: readonly Standing[]): Promise<void> {
  if (gone.length === 0) return;
  await sql`update article_actor set actor = null where actor = any(${textArray(gone.map(({ id }) => id))})`.execute(
    trx,
  );
}

import { sql } from 'kysely';
import type { ArticleActor } from '../../extraction/types.ts';
import type { Actor, Judgement } from '../../resolution/types.ts';
import { type Database, recordset, rowsOf, textArray } from '../database.ts';
import { fold } from '../fold.ts';
import { jsonChunks } from '../stored-json.ts';
import type { ActorMember, ResolvedActor } from '../writer.ts';
import { markClaimsUndone } from './claims.ts';
import { dropMachineJudgements, insertJudgements } from './judgements.ts';

export async function dirtyActorBlocks(db: Database, limit: number): Promise<string[]> {
  const rows = await rowsOf<{ block: string }>(
    db,
    sql`select block from dirty_actor_block order by block limit ${limit}`,
  );
  return rows.map((row) => row.block);
}

interface MemberRow {
  readonly article: string;
  readonly published: string | null;
  readonly actor: ArticleActor;
  readonly office_claims: readonly string[] | null;
}

/** Members of a block, oldest publication first. */
export async function actorBlock(db: Database, block: string): Promise<ActorMember[]> {
  const rows = await rowsOf<MemberRow>(
    db,
    sql`select m.article, a.published, m.data as actor, (
          select array_agg(c.id order by c.position) from claim c
          where c.article = m.article and c.kind = 'office' and c.data->'person'->>'actor' = m.key) as office_claims
        from article_actor m join article a on a.id = m.article
        where m.block = ${block} order by a.published_order, m.article, m.key`,
  );
  return rows.map((row) => {
    const member = { article: row.article, actor: row.actor, officeClaims: row.office_claims ?? [] };
    return row.published === null ? member : { ...member, published: row.published };
  });
}

interface Standing {
  readonly article: string;
  readonly key: string;
  readonly actor: string | null;
  readonly name: string | null;
  readonly country: string | null;
}

export async function replaceActorBlock(
  trx: Database,
  block: string,
  actors: readonly ResolvedActor[],
  judgements: readonly Judgement[],
): Promise<void> {
  const before = await standing(trx, block);
  await dropMachineJudgements(
    trx,
    'actor',
    before.map((member) => `${member.article}#${member.key}`),
  );
  await insertActors(
    trx,
    block,
    actors.map((resolved) => resolved.actor),
  );
  await assignMembers(trx, block, actors);
  const after = new Map((await standing(trx, block)).map((member) => [memberKey(member), member]));
  const changed = before.filter((member) => differs(member, after.get(memberKey(member))));
  await markClaimsUndone(
    trx,
    changed.map((member) => member.article),
  );
  await insertJudgements(trx, judgements);
  await sql`delete from dirty_actor_block where block = ${block}`.execute(trx);
}

/** What the members of a block resolve to, with the facts about the actor that records copy. */
function standing(trx: Database, block: string): Promise<Standing[]> {
  return rowsOf(
    trx,
    sql<Standing>`select m.article, m.key, m.actor, a.name, a.country
                  from article_actor m left join actor a on a.id = m.actor where m.block = ${block}`,
  );
}

function memberKey(member: { readonly article: string; readonly key: string }): string {
  return `${member.article}#${member.key}`;
}

function differs(before: Standing, after: Standing | undefined): boolean {
  return before.actor !== after?.actor || before.name !== after?.name || before.country !== after?.country;
}

async function insertActors(trx: Database, block: string, actors: readonly Actor[]): Promise<void> {
  await sql`delete from actor where block = ${block} and not id = any(${textArray(actors.map((a) => a.id))})`.execute(
    trx,
  );
  const unique = [...new Map(actors.map((actor) => [actor.id, actor])).values()];
  const rows = unique.map((actor) => ({
    id: actor.id,
    kind: actor.kind,
    name: actor.name,
    name_order: fold(actor.name),
    country: actor.country,
    names: fold([actor.name, ...actor.aliases].join('\n')),
    data: actor,
  }));
  for (const json of jsonChunks(rows)) {
    await sql`insert into actor (id, block, kind, name, name_order, country, names, data)
              select id, ${block}::text, kind, name, name_order, country, names, data
              from ${recordset(
                json,
                `id text, kind text, name text, name_order text, country text, names text,
                data jsonb`,
              )}
              on conflict (id) do update set block = excluded.block, kind = excluded.kind, name = excluded.name,
                name_order = excluded.name_order, country = excluded.country, names = excluded.names,
                data = excluded.data`.execute(trx);
  }
}

async function assignMembers(trx: Database, block: string, actors: readonly ResolvedActor[]): Promise<void> {
  const members = actors.flatMap(({ actor, members }) =>
    members.map(({ article, key }) => ({ article, key, actor: actor.id })),
  );
  for (const json of jsonChunks(members)) {
    await sql`update article_actor m set actor = r.actor
              from ${recordset(json, 'article text, key text, actor text')}
              where m.article = r.article and m.key = r.key and m.block = ${block}
                and m.actor is distinct from r.actor`.execute(trx);
  }
  await sql`update article_actor m set actor = null where m.block = ${block} and m.actor is not null
            and not exists (select from actor where actor.id = m.actor)`.execute(trx);
}

import type { Migration } from '../migrate.ts';

/**
 * Members of an actor block whose articles say the same of the actor in the same year have one `form`, so that what a
 * block costs grows with the ways in which an actor is spoken of, not with the number of articles that do.
 */
export const actorForms: Migration = {
  number: 2,
  name: 'actor-forms',
  statements: [
    `alter table article_actor
      add form text collate "C" not null default '',
      add published text collate "C",
      add office_claims text[] not null default '{}'`,
    `update article_actor m set
      published = left(a.published, 10),
      form = md5((m.data - 'key' - 'mentions')::text || coalesce(left(a.published, 4), '')),
      office_claims = coalesce((
        select array_agg(c.id order by c.position) from claim c
        where c.article = m.article and c.kind = 'office' and c.data->'person'->>'actor' = m.key), '{}')
      from article a where a.id = m.article`,
    `drop index article_actor_block`,
    `create index article_actor_form on article_actor (block, form)`,
    `create index article_actor_actor on article_actor (actor, article)`,

    // The block of the actors that a judgement by the machine is about, by which it is found again.
    `alter table judgement add block text collate "C"`,
    `create index judgement_block on judgement (block) where block is not null`,
    `delete from judgement_subject where judgement in (
      select id from judgement where not by_person and kind in ('same-actor', 'different-actor'))`,
    `delete from judgement where not by_person and kind in ('same-actor', 'different-actor')`,
    `insert into dirty_actor_block (block) select distinct block from article_actor on conflict do nothing`,
  ],
};

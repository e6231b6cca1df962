import { sql } from 'kysely';

/** The Actor of a row of `actor`, with the articles that name it counted: that changes far more often than anything else of it. */
export const ACTOR_DATA = sql`actor.data || jsonb_build_object('articles',
  (select count(distinct article) from article_actor where article_actor.actor = actor.id))`;

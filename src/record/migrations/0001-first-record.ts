import type { Migration } from '../migrate.ts';

/**
 * Ids and sort keys are `collate "C"`, so that order is the same on every machine and engine.
 * There are no foreign keys: what belongs together is written in one transaction, and the engine's cached plans for such
 * checks, made while a table was still empty, slow bulk loading down as it grows.
 * `'~'` in `published_order` and `anchor` stands for "unknown" and sorts after every date.
 */
export const firstRecord: Migration = {
  number: 1,
  name: 'first-record',
  statements: [
    `create table article (
      id text collate "C" primary key,
      published_order text collate "C" not null,
      published text,
      published_from text not null,
      title text,
      publisher text,
      url text,
      language text not null,
      source text not null,
      copy_of text collate "C",
      text_done boolean not null default false,
      claims integer not null,
      text text not null,
      data jsonb not null,
      mentions jsonb
    )`,
    `create index article_in_order on article (published_order, id)`,
    `create index article_text_undone on article (published_order, id) where not text_done`,

    `create table text_signature (
      article text collate "C" primary key,
      hashes jsonb not null,
      bands text[] not null
    )`,
    `create index text_signature_bands on text_signature using gin (bands) with (fastupdate = off)`,

    `create table article_actor (
      article text collate "C" not null,
      key text collate "C" not null,
      position integer not null,
      block text collate "C" not null,
      actor text collate "C",
      data jsonb not null,
      primary key (article, key)
    )`,
    `create index article_actor_block on article_actor (block, article, key)`,
    `create table dirty_actor_block (block text collate "C" primary key)`,

    `create table actor (
      id text collate "C" primary key,
      block text collate "C" not null,
      kind text not null,
      name text not null,
      name_order text collate "C" not null,
      country text,
      names text not null,
      data jsonb not null
    )`,
    `create index actor_block on actor (block)`,
    `create index actor_kind on actor (kind, name_order, id)`,

    `create table claim (
      id text collate "C" primary key,
      article text collate "C" not null,
      position integer not null,
      kind text not null,
      data jsonb not null
    )`,
    `create index claim_article on claim (article, position)`,

    // Apart from claim, whose rows are wide and never change: the state of the work on it changes several times.
    `create table claim_state (
      claim text collate "C" primary key,
      article text collate "C" not null,
      kind text not null,
      block text collate "C",
      anchor text collate "C" not null default '~',
      undone boolean not null default true,
      settled boolean not null default false
    )`,
    `create index claim_state_undone on claim_state (article, claim) where undone`,
    `create index claim_state_block on claim_state (kind, block, anchor, claim) where block is not null`,
    `create table dirty_claim_block (
      kind text not null,
      block text collate "C" not null,
      again boolean not null default false,
      primary key (kind, block)
    )`,

    `create table engagement (
      id text collate "C" primary key,
      begins text collate "C",
      status text not null,
      forum text collate "C",
      parties text[] not null,
      participants text[] not null,
      search tsvector not null,
      data jsonb not null
    )`,
    `create index engagement_newest on engagement ((coalesce(begins, '')) desc, id)`,
    `create index engagement_oldest on engagement ((coalesce(begins, '~')), id)`,
    `create index engagement_status on engagement (status)`,
    `create index engagement_forum on engagement (forum)`,
    `create index engagement_parties on engagement using gin (parties) with (fastupdate = off)`,
    `create index engagement_participants on engagement using gin (participants) with (fastupdate = off)`,
    `create index engagement_search on engagement using gin (search) with (fastupdate = off)`,

    `create table statement (
      id text collate "C" primary key,
      speaker text collate "C",
      begins text collate "C",
      data jsonb not null
    )`,
    `create index statement_newest on statement ((coalesce(begins, '')) desc, id)`,
    `create index statement_speaker on statement (speaker, (coalesce(begins, '')) desc, id)`,

    `create table figure (
      id text collate "C" primary key,
      begins text collate "C",
      data jsonb not null
    )`,
    `create index figure_newest on figure ((coalesce(begins, '')) desc, id)`,

    `create table forum (
      id text collate "C" primary key,
      name_order text collate "C" not null,
      data jsonb not null
    )`,

    // Which record of a kind rests on which claims.
    `create table record_claim (
      kind text not null,
      claim text collate "C" not null,
      record text collate "C" not null,
      primary key (claim, kind, record)
    )`,
    `create index record_claim_record on record_claim (record, kind)`,

    `create table judgement (
      id text collate "C" primary key,
      kind text not null,
      by_person boolean not null,
      data jsonb not null
    )`,
    `create index judgement_by_person on judgement (id) where by_person`,
    `create table judgement_subject (
      subject text collate "C" not null,
      judgement text collate "C" not null,
      primary key (subject, judgement)
    )`,
    `create index judgement_subject_judgement on judgement_subject (judgement)`,

    `create table diagnostic (
      id text collate "C" primary key,
      place text collate "C" not null,
      code text collate "C" not null,
      severity text not null,
      message text not null
    )`,
    `create index diagnostic_in_order on diagnostic (place, code, id)`,
  ],
};

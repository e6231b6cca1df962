import type { Migration } from '../migrate.ts';

/**
 * Who wants what, who promised what, and who did what to whom in the codes of political science. Engagements get their
 * `parts`; those there were are gone through again, so that meetings find their visits.
 */
export const positionsPromisesEvents: Migration = {
  number: 5,
  name: 'positions-promises-events',
  statements: [
    // `party` is '~' where no side is known, so that these come after all others.
    `create table position (
      id text collate "C" primary key,
      party text collate "C" not null,
      actor text collate "C",
      stance text not null,
      begins text collate "C",
      data jsonb not null
    )`,
    `create index position_in_order on position (party, (coalesce(begins, '')) desc, id)`,
    `create index position_actor on position (actor, party, (coalesce(begins, '')) desc, id)`,

    `create table commitment (
      id text collate "C" primary key,
      party text collate "C" not null,
      actor text collate "C",
      status text not null,
      begins text collate "C",
      data jsonb not null
    )`,
    `create index commitment_newest on commitment ((coalesce(begins, '')) desc, id)`,
    `create index commitment_party on commitment (party, (coalesce(begins, '')) desc, id)`,
    `create index commitment_actor on commitment (actor, (coalesce(begins, '')) desc, id)`,

    `create table event (
      id text collate "C" primary key,
      type text not null,
      countries text[] not null,
      begins text collate "C",
      data jsonb not null
    )`,
    `create index event_newest on event ((coalesce(begins, '')) desc, id)`,
    `create index event_oldest on event ((coalesce(begins, '~')), id)`,
    `create index event_type on event (type, (coalesce(begins, '')) desc, id)`,
    `create index event_countries on event using gin (countries) with (fastupdate = off)`,

    `update engagement set data = data || '{"parts": []}'::jsonb`,
    `update claim_state set settled = false where kind = 'engagement' and block <> ''`,
    `insert into dirty_claim_block (kind, block)
      select distinct kind, block from claim_state where kind = 'engagement' and block <> '' on conflict do nothing`,
  ],
};

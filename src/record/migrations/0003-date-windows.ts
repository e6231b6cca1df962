import type { Migration } from '../migrate.ts';

/**
 * Until when an engagement's date may reach and under which month or year it is counted, for windows and timelines. What
 * was there before gets them when its blocks are gone through again.
 */
export const dateWindows: Migration = {
  number: 3,
  name: 'date-windows',
  statements: [
    `alter table engagement add ends text collate "C", add period text collate "C"`,
    `create index engagement_period on engagement (period, status)`,
    `update claim_state set settled = false where kind = 'engagement' and block <> ''`,
    `insert into dirty_claim_block (kind, block)
      select distinct kind, block from claim_state where kind = 'engagement' and block <> '' on conflict do nothing`,
  ],
};

import type { Migration } from '../migrate.ts';

/** Bands by date: a form filled in again every season shares its bands with ever more texts, of which few are of one time. */
export const textBands: Migration = {
  number: 4,
  name: 'text-bands',
  statements: [
    `create table text_band (
      band text collate "C" not null,
      published_order text collate "C" not null,
      article text collate "C" not null,
      primary key (band, published_order, article)
    )`,
    `insert into text_band (band, published_order, article)
      select distinct unnest(s.bands), a.published_order, a.id from text_signature s join article a on a.id = s.article`,
    `drop index text_signature_bands`,
  ],
};

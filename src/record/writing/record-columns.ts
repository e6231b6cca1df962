import { sql } from 'kysely';
import type {
  CodedEvent,
  Commitment,
  Engagement,
  Figure,
  Forum,
  Position,
  Statement,
} from '../../resolution/types.ts';
import { recordset } from '../database.ts';
import { dateWindow } from '../date-window.ts';
import { fold } from '../fold.ts';
import { sortDate } from '../sort-date.ts';
import type { ClaimRecordKind, ClaimRecords } from '../writer.ts';

/** What is filtered and sorted by, beside the record itself. */
export const COLUMNS_OF: { readonly [K in ClaimRecordKind]: (record: ClaimRecords[K]) => object } = {
  engagement: (record: Engagement, window = dateWindow(record.when?.edtf)) => ({
    begins: sortDate(record.when?.edtf),
    ends: window?.ends,
    period: window?.period,
    status: record.status,
    forum: record.forum,
    parties: [...new Set(record.parties)],
    participants: [...new Set(record.participants.map((participant) => participant.actor))],
    words: searchText(record),
  }),
  statement: (record: Statement) => ({ speaker: record.speaker.actor, begins: sortDate(record.when) }),
  figure: (record: Figure) => ({ begins: sortDate(record.asOf) }),
  forum: (record: Forum) => ({ name_order: fold(record.name) }),
  position: (record: Position) => ({
    party: record.party ?? NO_PARTY,
    actor: record.actor,
    stance: record.stance,
    begins: sortDate(record.asOf),
  }),
  commitment: (record: Commitment) => ({
    party: record.party ?? NO_PARTY,
    actor: record.actor,
    status: record.status,
    begins: sortDate(record.asOf),
  }),
  event: (record: CodedEvent) => ({
    type: record.type,
    countries: [...new Set([...record.actors, ...record.recipients].flatMap((a) => a.country ?? []))],
    begins: sortDate(record.date),
  }),
};

/** Sorts after every country. */
const NO_PARTY = '~';

function searchText(record: Engagement): string {
  const people = record.participants.flatMap(({ name, office }) => [name, office]);
  return [record.label, record.place?.name, record.forumName, ...people].filter((words) => words).join('\n');
}

export const INSERTS: { readonly [K in ClaimRecordKind]: (json: string) => ReturnType<typeof sql> } = {
  engagement: (
    json,
  ) => sql`insert into engagement (id, begins, ends, period, status, forum, parties, participants, search, data)
    select id, begins, ends, period, status, forum, parties, participants,
      to_tsvector('simple', words) || to_tsvector('english', words), data
    from ${recordset(
      json,
      `id text, begins text, ends text, period text, status text, forum text, parties text[], participants text[],
      words text, data jsonb`,
    )}`,
  statement: (json) => sql`insert into statement (id, speaker, begins, data)
    select id, speaker, begins, data from ${recordset(json, 'id text, speaker text, begins text, data jsonb')}`,
  figure: (json) => sql`insert into figure (id, begins, data)
    select id, begins, data from ${recordset(json, 'id text, begins text, data jsonb')}`,
  forum: (json) => sql`insert into forum (id, name_order, data)
    select id, name_order, data from ${recordset(json, 'id text, name_order text, data jsonb')}`,
  position: (json) => sql`insert into position (id, party, actor, stance, begins, data)
    select id, party, actor, stance, begins, data
    from ${recordset(json, 'id text, party text, actor text, stance text, begins text, data jsonb')}`,
  commitment: (json) => sql`insert into commitment (id, party, actor, status, begins, data)
    select id, party, actor, status, begins, data
    from ${recordset(json, 'id text, party text, actor text, status text, begins text, data jsonb')}`,
  event: (json) => sql`insert into event (id, type, countries, begins, data)
    select id, type, countries, begins, data
    from ${recordset(json, 'id text, type text, countries text[], begins text, data jsonb')}`,
};

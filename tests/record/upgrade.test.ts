import { PGlite } from '@electric-sql/pglite';
import { Kysely, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '../../src/record/migrate.ts';
import { MIGRATIONS } from '../../src/record/migrations/index.ts';
import { pgliteDialect } from '../../src/record/pglite-dialect.ts';

describe('a record of an older version', { timeout: 60_000 }, () => {
  // biome-ignore lint/suspicious/noExplicitAny: as in the record, tables are addressed in SQL.
  let db: Kysely<any>;
  beforeAll(async () => {
    db = new Kysely({ dialect: pgliteDialect(await PGlite.create(), 'here') });
  }, 60_000);
  afterAll(() => db.destroy());

  it('before version 5 gets the parts of its engagements, and work that finds them', async () => {
    await migrate(db, MIGRATIONS.slice(0, 4), 'here');
    await sql`insert into engagement (id, status, parties, participants, search, data)
              values ('eng_1', 'held', '{}', '{}', '', '{"id": "eng_1", "claims": ["clm_1"]}')`.execute(db);
    await sql`insert into claim_state (claim, article, kind, block, undone, settled)
              values ('clm_1', 'art_1', 'engagement', 'JPN-USA', false, true),
                     ('clm_2', 'art_1', 'figure', 'jobs', false, true)`.execute(db);
    await migrate(db, MIGRATIONS, 'here');
    expect((await sql`select data from engagement`.execute(db)).rows).toEqual([
      { data: { id: 'eng_1', claims: ['clm_1'], parts: [] } },
    ]);
    expect((await sql`select kind, block from dirty_claim_block`.execute(db)).rows).toEqual([
      { kind: 'engagement', block: 'JPN-USA' },
    ]);
    expect((await sql`select claim from claim_state where not settled`.execute(db)).rows).toEqual([
      { claim: 'clm_1' },
    ]);
  });
});

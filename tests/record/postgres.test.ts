import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { openDossier } from '../../src/record/index.ts';
import { recordContract } from './contract.ts';
import { SUMMIT_WIRE, sampleSaved } from './samples.ts';

const server = process.env.DATABASE_URL;
if (server === undefined) console.warn('tests/record/postgres.test.ts is skipped: DATABASE_URL is not set.');

const schemas: string[] = [];

/** A URL naming a schema that nothing else uses. */
function freshLocation(): string {
  const schema = `rapporteur_test_${randomBytes(6).toString('hex')}`;
  schemas.push(schema);
  const url = new URL(server ?? 'postgres://unset');
  url.searchParams.set('schema', schema);
  return url.href;
}

describe.skipIf(server === undefined)('the record on PostgreSQL', { timeout: 60_000 }, () => {
  afterAll(async () => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    for (const schema of schemas) await client.query(`drop schema if exists ${schema} cascade`);
    await client.end();
  });

  recordContract({
    open: () => openDossier(freshLocation(), { create: true }),
    discard: async (record) => record?.close(),
  });

  it('keeps two writers apart, while readers share', async () => {
    const location = freshLocation();
    const writer = await openDossier(location, { create: true });
    await expect(openDossier(location)).rejects.toMatchObject({
      code: 'record/locked',
      message: expect.stringContaining(`process ${process.pid} on`),
    });
    const reader = await openDossier(location, { readonly: true });
    await writer.save([sampleSaved(SUMMIT_WIRE)]);
    expect((await reader.counts()).articles).toBe(1);
    await expect(reader.save([sampleSaved(SUMMIT_WIRE)])).rejects.toMatchObject({ code: 'record/readonly' });
    await reader.close();
    await writer.close();
    await (await openDossier(location)).close();
  });

  it('says what is wrong with a place that cannot be opened', async () => {
    await expect(openDossier(freshLocation())).rejects.toMatchObject({ code: 'record/no-dossier' });
    await expect(openDossier('postgres://nobody:secret@127.0.0.1:1/none')).rejects.toMatchObject({
      code: 'record/unreachable',
      message: expect.not.stringContaining('secret'),
    });
    await expect(openDossier(`${server}?schema=Bad-Name`)).rejects.toMatchObject({
      code: 'record/bad-location',
    });
  });

  it('refuses a schema of a newer version', async () => {
    const location = freshLocation();
    await (await openDossier(location, { create: true })).close();
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    await client.query(
      `insert into ${schemas.at(-1)}.migration (number, name) values (999, 'from the future')`,
    );
    await client.end();
    await expect(openDossier(location)).rejects.toMatchObject({ code: 'record/newer-version' });
    await expect(openDossier(location, { readonly: true })).rejects.toMatchObject({
      code: 'record/newer-version',
    });
  });
});

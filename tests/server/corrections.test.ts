import { describe, expect, test } from 'vitest';
import { RapporteurError } from '../../src/kernel/index.ts';
import type { Corrections, EngagementCorrection } from '../../src/pipeline.ts';
import type { Judgement } from '../../src/resolution/types.ts';
import * as answer from '../../src/server/schemas/correction.ts';
import { fakeRecord } from '../web/fake-record.ts';
import { october } from '../web/sample-record.ts';
import { asker } from './ask.ts';

/** Keeps what it is asked for; knows no other engagement than the one of October. */
function fakeCorrections() {
  const asked: (EngagementCorrection & { person: string })[] = [];
  const undone: string[] = [];
  const corrections: Corrections = {
    async add(correction, person) {
      if (correction.engagement !== october.id)
        throw new RapporteurError('corrections/unknown', 'The record has no such engagement.');
      if ('value' in correction && correction.value === '2031-99')
        throw new RapporteurError('corrections/bad-value', 'That is no date.');
      asked.push({ ...correction, person });
      const judgement: Judgement = {
        id: 'jdg_1',
        kind: 'no-engagement',
        subjects: october.claims,
        author: { person },
        reasons: [],
        at: '2031-11-01T00:00:00.000Z',
      };
      return { judgement, engagement: october.id };
    },
    async undo(id) {
      undone.push(id);
      return id === 'jdg_1';
    },
  };
  return { corrections, asked, undone };
}

const HELD = { what: 'status', engagement: october.id, value: 'held', by: 'Ada' };
const json = { 'content-type': 'application/json' };
const post = (body: unknown, headers: Record<string, string> = json) => ({
  method: 'POST',
  headers,
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

describe('corrections', () => {
  test.each([
    HELD,
    { what: 'when', engagement: october.id, value: '2031-10', by: 'Ada' },
    { what: 'place', engagement: october.id, value: ' New York ', by: 'Ada' },
    { what: 'same', engagement: october.id, other: 'eng_2', by: 'Ada' },
    { what: 'apart', engagement: october.id, claim: 'clm_2', by: 'Ada' },
    { what: 'remove', engagement: october.id, by: 'Ada' },
  ])('are kept: %o', async (body) => {
    const { corrections, asked } = fakeCorrections();
    const { status, body: said } = await asker(fakeRecord(), { corrections })('/api/corrections', post(body));
    expect(status).toBe(201);
    expect(answer.correctedSchema.parse(said)).toEqual(said);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({ what: body.what, engagement: october.id, person: 'Ada' });
    expect(asked[0]).not.toHaveProperty('by');
  });

  test.each([
    ['an unknown status', { ...HELD, value: 'perhaps' }, 400],
    ['nobody who says so', { ...HELD, by: ' ' }, 400],
    ['a field too many', { ...HELD, extra: 1 }, 400],
    ['no JSON at all', '{', 400],
    ['far too much', { ...HELD, by: 'x'.repeat(100_000) }, 413],
    ['no date', { ...HELD, what: 'when', value: '2031-99' }, 400],
    ['an unknown engagement', { ...HELD, engagement: 'eng_none' }, 404],
  ])('are refused with %s', async (_, body, expected) => {
    const { corrections, asked } = fakeCorrections();
    const found = await asker(fakeRecord(), { corrections })('/api/corrections', post(body));
    expect(found.status).toBe(expected);
    expect(found.body).toMatchObject({ code: expect.any(String), message: expect.any(String) });
    expect(asked).toEqual([]);
  });

  test.each([
    ['another origin', { ...json, origin: 'https://evil.example' }, 403],
    ['another port', { ...json, origin: 'http://127.0.0.1:4001' }, 403],
    ['no origin that can be told', { ...json, origin: 'null' }, 403],
    ['another site by the browser’s word', { ...json, 'sec-fetch-site': 'cross-site' }, 403],
    ['another port by the browser’s word', { ...json, 'sec-fetch-site': 'same-site' }, 403],
    ['a form', { 'content-type': 'text/plain' }, 415],
    ['no content type', {}, 415],
    ['its own page', { ...json, origin: 'http://127.0.0.1:4000', 'sec-fetch-site': 'same-origin' }, 201],
    ['a program that is no browser', json, 201],
  ])('asked for by %s: %o gives %i', async (_, headers, expected) => {
    const { corrections, asked } = fakeCorrections();
    const ask = asker(fakeRecord(), { corrections });
    expect((await ask('/api/corrections', post(HELD, headers))).status).toBe(expected);
    expect(asked).toHaveLength(expected === 201 ? 1 : 0);
    if (expected !== 403) return;
    const { 'content-type': _type, ...rest } = headers as Record<string, string>;
    expect((await ask('/api/corrections/jdg_1', { method: 'DELETE', headers: rest })).status).toBe(403);
  });

  test('to a foreign name are refused', async () => {
    const { corrections, asked } = fakeCorrections();
    const ask = asker(fakeRecord(), { corrections });
    expect((await ask('/api/corrections', { ...post(HELD), host: 'evil.example:4000' })).status).toBe(403);
    expect(asked).toEqual([]);
  });

  test('are taken back', async () => {
    const { corrections, undone } = fakeCorrections();
    const ask = asker(fakeRecord(), { corrections });
    expect((await ask('/api/corrections/jdg_1', { method: 'DELETE' })).status).toBe(204);
    expect((await ask('/api/corrections/jdg_2', { method: 'DELETE' })).status).toBe(404);
    expect(undone).toEqual(['jdg_1', 'jdg_2']);
  });

  test('are listed, and whether more can be made', async () => {
    const { corrections } = fakeCorrections();
    const { body } = await asker(fakeRecord(), { corrections })('/api/corrections');
    expect(answer.correctionListSchema.parse(body)).toEqual(body);
    expect(body.open).toBe(true);
    const closed = asker();
    expect((await closed('/api/corrections')).body.open).toBe(false);
    expect((await closed('/api/corrections', post(HELD))).status).toBe(405);
    expect((await closed('/api/corrections/jdg_1', { method: 'DELETE' })).status).toBe(405);
  });
});

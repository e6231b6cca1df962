import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openLexicon } from '../../src/extraction/index.ts';
import { type Corrections, openCorrections, resolveDossier } from '../../src/pipeline.ts';
import { openDossier, type RecordWriter, type SavedArticle } from '../../src/record/index.ts';
import type { Engagement } from '../../src/resolution/types.ts';
import { ABE, meeting, type Story, sampleSaved, TRUMP } from '../record/samples.ts';

const scratch = mkdtempSync(join(tmpdir(), 'rapporteur-correct-'));
const lexicon = openLexicon();
const day = (edtf: string) => ({
  when: { edtf, precision: 'day' as const, basis: 'stated' as const, span: { start: 0, end: 1 } },
});

/** A report of a meeting; `n` makes its words its own. */
function told(n: number, fields: Parameters<typeof meeting>[1], published = '2017-02-11'): SavedArticle {
  const story: Story = {
    published,
    publisher: `Paper ${n}`,
    sentences: [`Report number ${n} of a meeting.`],
    people: [ABE, TRUMP],
    claims: [meeting(0, { type: 'meeting', ...fields })],
  };
  return sampleSaved(story);
}

describe('corrections', { timeout: 60_000 }, () => {
  let dossier: RecordWriter;
  let corrections: Corrections;
  let clock: number;
  let folders = 0;

  beforeEach(async () => {
    await dossier?.close();
    dossier = await openDossier(join(scratch, `dossier-${folders++}`), { create: true });
    clock = Date.parse('2031-01-01T00:00:00Z');
    corrections = openCorrections(
      (work) => work(dossier),
      () => {
        clock += 60_000;
        return new Date(clock);
      },
    );
  }, 60_000);
  afterAll(async () => {
    await dossier?.close();
    rmSync(scratch, { recursive: true, force: true });
  });

  async function add(...articles: SavedArticle[]): Promise<void> {
    await dossier.save(articles);
    await resolveDossier(dossier, lexicon);
  }

  async function all(): Promise<readonly Engagement[]> {
    return (await dossier.chronology({ order: 'oldest' })).items;
  }

  async function only(): Promise<Engagement> {
    const found = await all();
    expect(found).toHaveLength(1);
    return found[0] as Engagement;
  }

  it('of status, date, place and type take effect, name themselves, and outlive later articles', async () => {
    await add(told(1, { status: 'planned', ...day('2017-02-10') }));
    const { id } = await only();
    for (const [what, value] of [
      ['status', 'held'],
      ['when', '2017-02-12'],
      ['place', 'Palm Beach'],
      ['type', 'summit'],
    ] as const)
      expect(await corrections.add({ what, engagement: id, value } as never, 'Ada')).toMatchObject({
        engagement: id,
        judgement: {
          kind: 'corrected-engagement',
          author: { person: 'Ada' },
          corrects: { field: what, value },
        },
      });
    const corrected = {
      status: 'held',
      when: { edtf: '2017-02-12', precision: 'day' },
      place: { name: 'Palm Beach' },
      type: 'summit',
      corrected: ['place', 'status', 'type', 'when'],
    };
    expect(await only()).toMatchObject(corrected);
    expect((await dossier.chronology({ status: 'held', from: '2017-02-12' })).total).toBe(1);

    // An earlier report of the same meeting, which leads the engagement from now on.
    await add(told(2, { status: 'planned', ...day('2017-02-10') }, '2017-02-01'));
    expect(await only()).toMatchObject({ ...corrected, sources: { articles: 2 } });
  });

  it('are replaced by a later one of the same field, and taken back', async () => {
    await add(told(1, { status: 'planned', ...day('2017-02-10') }));
    const { id } = await only();
    await corrections.add({ what: 'status', engagement: id, value: 'held' }, 'Ada');
    const { judgement } = await corrections.add({ what: 'status', engagement: id, value: 'denied' }, 'Ben');
    expect((await only()).status).toBe('denied');
    expect(await corrections.undo(judgement.id)).toBe(true);
    expect((await only()).status).toBe('held');
    for (const { id: said } of await dossier.judgementsByPeople()) await corrections.undo(said);
    expect(await only()).toMatchObject({ status: 'planned' });
    expect(await only()).not.toHaveProperty('corrected');
    expect(await corrections.undo(judgement.id)).toBe(false);
  });

  it('join what stands in two scopes, also for reports that come later, and part it again', async () => {
    await add(
      told(1, day('2017-02-10')),
      told(2, { ...day('2017-02-10'), parties: ['JPN', 'KOR', 'USA'] }),
      told(3, { ...day('2017-02-10'), parties: ['JPN', 'KOR', 'USA'] }),
    );
    const [one, other] = await all();
    expect(await all()).toHaveLength(2);
    const { judgement, engagement } = await corrections.add(
      { what: 'same', engagement: one?.id ?? '', other: other?.id ?? '' },
      'Ada',
    );
    expect(await only()).toMatchObject({ id: engagement, sources: { articles: 3 } });
    await add(told(4, day('2017-02-10')));
    expect((await only()).sources.articles).toBe(4);
    await corrections.undo(judgement.id);
    expect((await all()).map((e) => e.sources.articles).sort()).toEqual([2, 2]);
  });

  it('set one report apart and leave the others together', async () => {
    await add(...[1, 2, 3, 4].map((n) => told(n, day('2017-02-10'))));
    const { id, claims } = await only();
    for (const claim of claims) {
      const { judgement, engagement } = await corrections.add(
        { what: 'apart', engagement: id, claim },
        'Ada',
      );
      const parted = await all();
      expect(parted.map((e) => e.claims.length).sort()).toEqual([1, 3]);
      expect(parted.find((e) => e.claims.length === 1)?.claims).toEqual([claim]);
      expect(parted.find((e) => e.claims.length === 3)?.id).toBe(engagement);
      await corrections.undo(judgement.id);
      expect((await only()).claims).toEqual(claims);
    }
  });

  it('remove what is no meeting, until it is told anew', async () => {
    await add(told(1, day('2017-02-10')));
    const { id } = await only();
    const { judgement, engagement } = await corrections.add({ what: 'remove', engagement: id }, 'Ada');
    expect(engagement).toBeUndefined();
    await resolveDossier(dossier, lexicon);
    expect(await all()).toEqual([]);
    await add(told(2, day('2017-02-10')));
    expect((await only()).sources.articles).toBe(1);
    await corrections.undo(judgement.id);
    expect((await only()).sources.articles).toBe(2);
  });

  it('refuse what cannot be, and change nothing', async () => {
    await add(told(1, day('2017-02-10')));
    const before = await only();
    const { id } = before;
    const refused = { code: 'corrections/bad-value' };
    const unknown = { code: 'corrections/unknown' };
    await expect(
      corrections.add({ what: 'when', engagement: id, value: 'Friday' }, 'A'),
    ).rejects.toMatchObject(refused);
    await expect(corrections.add({ what: 'same', engagement: id, other: id }, 'A')).rejects.toMatchObject(
      refused,
    );
    await expect(
      corrections.add({ what: 'apart', engagement: id, claim: before.claims[0] ?? '' }, 'A'),
    ).rejects.toMatchObject(refused);
    await expect(
      corrections.add({ what: 'apart', engagement: id, claim: 'clm_x' }, 'A'),
    ).rejects.toMatchObject(unknown);
    await expect(corrections.add({ what: 'remove', engagement: 'eng_x' }, 'A')).rejects.toMatchObject(
      unknown,
    );
    expect(await only()).toEqual(before);
    expect(await dossier.judgementsByPeople()).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { claimOf, type Place, withRecord } from './contract-place.ts';
import { resolveActors } from './resolve-simply.ts';
import {
  ABE,
  day,
  meeting,
  sampleEngagement,
  sampleSaved,
  sampleStatement,
  saying,
  TRUMP,
} from './samples.ts';

/** What every store must do: lists come in pages. */
export function pagingContract(place: Place): void {
  describe('paging', () => {
    const dates = [
      undefined,
      '2019',
      '2017-02-10',
      '2017-02',
      undefined,
      '2019-04-15/2019-04-16',
      '2017-02-10',
      '201X',
    ];
    const story = (index: number) => ({
      published: `2019-05-${10 + index}`,
      sentences: [`Meeting number ${index} took place.`, `"It was number ${index}," Abe said.`],
      people: [ABE, TRUMP],
      claims: [meeting(0), saying(1, 'Shinzo Abe', `It was number ${index}`)],
    });
    const record = withRecord(place, async (r) => {
      const saved = dates.map((_, index) => sampleSaved(story(index)));
      await r.save(saved);
      const meetings = saved.map((s) => claimOf(s, 0));
      const made = meetings.map((claim, i) => {
        const edtf = dates[i];
        return sampleEngagement([claim], {
          label: `Meeting ${i}`,
          ...(edtf === undefined ? {} : { when: day(edtf) }),
        });
      });
      await r.replaceRecords('engagement', meetings, made, []);
      await r.replaceRecords(
        'statement',
        [],
        saved.map((s, i) => sampleStatement(claimOf(s, 1), { content: `${i}` })),
        [],
      );
      await resolveActors(r);
    });

    /** Walks all pages of a list, and checks that each gives the same total. */
    async function walk<T>(
      page: (cursor: { cursor?: string }) => Promise<{ items: readonly T[]; total: number; next?: string }>,
    ): Promise<T[]> {
      const items: T[] = [];
      let cursor: { cursor?: string } = {};
      for (;;) {
        const got = await page(cursor);
        items.push(...got.items);
        expect(got.total).toBeGreaterThanOrEqual(items.length);
        if (got.next === undefined) return items;
        cursor = { cursor: got.next };
      }
    }

    it('puts undated engagements last in either order, and misses or repeats none between pages', async () => {
      for (const order of ['newest', 'oldest'] as const) {
        const whole = (await record().chronology({ order })).items;
        expect(whole.slice(-2).every((e) => e.when === undefined)).toBe(true);
        expect(await walk((cursor) => record().chronology({ order, limit: 3, ...cursor }))).toEqual(whole);
        expect(await walk((cursor) => record().chronology({ order, limit: 1, ...cursor }))).toEqual(whole);
      }
      const oldest = (await record().chronology({ order: 'oldest' })).items.map((e) => e.when?.edtf);
      expect(oldest.slice(0, 6)).toEqual([
        '201X',
        '2017-02',
        '2017-02-10',
        '2017-02-10',
        '2019',
        '2019-04-15/2019-04-16',
      ]);
      const newest = (await record().chronology({})).items.map((e) => e.when?.edtf);
      expect(newest.slice(0, 6)).toEqual([
        '2019-04-15/2019-04-16',
        '2019',
        '2017-02-10',
        '2017-02-10',
        '2017-02',
        '201X',
      ]);
    });

    it('pages through the other lists', async () => {
      expect(await walk((cursor) => record().articles({ limit: 3, ...cursor }))).toHaveLength(8);
      expect(await walk((cursor) => record().people({ limit: 1, ...cursor }))).toHaveLength(2);
      expect(
        await walk((cursor) => record().statements({ limit: 3, speaker: 'act_shinzo-abe', ...cursor })),
      ).toHaveLength(8);
      expect(await walk((cursor) => record().figures({ limit: 3, ...cursor }))).toEqual([]);
    });

    it('takes into a window what touches it, and vague dates only as a whole', async () => {
      const within = async (from: string, to: string) =>
        (await record().chronology({ order: 'oldest', from, to })).items.map((e) => e.when?.edtf);
      expect(await within('2019-04-16', '2019-12-31')).toEqual(['2019-04-15/2019-04-16']);
      expect(await within('2019-01-01', '2019-12-31')).toEqual(['2019', '2019-04-15/2019-04-16']);
      expect(await within('2010-01-01', '2017-02-01')).toEqual(['2017-02']);
      expect((await record().timeline({ from: '2010-01-01', to: '2019-12-31' })).periods).toEqual([
        { period: '2010', counts: { held: 1 } },
        { period: '2017-02', counts: { held: 3 } },
        { period: '2019', counts: { held: 1 } },
        { period: '2019-04', counts: { held: 1 } },
      ]);
    });

    it('refuses a limit or cursor it did not give', async () => {
      const bad = { code: 'record/bad-query' };
      for (const limit of [0, -1, 501, 1.5, Number.NaN])
        await expect(record().chronology({ limit })).rejects.toMatchObject(bad);
      const { next } = await record().chronology({ limit: 1 });
      for (const cursor of [
        '',
        'x',
        '%%%',
        `${next}x=`.slice(3),
        Buffer.from('[1,2,3]').toString('base64url'),
      ]) {
        await expect(record().chronology({ cursor })).rejects.toMatchObject(bad);
      }
      await expect(record().chronology({ order: 'oldest', cursor: next as string })).rejects.toMatchObject(
        bad,
      );
      await expect(record().articles({ cursor: next as string })).rejects.toMatchObject(bad);
    });
  });
}

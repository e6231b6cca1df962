import { describe, expect, it } from 'vitest';
import type { RecordWriter } from '../../src/record/index.ts';
import {
  daily,
  dailyMeeting,
  dialogueMeeting,
  type Place,
  undated,
  wire,
  wireMeeting,
  wireSaying,
  withRecord,
} from './contract-place.ts';
import { collect, resolveActors } from './resolve-simply.ts';
import {
  day,
  SUMMIT_WIRE,
  sampleEngagement,
  sampleFigure,
  sampleForum,
  sampleJudgement,
  sampleStatement,
} from './samples.ts';

/** What every store must do: what people read. */
export function readingContract(place: Place): void {
  describe('reading', () => {
    const forum = sampleForum('Japan-U.S. Economic Dialogue', [dialogueMeeting]);
    const summit = sampleEngagement([wireMeeting, dailyMeeting], {
      label: 'Japan-US summit at the White House',
      when: day('2017-02-10'),
      place: { name: 'Washington', country: 'USA' },
      participants: [
        { actor: 'act_shinzo-abe', name: 'Shinzo Abe', office: 'Prime Minister', side: 'JPN' },
        { actor: 'act_donald-trump', name: 'Donald Trump', side: 'USA' },
      ],
    });
    const dialogue = sampleEngagement([dialogueMeeting], {
      label: 'Economic Dialogue',
      status: 'planned',
      parties: ['GBR', 'JPN'],
      forum: forum.id,
      forumName: forum.name,
      participants: [{ actor: 'act_taro-aso', name: 'Taro Aso', side: 'JPN' }],
    });
    const statement = sampleStatement(wireSaying, { when: '2017-02-10' });
    const record = withRecord(place, async (r) => {
      await r.save([wire, daily, undated]);
      await resolveActors(r);
      await r.replaceRecords(
        'engagement',
        [wireMeeting, dailyMeeting, dialogueMeeting],
        [summit, dialogue],
        [sampleJudgement('same-engagement', [wireMeeting, dailyMeeting])],
      );
      await r.replaceRecords('statement', [wireSaying], [statement], []);
      await r.replaceRecords('figure', [dailyMeeting], [sampleFigure(dailyMeeting)], []);
      await r.replaceRecords('forum', [dialogueMeeting], [forum], []);
    });
    const labels = async (query: Parameters<RecordWriter['chronology']>[0]) =>
      (await record().chronology(query)).items.map((e) => e.label);

    it('finds engagements by party, person, forum, status and words', async () => {
      expect(await labels({ country: 'USA' })).toEqual([summit.label]);
      expect(await labels({ country: 'JPN' })).toEqual([summit.label, dialogue.label]);
      expect(await labels({ person: 'act_taro-aso' })).toEqual([dialogue.label]);
      expect(await labels({ forum: forum.id })).toEqual([dialogue.label]);
      expect(await labels({ status: 'planned', country: 'JPN' })).toEqual([dialogue.label]);
      expect(await labels({ text: 'summits' })).toEqual([summit.label]);
      expect(await labels({ text: 'washington abe' })).toEqual([summit.label]);
      expect(await labels({ text: 'Aso' })).toEqual([dialogue.label]);
      expect(await labels({ text: 'prime minister' })).toEqual([summit.label]);
      expect(await labels({ text: 'nothing of the kind' })).toEqual([]);
      expect(await labels({ text: '  ' })).toHaveLength(2);
      expect(await labels({ text: "'); drop table engagement; -- \0" })).toEqual([]);
    });

    it('finds engagements between two days', async () => {
      expect(await labels({ from: '2017-02-10', to: '2017-02-10' })).toEqual([summit.label]);
      expect(await labels({ from: '2017-02-11' })).toEqual([]);
      expect(await labels({ to: '2017-02-09' })).toEqual([]);
      expect((await record().chronology({ from: '2017-01-01', limit: 1 })).total).toBe(1);
      await expect(record().chronology({ from: '2017' })).rejects.toMatchObject({ code: 'record/bad-query' });
    });

    it('counts engagements by month and status', async () => {
      expect(await record().timeline({})).toEqual({
        periods: [{ period: '2017-02', counts: { held: 1 } }],
        undated: 1,
        total: 2,
      });
      expect(await record().timeline({ status: 'planned' })).toEqual({ periods: [], undated: 1, total: 1 });
    });

    it('gives claims by id, in the order asked', async () => {
      const found = await record().evidence([dailyMeeting, 'clm_unknown\0', wireSaying]);
      expect(found.map(({ claim, article }) => [claim.id, article.published])).toEqual([
        [dailyMeeting, '2017-02-12'],
        [wireSaying, '2017-02-11'],
      ]);
      expect(await record().evidence([])).toEqual([]);
    });

    it('gives an engagement with its evidence in order of publication', async () => {
      const found = await record().engagement(summit.id);
      expect(found?.engagement).toEqual(summit);
      expect(found?.evidence.map(({ claim, article }) => [claim.id, article.published])).toEqual([
        [wireMeeting, '2017-02-11'],
        [dailyMeeting, '2017-02-12'],
      ]);
      expect(found?.evidence[0]?.claim.quote).toBe(SUMMIT_WIRE.sentences[0]);
      expect(found?.judgements).toHaveLength(1);
      expect((await record().article(daily.article.id))?.engagementOf).toEqual({ [dailyMeeting]: summit.id });
    });

    it('follows the id of an engagement that has been merged', async () => {
      expect((await record().engagement(dailyMeeting.replace('clm_', 'eng_')))?.engagement.id).toBe(
        summit.id,
      );
      expect(await record().engagement('eng_0000000000000000')).toBeUndefined();
      expect(await record().engagement('anything\0')).toBeUndefined();
    });

    it('lists people only, those with most engagements first, by name or alias without accents or case', async () => {
      const people = (await record().people({})).items;
      expect(people.map((p) => [p.name, p.engagements])).toEqual([
        ['Donald Trump', 1],
        ['Shinzo Abe', 1],
        ['Taro Aso', 1],
      ]);
      expect((await record().people({ text: 'ÁBE' })).items.map((p) => p.id)).toEqual(['act_shinzo-abe']);
      expect((await record().people({ text: '%' })).total).toBe(0);
      expect((await record().people({ country: 'USA' })).items.map((p) => p.id)).toEqual([
        'act_donald-trump',
      ]);
    });

    it('gives an actor with engagements and statements', async () => {
      expect(await record().actor('act_shinzo-abe')).toMatchObject({
        engagements: [summit],
        statements: [statement],
      });
      expect(await record().actor('nobody')).toBeUndefined();
    });

    it('counts what can be filtered by', async () => {
      expect(await record().facets()).toEqual({
        countries: [
          { value: 'JPN', label: 'Japan', count: 2 },
          { value: 'GBR', label: 'GBR', count: 1 },
          { value: 'USA', label: 'United States', count: 1 },
        ],
        forums: [{ value: forum.id, label: forum.name, count: 1 }],
        people: [
          { value: 'act_donald-trump', label: 'Donald Trump', count: 1 },
          { value: 'act_shinzo-abe', label: 'Shinzo Abe', count: 1 },
          { value: 'act_taro-aso', label: 'Taro Aso', count: 1 },
        ],
        statuses: [
          { value: 'held', label: 'held', count: 1 },
          { value: 'planned', label: 'planned', count: 1 },
        ],
      });
      expect(await record().forums()).toEqual([{ ...forum, engagements: 1 }]);
      expect(await record().counts()).toEqual({
        articles: 3,
        claims: 5,
        engagements: 2,
        people: 3,
        positions: 0,
        commitments: 0,
        events: 0,
        statements: 1,
        figures: 1,
        forums: 1,
      });
    });

    it('streams everything in a stable order', async () => {
      expect((await collect(record().stream('articles'))).map((a) => a.id)).toEqual([
        wire.article.id,
        daily.article.id,
        undated.article.id,
      ]);
      expect((await collect(record().stream('engagements'))).map((e) => e.id)).toEqual([
        summit.id,
        dialogue.id,
      ]);
      const claims = (await collect(record().stream('claims'))).map((c) => c.id);
      expect(claims).toEqual([...claims].sort());
      for (const [kind, count] of [
        ['claims', 5],
        ['actors', 5],
        ['forums', 1],
        ['statements', 1],
        ['figures', 1],
        ['judgements', 1],
      ] as const) {
        expect(await collect(record().stream(kind))).toHaveLength(count);
      }
    });
  });
}

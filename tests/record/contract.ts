import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RecordWriter, SavedArticle } from '../../src/record/index.ts';
import { collect, resolveActors, resolveAll } from './resolve-simply.ts';
import {
  ABE,
  DIALOGUE_UNDATED,
  day,
  meeting,
  SUMMIT_DAILY,
  SUMMIT_WIRE,
  sampleActor,
  sampleEngagement,
  sampleFigure,
  sampleForum,
  sampleJudgement,
  sampleSaved,
  sampleStatement,
  saying,
  TRUMP,
} from './samples.ts';

/** A fresh, empty dossier each time, and how to be rid of it. */
export interface Place {
  open(): Promise<RecordWriter>;
  discard(record: RecordWriter): Promise<void>;
}

const wire = sampleSaved(SUMMIT_WIRE);
const daily = sampleSaved(SUMMIT_DAILY);
const undated = sampleSaved(DIALOGUE_UNDATED);
const [wireMeeting, wireSaying] = [claimOf(wire, 0), claimOf(wire, 1)];
const dailyMeeting = claimOf(daily, 0);
const dialogueMeeting = claimOf(undated, 0);

function claimOf(saved: SavedArticle, index: number): string {
  return saved.extraction?.claims[index]?.id ?? 'missing';
}

/** What every store must do, whichever engine is under it. */
export function recordContract(place: Place): void {
  articlesContract(place);
  workContract(place);
  readingContract(place);
  pagingContract(place);
}

function withRecord(
  place: Place,
  prepare: (record: RecordWriter) => Promise<void> = async () => {},
): () => RecordWriter {
  let record: RecordWriter;
  beforeAll(async () => {
    record = await place.open();
    await prepare(record);
  }, 60_000);
  afterAll(() => place.discard(record), 60_000);
  return () => record;
}

function articlesContract(place: Place): void {
  describe('articles', () => {
    const record = withRecord(place);

    it('gives back exactly the article that was saved', async () => {
      await record().save([wire, daily, undated]);
      expect((await record().article(wire.article.id))?.article).toEqual(wire.article);
      expect((await record().article(undated.article.id))?.article).toEqual(undated.article);
      expect(await record().article('art_unknown')).toBeUndefined();
    });

    it('changes nothing when an article is saved again', async () => {
      const before = await record().counts();
      await record().save([wire, { ...daily, article: { ...daily.article, title: 'Another title' } }, wire]);
      expect(await record().counts()).toEqual(before);
      expect((await record().article(daily.article.id))?.article.title).toBe(daily.article.title);
      expect(before).toMatchObject({ articles: 3, claims: 5, engagements: 0, people: 0 });
    });

    it('knows which articles it has', async () => {
      expect(await record().known([wire.article.id, 'art_unknown'])).toEqual(new Set([wire.article.id]));
      expect(await record().known([])).toEqual(new Set());
    });

    it('keeps claims in the order of their sentences, and actors in the order given', async () => {
      const found = await record().article(wire.article.id);
      expect(found?.claims.map((claim) => claim.sentence.start)).toEqual([0, 0, 84]);
      expect(found?.actors.map((actor) => actor.key)).toEqual([
        'shinzo-abe',
        'donald-trump',
        'taro-aso',
        'JPN',
        'USA',
      ]);
      expect(found?.engagementOf).toEqual({});
    });

    it('keeps offsets right when a text holds characters no database can store', async () => {
      const odd = sampleSaved({ sentences: ['Before \0 and \ud800 after.', 'A backslash \\u0000 stays.'] });
      await record().save([odd]);
      const text = (await record().article(odd.article.id))?.article.text;
      expect(text).toBe('Before \ufffd and \ufffd after.\n\nA backslash \\u0000 stays.');
      expect(text?.length).toBe(odd.article.text.length);
    });

    it('keeps an article whose language is not read', async () => {
      const { extraction: _none, ...unread } = sampleSaved({ sentences: ['Une rencontre à Paris.'] });
      await record().save([unread]);
      expect(await record().article(unread.article.id)).toMatchObject({ claims: [], actors: [] });
    });

    it('refuses an actor without a blocking key, and then saves nothing of the batch', async () => {
      const good = sampleSaved({ sentences: ['A good one.'] });
      const bad = { ...sampleSaved({ sentences: ['A bad one.'] }), actorBlocks: {} };
      await expect(record().save([good, bad])).rejects.toMatchObject({ code: 'record/bad-batch' });
      expect(await record().known([good.article.id, bad.article.id])).toEqual(new Set());
    });

    it('keeps the same diagnostic once', async () => {
      const trouble = {
        severity: 'error' as const,
        code: 'intake/empty-file',
        message: 'Nothing in it.',
        place: 'a.txt',
      };
      await record().note([trouble, trouble]);
      await record().note([trouble]);
      await record().note([]);
      expect(await record().diagnostics()).toEqual([trouble]);
    });
  });
}

function workContract(place: Place): void {
  describe('work to do', () => {
    const record = withRecord(place, (r) => r.save([daily, undated, wire]));

    it('offers texts by publication, undated last, until there is a verdict on them', async () => {
      const texts = await record().textsUndone(10);
      expect(texts.map((text) => text.article)).toEqual([
        wire.article.id,
        daily.article.id,
        undated.article.id,
      ]);
      expect(texts[0]).toEqual({
        article: wire.article.id,
        published: '2017-02-11',
        signature: wire.signature,
      });
      expect(texts[2]).not.toHaveProperty('published');
      expect(await record().textsSharing({ bands: wire.signature.bands })).toEqual([]);
      await record().setCopies([{ article: wire.article.id }, { article: undated.article.id }], []);
      expect((await record().textsUndone(10)).map((text) => text.article)).toEqual([daily.article.id]);
      const sharing = async (query: Parameters<RecordWriter['textsSharing']>[0]) =>
        (await record().textsSharing(query)).map((text) => text.article);
      const bands = [...wire.signature.bands, ...undated.signature.bands, 'none'];
      expect(await sharing({ bands })).toEqual([wire.article.id, undated.article.id]);
      expect(await sharing({ bands, from: '2017-02-11', to: '2017-02-11' })).toHaveLength(2);
      expect(await sharing({ bands, from: '2017-02-12' })).toEqual([undated.article.id]);
      expect(await sharing({ bands: [], articles: [wire.article.id, daily.article.id] })).toEqual([
        wire.article.id,
      ]);
    });

    it('offers actor blocks until they are resolved, with their members and office claims', async () => {
      expect(await record().dirtyActorBlocks(10)).toEqual([
        'country:JPN',
        'country:USA',
        'person:abe',
        'person:aso',
        'person:trump',
      ]);
      // Both articles are of one year and know the same of him.
      const [abe, ...more] = await record().actorsOfBlocks(['person:abe'], []);
      expect(abe).toMatchObject({ block: 'person:abe', members: 2, from: '2017-02-11', to: '2017-02-12' });
      expect([abe?.actor.name, abe?.officeClaims.length, more]).toEqual(['Shinzo Abe', 1, []]);
      const subject = `${daily.article.id}#shinzo-abe`;
      const parted = await record().actorsOfBlocks(['person:abe', 'person:aso'], [subject]);
      expect(parted.map(({ block, form, members }) => [block, form === subject, members]).sort()).toEqual([
        ['person:abe', false, 1],
        ['person:abe', true, 1],
        ['person:aso', false, 1],
        ['person:aso', false, 1],
      ]);
      await resolveActors(record());
      expect(await record().dirtyActorBlocks(10)).toEqual([]);
      expect((await record().actor('act_shinzo-abe'))?.actor.name).toBe('Shinzo Abe');
    });

    it('offers claims with the record actors of their article', async () => {
      const claims = await record().claimsUndone(100);
      expect(claims).toHaveLength(5);
      const member = claims.find((found) => found.claim.id === wireSaying);
      expect(member?.article).toEqual({
        id: wire.article.id,
        published: '2017-02-11',
        publisher: 'Pacific Wire',
      });
      expect(member?.actors['shinzo-abe']).toEqual({
        id: 'act_shinzo-abe',
        name: 'Shinzo Abe',
        country: 'JPN',
      });
      expect(await record().claimsUndone(2)).toHaveLength(2);
    });

    it('goes through a block by anchor, unknown last, and remembers what is settled', async () => {
      const keys = [
        { claim: dialogueMeeting, block: 'JPN+USA' },
        { claim: dailyMeeting, block: 'JPN+USA', anchor: '2017-02-12' },
        { claim: wireMeeting, block: 'JPN+USA', anchor: '2017-02-10' },
        { claim: wireSaying, block: '' },
      ];
      await record().setClaimBlocks(keys);
      expect(await record().claimsUndone(10)).toHaveLength(1);
      expect(await record().dirtyClaimBlocks('statement', 10)).toEqual([]);
      expect(await record().dirtyClaimBlocks('engagement', 10)).toEqual(['JPN+USA']);
      const walk = async () =>
        (await collect(record().claimsOfBlocks('engagement', ['JPN+USA']))).map((x) => [
          x.member.claim.id,
          x.anchor,
          x.settled,
        ]);
      expect(await walk()).toEqual([
        [wireMeeting, '2017-02-10', false],
        [dailyMeeting, '2017-02-12', false],
        [dialogueMeeting, undefined, false],
      ]);
      await record().replaceRecords('engagement', [wireMeeting], [sampleEngagement([wireMeeting])], []);
      expect((await walk()).map((row) => row[2])).toEqual([true, false, false]);
      await record().settleClaimBlocks('engagement', ['JPN+USA']);
      expect(await record().dirtyClaimBlocks('engagement', 10)).toEqual([]);
    });

    it('goes through many blocks one after the other, large ones in chunks', async () => {
      const many = Array.from({ length: 700 }, (_, i) => ({
        sentences: [`Talk ${i}.`],
        claims: [meeting(0, { agenda: [`${i}`] })],
      }));
      const saved = many.map(sampleSaved);
      await record().save(saved);
      const ids = saved.map((one) => claimOf(one, 0));
      const block = (i: number) => (i < 100 ? `small ${i % 3}` : 'large');
      const keys = ids.map((claim, i) => ({ claim, block: block(i), anchor: `2018-01-${10 + (i % 20)}` }));
      await record().setClaimBlocks(keys);
      const blocks = ['small 0', 'small 1', 'small 2', 'large'];
      const found = await collect(record().claimsOfBlocks('engagement', [...blocks, 'none']));
      const place = ({ block, anchor, member }: (typeof found)[number]) =>
        `${block} ${anchor} ${member.claim.id}`;
      expect(new Set(found.map(({ member }) => member.claim.id))).toEqual(new Set(ids));
      for (const name of blocks) {
        const own = found.filter((claim) => claim.block === name).map(place);
        const first = found.findIndex((claim) => claim.block === name);
        expect(found.slice(first, first + own.length).map(place)).toEqual([...own].sort());
      }
      await record().replaceRecords(
        'engagement',
        ids,
        ids.map((id) => sampleEngagement([id])),
        [],
      );
      await record().settleClaimBlocks('engagement', blocks);
      expect(await record().dirtyClaimBlocks('engagement', 10)).toEqual([]);
      const again = await collect(record().claimsOfBlocks('engagement', blocks));
      expect(again.every((claim) => claim.settled)).toBe(true);
      await record().replaceRecords('engagement', ids, [], []);
      await record().setClaimBlocks(ids.map((claim) => ({ claim, block: '' })));
    });

    it('replaces the records of the claims it is given, and their judgements by the machine', async () => {
      const joined = sampleEngagement([wireMeeting, dailyMeeting]);
      const judgement = sampleJudgement('same-engagement', [wireMeeting, dailyMeeting]);
      await record().replaceRecords('engagement', [wireMeeting, dailyMeeting], [joined], [judgement]);
      expect(await collect(record().stream('engagements'))).toEqual([joined]);
      expect((await record().engagement(joined.id))?.judgements).toEqual([judgement]);
      const parted = [sampleEngagement([wireMeeting]), sampleEngagement([dailyMeeting])];
      await record().replaceRecords('engagement', [wireMeeting, dailyMeeting], parted, []);
      expect((await record().counts()).engagements).toBe(2);
      expect((await record().engagement(joined.id))?.judgements).toEqual([]);
    });

    it('offers a block again when a claim of it lost its record to another', async () => {
      const both = [wireMeeting, dailyMeeting];
      await record().replaceRecords('engagement', both, [sampleEngagement(both)], []);
      await record().settleClaimBlocks('engagement', ['JPN+USA']);
      await record().setClaimBlocks([{ claim: dailyMeeting, block: 'elsewhere' }]);
      expect(await record().dirtyClaimBlocks('engagement', 10)).toEqual(['JPN+USA', 'elsewhere']);
      const left = await collect(record().claimsOfBlocks('engagement', ['JPN+USA']));
      expect(left.find((x) => x.member.claim.id === wireMeeting)?.settled).toBe(false);
      expect((await record().counts()).engagements).toBe(0);
    });

    it('makes claims undone when a verdict on their text or the actor behind them changes', async () => {
      await resolveAll(record());
      expect(await record().claimsUndone(10)).toEqual([]);
      await record().setCopies([{ article: daily.article.id, copyOf: wire.article.id }], []);
      expect(
        (await record().claimsUndone(10)).map((member) => [member.claim.id, member.article.copyOf]),
      ).toEqual([[dailyMeeting, wire.article.id]]);
      expect((await record().article(daily.article.id))?.article.copyOf).toBe(wire.article.id);
      await resolveAll(record());
      const forms = (await record().actorsOfBlocks(['person:aso'], [])).map(({ form }) => form);
      const moved = {
        block: 'person:aso',
        actors: [{ actor: sampleActor({ name: 'Taro Aso', country: 'GBR' }), forms }],
        judgements: [],
      };
      await record().replaceActorBlocks([moved]);
      expect(new Set((await record().claimsUndone(10)).map((member) => member.article.id))).toEqual(
        new Set([wire.article.id, undated.article.id]),
      );
      await record().replaceActorBlocks([moved]);
      expect(await record().claimsUndone(10)).toHaveLength(4);
    });

    it('keeps judgements by people, and takes up again what they speak of', async () => {
      await resolveAll(record());
      const judgement = sampleJudgement('different-engagement', [wireMeeting, dailyMeeting], {
        person: 'Ines',
      });
      await record().saveJudgement(judgement);
      expect(await record().judgementsByPeople()).toEqual([judgement]);
      expect(await record().dirtyClaimBlocks('engagement', 10)).not.toEqual([]);
      await record().replaceRecords('engagement', [wireMeeting, dailyMeeting], [], []);
      expect(await record().judgementsByPeople()).toEqual([judgement]);
    });
  });
}

function readingContract(place: Place): void {
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

function pagingContract(place: Place): void {
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

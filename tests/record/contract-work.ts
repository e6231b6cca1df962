import { describe, expect, it } from 'vitest';
import type { RecordWriter } from '../../src/record/index.ts';
import {
  claimOf,
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
import { collect, resolveActors, resolveAll } from './resolve-simply.ts';
import { meeting, sampleActor, sampleEngagement, sampleJudgement, sampleSaved } from './samples.ts';

/** What every store must do: work is offered until it is done. */
export function workContract(place: Place): void {
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

    it('takes a judgement by a person back, and takes up again what it spoke of', async () => {
      await resolveAll(record());
      const [judgement] = await record().judgementsByPeople();
      const machine = sampleJudgement('same-engagement', [wireMeeting, dailyMeeting]);
      await record().replaceRecords('engagement', [], [], [machine]);
      expect(await record().claimsUndone(10)).toEqual([]);
      expect(await record().deleteJudgement(judgement?.id ?? '')).toBe(true);
      expect(await record().judgementsByPeople()).toEqual([]);
      expect((await record().claimsUndone(10)).map(({ claim }) => claim.id).sort()).toEqual(
        [wireMeeting, dailyMeeting].sort(),
      );
      expect(await record().deleteJudgement(judgement?.id ?? '')).toBe(false);
      expect(await record().deleteJudgement(machine.id)).toBe(false);
    });

    it('gives claims by id with their article, whatever work is done on them', async () => {
      const members = await record().claimMembers([dailyMeeting, 'clm_none', wireMeeting]);
      expect(members.map(({ claim }) => claim.id).sort()).toEqual([wireMeeting, dailyMeeting].sort());
      expect(members.find(({ claim }) => claim.id === wireMeeting)?.article).toMatchObject({
        id: wire.article.id,
        publisher: 'Pacific Wire',
      });
    });
  });
}

import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/extraction/types.ts';
import type { Article } from '../../src/intake/types.ts';
import type { ClaimRecords } from '../../src/record/index.ts';
import type { Engagement } from '../../src/resolution/types.ts';
import { type Place, withRecord } from './contract-place.ts';
import { collect, resolveActors } from './resolve-simply.ts';
import { ABE, meeting, sampleEngagement, sampleJudgement, sampleSaved, TRUMP } from './samples.ts';

const SOURCES = { articles: 1, independent: 1 };
const own = { accordingTo: [], sources: SOURCES };

function position(id: string, party: string | undefined, asOf: string | undefined): ClaimRecords['position'] {
  return {
    ...own,
    id,
    stance: 'seeks',
    issue: 'a trade deal',
    factuality: 'actual',
    history: [],
    claims: [id.replace('pos_', 'clm_')],
    ...(party === undefined ? {} : { party, actor: party }),
    ...(asOf === undefined ? {} : { asOf }),
  };
}

function commitment(id: string, status: 'announced' | 'agreed', asOf: string): ClaimRecords['commitment'] {
  return {
    ...own,
    id,
    actor: 'JPN',
    party: 'JPN',
    action: 'invest abroad',
    status,
    asOf,
    history: [],
    conflicts: [],
    claims: [id.replace('cmt_', 'clm_')],
  };
}

function event(
  id: string,
  type: 'ACCUSE' | 'AID',
  date: string | undefined,
  to: string,
): ClaimRecords['event'] {
  return {
    ...own,
    id,
    type,
    contexts: [],
    actors: [{ text: 'Tokyo', country: 'JPN' }],
    recipients: [{ text: 'them', country: to }],
    factuality: 'actual',
    claims: [id.replace('evt_', 'clm_')],
    ...(date === undefined ? {} : { date }),
  };
}

const POSITIONS = [
  position('pos_4', undefined, '2019-01-01'),
  position('pos_3', 'USA', '2017-02-10'),
  position('pos_2', 'JPN', undefined),
  position('pos_1', 'JPN', '2017-02-10'),
  position('pos_0', 'JPN', '2018-02-10'),
];
const COMMITMENTS = [
  commitment('cmt_1', 'announced', '2017-02-10'),
  commitment('cmt_2', 'agreed', '2018-01-01'),
];
const EVENTS = [
  event('evt_1', 'ACCUSE', '2017-02-10', 'USA'),
  event('evt_2', 'AID', undefined, 'KEN'),
  event('evt_3', 'AID', '2018', 'USA'),
];

/** A claim that names its holder by the key of Shinzo Abe. */
function wants(article: Article): Claim {
  const {
    kind: _k,
    type: _t,
    status: _s,
    parties: _p,
    participants: _q,
    agenda: _a,
    ...rest
  } = meeting(0)(article);
  return {
    ...rest,
    kind: 'position',
    holder: { actor: 'shinzo-abe', name: 'Abe', span: rest.sentence },
    stance: 'seeks',
    issue: 'peace',
  };
}

/** What every store must do with positions, promises and coded events. */
export function ledgersContract(place: Place): void {
  describe('positions, promises and events', () => {
    const record = withRecord(place, async (r) => {
      await r.save([
        sampleSaved({
          published: '2017-02-11',
          sentences: ['Abe wants peace.'],
          people: [ABE, TRUMP],
          claims: [wants],
        }),
      ]);
      await resolveActors(r);
      await r.replaceRecords('position', [], POSITIONS, []);
      await r.replaceRecords('commitment', [], COMMITMENTS, []);
      await r.replaceRecords('event', [], EVENTS, []);
    });
    const ids = (page: { items: readonly { id: string }[] }) => page.items.map(({ id }) => id);

    it('come by party, newest first, in pages that miss and repeat none', async () => {
      const found: string[] = [];
      for (let cursor: { cursor?: string } | undefined = {}; cursor; ) {
        const page: Awaited<ReturnType<ReturnType<typeof record>['positions']>> = await record().positions({
          ...cursor,
          limit: 1,
        });
        expect(page.total).toBe(5);
        found.push(...ids(page));
        cursor = page.next === undefined ? undefined : { cursor: page.next };
      }
      expect(found).toEqual(['pos_0', 'pos_1', 'pos_2', 'pos_3', 'pos_4']);
      await expect(record().commitments({ cursor: 'bm90' })).rejects.toMatchObject({
        code: 'record/bad-query',
      });
    });

    it('are found by what they are filtered by', async () => {
      expect(ids(await record().positions({ party: 'USA' }))).toEqual(['pos_3']);
      expect(ids(await record().positions({ actor: 'JPN', stance: 'opposes' }))).toEqual([]);
      expect(ids(await record().commitments({}))).toEqual(['cmt_2', 'cmt_1']);
      expect(ids(await record().commitments({ status: 'announced', party: 'JPN' }))).toEqual(['cmt_1']);
      expect(ids(await record().events({}))).toEqual(['evt_3', 'evt_1', 'evt_2']);
      expect(ids(await record().events({ type: 'AID', country: 'USA' }))).toEqual(['evt_3']);
      expect((await record().events({ country: 'JPN', limit: 2 })).next).toBeDefined();
    });

    it('are counted and streamed', async () => {
      expect(await record().counts()).toMatchObject({ positions: 5, commitments: 2, events: 3 });
      expect((await collect(record().stream('events'))).map(({ id }) => id)).toEqual([
        'evt_1',
        'evt_3',
        'evt_2',
      ]);
      expect(await collect(record().stream('positions'))).toEqual(POSITIONS.toReversed());
      expect(await collect(record().stream('commitments'))).toEqual(COMMITMENTS);
      expect(await record().ledgerFacets()).toEqual({
        positionParties: [
          { value: 'JPN', label: 'Japan', count: 3 },
          { value: 'USA', label: 'United States', count: 1 },
        ],
        commitmentParties: [{ value: 'JPN', label: 'Japan', count: 2 }],
        eventTypes: [
          { value: 'AID', label: 'AID', count: 2 },
          { value: 'ACCUSE', label: 'ACCUSE', count: 1 },
        ],
        eventCountries: [
          { value: 'JPN', label: 'Japan', count: 3 },
          { value: 'USA', label: 'United States', count: 2 },
          { value: 'KEN', label: 'KEN', count: 1 },
        ],
      });
    });

    it('offer their claims with the record actor of the holder', async () => {
      const [member] = await record().claimsUndone(10);
      expect(member?.actors).toEqual({
        'shinzo-abe': { id: 'act_shinzo-abe', name: 'Shinzo Abe', country: 'JPN' },
      });
    });

    it('a visit, the meeting in it and the dinner after it are read together', async () => {
      const made = (n: number, fields: Partial<Engagement>) =>
        sampleEngagement([`clm_e${n}`], { id: `eng_${n}`, ...fields });
      const visit = made(1, { type: 'visit', parts: ['eng_3', 'eng_2'] });
      const summit = made(2, { partOf: 'eng_1' });
      const dinner = made(3, { type: 'social', partOf: 'eng_1' });
      const link = sampleJudgement('part-of', ['clm_e1', 'clm_e2']);
      await record().replaceRecords('engagement', [], [visit, summit, dinner], [link]);
      expect(await record().engagement('eng_1')).toMatchObject({
        related: [dinner, summit],
        judgements: [link],
      });
      expect((await record().engagement('eng_2'))?.related).toEqual([visit, dinner]);
      await record().replaceRecords('engagement', ['clm_e2'], [], []);
      expect(await record().engagement('eng_1')).toMatchObject({ related: [dinner], judgements: [] });
    });

    it('are replaced with the judgements of the machine on them', async () => {
      const kept = () => collect(record().stream('judgements'));
      const first = sampleJudgement('same-position', ['clm_0', 'clm_1']);
      await record().replaceRecords('position', ['clm_0', 'clm_1'], [], [first]);
      expect(await kept()).toEqual([first]);
      await record().replaceRecords('position', ['clm_0', 'clm_1'], [position('pos_9', 'KEN', '2019')], []);
      expect(await kept()).toEqual([]);
      expect(ids(await record().positions({}))).toEqual(['pos_2', 'pos_9', 'pos_3', 'pos_4']);
    });
  });
}

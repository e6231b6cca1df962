import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type EngagementMember,
  engagementScope,
  type Judgement,
  resolveEngagements,
} from '../../src/resolution/index.ts';
import { ABE, ASO, PENCE, person, report, TRUMP } from './sample-reports.ts';

const AKAZAWA = person('Ryosei Akazawa', 'JPN');

function resolve(members: readonly EngagementMember[], byPeople: readonly Judgement[] = []) {
  return resolveEngagements(members, byPeople, (code) => code).engagements;
}

const planned = report({ published: '2017-02-05', when: '2017-02-10', status: 'planned' });
const held = report({
  published: '2017-02-11',
  publisher: 'The Harbor Courier',
  when: '2017-02-10',
  type: 'summit',
});

describe('reports of one meeting', () => {
  it('become one engagement with the steps of its life', () => {
    const [meeting, ...more] = resolve([planned, held]);
    expect(more).toEqual([]);
    expect(meeting).toMatchObject({
      status: 'held',
      type: 'summit',
      sources: { articles: 2, independent: 2 },
    });
    expect(meeting?.history.map(({ asOf, status }) => [asOf, status])).toEqual([
      ['2017-02-05', 'planned'],
      ['2017-02-11', 'held'],
    ]);
    expect(meeting?.id).toBe(planned.claim.id.replace('clm_', 'eng_'));
  });

  it('of which one gives only the month take the day from the other', () => {
    const vague = report({ published: '2017-01-20', when: '2017-02', status: 'planned' });
    expect(resolve([vague, held]).map((e) => e.when?.edtf)).toEqual(['2017-02-10']);
  });

  it('of which one is undated are joined when it was told at that time', () => {
    const soon = report({ published: '2017-02-01', status: 'planned' });
    expect(resolve([soon, held])).toHaveLength(1);
  });

  it('count near-copies once', () => {
    const copy = report({
      published: '2017-02-12',
      publisher: 'Port News',
      when: '2017-02-10',
      copyOf: held.article.id,
    });
    expect(resolve([held, copy])[0]?.sources).toEqual({ articles: 2, independent: 1 });
  });

  it('show where they disagree on the day, and never average', () => {
    const other = report({ published: '2017-02-12', publisher: 'Port News', when: '2017-02-11' });
    const [meeting, ...more] = resolve([held, other]);
    expect(more).toEqual([]);
    const when = meeting?.conflicts.find((conflict) => conflict.field === 'when');
    expect(when?.values.map(({ value }) => value).sort()).toEqual(['2017-02-10', '2017-02-11']);
    expect(['2017-02-10', '2017-02-11']).toContain(meeting?.when?.edtf);
  });

  it('show a denial beside the plan it denies', () => {
    const plan = report({ published: '2025-02-03', when: '2025-02-07', status: 'planned' });
    const denial = report({
      published: '2025-02-03',
      publisher: 'Port News',
      when: '2025-02-07',
      status: 'denied',
    });
    const [meeting] = resolve([plan, denial]);
    const status = meeting?.conflicts.find((conflict) => conflict.field === 'status');
    expect(status?.values.map(({ value }) => value)).toEqual(['planned', 'denied']);
    expect(meeting?.history).toHaveLength(2);
  });

  it('stay held although a later look back calls it planned', () => {
    const lookBack = report({
      published: '2017-03-01',
      publisher: 'Port News',
      when: '2017-02-10',
      status: 'planned',
    });
    expect(resolve([held, lookBack])[0]?.status).toBe('held');
  });
});

describe('reports of different meetings', () => {
  it.each([
    ['a week apart', report({ published: '2017-02-18', when: '2017-02-17' })],
    [
      'a visit and a meeting',
      report({ published: '2017-02-11', publisher: 'Port News', when: '2017-02-10', type: 'visit' }),
    ],
    [
      'a call and a meeting',
      report({ published: '2017-02-11', publisher: 'Port News', when: '2017-02-10', type: 'call' }),
    ],
    [
      'other people for the same side',
      report({ published: '2017-02-11', publisher: 'Port News', when: '2017-02-10', people: [ASO, TRUMP] }),
    ],
    [
      'an undated one told months later',
      report({ published: '2017-09-11', publisher: 'Port News', where: 'Washington', type: 'summit' }),
    ],
  ])('stay two: %s', (_, other) => {
    expect(resolve([held, other])).toHaveLength(2);
  });

  it('stay two when they are rounds of one forum', () => {
    const forum = 'Japan-U.S. Economic Dialogue';
    const round = (ordinal: number) =>
      report({ published: `2018-0${ordinal}-11`, forum, ordinal, type: 'talks', people: [ASO, PENCE] });
    expect(resolve([round(1), round(2)]).map((e) => e.ordinal)).toEqual([1, 2]);
  });

  it('trips of one minister months apart stay apart, with or without dates', () => {
    const trip = (published: string, when?: string) =>
      report({
        published,
        publisher: `Daily of ${published}`,
        type: 'visit',
        people: [AKAZAWA],
        where: 'Washington',
        country: 'USA',
        ...(when === undefined ? {} : { when }),
      });
    const second = [trip('2025-05-02', '2025-05-01'), trip('2025-05-03')];
    const tenth = [trip('2025-09-05', '2025-09-04'), trip('2025-09-06')];
    const visits = resolve([...second, ...tenth]);
    expect(visits.map((e) => e.claims.length)).toEqual([2, 2]);
    expect(visits.map((e) => e.when?.edtf).sort()).toEqual(['2025-05-01', '2025-09-04']);
  });
});

describe('a round named by its number', () => {
  it('is the same whenever it is told of', () => {
    const forum = 'Japan-U.S. Economic Dialogue';
    const fields = { forum, ordinal: 2, type: 'talks', people: [ASO, PENCE] } as const;
    const then = report({ ...fields, published: '2017-10-17', when: '2017-10-16' });
    const later = report({ ...fields, published: '2018-03-01', publisher: 'Port News' });
    expect(resolve([then, later])).toHaveLength(1);
  });
});

describe('what a person says', () => {
  const judgement = (kind: Judgement['kind'], ...members: EngagementMember[]): Judgement => ({
    id: 'jdg_1',
    kind,
    subjects: members.map((m) => m.claim.id).sort(),
    author: { person: 'Ines' },
    reasons: [],
  });

  it('outranks the machine, either way', () => {
    expect(resolve([planned, held], [judgement('different-engagement', planned, held)])).toHaveLength(2);
    const nextYear = report({ published: '2018-02-11', when: '2018-02-10' });
    expect(resolve([held, nextYear], [judgement('same-engagement', held, nextYear)])).toHaveLength(1);
  });
});

describe('the order of the reports', () => {
  it('does not matter', () => {
    const days = ['2017-02-10', '2017-02-11', '2017-04-18', '2017-10-16', '2018-04-17', '2018-04'];
    const members = days.flatMap((when, i) => [
      report({ published: `2017-0${i + 2}-12`, when, status: 'planned' }),
      report({ published: `2017-0${i + 3}-01`, publisher: 'Port News', when, people: [ABE] }),
      report({ published: `2017-0${i + 1}-20`, publisher: 'Trade Notes', people: [TRUMP], where: 'Tokyo' }),
    ]);
    members.push(report({ openDate: 'XXXX-04-18' }), report({ publisher: 'Sheet', openDate: 'XXXX-WXX-5' }));
    const expected = bySize(resolve(members));
    fc.assert(
      fc.property(fc.shuffledSubarray(members, { minLength: members.length }), (shuffled) => {
        expect(bySize(resolve(shuffled))).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });
});

function bySize(engagements: ReturnType<typeof resolve>) {
  return [...engagements].sort((a, b) => (a.id < b.id ? -1 : 1));
}

describe('the scope of a report', () => {
  it('is who takes part, whatever the order', () => {
    expect(engagementScope(report({ people: [TRUMP, ABE] }))).toBe('JPN-USA');
    expect(engagementScope(report({ parties: ['USA', 'JPN'], people: [] }))).toBe('JPN-USA');
  });

  it('is empty when a report names one side and no forum', () => {
    expect(engagementScope(report({ parties: ['JPN'], people: [ABE] }))).toBe('');
  });
});

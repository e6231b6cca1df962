import { describe, expect, test } from 'vitest';
import { compareEngagements } from '../../src/evaluation/articles/compare-engagements.ts';
import type { ExpectedEngagement } from '../../src/evaluation/articles/expected.ts';
import type { FoundRecord } from '../../src/evaluation/articles/found-record.ts';
import type { Claim } from '../../src/extraction/index.ts';
import type { Engagement } from '../../src/resolution/index.ts';

const expected: ExpectedEngagement = {
  type: 'meeting',
  status: 'held',
  parties: ['FIN', 'NOR'],
  participants: ['Timo Soini'],
  when: '2019-04-08',
  where: 'Oslo',
};

/** As the software would find it; `id` numbers its one claim too. */
function found(id: string, changes: Partial<Engagement> = {}): Engagement {
  return {
    id,
    type: 'meeting',
    status: 'held',
    parties: ['FIN', 'NOR'],
    participants: [{ actor: 'soini', name: 'Timo Soini' }],
    when: { edtf: '2019-04-08', precision: 'day', basis: 'stated' },
    place: { name: 'Oslo' },
    history: [],
    agenda: [],
    outcomes: [],
    claims: [`claim-${id}`],
    ...changes,
  } as unknown as Engagement;
}

function compared(wanted: readonly ExpectedEngagement[], engagements: readonly Engagement[]) {
  const claims = new Map(
    engagements.flatMap((e) =>
      e.claims.map((id) => [id, { id, foundBy: 'meets-whom', quote: 'They met.' } as Claim]),
    ),
  );
  const record = { engagements, claims, names: new Map() } as unknown as FoundRecord;
  return compareEngagements(wanted, record);
}

const outcomes = (...args: Parameters<typeof compared>) =>
  compared(...args).map((v) => [v.outcome, v.faults ?? []]);

describe('engagements of one article', () => {
  test('right with all their fields, and the claims behind them are', () => {
    const [verdict, ...more] = compared([expected], [found('1')]);
    expect(more).toEqual([]);
    expect(verdict).toMatchObject({
      outcome: 'right',
      marks: { found: true, status: true, type: true, where: true },
      claims: [{ id: 'claim-1', foundBy: 'meets-whom' }],
    });
    expect(verdict).not.toHaveProperty('faults');
  });

  test.each<[string, Partial<Engagement>, string]>([
    ['a wrong date', { when: { edtf: '2019-04-10', precision: 'day', basis: 'stated' } }, 'wrong date'],
    ['a wrong status', { status: 'planned' }, 'wrong status'],
    ['a party more', { parties: ['FIN', 'NOR', 'SWE'] }, 'a party that takes no part'],
    ['a party less', { parties: ['NOR'] }, 'a party missing'],
    ['nobody named', { participants: [] }, 'somebody missing who takes part'],
  ])('%s makes a miss and an extra', (_, changes, fault) => {
    expect(outcomes([expected], [found('1', changes)])).toEqual([
      ['missed', [fault]],
      ['extra', []],
    ]);
  });

  test.each<[string, Partial<Engagement>, string]>([
    ['a wrong type of one family', { type: 'talks' }, 'wrong type'],
    ['a wrong place', { place: { name: 'Bergen' } }, 'wrong place, or none'],
  ])('%s is a flaw, no miss', (_, changes, fault) => {
    expect(outcomes([expected], [found('1', changes)])).toEqual([['right', [fault]]]);
  });

  test('one told twice is found twice, and two told as one are one', () => {
    expect(outcomes([expected], [found('1'), found('2')])).toEqual([
      ['right', []],
      ['extra', ['found twice']],
    ]);
    const another = { ...expected, type: 'talks' as const };
    expect(outcomes([expected, another], [found('1')])).toEqual([
      ['right', []],
      ['missed', ['one with another entry']],
    ]);
  });

  test('nothing found, and nothing told', () => {
    expect(outcomes([expected], [])).toEqual([['missed', ['no claim at all']]]);
    expect(outcomes([], [found('1')])).toEqual([['extra', ['nothing like it is told']]]);
  });

  test('what is optional is neither missed nor extra', () => {
    const optional = { ...expected, optional: true };
    expect(outcomes([optional], [])).toEqual([]);
    expect(outcomes([optional], [found('1', { status: 'planned' })])).toEqual([]);
    expect(outcomes([optional], [found('1')])).toEqual([['right', []]]);
  });

  test('agenda and outcomes are marks of their own', () => {
    const told = { ...expected, agenda: ['fish quotas in the Barents Sea'] };
    const marks = (agenda: readonly string[]) => compared([told], [found('1', { agenda })])[0]?.marks?.agenda;
    expect(marks(['quotas for fish in the Barents Sea', 'trade'])).toBe(true);
    expect(marks(['trade'])).toBe(false);
  });
});

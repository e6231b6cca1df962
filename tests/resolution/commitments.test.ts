import { describe, expect, it } from 'vitest';
import { commitmentBlock, resolveCommitments } from '../../src/resolution/index.ts';
import { by2030, countryOf, promises } from './sample-holdings.ts';

const dollars = (billions: number) => ({ value: billions * 1e9, unit: 'USD' });
const day = (n: number, publisher = 'Pacific Wire') => ({ published: `2025-02-0${n}`, publisher });
const resolve = (...members: ReturnType<typeof promises>[]) => resolveCommitments(members, countryOf);

describe('promises', () => {
  it('with two amounts are one, and the amounts stand side by side', () => {
    const { commitments, judgements } = resolve(
      promises('invest $150 billion in the United States', day(1), { amount: dollars(150), due: by2030 }),
      promises('invest $170 billion in the U.S.', day(3), { amount: dollars(170), status: 'agreed' }),
    );
    expect(commitments).toHaveLength(1);
    expect(commitments[0]).toMatchObject({
      actor: 'JPN',
      party: 'JPN',
      amount: dollars(150),
      due: { edtf: '2030' },
      status: 'agreed',
      asOf: '2025-02-03',
      sources: { articles: 2, independent: 2 },
      conflicts: [
        {
          field: 'amount',
          values: [
            { value: '150000000000 USD', amount: dollars(150) },
            { value: '170000000000 USD', amount: dollars(170) },
          ],
        },
      ],
    });
    expect(commitments[0]?.history.map(({ asOf, status }) => [asOf, status])).toEqual([
      ['2025-02-01', 'announced'],
      ['2025-02-03', 'agreed'],
    ]);
    expect(judgements).toHaveLength(1);
    expect(judgements[0]?.reasons.map((r) => r.feature)).toContain('another amount');
  });

  it.each([
    [
      'the same number said with more or less care',
      dollars(150),
      { ...dollars(150), qualifier: 'about' as const },
    ],
    [
      'a number within a range',
      dollars(150),
      { ...dollars(100), upper: 200e9, qualifier: 'between' as const },
    ],
    ['another currency', dollars(150), { value: 22e12, unit: 'JPY' }],
  ])('are in no conflict: %s', (_, a, b) => {
    const { commitments } = resolve(
      promises('build a plant in Ohio', day(1), { amount: a }),
      promises('build a plant in Ohio', day(2), { amount: b }),
    );
    expect(commitments).toHaveLength(1);
    expect(commitments[0]?.conflicts).toEqual([]);
  });

  it.each([
    ['other things to do', promises('invest in the United States', day(1)), promises('buy more gas', day(1))],
    [
      'another beneficiary',
      promises('send medical aid', day(1), { beneficiary: 'KEN' }),
      promises('send medical aid', day(2), { beneficiary: 'UGA' }),
    ],
    [
      'another time and another amount',
      promises(
        'invest $150 billion in factories there',
        { published: '2017-02-10' },
        { amount: dollars(150) },
      ),
      promises('invest $1 trillion in the country', { published: '2025-02-08' }, { amount: dollars(1000) }),
    ],
  ])('of %s stay two', (_, a, b) => {
    expect(resolve(a, b).commitments).toHaveLength(2);
    expect(resolve(b, a).commitments).toHaveLength(2);
  });

  it('stand as the newest article has it, the later stage first on one day', () => {
    const status = (...told: [number, 'announced' | 'agreed' | 'dropped' | 'fulfilled'][]) =>
      resolve(...told.map(([n, s], i) => promises('open its market', day(n, `P${i}`), { status: s })))
        .commitments[0]?.status;
    expect(status([1, 'announced'], [2, 'dropped'])).toBe('dropped');
    expect(status([2, 'announced'], [1, 'dropped'])).toBe('announced');
    expect(status([1, 'fulfilled'], [1, 'announced'])).toBe('fulfilled');
  });

  it('need someone who promises', () => {
    expect(commitmentBlock(promises('open its market'))).toBe('JPN');
    const nobody = promises('open its market');
    expect(
      commitmentBlock({ ...nobody, claim: { ...nobody.claim, holder: { span: { start: 0, end: 1 } } } }),
    ).toBe('');
  });
});

import { expect, test } from 'vitest';
import { pairUp } from '../../src/evaluation/matching/pair-up.ts';
import { sameTime } from '../../src/evaluation/matching/same-time.ts';
import { oneInOther, overlap, sameName, words } from '../../src/evaluation/matching/words.ts';
import { scoreRows, scoreTable } from '../../src/evaluation/tables.ts';
import { score, type Verdict } from '../../src/evaluation/verdict.ts';

test.each([
  ['2017-02-10', '2017-02-10', true],
  ['2017-02-10', '2017-02-11', false],
  ['2017-02-10', '2017-02', true],
  ['2017-02', '2017-02-10', true],
  ['2017-02-10', '2017', false],
  ['2019-04-15/2019-04-16', '2019-04-15', true],
  [undefined, '2019-04-15', false],
  ['2019-04-15', undefined, false],
  [undefined, undefined, true],
])('expected %s and found %s agree: %s', (expected, found, same) => {
  expect(sameTime(expected, found)).toBe(same);
});

test.each([
  ['Shinzo Abe', 'ABE Shinzo', true],
  ['Donald Trump', 'Donald J. Trump', true],
  ['Abe', 'Shinzo Abe', false],
  ['Shinzo Abe', 'Akie Abe', false],
  ['Moon Jae-in', 'Moon Jae In', true],
])('%s and %s are one name: %s', (a, b, same) => {
  expect(sameName(a, b)).toBe(same);
});

test('places and forums may be named more fully on one side', () => {
  expect(oneInOther('the White House', 'White House in Washington')).toBe(true);
  expect(oneInOther('Tokyo', 'Kyoto')).toBe(false);
});

test('overlap counts each repeated word once per side', () => {
  expect(overlap(words('a a b'), words('a b b'))).toBeCloseTo(2 / 3);
  expect(overlap([], words('a'))).toBe(0);
});

test('the closest pairs come first, and nothing is paired twice', () => {
  const pairs = pairUp([1, 10], [9, 2], (a, b) => 1 / Math.abs(a - b));
  expect([...pairs]).toEqual([
    [1, 2],
    [10, 9],
  ]);
  expect(pairUp([1], [2], () => 0).size).toBe(0);
});

test('scores', () => {
  const verdicts: Verdict[] = [
    { kind: 'k', item: 'a', outcome: 'right', marks: { where: true } },
    { kind: 'k', item: 'b', outcome: 'missed', marks: { where: false } },
    { kind: 'k', item: 'c', outcome: 'extra' },
  ];
  expect(score(verdicts)).toMatchObject({
    precision: 0.5,
    recall: 0.5,
    f1: 0.5,
    marks: { where: { yes: 1, of: 2 } },
  });
  expect(scoreTable(scoreRows(verdicts))).toMatch(/^k +1 +1 +1 +0\.500 +0\.500 +0\.500 +where 1\/2$/m);
});

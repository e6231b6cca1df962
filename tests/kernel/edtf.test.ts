import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, dayRange, daysBetween } from '../../src/kernel/index.ts';

test.each([
  ['2017-02-10', '2017-02-10', '2017-02-10'],
  ['2016-02', '2016-02-01', '2016-02-29'],
  ['2019', '2019-01-01', '2019-12-31'],
  ['201X', '2010-01-01', '2019-12-31'],
  ['2017-21', '2017-03-01', '2017-05-31'],
  ['2017-34', '2017-04-01', '2017-06-30'],
  ['2019-04-15/2019-04-16', '2019-04-15', '2019-04-16'],
  ['2006~', '2006-01-01', '2006-12-31'],
])('%s covers %s to %s', (edtf, from, to) => {
  expect(dayRange(edtf)).toEqual({ from, to });
});

test.each(['2000-24-33', '2000-24-03', '2017-13', '2017-02-30', '2019/2018', '../2017', 'XXXX-04-18', ''])(
  '%j is no range',
  (edtf) => {
    expect(dayRange(edtf)).toBeUndefined();
  },
);

test('days between and added days agree', () => {
  const day = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((d) => d.toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, fc.integer({ min: -4000, max: 4000 }), (from, days) => {
      expect(daysBetween(from, addDays(from, days))).toBe(days);
    }),
  );
});

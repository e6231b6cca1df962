import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatAmount } from '../../web/src/shared/format-amount.ts';
import { formatEdtf, formatOpenDate, yearOf } from '../../web/src/shared/format-edtf.ts';
import { hasPassed } from '../../web/src/shared/has-passed.ts';
import { segments } from '../../web/src/shared/segments.ts';

describe('dates are shown with their precision', () => {
  test.each([
    ['2017-02-01', '1 Feb 2017'],
    ['2017-02', 'Feb 2017'],
    ['2017', '2017'],
    ['2017-21', 'spring 2017'],
    ['2017-34', '2nd quarter of 2017'],
    ['201X', '2010s'],
    ['20XX', '2000–2099'],
    ['2019-04-15/2019-04-16', '15–16 Apr 2019'],
    ['2019-03-30/2019-04-02', '30 Mar – 2 Apr 2019'],
    ['2019-03/2019-04', 'Mar – Apr 2019'],
    ['2018-12-30/2019-01-02', '30 Dec 2018 – 2 Jan 2019'],
    ['2018/2019', '2018 – 2019'],
    ['2017-04/..', 'from Apr 2017'],
    ['../2017-04', 'until Apr 2017'],
    ['2017-04~', 'about Apr 2017'],
    ['2017-04?', 'Apr 2017 (not certain)'],
    ['2019-W16', 'week 16 of 2019'],
    ['2025-02-07T09:30:00-05:00', '7 Feb 2025, 09:30'],
    ['2017-13', '2017-13'],
    ['soon', 'soon'],
  ])('%s is %s', (edtf, words) => {
    expect(formatEdtf(edtf)).toBe(words);
  });

  test.each([
    ['2017-02', '2017'],
    ['201X', '2010s'],
    ['../2017', '2017'],
    [undefined, undefined],
    ['..', undefined],
  ])('%s stands under %s', (edtf, year) => {
    expect(yearOf(edtf)).toBe(year);
  });
});

describe('dates that no report completes say what is open', () => {
  test.each([
    ['XXXX-04-18', '18 Apr, year unknown'],
    ['XXXX-04', 'Apr, year unknown'],
    ['XXXX-WXX-5', 'a Friday, date unknown'],
    ['XXXX-13-01', undefined],
    ['', undefined],
  ])('%s is %s', (timex, words) => {
    expect(formatOpenDate(timex)).toBe(words);
  });
});

describe('a date has passed when all it may mean lies behind', () => {
  test.each([
    ['2019-04-15', true],
    ['2019-04-16', false],
    ['2019-04-15/2019-04-17', false],
    ['2019-03', true],
    ['2019-04', false],
    ['2018', true],
    ['2019', false],
    ['2018-21', false],
    ['201X', false],
  ])('%s on 16 Apr 2019: %s', (edtf, passed) => {
    expect(hasPassed(edtf, '2019-04-16')).toBe(passed);
  });
});

describe('amounts are never rounded', () => {
  test.each([
    [{ value: 150e9, unit: 'USD' }, 'USD 150 billion'],
    [{ value: 700_000, unit: 'jobs', qualifier: 'about' as const }, 'about 700,000 jobs'],
    [{ value: 8.6e12, unit: 'JPY' }, 'JPY 8.6 trillion'],
    [{ value: 1_234_567, unit: 'USD' }, 'USD 1,234,567'],
    [{ value: 2.5, unit: 'percent', qualifier: 'up_to' as const }, 'up to 2.5 percent'],
    [{ value: 10, upper: 20, unit: 'percent', qualifier: 'between' as const }, '10 to 20 percent'],
    [{ value: -3, unit: 'percent' }, '-3 percent'],
  ])('%o', (amount, words) => {
    expect(formatAmount(amount)).toBe(words);
  });
});

describe('segments', () => {
  test('nested and overlapping spans are cut at every edge', () => {
    const cut = segments('abcdef', 10, [
      { start: 10, end: 14, tag: 'a' },
      { start: 12, end: 16, tag: 'b' },
      { start: 13, end: 14, tag: 'c' },
    ]);
    expect(cut.map(({ text, tags }) => [text, tags.join('')])).toEqual([
      ['ab', 'a'],
      ['c', 'ab'],
      ['d', 'abc'],
      ['ef', 'b'],
    ]);
  });

  test('the pieces are always the text, whatever the spans', () => {
    const span = fc.record({
      start: fc.integer({ min: 0, max: 60 }),
      end: fc.integer({ min: 0, max: 60 }),
      tag: fc.nat(),
    });
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.nat(20), fc.array(span), (text, base, spans) => {
        const cut = segments(text, base, spans);
        expect(cut.map((piece) => piece.text).join('')).toBe(text);
        for (const piece of cut) {
          const middle = piece.start + piece.text.length / 2;
          const covering = spans.filter(({ start, end }) => start < middle && middle < end && start < end);
          if (piece.text.length > 0) expect(piece.tags).toHaveLength(covering.length);
        }
      }),
    );
  });
});

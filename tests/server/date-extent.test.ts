import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateExtent, isInWindow } from '../../src/server/date-extent.ts';

describe('dateExtent', () => {
  test.each([
    ['2031-02-10', '2031-02', '2031-02', true],
    ['2031-02-10T09:30+09:00', '2031-02', '2031-02', true],
    ['2031-02', '2031-02', '2031-02', true],
    ['2031-02~', '2031-02', '2031-02', true],
    ['2031', '2031-01', '2031-12', false],
    ['2031-21', '2031-03', '2031-05', false],
    ['2031-36', '2031-10', '2031-12', false],
    ['203X', '2030-01', '2039-12', false],
    ['20XX', '2000-01', '2099-12', false],
    ['2031-02-10/2031-03-01', '2031-02', '2031-03', true],
    ['2031-02/..', '2031-02', '2031-02', true],
  ])('%s', (edtf, first, last, namesMonth) => {
    expect(dateExtent(edtf)).toEqual({ first, last, namesMonth });
  });

  test.each(['', '..', '../2031', 'Y20310', '2031-13', '2031-00', 'spring'])('%s has no months', (edtf) => {
    expect(dateExtent(edtf)).toBeUndefined();
  });

  test('any text gives months in order or none', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const extent = dateExtent(text);
        expect(extent === undefined || extent.first.length === 7).toBe(true);
      }),
    );
  });
});

describe('isInWindow', () => {
  const within = (edtf: string, from: string, to: string) => {
    const extent = dateExtent(edtf);
    return extent !== undefined && isInWindow(extent, from, to);
  };
  test('a range counts where it touches', () => {
    expect(within('2031-01-30/2031-02-02', '2031-02', '2031-02')).toBe(true);
    expect(within('2031-01-30/2031-02-02', '2031-03', '2031-04')).toBe(false);
  });
  test('a vague date counts only where all of it lies inside', () => {
    expect(within('2031', '2031-01', '2031-12')).toBe(true);
    expect(within('2031', '2031-01', '2031-11')).toBe(false);
    expect(within('2031-21', '2031-03', '2031-05')).toBe(true);
  });
});

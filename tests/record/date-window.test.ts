import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateWindow, isInWindow } from '../../src/record/date-window.ts';

describe('dateWindow', () => {
  test.each([
    ['2031-02-10', '2031-02-10', '2031-02-10', '2031-02'],
    ['2031-02-10T09:30+09:00', '2031-02-10', '2031-02-10', '2031-02'],
    ['2031-02', '2031-02-01', '2031-02-28', '2031-02'],
    ['2031-02~', '2031-02-01', '2031-02-28', '2031-02'],
    ['2031', '2031-01-01', '2031-12-31', '2031'],
    ['2031-21', '2031-03-01', '2031-05-31', '2031'],
    ['2031-36', '2031-10-01', '2031-12-31', '2031'],
    ['203X', '2030-01-01', '2039-12-31', '2030'],
    ['2031-XX', '2031-01-01', '2031-12-31', '2031'],
    ['2031-02-10/2031-03-01', '2031-02-10', '2031-03-01', '2031-02'],
    ['2031-02/..', '2031-02-01', '2031-02-28', '2031-02'],
  ])('%s', (edtf, begins, ends, period) => {
    expect(dateWindow(edtf)).toEqual({ begins, ends, period });
  });

  test.each(['', '..', '../2031', 'Y20310', '2031-13', '2031-00', 'spring', undefined])(
    '%s has no days',
    (edtf) => {
      expect(dateWindow(edtf)).toBeUndefined();
    },
  );

  test('any text gives days in order or none', () => {
    const part = fc.oneof(fc.string(), fc.stringMatching(/^20[\dX]{2}(-\d\d)?(-\d\d)?$/));
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 2 }), (parts) => {
        const window = dateWindow(parts.join('/'));
        expect(window === undefined || window.begins <= window.ends).toBe(true);
      }),
    );
  });
});

describe('isInWindow', () => {
  const within = (edtf: string, from: string, to: string) => {
    const window = dateWindow(edtf);
    return window !== undefined && isInWindow(window, from, to);
  };

  test('a range counts where it touches', () => {
    expect(within('2031-01-30/2031-02-02', '2031-02-01', '2031-02-28')).toBe(true);
    expect(within('2031-01-30/2031-02-02', '2031-02-03', '2031-04-30')).toBe(false);
  });

  test('a vague date counts only where all of it lies inside', () => {
    expect(within('2031', '2031-01-01', '2031-12-31')).toBe(true);
    expect(within('2031', '2031-01-01', '2031-11-30')).toBe(false);
    expect(within('2031-21', '2031-03-01', '2031-05-31')).toBe(true);
  });
});

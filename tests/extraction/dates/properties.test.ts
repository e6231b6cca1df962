import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDates } from '../../../src/extraction/dates/index.ts';
import { dayRange } from '../../../src/kernel/index.ts';
import { plainSentence } from './plain-sentences.ts';

const PIECES = [
  'on',
  'in',
  'the',
  'last',
  'next',
  'this',
  'every',
  'a',
  'two',
  'May',
  'March',
  'Feb.',
  '9',
  '15-16',
  '2017',
  '’80s',
  'Friday',
  'Monday,',
  'week',
  'years',
  'year',
  'ago',
  'later',
  'day',
  'today',
  'of',
  '18th',
  'quarter',
  'first',
  'spring',
  'fiscal',
  'noon',
  '9 a.m.',
  'to',
  'between',
  'and',
  'from',
  'said',
  'will',
  'meet',
  'early',
  'end',
  'century',
  'weekend',
  '.',
  '-',
  '–',
  '(',
  ')',
  '\n',
  '2017-02-30',
  '31',
  'é',
  '😀',
];
const words = fc.array(fc.constantFrom(...PIECES), { maxLength: 25 }).map((list) => list.join(' '));
const texts = fc.oneof(words, fc.string({ maxLength: 200 }), fc.string({ unit: 'binary', maxLength: 60 }));
const published = fc.option(
  fc
    .date({ min: new Date('1950-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
    .map((d) => d.toISOString().slice(0, 10)),
  { nil: undefined },
);
const EDTF =
  /^(?:\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d:00)?)?)?|\d{3}X|\d{2}XX)~?(?:\/\d{4}(?:-\d\d(?:-\d\d)?)?|\/\d{3}X)?$/;

describe('findDates, whatever the text', () => {
  it('gives ordered, separate, non-empty spans within the text and well-formed values', () => {
    fc.assert(
      fc.property(texts, published, (text, day) => {
        let end = 0;
        for (const mention of findDates(text, plainSentence(text), day)) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.end).toBeGreaterThan(mention.start);
          expect(mention.end).toBeLessThanOrEqual(text.length);
          expect(text.slice(mention.start, mention.end)).toMatch(/^\S(?:.*\S)?$/s);
          expect(mention.value).not.toBe('');
          if (mention.edtf !== undefined) {
            expect(mention.edtf).toMatch(EDTF);
            expect(dayRange(mention.edtf)).toBeDefined();
          }
          expect(mention.edtf === undefined).toBe(mention.precision === undefined);
          expect(mention.edtf === undefined).toBe(mention.basis === undefined);
          end = mention.end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('resolves nothing without a publication date unless some words state a year', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const resolved = findDates(text, plainSentence(text)).filter((d) => d.edtf !== undefined);
        if (!/\d{4}|\d0['’]?s|century/i.test(text)) expect(resolved).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('does not depend on the clock of the machine', () => {
    const text = 'They met on Friday, in May, last month and on February 10.';
    expect(findDates(text, plainSentence(text)).every((d) => d.edtf === undefined)).toBe(true);
  });

  it('takes time in proportion to the length of the text', () => {
    const sentence = 'On Friday, Feb. 9, 2017 they met for two days and agreed to meet next month. ';
    const time = (n: number): number => {
      const text = sentence.repeat(n);
      const start = performance.now();
      findDates(text, plainSentence(text), '2017-02-10');
      return performance.now() - start;
    };
    time(500);
    const small = Math.min(time(500), time(500), time(500));
    // One sentence of 4,000 repeats is eight times as long; quadratic work would take 64 times.
    expect(time(4000) / small).toBeLessThan(24);
  });
});

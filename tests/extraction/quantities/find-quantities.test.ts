import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuantities } from '../../../src/extraction/quantities/index.ts';
import type { QuantityMention } from '../../../src/extraction/types.ts';
import { openReader } from '../../../src/language/index.ts';
import { plainSentence } from '../dates/plain-sentences.ts';
import { testMoneyWords } from './money-words.ts';

const words = testMoneyWords();
const reader = await openReader();

function show(text: string, q: QuantityMention): string {
  const range = q.upper === undefined ? `${q.value}` : `${q.value}..${q.upper}`;
  const other = q.equivalent ? ` (${q.equivalent.value} ${q.equivalent.unit})` : '';
  return `${text.slice(q.start, q.end)} = ${q.qualifier ? `${q.qualifier} ` : ''}${range} ${q.unit}${other}`;
}

function read(text: string): string[] {
  return findQuantities(text, reader.read(text, [{ start: 0, end: text.length }]), words).map((q) =>
    show(text, q),
  );
}

describe('money', () => {
  it.each([
    ['The loan is $55 billion.', ['$55 billion = 55000000000 USD']],
    [
      'A surplus of 8.6 trillion yen ($55 billion) was recorded.',
      ['8.6 trillion yen ($55 billion) = 8600000000000 JPY (55000000000 USD)'],
    ],
    [
      'They paid 40 million euros, or $44 million, for it.',
      ['40 million euros, or $44 million = 40000000 EUR (44000000 USD)'],
    ],
    ['It cost US$1.5bn and €3m.', ['US$1.5bn = 1500000000 USD', '€3m = 3000000 EUR']],
    ['Delhi sanctioned Rs 5,000 crore for the port.', ['Rs 5,000 crore = 50000000000 INR']],
    ['The outlay is 1.2 lakh crore rupees.', ['1.2 lakh crore rupees = 1200000000000 INR']],
    [
      'Canberra gave A$2 billion and Ottawa C$300 million.',
      ['A$2 billion = 2000000000 AUD', 'C$300 million = 300000000 CAD'],
    ],
    ['Bern lent 3 million Swiss francs.', ['3 million Swiss francs = 3000000 CHF']],
    [
      'Aid of between $5 and $10 billion is planned.',
      ['$5 and $10 billion = between 5000000000..10000000000 USD'],
    ],
    ['The fund holds $100-150 million.', ['$100-150 million = between 100000000..150000000 USD']],
    [
      'Spending grew from $3 billion to $5 billion.',
      ['$3 billion = 3000000000 USD', '$5 billion = 5000000000 USD'],
    ],
    [
      'They will invest hundreds of billions of dollars.',
      ['hundreds of billions of dollars = over 100000000000 USD'],
    ],
    ['The ransom was half a million dollars.', ['half a million dollars = 500000 USD']],
    ['It earned nearly £200m.', ['£200m = about 200000000 GBP']],
    ['The package is worth up to 750 billion yuan.', ['750 billion yuan = up_to 750000000000 CNY']],
    ['The deal is valued at more than EUR 3 million.', ['EUR 3 million = over 3000000 EUR']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('percentages', () => {
  it.each([
    ['Exports fell 15%.', ['15% = 15 percent']],
    ['It covers 80 percent of the cost.', ['80 percent = 80 percent']],
    ['Tariffs of about 2.5 per cent apply.', ['2.5 per cent = about 2.5 percent']],
    ['The rate rose by 0.25 percentage points.', ['0.25 percentage points = 0.25 percentage points']],
    ['Duties of 20 to 30 percent are likely.', ['20 to 30 percent = between 20..30 percent']],
    ['They cut it from 25 to 10 percent.', ['10 percent = 10 percent']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('counts', () => {
  it.each([
    ['The plan will create 700,000 jobs.', ['700,000 jobs = 700000 jobs']],
    ['Hundreds of thousands of people fled.', ['Hundreds of thousands of people = over 100000 people']],
    [
      'Hundreds\u00a0of thousands\u00a0of jobs were lost.',
      ['Hundreds\u00a0of thousands\u00a0of jobs = over 100000 jobs'],
    ],
    ['At least 40 soldiers were killed.', ['40 soldiers = over 40 soldiers']],
    ['Some 12,000 workers protested.', ['12,000 workers = about 12000 workers']],
    ['Twelve soldiers crossed the line.', ['Twelve soldiers = 12 soldiers']],
    ['Fewer than 300 troops remain.', ['300 troops = under 300 troops']],
    ['Between 5,000 and 7,000 refugees arrived.', ['5,000 and 7,000 refugees = between 5000..7000 refugees']],
    ['Dozens of ships were turned back.', ['Dozens of ships = over 12 ships']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('what is no quantity', () => {
  it.each([
    'The two sides met one-on-one.',
    'The G20 agreed with the Group of 77.',
    'It began on April 15 and ended on 3 May 2018.',
    'Resolution 2231 and Article 5 apply.',
    'COVID-19 closed the border.',
    'Call 555-1234 for details.',
    'A 12-nation pact failed.',
    'A 43-year-old man spoke for two hours.',
    'The 18th round starts at 9:30 a.m.',
    'Talks went on for 20 years.',
    'In 2019 elections were held.',
    'They won 3-2.',
    'A Boeing 737 landed at gate 12.',
    'It is one of the best.',
  ])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('known misses: still missed', () => {
  it.each([
    ['Two-thirds of members agreed.', 'percent'],
    ['Nine ministers came.', 'ministers'],
    ['It sustains 1.5 million in the car industry.', 'jobs'],
    ['The toll rose to 43.', 'people'],
    ['He paid fifty cents.', 'USD'],
  ])('%s', (text, unit) => {
    expect(findQuantities(text, plainSentence(text), words).map((q) => q.unit)).not.toContain(unit);
  });
});

describe('findQuantities, whatever the text', () => {
  const pieces = [
    '$',
    '5',
    '5,000',
    '1.5',
    'bn',
    'billion',
    'crore',
    'yen',
    'dollars',
    '%',
    'percent',
    'to',
    '-',
    'between',
    'and',
    'about',
    'jobs',
    'of',
    '(',
    ')',
    'hundreds',
    'a',
    'half',
    'dozen',
    'Rs',
    'US$',
    '€',
    '10',
    'or',
    ',',
    '.',
    'from',
    '😀',
  ];
  const texts = fc.oneof(
    fc
      .array(fc.constantFrom(...pieces), { maxLength: 25 })
      .chain((list) => fc.constantFrom(' ', '').map((glue) => list.join(glue))),
    fc.string({ maxLength: 120 }),
  );
  it('gives ordered, separate spans within the text, and finite values', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0;
        for (const q of findQuantities(text, plainSentence(text), words)) {
          expect(q.start).toBeGreaterThanOrEqual(end);
          expect(q.end).toBeGreaterThan(q.start);
          expect(q.end).toBeLessThanOrEqual(text.length);
          expect(text.slice(q.start, q.end)).toMatch(/^\S(?:.*\S)?$/s);
          expect(Number.isFinite(q.value)).toBe(true);
          if (q.upper !== undefined) expect(q.upper).toBeGreaterThan(q.value);
          end = q.end;
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('takes time in proportion to the length of the text', () => {
    const time = (n: number): number => {
      const text = 'They gave $5 billion (4 billion euros) and 3,000 trucks to about 20 states. '.repeat(n);
      const start = performance.now();
      findQuantities(text, plainSentence(text), words);
      return performance.now() - start;
    };
    time(500);
    const small = Math.min(time(500), time(500), time(500));
    expect(time(4000) / small).toBeLessThan(24);
  });
});

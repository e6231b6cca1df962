import { isDay } from '../calendar.ts';
import { type Fields, type Found, lookAhead, lookBack, type Recogniser } from '../reading.ts';

const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)/;

/** A date in digits: "2017-02-10", "10.02.2017", "2/13/2017". Of "03/04/2017" only the year is certain. */
export const numericDate: Recogniser = {
  id: 'numeric-date',
  triggers: ['#'],
  examples: [
    ['Released 2021-11-03 in Pretoria.', '2021-11-03'],
    ['Berlin, 24.12.2014: the ministry says no.', '24.12.2014'],
  ],
  counterexamples: ['Call 555-01-2233.', 'Version 1.2.2013.4 is out.', 'The ratio was 3/4.'],
  find(scan, at) {
    if (lookBack(scan, at, /[\d/.-]$/)) return undefined;
    const fields = yearFirst(lookAhead(scan, at, YEAR_FIRST)) ?? yearLast(lookAhead(scan, at, YEAR_LAST));
    if (!fields || lookAhead(scan, at + fields.length, /^[.-]\d/)) return undefined;
    const found: Found = {
      rule: 'numeric-date',
      start: at,
      end: at + fields.length,
      reading: { kind: 'calendar', from: fields.from },
    };
    return found;
  },
};

interface Matched {
  readonly from: Fields;
  readonly length: number;
}

function yearFirst(m: RegExpExecArray | null): Matched | undefined {
  if (!m) return undefined;
  const from = { year: Number(m[1]), month: Number(m[3]), day: Number(m[4]) };
  return from.year > 1500 && from.year < 2200 && isDay(from) ? { from, length: m[0].length } : undefined;
}

function yearLast(m: RegExpExecArray | null): Matched | undefined {
  if (!m) return undefined;
  const [a, b, year] = [Number(m[1]), Number(m[3]), Number(m[4])];
  if (year < 1500 || year > 2200) return undefined;
  const dayFirst = { year, month: b, day: a };
  const monthFirst = { year, month: a, day: b };
  // Dots are written day first everywhere; slashes differ between countries.
  if (m[2] === '.' || a > 12 || a === b)
    return isDay(dayFirst) ? { from: dayFirst, length: m[0].length } : undefined;
  if (b > 12) return isDay(monthFirst) ? { from: monthFirst, length: m[0].length } : undefined;
  return { from: { year }, length: m[0].length };
}

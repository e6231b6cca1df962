import { lookAhead, lookBack, type Recogniser, type Unit } from '../reading.ts';

const UNITS: Readonly<Record<string, Unit | undefined>> = {
  period: undefined,
  time: undefined,
  day: 'day',
  week: 'week',
  month: 'month',
  quarter: 'quarter',
};
const YEAR =
  /^\s(?:(?:of|in)\s)?(?:(last year|a year (?:earlier|ago|before)|the (?:previous|prior|preceding) year|the year before|one year (?:earlier|ago))\b|((?:19|20)\d{2})(?!\d|,\d))/i;

/** "the same month last year", "the same period of 2019": what was told last, in another year. */
export const samePeriod: Recogniser = {
  id: 'same-period',
  triggers: Object.keys(UNITS),
  examples: [
    ['Sales fell from the same month last year.', 'the same month last year'],
    ['It was less than in the same period of 2019.', 'the same period of 2019'],
  ],
  counterexamples: ['They left on the same day.', 'At the same time trade fell.', 'Last year they met.'],
  find(scan, at, word) {
    const before = lookBack(scan, at, /\bthe\ssame\s$/i);
    const year = before && lookAhead(scan, at + word.length, YEAR);
    if (!before || !year) return undefined;
    const unit = UNITS[word];
    return {
      rule: 'same-period',
      start: at - before[0].length,
      end: at + word.length + year[0].length,
      reading: {
        kind: 'same-period',
        ...(unit === undefined ? {} : { unit }),
        ...(year[2] === undefined ? {} : { year: Number(year[2]) }),
      },
    };
  },
};

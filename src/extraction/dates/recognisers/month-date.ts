import { Chrono, en, type ParsedResult } from 'chrono-node';
import { isDay } from '../calendar.ts';
import { type Fields, type Found, lookAhead, type Recogniser, type Scan } from '../reading.ts';
import { MONTHS } from '../words.ts';
import { withMoreDays } from './more-days.ts';
import { yearOf } from './year-words.ts';

/**
 * Of chrono only the readers of named months are used, and no refiner: what it would fill in from the clock, the
 * reference date or a preference for the future is decided elsewhere, from tense and publication date.
 */
const WANTED = new Set([
  'ENMonthNameLittleEndianParser',
  'ENMonthNameMiddleEndianParser',
  'ENYearMonthNameParser',
  'ENMonthNameParser',
]);
const chrono = new Chrono({
  parsers: en.configuration
    .createCasualConfiguration(false)
    .parsers.filter((p) => WANTED.has(p.constructor.name)),
  refiners: [],
});
/** Chrono wants a reference; only what it reports as certain is taken, so the value has no effect. */
const REFERENCE = new Date(Date.UTC(2000, 0, 1));

const BEFORE = 40;
const AFTER = 50;
const YEAR_WORDS = /^,?\s(?:of\s)?(last|this|next|that|the same)\syear\b/i;

/** A month with a day, a year or both: "Feb. 9, 2017", "10th of May", "March 2018", "April 15-16". */
export const monthDate: Recogniser = {
  id: 'month-date',
  triggers: Object.keys(MONTHS),
  examples: [
    ['The ministers met on 10 February 2017 in Hanoi.', '10 February 2017'],
    ['Talks resume on Oct. 3-5 in Geneva.', 'Oct. 3-5'],
    ['They signed in March 2018.', 'March 2018'],
    ['He left on 15 December last year.', '15 December last year'],
    ['They meet on Saturday 13 August at noon.', '13 August'],
  ],
  counterexamples: ['It may 5 times be repeated.', 'The march 12 miles long ended.', 'Theresa May spoke.'],
  find(scan, at) {
    if (!/\p{Lu}/u.test(scan.text.charAt(at))) return undefined;
    const from = Math.max(scan.sentence.start, at - BEFORE);
    const to = Math.min(scan.sentence.end, at + AFTER);
    const window = scan.text.slice(from, to).replace(/[–—]/g, '-');
    const best = longest(window, at - from);
    if (best === undefined) return undefined;
    const lead = /^(?:on|in|the)\s+/i.exec(best.text)?.[0].length ?? 0;
    const start = from + best.index + lead;
    const text = best.text.slice(lead).replace(/[\s,]+$/, '');
    return dated(scan, start, start + text.length, best);
  },
};

function longest(window: string, at: number): ParsedResult | undefined {
  const results = chrono
    .parse(window, REFERENCE)
    .filter((r) => r.index <= at && r.index + r.text.length > at && isUsable(r) && !cutsDay(window, r));
  const best = results.reduce<ParsedResult | undefined>(
    (a, b) => (a && a.text.length >= b.text.length ? a : b),
    undefined,
  );
  if (best === undefined) return undefined;
  // "10 February 20 people died": chrono takes two digits for a year; without them the rest still holds.
  const shortYear =
    best.start.isCertain('year') && !/(?<!\d)\d{4}(?!\d)/.exec(best.text)
      ? /\s*,?\s*'?\d{2}\s*$/.exec(best.text)
      : null;
  if (shortYear) return longest(window.slice(0, best.index + shortYear.index), at);
  return best.start.isCertain('year') && !/\d{4}/.test(best.text) ? undefined : best;
}

/** "Nov. 30-Dec. 1": the 30 belongs to November, though chrono also offers "30-Dec". */
function cutsDay(window: string, r: ParsedResult): boolean {
  const before = /^\d/.test(r.text) ? /(\p{Lu}\p{Ll}{2,})\.?\s$/u.exec(window.slice(0, r.index)) : null;
  return before !== null && MONTHS[(before[1] ?? '').toLowerCase()] !== undefined;
}

function isUsable(r: ParsedResult): boolean {
  if (!r.start.isCertain('day')) return r.start.isCertain('year') && !r.start.isCertain('weekday');
  const day = {
    year: r.start.isCertain('year') ? (r.start.get('year') ?? 2000) : 2000,
    month: r.start.get('month') ?? 0,
    day: r.start.get('day') ?? 0,
  };
  return isDay(day);
}

function dated(
  scan: Scan,
  start: number,
  end: number,
  result: ParsedResult,
): Found | readonly Found[] | undefined {
  const fields = fieldsOf(result.start);
  if (fields.month === undefined) return undefined;
  const words = fields.year === undefined ? lookAhead(scan, end, YEAR_WORDS) : null;
  const from = words ? { ...fields, ...yearOf(words[1] ?? '') } : fields;
  const found = (to: Fields | undefined): Found => {
    const year = from.year ?? to?.year;
    const first = year === undefined ? from : { ...from, year };
    return {
      rule: 'month-date',
      start,
      end: end + (words?.[0].length ?? 0),
      reading: { kind: 'calendar', from: first, ...(to ? { to } : {}) },
    };
  };
  return result.end ? found(fieldsOf(result.end)) : withMoreDays(scan, found(undefined), from);
}

function fieldsOf(parts: ParsedResult['start']): Fields {
  const get = (name: 'year' | 'month' | 'day'): number | undefined =>
    parts.isCertain(name) ? (parts.get(name) ?? undefined) : undefined;
  const [year, month, day] = [get('year'), get('month'), get('day')];
  return {
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
  };
}

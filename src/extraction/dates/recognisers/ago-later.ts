import {
  type Found,
  lookAhead,
  lookBack,
  type Reading,
  type Recogniser,
  type Scan,
  type Unit,
} from '../reading.ts';
import { COUNT, countOf, singularUnit, UNIT_WORDS } from '../words.ts';
import { durationValue } from './duration-value.ts';

const AMOUNT = new RegExp(
  `(?:^|[\\s(“"‘-])((more than|less than|over|under|nearly|almost|about|around|some|just|at least|roughly|only|barely)\\s)?(${COUNT})[\\s-]$`,
  'i',
);
const DIRECTION =
  /^\s(ago|earlier|later|before|from now|from today|hence|previously|prior|back(?=\s*[.,;)])|after(?=\s*[.,;]))\b/i;
const NOT_EXACT = /less than|more than|over|under|at least|barely/i;
const UNIT_OF: Readonly<Record<string, Unit>> = {
  day: 'day',
  night: 'day',
  week: 'week',
  fortnight: 'week',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
  decade: 'decade',
  century: 'century',
};

/** "two days ago", "a year earlier", "three weeks later", "years ago". "Less than 10 days later" is a stretch, not a day. */
export const agoLater: Recogniser = {
  id: 'ago-later',
  triggers: UNIT_WORDS,
  examples: [
    ['They met two days ago.', 'two days ago'],
    ['It had fallen a year earlier.', 'a year earlier'],
    ['The deal fell apart years ago.', 'years ago'],
    ['They return in two weeks’ time.', 'two weeks’ time'],
    ['Less than 10 days later he quit.', 'Less than 10 days later'],
  ],
  counterexamples: ['It took two days.', 'A five-year plan.', 'Two days before the vote he quit.'],
  find(scan, at, word) {
    const end = at + word.length;
    const direction = lookAhead(scan, end, DIRECTION) ?? lookAhead(scan, end, /^['’]s?\s(time)\b/i);
    if (!direction) return undefined;
    const way = direction[1]?.toLowerCase() ?? '';
    // "two days before the vote" measures a distance; only "two days before." points.
    if (way === 'before' && !lookAhead(scan, end + direction[0].length, /^\s*[.,;)]/)) return undefined;
    if (/earlier|later/.test(way) && lookAhead(scan, end + direction[0].length, /^\sthan\b/i))
      return undefined;
    return build(scan, at, end + direction[0].length, word, way);
  },
};

function build(scan: Scan, at: number, end: number, word: string, way: string): Found | undefined {
  const amount = lookBack(scan, at, AMOUNT);
  const unitName = singularUnit(word);
  const back = /ago|earlier|before|previously|prior|back/.test(way);
  if (!amount) {
    if (!word.endsWith('s')) return undefined;
    const value = way === 'ago' ? 'PAST_REF' : back ? 'PAST_REF' : 'FUTURE_REF';
    return { rule: 'ago-later', start: at, end, reading: { kind: 'reference', value } };
  }
  const words = amount[0].replace(/^[\s(“"‘-]/, '');
  const reading = readingOf(amount[3] ?? '', NOT_EXACT.test(amount[2] ?? ''), unitName, way, back);
  return { rule: 'ago-later', start: at - words.length, end, reading };
}

function readingOf(count: string, inexact: boolean, unitName: string, way: string, back: boolean): Reading {
  const n = countOf(count);
  const narrative = !/ago|back|from|time|hence/.test(way);
  const unit = UNIT_OF[unitName];
  if (narrative && (inexact || unit === undefined || n === undefined))
    return { kind: 'duration', value: durationValue(count, unitName) };
  if (n === undefined || unit === undefined)
    return { kind: 'reference', value: back ? 'PAST_REF' : 'FUTURE_REF' };
  const amount = (back ? -1 : 1) * n * (unitName === 'fortnight' ? 2 : 1);
  const shift = { kind: 'shift' as const, ...(narrative ? { narrative } : {}) };
  // "A decade ago" is not the decade before this one but a year about ten years back.
  if (unit === 'decade') return { ...shift, unit: 'year', amount: amount * 10, approximate: true };
  if (unit === 'century') return { ...shift, unit: 'year', amount: amount * 100, approximate: true };
  return { ...shift, unit, amount };
}

import { lookAhead, lookBack, type Reading, type Recogniser, type Unit } from '../reading.ts';

const DETERMINER =
  /\b(last|past|this|next|this past|this coming|the (?:past|next|coming|current|previous|preceding|following|same|prior)|that(?: same)?|(?:earlier|later) (?:this|that|in the|last|next)|following|previous|the end of(?: the| this| last| next)?|the (?:beginning|start|middle) of (?:the|this|last|next)|end of the|each other)\s$/i;
const THE_WEEKEND = /\b(?:over|at|during|for|on|by|through|until)\s(?:the\s)?$/i;
const UNITS = ['day', 'week', 'weekend', 'month', 'quarter', 'year', 'decade', 'century'];
/** "this day and age", "the same day" as an adjective, "that week-long". */
const NOT_AFTER = /^(?:-|['’]s-|\sand age\b|\s(?:old|olds|ago|earlier|later)\b)/i;

/** "last month", "next week", "later this year", "the previous day", "the end of the month", "this weekend". */
export const relativePeriod: Recogniser = {
  id: 'relative-period',
  triggers: UNITS,
  examples: [
    ['He resigned last month.', 'last month'],
    ['They meet next week.', 'next week'],
    ['A summit is planned later this month.', 'later this month'],
    ['They spoke again the next day.', 'the next day'],
    ['They golfed over the weekend.', 'the weekend'],
  ],
  counterexamples: ['It took a year.', 'The week was long.', 'Each day counts.', 'They stayed for years.'],
  find(scan, at, word) {
    const end = at + word.length;
    // "This Week With ..." is a programme.
    if (lookAhead(scan, end, NOT_AFTER) || /\p{Lu}/u.test(scan.text.charAt(at))) return undefined;
    const before = lookBack(scan, at, DETERMINER);
    if (!before) {
      if (word !== 'weekend' || !lookBack(scan, at, THE_WEEKEND)) return undefined;
      const the = lookBack(scan, at, /\bthe\s$/i)?.[0].length ?? 0;
      return { rule: 'relative-period', start: at - the, end, reading: { kind: 'weekend' } };
    }
    const reading = readingOf(before[1]?.toLowerCase() ?? '', word as Unit);
    return reading && { rule: 'relative-period', start: at - before[0].length, end, reading };
  },
};

function readingOf(words: string, unit: Unit): Reading | undefined {
  if (words === 'each other') return undefined;
  if (unit === 'day' && /^(?:this|the end of|end of|the current)/.test(words)) return undefined;
  if (/^(?:the )?(?:past|coming)$|^the next$/.test(words) && unit !== 'day' && words !== 'the next')
    return span(words, unit);
  if (/previous|preceding|prior/.test(words)) return { kind: 'shift', unit, amount: -1, narrative: true };
  if (/following/.test(words) || (words === 'the next' && unit === 'day'))
    return { kind: 'shift', unit, amount: 1, narrative: true };
  if (words === 'the next') return span(words, unit);
  if (/same|that/.test(words)) return { kind: 'shift', unit, amount: 0, narrative: true };
  const amount = /last|past/.test(words) ? -1 : /next|coming/.test(words) ? 1 : 0;
  if (unit === 'day' && amount < 0) return undefined;
  return { kind: 'shift', unit, amount };
}

/** "over the past year", "in the next decade": a stretch of that length up to now or from now. */
function span(words: string, unit: Unit): Reading {
  if (words === 'past') return { kind: 'shift', unit, amount: -1 };
  const letter = {
    day: 'D',
    week: 'W',
    weekend: 'WE',
    month: 'M',
    quarter: 'Q',
    year: 'Y',
    decade: 'DE',
    century: 'CE',
  }[unit];
  return unit === 'weekend'
    ? { kind: 'shift', unit, amount: words.includes('past') ? -1 : 1 }
    : { kind: 'duration', value: `P1${letter}` };
}

import { type Fields, type Found, lookAhead, lookBack, type Scan } from '../reading.ts';

const ORDINAL = '(?:st|nd|rd|th)?';
/** What would make of the number after "May 3 and" a count, a time or a price. */
const NOT_A_DAY =
  '(?!\\d|[,.:]\\d|%|-\\w|\\s(?:percent|per cent|people|a\\.?m|p\\.?m|million|billion|years|days|months|weeks|hours|countries|members|others|ministers|leaders))';
const TO_DAY = new RegExp(
  `^\\s?(?:-|–|—|to|through|until)\\s?(\\d{1,2})${ORDINAL}(?:,?\\s+(\\d{4}))?${NOT_A_DAY}`,
  'i',
);
const AND_DAYS = new RegExp(
  `^((?:,\\s\\d{1,2}${ORDINAL}(?!\\d))*),?\\s(and|or|&)\\s(\\d{1,2})${ORDINAL}(?:,?\\s+(\\d{4}))?${NOT_A_DAY}(?!\\s\\p{Lu}\\p{L}{2})`,
  'iu',
);
const DAYS_AND = new RegExp(
  `(?<![\\d:.,$€£%/-])((?:\\d{1,2}${ORDINAL},\\s)*\\d{1,2}${ORDINAL}),?\\s(and|or|&)\\s(?:the\\s)?$`,
  'iu',
);

/**
 * A day of a month with the other days that share the month: "May 3-5", "11 and 12 November" are one stretch, "18 and 20
 * August", "June 1, 3 and 5", "May 3 or 4" are days of their own.
 */
export function withMoreDays(scan: Scan, found: Found, from: Fields): Found | readonly Found[] {
  if (from.day === undefined) return found;
  const before = lookBack(scan, found.start, DAYS_AND);
  if (before) return daysBefore(found, from, before);
  if (from.year !== undefined) return found;
  const to = lookAhead(scan, found.end, TO_DAY);
  if (to) {
    const day = Number(to[1]);
    return isLater(day, from.day)
      ? stretch(found, from.day, day, { ...from, ...yearOf(to[2]) }, to[0].length)
      : found;
  }
  const and = lookAhead(scan, found.end, AND_DAYS);
  return and ? daysAfter(found, from, and) : found;
}

function isLater(day: number, than: number): boolean {
  return day > than && day <= 31;
}

function yearOf(digits: string | undefined): { year?: number } {
  return digits === undefined ? {} : { year: Number(digits) };
}

function stretch(found: Found, first: number, last: number, month: Fields, more: number): Found {
  const reading = { kind: 'calendar', from: { ...month, day: first }, to: { ...month, day: last } } as const;
  return { ...found, end: found.end + more, reading };
}

/** "11 and |12 November|", "18 and |20 August|": the day found is the last of them. */
function daysBefore(found: Found, month: Fields, before: RegExpExecArray): Found | readonly Found[] {
  const last = month.day ?? 0;
  const start = found.start - before[0].length;
  const days = numbersIn(before[1] ?? '', start);
  if (days.some((d, i) => !isLater(days[i + 1]?.day ?? last, d.day))) return found;
  const only = days.length === 1 ? days[0]?.day : undefined;
  if (only === last - 1 && before[2] !== 'or')
    return { ...found, start, reading: { kind: 'calendar', from: { ...month, day: only }, to: month } };
  return [...days.map((d) => dayOf(found, month, d)), found];
}

/** "|June 1|, 3 and 5". */
function daysAfter(found: Found, month: Fields, and: RegExpExecArray): Found | readonly Found[] {
  const first = month.day ?? 0;
  const digits = and[3] ?? '';
  const days = [
    ...numbersIn(and[1] ?? '', found.end),
    ...numbersIn(digits, found.end + and[0].lastIndexOf(digits, and[0].length - (and[4]?.length ?? 0))),
  ];
  if (days.some((d, i) => !isLater(d.day, days[i - 1]?.day ?? first))) return found;
  const dated = { ...month, ...yearOf(and[4]) };
  if (days.length === 1 && days[0]?.day === first + 1 && and[2] !== 'or')
    return stretch(found, first, first + 1, dated, and[0].length);
  return [
    { ...found, reading: { kind: 'calendar', from: dated } },
    ...days.map((d, i) =>
      dayOf(found, dated, i < days.length - 1 ? d : { ...d, end: found.end + and[0].length }),
    ),
  ];
}

interface NumberAt {
  readonly day: number;
  readonly start: number;
  readonly end: number;
}

function numbersIn(words: string, at: number): NumberAt[] {
  return [...words.matchAll(/(\d{1,2})(?:st|nd|rd|th)?/gi)].map((m) => ({
    day: Number(m[1]),
    start: at + m.index,
    end: at + m.index + m[0].length,
  }));
}

function dayOf(found: Found, month: Fields, { day, start, end }: NumberAt): Found {
  return { ...found, start, end, reading: { kind: 'calendar', from: { ...month, day } } };
}

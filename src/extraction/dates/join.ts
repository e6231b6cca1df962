import type { Fields, Found, PartOfDay, Scan } from './reading.ts';
import { partOf } from './recognisers/parts.ts';

/** Joins what several recognisers found of one date: weekday and date, time and day, both ends of a range. */
export function joinParts(scan: Scan, found: readonly Found[]): Found[] {
  const joined: Found[] = [];
  for (const next of found) {
    let current: Found | undefined = next;
    while (current !== undefined) {
      const last = joined.at(-1);
      const merged: Found | undefined = last && merge(scan, last, current);
      if (merged === undefined) break;
      joined.pop();
      current = merged;
    }
    joined.push(current);
  }
  return sharedYears(scan, joined).map((f, i) => {
    const floor = joined[i - 1]?.end ?? scan.sentence.start;
    return nightOf(scan, weekOf(scan, withModifier(scan, f, floor), floor), floor);
  });
}

function merge(scan: Scan, a: Found, b: Found): Found | undefined {
  if (b.start - a.end > 16) return undefined;
  const between = scan.text.slice(a.end, b.start);
  return (
    weekdayAndDate(a, b, between) ??
    weekAndWeekday(a, b, between) ??
    partAndDay(a, b, between) ??
    zonesOf(scan, a, b, between) ??
    timeAndDay(a, b, between) ??
    partOfPeriod(scan, a, b, between) ??
    range(scan, a, b, between)
  );
}

/** "Thursday, Feb. 9, 2017", "Friday the 18th". */
function weekdayAndDate(a: Found, b: Found, between: string): Found | undefined {
  if (a.reading.kind !== 'weekday' || a.part !== undefined || !/^\s?[,(]?\s?$/.test(between))
    return undefined;
  if (b.reading.kind === 'calendar' && b.reading.from.day !== undefined && b.reading.to === undefined) {
    const reading = { ...b.reading, from: { ...b.reading.from, weekday: a.reading.weekday } };
    return { ...b, start: a.start, reading };
  }
  return undefined;
}

/** "A week ago, on Thursday", "last week, on Monday": that day of that week. */
function weekAndWeekday(a: Found, b: Found, between: string): Found | undefined {
  if (a.reading.kind !== 'shift' || a.reading.unit !== 'week' || a.reading.narrative === true)
    return undefined;
  if (b.reading.kind !== 'weekday' || b.reading.pick !== undefined || b.reading.week !== undefined)
    return undefined;
  return /^,\son\s$/i.test(between)
    ? { ...b, start: a.start, reading: { ...b.reading, week: a.reading.amount } }
    : undefined;
}

/** "9 a.m. on Friday", "Friday at noon", "6 p.m. today", "10:00 GMT on April 3". */
function timeAndDay(a: Found, b: Found, between: string): Found | undefined {
  if (
    b.reading.kind === 'clock' &&
    isDayLike(a) &&
    a.clock === undefined &&
    /^,?\s(?:at\s|from\s|by\s|around\s|after\s|before\s)?$/i.test(between)
  ) {
    return {
      ...withoutPart(a),
      end: b.end,
      ...(b.clock === undefined ? {} : { clock: inPart(b.clock, a.part) }),
    };
  }
  if (
    a.reading.kind === 'clock' &&
    isDayLike(b) &&
    b.clock === undefined &&
    /^,?\s(?:on\s|of\s)?$/i.test(between)
  ) {
    return {
      ...withoutPart(b),
      start: a.start,
      ...(a.clock === undefined ? {} : { clock: inPart(a.clock, b.part) }),
    };
  }
  return undefined;
}

/** "Dawn on Sunday". */
function partAndDay(a: Found, b: Found, between: string): Found | undefined {
  if (a.rule !== 'day-part' || a.part === undefined || a.reading.kind !== 'shift' || a.reading.amount !== 0)
    return undefined;
  if (!/^\son\s$/i.test(between) || !isDayLike(b) || b.part !== undefined || b.clock !== undefined)
    return undefined;
  return { ...b, start: a.start, part: a.part };
}

/** "8 a.m. local time (0600 GMT)": one time, told twice. */
function zonesOf(scan: Scan, a: Found, b: Found, between: string): Found | undefined {
  if (a.clock === undefined || b.reading.kind !== 'clock' || !/^\s\($/.test(between)) return undefined;
  return scan.text.charAt(b.end) === ')' ? { ...a, end: b.end + 1 } : undefined;
}

function withoutPart({ part: _part, ...rest }: Found): Found {
  return rest;
}

/** "6 o'clock this evening" is at 18:00. */
function inPart(clock: string, part: PartOfDay | undefined): string {
  const hour = Number(clock.slice(1, 3));
  const late = part === 'AF' || part === 'EV' || (part === 'NI' && hour > 5);
  return late && hour < 12 ? `T${hour + 12}${clock.slice(3)}` : clock;
}

function isDayLike(f: Found): boolean {
  const { reading } = f;
  if (reading.kind === 'weekday' || reading.kind === 'ordinal-day') return true;
  if (reading.kind === 'shift') return reading.unit === 'day';
  return reading.kind === 'calendar' && reading.from.day !== undefined && reading.to === undefined;
}

/** "The weekend of 10-11 May", "the first nine months of 2018": what the whole names, not the month or year in it. */
function partOfPeriod(scan: Scan, a: Found, b: Found, between: string): Found | undefined {
  if (!/^\sof\s(?:the\s)?$/i.test(between)) return undefined;
  if (a.reading.kind === 'duration')
    return /^the (?:first|last|final)\b/i.test(scan.text.slice(a.start, a.end))
      ? { ...a, end: b.end }
      : undefined;
  const weekend =
    a.reading.kind === 'weekend' || (a.reading.kind === 'shift' && a.reading.unit === 'weekend');
  if (!weekend || b.reading.kind !== 'calendar' || b.reading.from.day === undefined) return undefined;
  const reading = b.reading.to ? b.reading : { ...b.reading, from: { ...b.reading.from, weekend: true } };
  return { ...b, start: a.start, reading };
}

const TOGETHER = /^(?:,|,?\s(?:and|or|to))\s$/i;

/** "in November and December 2022", "on June 30, July 7 and July 10, 2015": the year at the end is that of all. */
function sharedYears(scan: Scan, found: readonly Found[]): Found[] {
  const shared = [...found];
  for (let i = shared.length - 2; i >= 0; i--) {
    const [a, b] = [shared[i], shared[i + 1]];
    if (a?.reading.kind !== 'calendar' || b?.reading.kind !== 'calendar') continue;
    const kind = shape(a);
    if (kind === undefined || kind === 'year' || kind !== shape(b)) continue;
    const { from } = a.reading;
    if (from.yearShift !== undefined || !TOGETHER.test(scan.text.slice(a.end, b.start))) continue;
    shared[i] = { ...a, reading: { ...a.reading, from: fillYear(from, b.reading.from) } };
  }
  return shared;
}

const LINK = /^(?:\s?[-–—]\s?|\s(?:to|through|until|till|thru)\s)$/i;
const MOVED = /\b(?:mov|shift|postpon|push|bring|brought|delay|reschedul|chang|put)\p{L}*\b[^.]{0,60}$/iu;

/** "from Monday to Wednesday", "between March and May 2019", "Nov. 30-Dec. 1". Not "moved from March to April". */
function range(scan: Scan, a: Found, b: Found, between: string): Found | undefined {
  const [from, to] = [shape(a), shape(b)];
  if (from === undefined || from !== to) return undefined;
  const before = scan.text.slice(Math.max(scan.sentence.start, a.start - 80), a.start);
  const linked = LINK.test(between) || (/^\sand\s$/i.test(between) && /\bbetween\s(?:the\s)?$/i.test(before));
  if (!linked || (/\bfrom\s$/i.test(before) && MOVED.test(before))) return undefined;
  if (a.reading.kind === 'calendar' && b.reading.kind === 'calendar') {
    return {
      ...a,
      end: b.end,
      reading: { kind: 'calendar', from: fillYear(a.reading.from, b.reading.from), to: b.reading.from },
    };
  }
  return { rule: a.rule, start: a.start, end: b.end, reading: { kind: 'range', from: a, to: b } };
}

/** What kind of end of a range it may be; two ends must agree. */
function shape(f: Found): string | undefined {
  if (f.clock !== undefined || f.part !== undefined) return undefined;
  if (f.reading.kind === 'weekday') return 'weekday';
  if (f.reading.kind !== 'calendar' || f.reading.to !== undefined || f.reading.pick !== undefined)
    return undefined;
  const { day, month, year, season, quarter, decade } = f.reading.from;
  if (season !== undefined || quarter !== undefined || decade !== undefined) return undefined;
  return day !== undefined ? 'day' : month !== undefined ? 'month' : year !== undefined ? 'year' : undefined;
}

/** "November to March 2019": the first end takes the year of the second, or the one before. */
function fillYear(from: Fields, to: Fields): Fields {
  if (from.year !== undefined || to.year === undefined) return from;
  const earlier = (from.month ?? 0) > (to.month ?? 0);
  return { ...from, year: to.year - (earlier ? 1 : 0) };
}

const MODIFIER =
  /\b(?:(?:the\s)?(?:very\s)?(?:early|mid|late|later|earlier)(?:\s(?:in|on))?[\s-](?:the\s)?|(?:the\s)?(?:(?:early|later|latter|first|last)\spart|(?:first|second|last|final|third)\s(?:half|week|weeks|days)|end|beginning|start|middle|close|turn)\sof\s(?:the\s)?)$/i;

/** "early 2018", "the end of March", "later on Thursday": the words before belong to the date. */
function withModifier(scan: Scan, f: Found, floor: number): Found {
  const { kind } = f.reading;
  if (kind !== 'calendar' && kind !== 'weekday' && kind !== 'shift') return f;
  const before = scan.text.slice(Math.max(floor, f.start - 30), f.start);
  const modifier = MODIFIER.exec(before);
  return modifier ? { ...f, start: f.start - modifier[0].length } : f;
}

const WEEK_OF = /\b(?:the\s)?week (?:of|ending(?: on)?|beginning(?: on)?|starting(?: on)?)\s$/i;

/** "the week of May 6": the week is told, the day only marks it. */
function weekOf(scan: Scan, f: Found, floor: number): Found {
  if (f.reading.kind !== 'calendar' || f.reading.from.day === undefined || f.reading.to || f.clock) return f;
  const week = WEEK_OF.exec(scan.text.slice(Math.max(floor, f.start - 30), f.start));
  return week
    ? {
        ...f,
        start: f.start - week[0].length,
        reading: { ...f.reading, from: { ...f.reading.from, week: true } },
      }
    : f;
}

const PART_OF =
  /\b(?:the\s)?(?:early\s|late\s)?(morning|afternoon|evening|night|early hours|small hours)\sof\s(?:the\s)?$/i;

/** "the night of November 5", "the night of 7-8 August". */
function nightOf(scan: Scan, f: Found, floor: number): Found {
  if (f.clock !== undefined || f.part !== undefined) return f;
  const range = f.reading.kind === 'calendar' && f.reading.to !== undefined;
  if (!isDayLike(f) && !range) return f;
  const before = PART_OF.exec(scan.text.slice(Math.max(floor, f.start - 30), f.start));
  const part = partOf(before?.[1]);
  if (before === null) return f;
  return { ...f, start: f.start - before[0].length, ...(range || part === undefined ? {} : { part }) };
}

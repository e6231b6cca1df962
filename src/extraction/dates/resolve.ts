import { addDays, type Day, dayNumber, daysInMonth, isDay, mondayOf, weekdayOf } from './calendar.ts';
import { feastDay } from './feasts.ts';
import { type Direction, pickNearest } from './pick-nearest.ts';
import { COARSENESS, lastDay, type Point, pointAt, SEASON_MONTH, shiftPoint } from './point.ts';
import type { Publication } from './publication.ts';
import type { Fields, Pick, Reading } from './reading.ts';
import type { ToldDates } from './told.ts';

/** What a date may be counted from. */
export interface Surroundings {
  readonly published: Publication | undefined;
  readonly told: ToldDates;
  /** Index of the sentence. */
  readonly sentence: number;
  /** The date sits in a noun phrase: "Friday's meeting". */
  readonly inNoun: boolean;
  readonly direction: Direction;
  /** "since May": it can only lie back, however near the one ahead is. */
  readonly since: boolean;
  /** A time that opens a sentence, as in a programme, is of a day told in this paragraph: index of its first sentence. */
  readonly programmeSince?: number;
}

/** Where on the calendar the words point. `stated`: the words alone say so. */
export interface Resolved {
  readonly from: Point;
  readonly to?: Point;
  readonly stated: boolean;
}

type Of<K extends Reading['kind']> = Extract<Reading, { kind: K }>;

/** Puts a reading on the calendar; undefined when that would need a guess, or would leave the years 1 to 9999. */
export function resolve(reading: Reading, around: Surroundings): Resolved | undefined {
  const resolved = placed(reading, around);
  return resolved && [resolved.from, resolved.to ?? resolved.from].every(isWritable) ? resolved : undefined;
}

function isWritable({ start }: Point): boolean {
  return start.year >= 1 && start.year <= 9999;
}

function placed(reading: Reading, around: Surroundings): Resolved | undefined {
  switch (reading.kind) {
    case 'calendar':
      return resolveCalendar(reading, around);
    case 'weekday':
      return inferred(resolveWeekday(reading, around));
    case 'shift':
      return inferred(resolveShift(reading, around));
    case 'weekend':
      return inferred(resolveWeekend(around));
    case 'ordinal-day':
      return inferred(resolveOrdinalDay(reading, around));
    case 'range':
      return resolveRange(reading, around);
    case 'same-period':
      return inferred(resolveSamePeriod(reading, around));
    case 'then':
      return inferred(around.told.recent(around.sentence));
    default:
      return undefined;
  }
}

function inferred(from: Point | undefined): Resolved | undefined {
  return from && { from, stated: false };
}

function referenceDay(around: Surroundings, unit: Point['unit']): Day | undefined {
  const { published } = around;
  return published && COARSENESS[published.unit] <= COARSENESS[unit] ? published.day : undefined;
}

function resolveCalendar(reading: Of<'calendar'>, around: Surroundings): Resolved | undefined {
  const { from: fields, to: toFields, pick } = reading;
  if (fields.fiscal) return undefined;
  const from = statedPoint(fields) ?? yearless(fields, pick, around);
  if (from === undefined) return undefined;
  const stated = statedPoint(fields) !== undefined;
  if (toFields === undefined) return { from, stated };
  const to = statedPoint(toFields) ?? firstFrom(toFields, from.start);
  return to && { from, to, stated };
}

/** The stretch the fields name in full; undefined when the year is missing. */
function statedPoint(f: Fields): Point | undefined {
  if (f.century !== undefined) return pointAt('century', { year: f.century * 100, month: 1, day: 1 });
  if (f.decade !== undefined) return pointAt('decade', { year: f.decade * 10, month: 1, day: 1 });
  return f.year === undefined ? undefined : inYear(f, f.year);
}

function inYear(f: Fields, year: number): Point | undefined {
  if (f.feast) return pointAt(f.weekend ? 'weekend' : 'day', feastDay(f.feast, year));
  if (f.season) return pointAt('season', { year, month: SEASON_MONTH[f.season], day: 1 });
  if (f.quarter !== undefined) return pointAt('quarter', { year, month: f.quarter * 3 - 2, day: 1 });
  if (f.half !== undefined) return pointAt('half', { year, month: f.half === 1 ? 1 : 7, day: 1 });
  if (f.nth !== undefined && f.month !== undefined) return pointAt('day', nthWeekday(f, year, f.month));
  if (f.month === undefined) return pointAt('year', { year, month: 1, day: 1 });
  if (f.day === undefined) return pointAt('month', { year, month: f.month, day: 1 });
  const day = { year, month: f.month, day: f.day };
  return isDay(day) ? pointAt(f.week ? 'week' : f.weekend ? 'weekend' : 'day', day) : undefined;
}

const MIDYEAR = 6;

function nthWeekday({ nth = 1, weekday = 1 }: Fields, year: number, month: number): Day {
  if (nth < 0) {
    const last = { year, month, day: daysInMonth(year, month) };
    return addDays(last, -((weekdayOf(last) - weekday + 7) % 7));
  }
  const first = { year, month, day: 1 };
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1));
}

function yearless(f: Fields, pick: Pick | undefined, around: Surroundings): Point | undefined {
  const unit =
    f.day !== undefined || f.feast !== undefined || f.nth !== undefined
      ? 'day'
      : f.month !== undefined
        ? 'month'
        : f.yearShift !== undefined || f.newYear
          ? 'year'
          : 'quarter';
  if (f.yearTold || pick === 'that') return inToldYear(f, around);
  const reference = referenceDay(around, unit);
  if (reference === undefined) return undefined;
  if (f.yearShift !== undefined) return inYear(f, reference.year + f.yearShift);
  if (f.newYear) return inYear(f, reference.month > MIDYEAR ? reference.year + 1 : reference.year);
  const years = f.day === 29 && f.month === 2 ? [-8, -4, -3, -2, -1, 0, 1, 2, 3, 4, 8] : [-1, 0, 1];
  let candidates = years.flatMap((n) => inYear(f, reference.year + n) ?? []);
  const onWeekday = candidates.filter((p) => f.weekday !== undefined && weekdayOf(p.start) === f.weekday);
  if (onWeekday.length > 0) candidates = onWeekday;
  if (pick === undefined) {
    // A quarter still running is not yet reported on; "the third quarter" told in the past is the last that is over.
    const direction = around.direction ?? (f.quarter === undefined ? undefined : 'past');
    return pickNearest(candidates, reference, direction, around.since);
  }
  return picked(candidates, pick, reference);
}

/** "10 February of that year", "that September": of the year told last, so far as it was told of one. */
function inToldYear(f: Fields, { told, sentence }: Surroundings): Point | undefined {
  const last = told.recent(sentence);
  return last === undefined || COARSENESS[last.unit] > COARSENESS.year
    ? undefined
    : inYear(f, last.start.year);
}

/** "last May": the latest that is over; "next May": the first that has not begun; "this May": of this year. */
function picked(candidates: readonly Point[], pick: Pick, reference: Day): Point | undefined {
  const before = (a: Day, b: Day): boolean => pickNearestOrder(a, b) < 0;
  if (pick === 'last') return candidates.filter((p) => before(lastDay(p), reference)).at(-1);
  if (pick === 'next') return candidates.find((p) => before(reference, p.start));
  return candidates.find((p) => p.start.year === reference.year);
}

function pickNearestOrder(a: Day, b: Day): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

function firstFrom(f: Fields, start: Day): Point | undefined {
  const point = inYear(f, start.year);
  return point && pickNearestOrder(lastDay(point), start) >= 0 ? point : inYear(f, start.year + 1);
}

function resolveWeekday(r: Of<'weekday'>, around: Surroundings): Point | undefined {
  // "Friday's meeting", in an article that has already said which Friday.
  const named =
    around.inNoun && r.pick === undefined && r.week === undefined && around.published
      ? around.told.weekday(r.weekday)
      : undefined;
  if (named) return named;
  const week = r.pick === undefined && r.week === undefined ? weekAhead(around) : undefined;
  if (week) return pointAt('day', addDays(week.start, r.weekday - 1));
  const told = r.narrative ? around.told.lastFor('day', around.sentence) : undefined;
  const reference = told?.start ?? referenceDay(around, 'day');
  if (reference === undefined) return undefined;
  const today = weekdayOf(reference);
  const ahead = (r.weekday - today + 7) % 7;
  const day = (n: number): Point => pointAt('day', addDays(reference, n));
  if (r.week !== undefined) return pointAt('day', addDays(mondayOf(reference), r.week * 7 + r.weekday - 1));
  if (r.pick === 'last') return day(ahead - 7);
  // Written on a Monday, "next Friday" is the one of the week after: this week's is "Friday" or "this Friday".
  if (r.pick === 'next')
    return r.narrative ? day(ahead || 7) : pointAt('day', addDays(mondayOf(reference), 7 + r.weekday - 1));
  if (r.pick === 'this') return around.direction === 'past' ? day(ahead === 0 ? 0 : ahead - 7) : day(ahead);
  // The day itself fits both: "said Thursday" and "will meet on Thursday", written on a Thursday, mean that day.
  return around.direction === 'future' || ahead === 0 ? day(ahead) : day(ahead - 7);
}

/** "Next week, when the two meet on Friday": the week just told, if it lies ahead and the sentence looks there. */
function weekAhead({ told, sentence, published, direction }: Surroundings): Point | undefined {
  const last = told.lastIn(sentence);
  if (last?.unit !== 'week' || direction === 'past' || published === undefined) return undefined;
  return pickNearestOrder(last.start, published.day) > 0 ? last : undefined;
}

function resolveShift(r: Of<'shift'>, around: Surroundings): Point | undefined {
  if (r.narrative && !around.told.isEmpty) {
    const event = r.amount < 0 && r.unit === 'day' ? around.told.lastEvent(around.sentence) : undefined;
    const told = event ?? around.told.lastFor(r.unit, around.sentence);
    // "The same day", long after a day of background: that of the story.
    const ofStory =
      r.amount <= 0 && (told === undefined || around.told.isFar(around.sentence))
        ? dayOfStory(r.unit, around)
        : undefined;
    // "Earlier in the day", and no day was told: the one on which it was written.
    if (r.unit === 'day' && r.amount <= 0 && around.told.daySince(0) === undefined)
      return backFromNow(r, around);
    const last = ofStory ?? told;
    if (last === undefined) return undefined;
    const base = r.amount > 0 && r.unit === 'day' ? lastDay(last) : last.start;
    const shifted = shiftPoint(pointAt(r.unit, base), r.amount);
    return isAheadOf(last, around) || isAheadOf(shifted, around) ? backFromNow(r, around) : shifted;
  }
  const reference = referenceDay(around, r.unit);
  return reference && shiftPoint(pointAt(r.unit, reference), r.amount);
}

/** "The same month last year": of what was told last, or of the present month where nothing fits. */
function resolveSamePeriod(r: Of<'same-period'>, around: Surroundings): Point | undefined {
  const told = around.told.recent(around.sentence);
  const fits = told !== undefined && (r.unit === undefined || told.unit === r.unit);
  const now = r.unit && referenceDay(around, r.unit);
  const base = fits ? told : r.unit && now && pointAt(r.unit, now);
  const year = r.year ?? (base ?? referencePoint(around))?.start.year;
  if (year === undefined) return undefined;
  const target = r.year ?? year - 1;
  if (base === undefined || COARSENESS[base.unit] >= COARSENESS.year || base.unit === 'week')
    return pointAt('year', { year: target, month: 1, day: 1 });
  const day = Math.min(base.start.day, daysInMonth(target, base.start.month));
  return { unit: base.unit, start: { ...base.start, year: target, day } };
}

function referencePoint({ published }: Surroundings): Point | undefined {
  return published && pointAt('year', published.day);
}

/** How old the day of a story may be. */
const RECENT_DAYS = 7;

/** "They had spoken a day before", some sentences of background after the story's day: that day still counts. */
function dayOfStory(unit: Point['unit'], { told, published }: Surroundings): Point | undefined {
  const day = unit === 'day' && published?.unit === 'day' ? told.dayOfStory : undefined;
  const age = day && published ? dayNumber(published.day) - dayNumber(day.start) : -1;
  return age >= 0 && age <= RECENT_DAYS ? day : undefined;
}

/** Whether something told in the past would lie after the article was written. */
function isAheadOf({ start }: Point, { direction, published }: Surroundings): boolean {
  return direction === 'past' && published !== undefined && pickNearestOrder(start, published.day) > 0;
}

/** "He had called the day before", after a plan for Friday was told: counted from the day of writing. Nothing forward can be. */
function backFromNow(r: Of<'shift'>, around: Surroundings): Point | undefined {
  const reference = r.amount <= 0 ? referenceDay(around, r.unit) : undefined;
  return reference && shiftPoint(pointAt(r.unit, reference), r.amount);
}

/** "the weekend" of a past sentence is the last one that has begun; of any other, the one of this week. */
function resolveWeekend(around: Surroundings): Point | undefined {
  const reference = referenceDay(around, 'weekend');
  if (reference === undefined) return undefined;
  const own = pointAt('weekend', reference);
  return weekdayOf(reference) < 6 && around.direction !== 'future' ? shiftPoint(own, -1) : own;
}

function resolveOrdinalDay(r: Of<'ordinal-day'>, around: Surroundings): Point | undefined {
  const last = r.monthShift === undefined ? around.told.lastIn(around.sentence) : undefined;
  const near = last !== undefined && COARSENESS[last.unit] <= COARSENESS.month;
  const reference = near ? last.start : referenceDay(around, 'day');
  if (reference === undefined) return undefined;
  const month = (n: number): Point[] => {
    const start = shiftPoint(pointAt('month', reference), n).start;
    return r.day <= daysInMonth(start.year, start.month) ? [pointAt('day', { ...start, day: r.day })] : [];
  };
  if (r.monthShift !== undefined) return month(r.monthShift)[0];
  return pickNearest([-2, -1, 0, 1, 2].flatMap(month), reference, near ? 'future' : around.direction);
}

function resolveRange(r: Of<'range'>, around: Surroundings): Resolved | undefined {
  const from = resolve(r.from.reading, around);
  if (from === undefined || r.to.reading.kind !== 'weekday') return undefined;
  const ahead = (r.to.reading.weekday - weekdayOf(from.from.start) + 7) % 7;
  return { from: from.from, to: pointAt('day', addDays(from.from.start, ahead || 7)), stated: from.stated };
}

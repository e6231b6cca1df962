import type { DatePrecision } from '../types.ts';
import {
  addDays,
  addMonths,
  type Day,
  daysInMonth,
  isoDay,
  isoMonth,
  isoWeek,
  mondayOf,
  pad,
} from './calendar.ts';
import type { Season } from './reading.ts';

export type PointUnit =
  | 'day'
  | 'week'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'half'
  | 'season'
  | 'year'
  | 'decade'
  | 'century';

/** A stretch of the calendar: the unit and its first day. */
export interface Point {
  readonly unit: PointUnit;
  readonly start: Day;
}

export const SEASON_MONTH: Readonly<Record<Season, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };
const SEASON_OF_MONTH: Readonly<Record<number, readonly [timex: string, edtf: string]>> = {
  3: ['SP', '21'],
  6: ['SU', '22'],
  9: ['FA', '23'],
  12: ['WI', '24'],
};

/** How coarse a unit is, for comparing an anchor with what is counted from it. */
export const COARSENESS: Readonly<Record<PointUnit, number>> = {
  day: 0,
  weekend: 1,
  week: 1,
  month: 2,
  quarter: 3,
  season: 3,
  half: 4,
  year: 5,
  decade: 6,
  century: 7,
};

/** The stretch of `unit` in which `day` lies. */
export function pointAt(unit: PointUnit, day: Day): Point {
  const { year, month } = day;
  switch (unit) {
    case 'day':
      return { unit, start: day };
    case 'week':
      return { unit, start: mondayOf(day) };
    case 'weekend':
      return { unit, start: addDays(mondayOf(day), 5) };
    case 'month':
      return { unit, start: { year, month, day: 1 } };
    case 'quarter':
      return { unit, start: { year, month: month - ((month - 1) % 3), day: 1 } };
    case 'half':
      return { unit, start: { year, month: month < 7 ? 1 : 7, day: 1 } };
    case 'season':
      return { unit, start: seasonStart(day) };
    case 'year':
      return { unit, start: { year, month: 1, day: 1 } };
    case 'decade':
      return { unit, start: { year: year - (year % 10), month: 1, day: 1 } };
    case 'century':
      return { unit, start: { year: year - (year % 100), month: 1, day: 1 } };
  }
}

function seasonStart({ year, month }: Day): Day {
  if (month < 3) return { year: year - 1, month: 12, day: 1 };
  return { year, month: month - (month % 3), day: 1 };
}

const MONTHS_IN: Readonly<Partial<Record<PointUnit, number>>> = {
  month: 1,
  quarter: 3,
  season: 3,
  half: 6,
  year: 12,
  decade: 120,
  century: 1200,
};

/** The stretch `amount` units later (earlier when negative). */
export function shiftPoint(point: Point, amount: number): Point {
  const months = MONTHS_IN[point.unit];
  if (months !== undefined)
    return { unit: point.unit, start: addMonths(point.start, months * Math.round(amount)) };
  const days = point.unit === 'day' ? 1 : 7;
  return { unit: point.unit, start: addDays(point.start, Math.round(days * amount)) };
}

/** Its last day. */
export function lastDay(point: Point): Day {
  if (point.unit === 'day') return point.start;
  if (point.unit === 'weekend') return addDays(point.start, 1);
  if (point.unit === 'week') return addDays(point.start, 6);
  const end = addMonths(point.start, (MONTHS_IN[point.unit] ?? 1) - 1);
  return { ...end, day: daysInMonth(end.year, end.month) };
}

/** TIMEX3 value. Decades and centuries are cut after their digits: `199`, `19`. */
export function timexOf({ unit, start }: Point): string {
  const year = pad(start.year, 4);
  switch (unit) {
    case 'day':
      return isoDay(start);
    case 'week':
      return weekOf(start);
    case 'weekend':
      return `${weekOf(start)}-WE`;
    case 'month':
      return isoMonth(start);
    case 'quarter':
      return `${year}-Q${(start.month + 2) / 3}`;
    case 'half':
      return `${year}-H${start.month < 7 ? 1 : 2}`;
    case 'season':
      return `${year}-${SEASON_OF_MONTH[start.month]?.[0] ?? 'XX'}`;
    case 'year':
      return year;
    case 'decade':
      return year.slice(0, 3);
    case 'century':
      return year.slice(0, 2);
  }
}

/** EDTF Level 1. What Level 1 has no word for (week, weekend, quarter, half) becomes the interval it covers. */
export function edtfOf(point: Point): string {
  const { unit, start } = point;
  const year = pad(start.year, 4);
  const last = lastDay(point);
  switch (unit) {
    case 'day':
      return isoDay(start);
    case 'week':
    case 'weekend':
      return `${isoDay(start)}/${isoDay(last)}`;
    case 'month':
      return isoMonth(start);
    case 'quarter':
    case 'half':
      return `${isoMonth(start)}/${isoMonth(last)}`;
    case 'season':
      return `${year}-${SEASON_OF_MONTH[start.month]?.[1] ?? 'XX'}`;
    case 'year':
      return year;
    case 'decade':
      return `${year.slice(0, 3)}X`;
    case 'century':
      return `${year.slice(0, 2)}XX`;
  }
}

export function precisionOf(unit: PointUnit): DatePrecision {
  return unit === 'weekend' || unit === 'half' ? 'range' : unit;
}

function weekOf(day: Day): string {
  const { year, week } = isoWeek(day);
  return `${pad(year, 4)}-W${pad(week)}`;
}

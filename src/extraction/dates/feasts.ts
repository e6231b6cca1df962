import { addDays, type Day, weekdayOf } from './calendar.ts';

/** Feasts whose day a year alone tells: the same in every country that keeps them by this name. */
export type Feast =
  | 'easter'
  | 'good-friday'
  | 'easter-monday'
  | 'pentecost'
  | 'ash-wednesday'
  | 'thanksgiving'
  | 'memorial-day'
  | 'labor-day';

/** The day of a movable feast. Easter is that of the Western churches. */
export function feastDay(feast: Feast, year: number): Day {
  switch (feast) {
    case 'thanksgiving':
      return nthWeekday(year, 11, 4, 4);
    case 'memorial-day':
      return lastMonday({ year, month: 5, day: 31 });
    case 'labor-day':
      return nthWeekday(year, 9, 1, 1);
    default:
      return addDays(easterSunday(year), FROM_EASTER[feast]);
  }
}

const FROM_EASTER = {
  easter: 0,
  'good-friday': -2,
  'easter-monday': 1,
  pentecost: 49,
  'ash-wednesday': -46,
} as const;

function nthWeekday(year: number, month: number, weekday: number, n: number): Day {
  const first = { year, month, day: 1 };
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (n - 1));
}

function lastMonday(end: Day): Day {
  return addDays(end, 1 - weekdayOf(end));
}

/** The anonymous Gregorian computus, as Meeus gives it (Astronomical Algorithms, 1991, chapter 8). */
function easterSunday(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return { year, month: Math.floor(n / 31), day: (n % 31) + 1 };
}

/** Arithmetic on the proleptic Gregorian calendar, without clocks or time zones: nothing here knows "now". */

export interface Day {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

const DAY_MS = 86_400_000;

/** Days since 1970-01-01. */
export function dayNumber(d: Day): number {
  const date = new Date(0);
  date.setUTCFullYear(d.year, d.month - 1, d.day);
  return Math.round(date.getTime() / DAY_MS);
}

export function dayFromNumber(n: number): Day {
  const date = new Date(n * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function addDays(d: Day, days: number): Day {
  return dayFromNumber(dayNumber(d) + days);
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}

/** Whether the day exists: 30 February does not. */
export function isDay(d: Day): boolean {
  return d.month >= 1 && d.month <= 12 && d.day >= 1 && d.day <= daysInMonth(d.year, d.month);
}

/** The same day of another month, or that month's last day where it is shorter. */
export function addMonths(d: Day, months: number): Day {
  const index = d.year * 12 + (d.month - 1) + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return { year, month, day: Math.min(d.day, daysInMonth(year, month)) };
}

/** 1 Monday to 7 Sunday, as ISO 8601 counts. */
export function weekdayOf(d: Day): number {
  return ((((dayNumber(d) + 3) % 7) + 7) % 7) + 1;
}

/** The Monday of the ISO week the day lies in. */
export function mondayOf(d: Day): Day {
  return addDays(d, 1 - weekdayOf(d));
}

/** ISO 8601 week: the year it belongs to is that of its Thursday. */
export function isoWeek(d: Day): { readonly year: number; readonly week: number } {
  const thursday = addDays(mondayOf(d), 3);
  const first = dayNumber({ year: thursday.year, month: 1, day: 1 });
  return { year: thursday.year, week: Math.floor((dayNumber(thursday) - first) / 7) + 1 };
}

export function pad(n: number, width = 2): string {
  return String(n).padStart(width, '0');
}

export function isoDay(d: Day): string {
  return `${pad(d.year, 4)}-${pad(d.month)}-${pad(d.day)}`;
}

export function isoMonth(d: { readonly year: number; readonly month: number }): string {
  return `${pad(d.year, 4)}-${pad(d.month)}`;
}

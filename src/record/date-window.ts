import { dayRange } from '../kernel/index.ts';
import { sortDate } from './sort-date.ts';

/** Where a date stands on the calendar: its first and last possible day, and under which period it is counted. */
export interface DateWindow {
  readonly begins: string;
  readonly ends: string;
  /** `YYYY-MM`, or `YYYY` for a date that names no month: years, seasons, quarters, decades. */
  readonly period: string;
}

/** Undefined when the date has no first day that can be read (`../2017`, no year). An open end counts as its start. */
export function dateWindow(edtf: string | undefined): DateWindow | undefined {
  const [first = '', last] = (edtf ?? '').split('/').map((part) => part.trim().replace(/-XX.*$/, ''));
  const start = dayRange(first);
  const begins = sortDate(first);
  if (start === undefined || begins === undefined) return undefined;
  const end = last === undefined ? undefined : dayRange(last);
  const namesMonth = /^\d{4}-(0[1-9]|1[0-2])/.test(first);
  return {
    begins,
    ends: end === undefined || end.to < start.to ? start.to : end.to,
    period: namesMonth ? first.slice(0, 7) : begins.slice(0, 4),
  };
}

/**
 * Whether a date falls between two days. One that names its month counts where it touches the window; a vaguer one only
 * where all it may mean lies inside. The chronology's SQL says the same.
 */
export function isInWindow(date: DateWindow, from: string, to: string): boolean {
  const isVague = date.period.length === 4;
  return isVague ? date.begins >= from && date.ends <= to : date.begins <= to && date.ends >= from;
}

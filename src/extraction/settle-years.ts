import { addDays, type DayRange, dayRange } from '../kernel/index.ts';
import type { DateMention } from './types.ts';

/** News plans weeks ahead and looks back some months; farther dates are given with their year. */
const AHEAD_DAYS = 60;
const BACK_DAYS = 120;

/**
 * Gives "February 7" of an undated article its year, where the time in which the article must have been written leaves
 * only one. Weekdays and anything else that needs the day of publication stay open.
 */
export function settleYears(
  dates: readonly DateMention[],
  written: DayRange | undefined,
): readonly DateMention[] {
  if (written === undefined) return dates;
  const near = { from: written.from, to: addDays(written.to, AHEAD_DAYS) };
  const wide = { from: addDays(written.from, -BACK_DAYS), to: near.to };
  return dates.map((date) => {
    const edtf =
      date.edtf === undefined ? (yearWithin(date.value, near) ?? yearWithin(date.value, wide)) : undefined;
    return edtf === undefined
      ? date
      : { ...date, value: edtf, edtf, precision: date.precision ?? precisionOf(edtf), basis: 'inferred' };
  });
}

/** `XXXX-04-18` with the only year that puts it inside the range; undefined when none or several do. */
export function yearWithin(value: string, range: DayRange): string | undefined {
  if (!/^XXXX-\d\d(?:-\d\d)?(?:\/XXXX-\d\d(?:-\d\d)?)?$/.test(value)) return undefined;
  const fitting: string[] = [];
  for (let year = Number(range.from.slice(0, 4)); year <= Number(range.to.slice(0, 4)); year++) {
    const edtf = value.replaceAll('XXXX', String(year));
    const days = dayRange(edtf);
    if (days !== undefined && days.from >= range.from && days.to <= range.to) fitting.push(edtf);
  }
  return fitting.length === 1 ? fitting[0] : undefined;
}

export function precisionOf(edtf: string): 'range' | 'day' | 'month' {
  if (edtf.includes('/')) return 'range';
  return edtf.length === 7 ? 'month' : 'day';
}

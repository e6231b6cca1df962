import { addDays, type DayRange, dayRange } from '../kernel/index.ts';
import type { DateMention } from './types.ts';

/** News plans weeks ahead and looks back some months; farther dates are given with their year. */
const AHEAD_DAYS = 60;
const BACK_DAYS = 120;

/**
 * Gives "February 7" of an undated article its year, where the time in which the article must have been written leaves
 * only one. Weekdays and anything else that needs the day of publication stay open.
 */
export function settleYears(dates: readonly DateMention[], written: DayRange | undefined): readonly DateMention[] {
  if (written === undefined) return dates;
  const from = addDays(written.from, -BACK_DAYS);
  const to = addDays(written.to, AHEAD_DAYS);
  return dates.map((date) => {
    if (date.edtf !== undefined || !/^XXXX-\d\d(?:-\d\d)?(?:\/XXXX-\d\d(?:-\d\d)?)?$/.test(date.value)) return date;
    const fitting: string[] = [];
    for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
      const edtf = date.value.replaceAll('XXXX', String(year));
      const days = dayRange(edtf);
      if (days !== undefined && days.from >= from && days.to <= to) fitting.push(edtf);
    }
    const [edtf] = fitting;
    return fitting.length === 1 && edtf !== undefined ? { ...date, value: edtf, edtf, precision: date.precision ?? precisionOf(edtf), basis: 'inferred' } : date;
  });
}

function precisionOf(edtf: string): 'range' | 'day' | 'month' {
  if (edtf.includes('/')) return 'range';
  return edtf.length === 7 ? 'month' : 'day';
}

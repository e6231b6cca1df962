import { isoDay, pad } from './calendar.ts';
import { feastDay } from './feasts.ts';
import type { Fields, Reading, Unit } from './reading.ts';

const OPEN: Readonly<Record<Unit, string>> = {
  day: 'XXXX-XX-XX',
  week: 'XXXX-WXX',
  weekend: 'XXXX-WXX-WE',
  month: 'XXXX-XX',
  quarter: 'XXXX-QX',
  year: 'XXXX',
  decade: 'XXX',
  century: 'XX',
};

/** TIMEX3 value of a date that cannot be put on the calendar: what the words say, `X` for what they do not. */
export function unresolvedValue(reading: Reading): string {
  switch (reading.kind) {
    case 'calendar': {
      const from = openFields(reading.from);
      return reading.to ? `${from}/${openFields(reading.to)}` : from;
    }
    case 'weekday':
      return `XXXX-WXX-${reading.weekday}`;
    case 'ordinal-day':
      return `XXXX-XX-${pad(reading.day)}`;
    case 'weekend':
      return OPEN.weekend;
    case 'shift':
      return reading.narrative ? OPEN[reading.unit] : pointer(reading.amount);
    case 'range':
      return `${unresolvedValue(reading.from.reading)}/${unresolvedValue(reading.to.reading)}`;
    case 'clock':
      return '';
    case 'same-period':
      return reading.year === undefined ? 'XXXX' : pad(reading.year, 4);
    case 'then':
      return 'PAST_REF';
    default:
      return reading.value;
  }
}

function pointer(amount: number): string {
  return amount < 0 ? 'PAST_REF' : amount > 0 ? 'FUTURE_REF' : 'PRESENT_REF';
}

function openFields(f: Fields): string {
  const year = f.year === undefined ? 'XXXX' : pad(f.year, 4);
  if (f.fiscal && f.year === undefined && f.yearShift !== undefined && f.quarter === undefined)
    return pointer(f.yearShift);
  const head = f.fiscal && f.year !== undefined ? `FY${year}` : year;
  if (f.week) return f.year === undefined ? OPEN.week : `${head}-WXX`;
  if (f.feast) return f.year === undefined ? OPEN.day : isoDay(feastDay(f.feast, f.year));
  if (f.weekend) return f.year === undefined ? OPEN.weekend : `${head}-WXX-WE`;
  if (f.season) return `${head}-${f.season}`;
  if (f.quarter !== undefined) return `${head}-Q${f.quarter}`;
  if (f.half !== undefined) return `${head}-H${f.half}`;
  if (f.month === undefined) return head;
  return f.day === undefined ? `${head}-${pad(f.month)}` : `${head}-${pad(f.month)}-${pad(f.day)}`;
}

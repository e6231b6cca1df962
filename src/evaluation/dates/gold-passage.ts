import { addDays } from '../../kernel/index.ts';

/** One passage of the gold set, as written in `examples/dates`. */
export interface GoldPassage {
  readonly id: string;
  /** EDTF day, month or year of publication; absent when the passage has none. */
  readonly published?: string;
  /** The text, its dates marked `[words|value]`; an empty value marks words that count neither way. */
  readonly text: string;
}

export interface GoldDate {
  readonly start: number;
  readonly end: number;
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  /** TIMEX3 value; empty where a careful reader may or may not see a date: such words are not scored. */
  readonly value: string;
  readonly edtf?: string;
}

const MARK = /\[([^[\]|]+)\|([^[\]|]*)\]/g;

/** The passage without its marks, and the dates that were marked, with offsets into that text. */
export function readGold(passage: GoldPassage): {
  readonly text: string;
  readonly dates: readonly GoldDate[];
} {
  const dates: GoldDate[] = [];
  let text = '';
  let read = 0;
  for (const mark of passage.text.matchAll(MARK)) {
    text += passage.text.slice(read, mark.index);
    const start = text.length;
    text += mark[1] ?? '';
    dates.push(goldDate(start, text.length, mark[2] ?? ''));
    read = mark.index + mark[0].length;
  }
  return { text: text + passage.text.slice(read), dates };
}

function goldDate(start: number, end: number, mark: string): GoldDate {
  const set = mark.startsWith('SET:');
  const value = set ? mark.slice(4) : mark;
  const type = set
    ? 'SET'
    : value.startsWith('P') && !value.endsWith('_REF')
      ? 'DURATION'
      : timeOrDate(value);
  const edtf = type === 'SET' || type === 'DURATION' ? undefined : edtfOfValue(value);
  return { start, end, type, value, ...(edtf === undefined ? {} : { edtf }) };
}

function timeOrDate(value: string): 'TIME' | 'DATE' {
  return value.includes('T') && !value.endsWith('_REF') ? 'TIME' : 'DATE';
}

const SEASONS: Readonly<Record<string, string>> = { SP: '21', SU: '22', FA: '23', WI: '24' };

/**
 * EDTF Level 1 of a TIMEX3 value: `2019-W16` the interval of its seven days, `2019-Q3` of its months, `199` is `199X`.
 * Undefined where the value leaves something open (`X`), for references and fiscal years.
 */
export function edtfOfValue(value: string): string | undefined {
  if (value === '' || /X|REF|^FY|^P/.test(value)) return undefined;
  if (value.includes('/')) return interval(value.split('/'));
  const week = /^(\d{4})-W(\d{2})(-WE)?$/.exec(value);
  if (week) return weekInterval(Number(week[1]), Number(week[2]), week[3] !== undefined);
  const part = /^(\d{4})-([QH])(\d)$/.exec(value);
  if (part) return months(part[1] ?? '', Number(part[3]), part[2] === 'Q' ? 3 : 6);
  const season = /^(\d{4})-(SP|SU|FA|WI)$/.exec(value);
  if (season) return `${season[1]}-${SEASONS[season[2] ?? '']}`;
  if (/^\d{2,3}$/.test(value)) return value.padEnd(4, 'X');
  const time = /^(\d{4}-\d\d-\d\d)T(.+)$/.exec(value);
  if (time) return /^(?:[A-Z]{2}|24:00)$/.test(time[2] ?? '') ? time[1] : `${value}:00`;
  return value;
}

function interval(ends: readonly string[]): string | undefined {
  const [from, to] = ends.map((end) => edtfOfValue(end));
  return from === undefined || to === undefined ? undefined : `${from.split('/')[0]}/${to.split('/').at(-1)}`;
}

function weekInterval(year: number, week: number, weekend: boolean): string {
  const monday = addDays(firstMonday(year), (week - 1) * 7);
  return `${weekend ? addDays(monday, 5) : monday}/${addDays(monday, 6)}`;
}

/** The Monday of the year's first week, which is the one with 4 January in it (ISO 8601). */
function firstMonday(year: number): string {
  const fourth = `${year}-01-04`;
  return addDays(fourth, -((new Date(fourth).getUTCDay() + 6) % 7));
}

function months(year: string, n: number, length: number): string {
  const month = (m: number): string => `${year}-${String(m).padStart(2, '0')}`;
  return `${month((n - 1) * length + 1)}/${month(n * length)}`;
}

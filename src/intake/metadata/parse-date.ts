import { monthWords } from '../../generated/intake-lexicon.ts';

/** A calendar date found in a string. `edtf` carries time and offset only where both are given. */
export interface FoundDate {
  readonly edtf: string;
  readonly start: number;
  readonly end: number;
}

const months = new Map(monthWords);
const monthName = `(?:${[...months.keys()].sort((a, b) => b.length - a.length).join('|')})`;
const year = '(?:19[5-9]\\d|20\\d\\d)';
const day = '(?:0?[1-9]|[12]\\d|3[01])';
const offsets: Readonly<Record<string, string>> = {
  utc: 'Z',
  gmt: 'Z',
  z: 'Z',
  jst: '+09:00',
  kst: '+09:00',
  ist: '+05:30',
  edt: '-04:00',
  est: '-05:00',
  cdt: '-05:00',
  mdt: '-06:00',
  pdt: '-07:00',
  pst: '-08:00',
  cet: '+01:00',
  cest: '+02:00',
  bst: '+01:00',
  msk: '+03:00',
  sgt: '+08:00',
  hkt: '+08:00',
  pht: '+08:00',
  aest: '+10:00',
  aedt: '+11:00',
};

interface Shape {
  readonly pattern: RegExp;
  readonly order: readonly ('year' | 'month' | 'day')[];
}

/** The shapes of a full date, most explicit first. `2/9/2017` is left out: which of the two is the month is anyone's guess. */
const shapes: readonly Shape[] = [
  { pattern: new RegExp(`(?<!\\d)(${year})-(\\d\\d)-(\\d\\d)(?!\\d)`, 'g'), order: ['year', 'month', 'day'] },
  {
    pattern: new RegExp(`\\b(${monthName})\\.? (${day})(?:st|nd|rd|th)?,? (${year})(?!\\d)`, 'gi'),
    order: ['month', 'day', 'year'],
  },
  {
    pattern: new RegExp(`(?<!\\d)(${day})(?:st|nd|rd|th)?[ -](${monthName})\\.?,?[ -](${year})(?!\\d)`, 'gi'),
    order: ['day', 'month', 'year'],
  },
  {
    pattern: new RegExp(`(?<!\\d)(${year})[ -](${monthName})\\.?[ -](${day})(?!\\d)`, 'gi'),
    order: ['year', 'month', 'day'],
  },
  {
    pattern: new RegExp(`(?<!\\d)(${year})[/.](\\d\\d?)[/.](\\d\\d?)(?!\\d)`, 'g'),
    order: ['year', 'month', 'day'],
  },
  {
    pattern: new RegExp(`(?<!\\d)(${year})年 ?(\\d\\d?)月 ?(\\d\\d?)日`, 'g'),
    order: ['year', 'month', 'day'],
  },
  {
    pattern: new RegExp(`(?<![\\d.])(${day})\\.(\\d\\d?)\\.(${year})(?!\\d)`, 'g'),
    order: ['day', 'month', 'year'],
  },
];

/** Dates are looked for in the first this many characters of a line. */
const longestSearched = 3_000;

/** All full dates in a string, in order. Impossible ones (30 February) are left out. */
export function findDates(whole: string): FoundDate[] {
  const text = whole.slice(0, longestSearched);
  const found: FoundDate[] = [];
  for (const { pattern, order } of shapes) {
    for (const match of text.matchAll(pattern)) {
      const parts = { year: 0, month: 0, day: 0 };
      for (const [at, part] of order.entries()) {
        const value = match[at + 1] ?? '';
        parts[part] = months.get(value.toLowerCase()) ?? Number(value);
      }
      const date = calendarDate(parts.year, parts.month, parts.day);
      const end = match.index + match[0].length;
      if (!date || found.some((other) => other.start < end && match.index < other.end)) continue;
      found.push({ edtf: date + clockTime(text.slice(end, end + 40)), start: match.index, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The first full date in a string. */
export function parseDate(text: string): string | undefined {
  return findDates(text.slice(0, 300))[0]?.edtf;
}

function calendarDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1950) return undefined;
  return date.toISOString().slice(0, 10);
}

/** Time of day with offset after a date: `T10:00:00+09:00`, ` 10:00 JST`, ` at 9:05 p.m. EST`. Nothing without an offset. */
function clockTime(after: string): string {
  const match =
    /^(?:T|,? (?:at )?|,? ?[|/-] ?)(\d\d?)[:.](\d\d)(?::(\d\d))?(?:[.,]\d{1,9})? ?([ap]\.?m\.?)? ?\(?(Z|[+-]\d\d:?\d\d|(?:GMT|UTC) ?[+-]\d{1,2}(?::?\d\d)?|[A-Z]{2,4})?\b/i.exec(
      after,
    );
  if (!match?.[5]) return '';
  const zone = match[5].toLowerCase();
  const offset = offsetOf(zone);
  if (!offset) return '';
  let hour = Number(match[1]);
  if (match[4]) hour = (hour % 12) + (match[4].toLowerCase().startsWith('p') ? 12 : 0);
  const minute = Number(match[2]);
  if (hour > 23 || minute > 59) return '';
  const two = (value: number) => String(value).padStart(2, '0');
  return `T${two(hour)}:${two(minute)}:${match[3] ?? '00'}${offset.replace('+00:00', 'Z')}`;
}

/** "+0900", "+09:00", "gmt+4", "utc+5:30", "jst" as `+09:00`; nothing where the zone's name is not known. */
function offsetOf(zone: string): string | undefined {
  const [, sign, hours, minutes = '00'] = /^(?:gmt|utc)? ?([+-])(\d{1,2})(?::?(\d\d))?$/.exec(zone) ?? [];
  return sign && hours ? `${sign}${hours.padStart(2, '0')}:${minutes}` : offsets[zone];
}

/** A machine's date from a meta tag or JSON-LD: the shapes above, RFC 2822, or Unix seconds and milliseconds. */
export function parseMachineDate(value: string): string | undefined {
  const text = value.trim();
  const found = parseDate(text);
  if (found) return found;
  const compact = /^(\d{4})(\d\d)(\d\d)(?:T?\d{4,6}(?:Z|[+-]\d{4})?)?$/.exec(text);
  if (compact) return calendarDate(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  if (/^1\d{9}(\d{3})?$/.test(text))
    return `${new Date(Number(text.padEnd(13, '0'))).toISOString().slice(0, 19)}Z`;
  return undefined;
}

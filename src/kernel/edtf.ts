/** First and last day of a date, `YYYY-MM-DD`, both inclusive. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

const SEASONS: Readonly<Record<string, readonly [string, string]>> = {
  '21': ['03-01', '05-31'],
  '22': ['06-01', '08-31'],
  '23': ['09-01', '11-30'],
  '24': ['12-01', '12-31'],
  '33': ['01-01', '03-31'],
  '34': ['04-01', '06-30'],
  '35': ['07-01', '09-30'],
  '36': ['10-01', '12-31'],
};

/**
 * The days an EDTF Level 1 value covers: days, months, years, seasons (21-24) and quarters (33-36), decades as `201X`,
 * closed intervals, with or without the qualifiers `~`, `?` and `%`. Undefined for open or unreadable values.
 * Winter (24) is taken as December alone because EDTF leaves the year it ends in open.
 */
export function dayRange(edtf: string): DayRange | undefined {
  const slash = edtf.indexOf('/');
  if (slash >= 0) {
    const from = dayRange(edtf.slice(0, slash));
    const to = dayRange(edtf.slice(slash + 1));
    return from === undefined || to === undefined || from.from > to.to
      ? undefined
      : { from: from.from, to: to.to };
  }
  const plain = edtf.replace(/[~?%]/g, '').replace(/T.*$/, '');
  const match = /^(\d{3}[\dX]|\d{2}XX)(?:-(\d\d)(?:-(\d\d))?)?$/.exec(plain);
  if (match === null) return undefined;
  const [, year = '', month, day] = match;
  if (month === undefined)
    return { from: `${year.replaceAll('X', '0')}-01-01`, to: `${year.replaceAll('X', '9')}-12-31` };
  const season = SEASONS[month];
  // A season has no days: "2000-24-03" is no date.
  if (season !== undefined && day !== undefined) return undefined;
  if (season !== undefined) return { from: `${year}-${season[0]}`, to: `${year}-${season[1]}` };
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (day === undefined) return { from: `${year}-${month}-01`, to: `${year}-${month}-${last}` };
  return Number(day) < 1 || Number(day) > last ? undefined : { from: plain, to: plain };
}

/** Whole days from `a` to `b`, both `YYYY-MM-DD`; negative when `b` is earlier. */
export function daysBetween(a: string, b: string): number {
  return Math.round(
    (Date.parse(`${b.slice(0, 10)}T00:00:00Z`) - Date.parse(`${a.slice(0, 10)}T00:00:00Z`)) / 86_400_000,
  );
}

/** `day` moved by `days`, `YYYY-MM-DD`. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

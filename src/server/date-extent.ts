/** First and last month that an EDTF date may mean, as `YYYY-MM`, and whether it names a month at all. */
export interface DateExtent {
  readonly first: string;
  readonly last: string;
  /** False for years, seasons, quarters and decades: they cannot be put into one month. */
  readonly namesMonth: boolean;
}

/** First and last month of the EDTF codes that stand in the month's place: seasons 21-24, quarters 33-36. */
const PARTS_OF_YEAR: Readonly<Record<string, readonly [string, string]>> = {
  '21': ['03', '05'],
  '22': ['06', '08'],
  '23': ['09', '11'],
  '24': ['12', '12'],
  '33': ['01', '03'],
  '34': ['04', '06'],
  '35': ['07', '09'],
  '36': ['10', '12'],
};

/** Undefined when the date has no year that can be read (`../2017`, empty, outside years 0000 to 9999). */
export function dateExtent(edtf: string): DateExtent | undefined {
  const [from, to] = edtf.split('/');
  const start = pointExtent(from ?? '');
  if (!start || to === undefined) return start;
  const end = pointExtent(to);
  if (!end) return start;
  return { first: start.first, last: end.last, namesMonth: start.namesMonth };
}

function pointExtent(point: string): DateExtent | undefined {
  const match = /^(\d{2})([\dX])([\dX])(?:-(\d{2}))?/.exec(point);
  if (!match) return undefined;
  const [, century, tens, ones, part] = match;
  if (part === undefined || tens === 'X' || ones === 'X') {
    const pattern = `${century}${tens}${ones}`;
    const first = `${pattern.replaceAll('X', '0')}-01`;
    return { first, last: `${pattern.replaceAll('X', '9')}-12`, namesMonth: false };
  }
  const year = `${century}${tens}${ones}`;
  const range = PARTS_OF_YEAR[part];
  if (range) return { first: `${year}-${range[0]}`, last: `${year}-${range[1]}`, namesMonth: false };
  if (part < '01' || part > '12') return undefined;
  return { first: `${year}-${part}`, last: `${year}-${part}`, namesMonth: true };
}

/**
 * Whether a date falls into a window of months. One that names its month counts where it touches the window; a vaguer
 * one only where all it may mean lies inside.
 */
export function isInWindow(extent: DateExtent, from: string, to: string): boolean {
  if (extent.namesMonth) return extent.first <= to && extent.last >= from;
  return extent.first >= from && extent.last <= to;
}

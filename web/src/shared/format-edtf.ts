const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const PARTS_OF_YEAR: Readonly<Record<string, string>> = {
  '21': 'spring',
  '22': 'summer',
  '23': 'autumn',
  '24': 'winter',
  '33': '1st quarter of',
  '34': '2nd quarter of',
  '35': '3rd quarter of',
  '36': '4th quarter of',
};

interface Point {
  readonly year: string;
  readonly month?: string | undefined;
  readonly day?: string | undefined;
}

/** An EDTF date in words, never more precise than it is: `2017-02` gives "Feb 2017". Unknown forms come back as they are. */
export function formatEdtf(edtf: string): string {
  const slash = edtf.indexOf('/');
  if (slash < 0) return formatPoint(edtf);
  const from = edtf.slice(0, slash);
  const to = edtf.slice(slash + 1);
  if (isOpen(from)) return `until ${formatPoint(to)}`;
  if (isOpen(to)) return `from ${formatPoint(from)}`;
  return formatRange(from, to);
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** A TIMEX3 date whose year or day is open, in words: `XXXX-04-18` gives "18 Apr, year unknown". */
export function formatOpenDate(timex: string): string | undefined {
  const day = /^XXXX-(0[1-9]|1[0-2])(?:-(\d{2}))?$/.exec(timex);
  if (day?.[1]) return `${day[2] ? `${Number(day[2])} ` : ''}${monthName(day[1])}, year unknown`;
  const weekday = WEEKDAYS[Number(/^XXXX-WXX-([1-7])$/.exec(timex)?.[1]) - 1];
  return weekday && `a ${weekday}, date unknown`;
}

/** The year a date belongs to, for headings; `undefined` when it has none. */
export function yearOf(edtf: string | undefined): string | undefined {
  return (
    /\d{4}/.exec(edtf ?? '')?.[0] ?? (/\d{3}X|\d{2}XX/.test(edtf ?? '') ? formatEdtf(edtf ?? '') : undefined)
  );
}

function isOpen(point: string): boolean {
  return point === '' || point === '..';
}

function parse(point: string): Point | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(point);
  if (!match?.[1]) return undefined;
  const [, year, month, day] = match;
  if (month !== undefined && MONTHS[Number(month) - 1] === undefined) return undefined;
  return { year, month, day };
}

function monthName(month: string): string {
  return MONTHS[Number(month) - 1] ?? month;
}

function formatRange(from: string, to: string): string {
  const start = parse(from);
  const end = parse(to);
  if (!start || !end) return `${formatPoint(from)} – ${formatPoint(to)}`;
  if (start.year !== end.year || !start.month || !end.month) {
    return from === to ? formatPoint(from) : `${formatPoint(from)} – ${formatPoint(to)}`;
  }
  if (start.month === end.month && start.day && end.day) {
    return `${Number(start.day)}–${Number(end.day)} ${monthName(start.month)} ${start.year}`;
  }
  const day = start.day ? `${Number(start.day)} ` : '';
  return `${day}${monthName(start.month)} – ${formatPoint(to)}`;
}

function formatPoint(point: string): string {
  const qualifier = /[?~%]$/.exec(point)?.[0];
  if (qualifier) {
    const plain = formatPoint(point.slice(0, -1));
    const about = qualifier === '?' ? plain : `about ${plain}`;
    return qualifier === '~' ? about : `${about} (not certain)`;
  }
  const time = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(point);
  if (time?.[1]) return `${formatPoint(time[1])}, ${time[2]}`;
  const week = /^(\d{4})-W(\d{2})$/.exec(point);
  if (week) return `week ${Number(week[2])} of ${week[1]}`;
  if (/^\d{3}X$/.test(point)) return `${point.slice(0, 3)}0s`;
  if (/^\d{2}XX$/.test(point)) return `${point.slice(0, 2)}00–${point.slice(0, 2)}99`;
  const part = /^(\d{4})-(2[1-4]|3[3-6])$/.exec(point);
  if (part) return `${PARTS_OF_YEAR[part[2] ?? '']} ${part[1]}`;
  const parsed = parse(point);
  if (!parsed) return point;
  const { year, month, day } = parsed;
  return [day && String(Number(day)), month && monthName(month), year].filter(Boolean).join(' ');
}

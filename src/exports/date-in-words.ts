const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** EDTF's codes after the year: seasons from 21, quarters from 33. */
const PARTS: Readonly<Record<string, string>> = {
  '21': 'spring',
  '22': 'summer',
  '23': 'autumn',
  '24': 'winter',
  '33': 'first quarter of',
  '34': 'second quarter of',
  '35': 'third quarter of',
  '36': 'fourth quarter of',
};

interface Day {
  readonly year: string;
  readonly month?: number;
  readonly day?: number;
}

export function monthName(month: number): string {
  return MONTHS[month - 1] ?? String(month);
}

/**
 * An EDTF date as a reader would say it: `2017-02-10` "10 February 2017", `2019-04-15/2019-04-16` "15–16 April 2019",
 * `2017-21` "spring 2017", `201X` "the 2010s". What is not understood is given as it is.
 */
export function dateInWords(edtf: string): string {
  const [from = '', to] = edtf.split('/');
  if (to === undefined || to === from) return oneDate(from);
  const a = dayOf(from);
  const b = dayOf(to);
  if (a?.day === undefined || b?.day === undefined) return `${oneDate(from)} to ${oneDate(to)}`;
  if (a.year !== b.year) return `${oneDate(from)} – ${oneDate(to)}`;
  if (a.month !== b.month) return `${a.day} ${monthName(a.month ?? 0)} – ${oneDate(to)}`;
  return `${a.day}–${b.day} ${monthName(b.month ?? 0)} ${b.year}`;
}

function oneDate(edtf: string): string {
  const doubt = edtf.includes('?') || edtf.includes('%') ? 'perhaps ' : '';
  const about = edtf.includes('~') || edtf.includes('%') ? 'about ' : '';
  return `${doubt}${about}${plainDate(edtf.replace(/[~?%]/g, ''))}`;
}

function plainDate(edtf: string): string {
  const time = /T(\d\d:\d\d)/.exec(edtf);
  if (time !== null) return `${plainDate(edtf.replace(/T.*$/, ''))}, ${time[1]}`;
  const decade = /^(\d{3})X$/.exec(edtf);
  if (decade !== null) return `the ${decade[1]}0s`;
  const century = /^(\d\d)XX$/.exec(edtf);
  if (century !== null) return `the ${century[1]}00s`;
  const part = /^(\d{4})-(2[1-4]|3[3-6])$/.exec(edtf);
  if (part !== null) return `${PARTS[part[2] ?? '']} ${part[1]}`;
  const day = dayOf(edtf);
  if (day === undefined) return edtf;
  return [day.day, day.month === undefined ? undefined : monthName(day.month), day.year]
    .filter((p) => p !== undefined)
    .join(' ');
}

function dayOf(edtf: string): Day | undefined {
  const match = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?$/.exec(
    edtf.replace(/[~?%]/g, '').replace(/T.*$/, ''),
  );
  if (match === null) return undefined;
  const [, year = '', month, day] = match;
  return {
    year,
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
  };
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** A TIMEX3 date whose year or week is open, `XXXX-04-18` or `XXXX-WXX-5`, in words that say so; undefined for any other. */
export function openDateInWords(timex: string): string | undefined {
  const weekday = WEEKDAYS[Number(/^XXXX-WXX-([1-7])$/.exec(timex)?.[1]) - 1];
  if (weekday !== undefined) return `A ${weekday} (which one is not given)`;
  const match = /^XXXX-(0[1-9]|1[0-2])(?:-(\d\d))?$/.exec(timex);
  if (match === null) return undefined;
  const month = monthName(Number(match[1]));
  return `${match[2] === undefined ? month : `${Number(match[2])} ${month}`} (the year is not given)`;
}

const COARSE: Readonly<Record<string, string>> = {
  week: 'the day is not given',
  month: 'the day is not given',
  season: 'the month is not given',
  quarter: 'the month is not given',
  year: 'the month is not given',
  decade: 'the year is not given',
  century: 'the year is not given',
};

/** What the date leaves open, in words; undefined when it is a day or a stretch of days. */
export function openInDate(precision: string): string | undefined {
  return COARSE[precision];
}

/**
 * The first day an EDTF date or interval can mean, `YYYY-MM-DD`, for sorting: `2019-04/2019-05` -> `2019-04-01`,
 * `201X` -> `2010-01-01`, `2017-23` (autumn) -> `2017-09-01`. Undefined when it has no start on the calendar.
 * An interval with an open start sorts by its end, the only day it names.
 */
export function sortDate(edtf: string | undefined): string | undefined {
  if (edtf === undefined) return undefined;
  for (const part of edtf.split('/')) {
    const day = firstDay(part);
    if (day !== undefined) return day;
  }
  return undefined;
}

/** EDTF season and quarter codes (ISO 8601-2, 4.8) to the month they begin in, northern hemisphere. */
const FIRST_MONTH: Readonly<Record<string, string>> = {
  21: '03',
  22: '06',
  23: '09',
  24: '12',
  25: '03',
  26: '06',
  27: '09',
  28: '12',
  29: '09',
  30: '12',
  31: '03',
  32: '06',
  33: '01',
  34: '04',
  35: '07',
  36: '10',
  37: '01',
  38: '05',
  39: '09',
  40: '01',
  41: '07',
};

function firstDay(part: string): string | undefined {
  const match = /^([0-9X]{4})(?:-([0-9X]{2})(?:-([0-9X]{2}))?)?(?=$|T|[?~%])/.exec(
    part.trim().replace(/[?~%]/g, ''),
  );
  if (!match?.[1] || match[1].startsWith('X')) return undefined;
  const year = match[1].replaceAll('X', '0');
  const month = match[2] === undefined || match[2].includes('X') ? '01' : (FIRST_MONTH[match[2]] ?? match[2]);
  const day = match[3] === undefined || match[3].includes('X') ? '01' : match[3];
  return `${year}-${month}-${day}`;
}

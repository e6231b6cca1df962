import { type FoundDate, findDates } from './parse-date.ts';

export interface HeadDate extends FoundDate {
  /** The words before it say when the text was changed, not when it came out. */
  readonly isUpdate: boolean;
}

const change = /\b(?:updated?|modified|revised|edited|amended|corrected)\b/i;

/** The dates of a line above the body: "Published: 4 May 2019 | Updated: 5 May 2019" has one of each kind. */
export function headDates(line: string): HeadDate[] {
  const dates = findDates(line);
  return dates.map((date, at) => {
    const before = line.slice(dates[at - 1]?.end ?? 0, date.start);
    return { ...date, isUpdate: change.test(before) };
  });
}

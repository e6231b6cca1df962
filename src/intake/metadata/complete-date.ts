import { findDates } from './parse-date.ts';

/**
 * A dateline that gives month and day ("Feb. 9") becomes a full date only where a full date of the same month and day
 * stands elsewhere: in the address, in the file's name, or in the text. Nothing is inferred from weekdays or today.
 */
export function completeDate(monthDay: string, ...places: readonly string[]): string | undefined {
  for (const place of places) {
    const separated = place
      .replace(/_/g, '-')
      .replace(/(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)/g, '$1-$2-$3');
    const years = findDates(separated)
      .map((date) => date.edtf.slice(0, 10))
      .filter((date) => date.slice(5) === monthDay);
    if (new Set(years).size === 1) return years[0];
  }
  return undefined;
}

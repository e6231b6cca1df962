import type { Article } from '../intake/types.ts';
import type { DayRange } from '../kernel/index.ts';
import { dayRange } from '../kernel/index.ts';

const MONTHS: readonly string[] = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
];
/** Agency style: "Thursday, Feb. 9, 2017", with the weekday. */
const CAPTION_DATE =
  /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? (?:(\p{Lu}\p{L}{2,8})\.? (\d{1,2})|(\d{1,2}) (\p{Lu}\p{L}{2,8})),? (\d{4})\b/gu;

/**
 * The day from which the weekdays of an undated article are counted: that of its newest dated photograph. A photograph
 * is no younger than its article, and the newest beside a story was as a rule taken for it; older ones are from the
 * files. Only a day that fits the time in which the article must have been written is taken. Undefined without one.
 */
export function captionDay(article: Article, written: DayRange | undefined): string | undefined {
  if (article.published !== undefined || written === undefined) return undefined;
  let newest: string | undefined;
  for (const caption of article.captions ?? []) {
    for (const match of caption.slice(0, 2000).matchAll(CAPTION_DATE)) {
      const day = isoDay(match[1] ?? match[4] ?? '', match[2] ?? match[3] ?? '', match[5] ?? '');
      if (
        day !== undefined &&
        day >= written.from &&
        day <= written.to &&
        (newest === undefined || day > newest)
      )
        newest = day;
    }
  }
  return newest;
}

function isoDay(month: string, day: string, year: string): string | undefined {
  const number = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const iso = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return number > 0 && dayRange(iso) !== undefined ? iso : undefined;
}

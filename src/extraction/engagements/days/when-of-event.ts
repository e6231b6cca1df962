import { addDays, daysBetween } from '../../../kernel/index.ts';
import type { Sentence } from '../../../language/types.ts';
import type { Passage } from '../../passage.ts';
import type { DateMention, EngagementStatus, When } from '../../types.ts';
import type { StatusReading } from '../status/status.ts';
import { dateInLine, dateOfEvent } from './date-of-event.ts';
import { throughSince } from './since-then.ts';

/**
 * A weekday that the date's own words could not place is placed by the status: what was held on Tuesday was held on the
 * last one, whatever the tree has made of the tense.
 */
export function whenOf(
  passage: Passage,
  date: DateMention | undefined,
  { status, span }: StatusReading,
): When | undefined {
  if (date?.edtf === undefined || date.edtf.includes('XXXX')) return undefined;
  const { published, text } = passage.article;
  const words = text.slice(date.start, date.end);
  const weekday =
    published !== undefined &&
    /^\d{4}-\d\d-\d\d$/.test(date.edtf) &&
    /^\p{Lu}\p{L}+day\b/u.test(words) &&
    !/\d/.test(words);
  const off = weekday ? daysBetween(published, date.edtf) : 0;
  // "Was to meet on Thursday" is a plan of the past; "are set to meet on Thursday" is not.
  const past = /\b(?:was|were|had)\b/i.test(text.slice(span.start, span.end));
  const putOff = status === 'postponed' && isPutOffTo(text, date);
  const shift =
    status === 'held' && off > 0 ? -7 : (status === 'planned' || putOff) && off < 0 && !past ? 7 : 0;
  return {
    edtf: shift !== 0 ? addDays(date.edtf, shift) : ahead(date, status, passage),
    precision: date.precision ?? 'day',
    basis: date.basis ?? 'inferred',
    span: { start: date.start, end: date.end },
  };
}

/** "Has been postponed |from Wednesday to| Saturday": on the day before it was to be, not a week after. */
function isPutOffTo(text: string, { start, end }: DateMention): boolean {
  return (
    /\bfrom $/i.test(text.slice(start - 5, start)) && /^ (?:to|until|till) /i.test(text.slice(end, end + 7))
  );
}

/** A month or day without a year is the coming one for a plan: "accepted an invitation to visit |in October|". */
function ahead(
  { edtf = '', start, end }: DateMention,
  status: EngagementStatus,
  { article }: Passage,
): string {
  const { published, text } = article;
  const parts = /^(\d{4})(-\d\d(?:-\d\d)?)$/.exec(edtf);
  if (parts === null || published === undefined || (status !== 'planned' && status !== 'proposed'))
    return edtf;
  const past = edtf < published.slice(0, edtf.length);
  // Only words that name a month: "on Tuesday" is the business of tense.
  const yearless =
    /\p{Lu}\p{L}{2}/u.test(text.slice(start, end)) && !/\d{4}|day\b/.test(text.slice(start, end));
  return past && yearless ? `${Number(parts[1]) + 1}${parts[2]}` : edtf;
}

/** The date at the event word, else at its verb. Dates whose year or day is open count too. */
export function dateAt(
  passage: Passage,
  sentence: Sentence,
  event: number,
  verb: number | undefined,
  last: number,
): DateMention | undefined {
  const dates = openDatesToo(passage).filter((d) => !isDateline(passage, sentence, d));
  return (
    dateOfEvent(passage, sentence, event, dates) ??
    (verb === undefined ? undefined : dateOfEvent(passage, sentence, verb, dates)) ??
    dateInLine(passage, sentence, last, dates) ??
    throughSince(passage, sentence, verb ?? event)
  );
}

/** "(May 31, 2025) The minister held talks": when it was written. */
function isDateline({ article }: Passage, sentence: Sentence, date: DateMention): boolean {
  return (
    date.start - sentence.start < 24 && /^[^a-z]*\(\s*$/.test(article.text.slice(sentence.start, date.start))
  );
}

const withOpenDates = new WeakMap<Passage, readonly DateMention[]>();

/** Open dates take their TIMEX3 value in place of the EDTF they lack, so that they can be bound like the others. */
function openDatesToo(passage: Passage): readonly DateMention[] {
  let dates = withOpenDates.get(passage);
  if (dates === undefined) {
    dates = passage.dates.map((d) =>
      d.edtf === undefined && d.type === 'DATE' && d.value.startsWith('XXXX') ? { ...d, edtf: d.value } : d,
    );
    withOpenDates.set(passage, dates);
  }
  return dates;
}

import type { DateMention } from '../types.ts';
import { addDays, type Day, dayNumber, isoDay } from './calendar.ts';

const SHIFT: Readonly<Record<string, number>> = { today: 0, tonight: 0, tomorrow: 1, yesterday: -1 };
/** How far from the quotation the day it was spoken on may stand. */
const REACH = 90;
const DAY = /^(\d{4})-(\d\d)-(\d\d)/;

/**
 * "We will sign tomorrow," he said on Monday: "tomorrow" in a quotation is counted from the day of speaking where the words
 * right after the quotation, or right before it, name one earlier than the day of writing.
 */
export function inQuotations(text: string, mentions: readonly DateMention[]): DateMention[] {
  return mentions.map((mention, i) => {
    const shift = SHIFT[text.slice(mention.start, mention.end).toLowerCase()];
    const day = shift === undefined ? undefined : spokenOn(text, mentions, i);
    if (shift === undefined || day === undefined || mention.edtf === undefined) return mention;
    const moved = isoDay(addDays(day, shift));
    const put = (value: string): string => value.replace(DAY, moved);
    return { ...mention, value: put(mention.value), edtf: put(mention.edtf) };
  });
}

function spokenOn(text: string, mentions: readonly DateMention[], index: number): Day | undefined {
  const spoken = mentions[index];
  const quotation = spoken && quotationAround(text, spoken.start);
  if (quotation === undefined) return undefined;
  const near = [mentions[index + 1], mentions[index - 1]].find(
    (d) =>
      d !== undefined &&
      ((d.start >= quotation.end && d.end <= quotation.end + REACH) ||
        (d.end <= quotation.start && d.start >= quotation.start - REACH)) &&
      !/[.!?\n]\s/.test(text.slice(Math.min(d.end, quotation.end), Math.max(d.start, quotation.start))) &&
      SAID.test(text.slice(Math.min(d.start - 40, quotation.end), Math.max(d.end, quotation.start))),
  );
  const parts = near?.precision === 'day' || near?.precision === 'time' ? DAY.exec(near.edtf ?? '') : null;
  if (parts === null) return undefined;
  const day = { year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) };
  const written = DAY.exec(spoken?.edtf ?? '');
  // Only a day before the one of writing tells something new.
  const shift = SHIFT[text.slice(spoken?.start, spoken?.end).toLowerCase()] ?? 0;
  const writing =
    written &&
    dayNumber({ year: Number(written[1]), month: Number(written[2]), day: Number(written[3]) }) - shift;
  return writing !== null && dayNumber(day) < writing && writing - dayNumber(day) <= 7 ? day : undefined;
}

const SAID = /\b(?:said|told|added|wrote|posted|announced|declared|explained)\b/;

/** The double-quoted words around an offset, on one line. */
function quotationAround(
  text: string,
  at: number,
): { readonly start: number; readonly end: number } | undefined {
  const line = text.lastIndexOf('\n', at) + 1;
  const before = text.slice(line, at);
  const open = Math.max(before.lastIndexOf('“'), before.lastIndexOf('"'));
  if (open < 0 || before.includes('”', open)) return undefined;
  if (before.charAt(open) === '"' && before.split('"').length % 2 === 1) return undefined;
  const rest = text.slice(at);
  const close = rest.search(/["”\n]/);
  return close < 0 ? undefined : { start: line + open, end: at + close + 1 };
}

import {
  type Found,
  lookAhead,
  lookBack,
  type Pick,
  type Reading,
  type Recogniser,
  type Scan,
} from '../reading.ts';
import { WEEKDAYS } from '../words.ts';
import { PART_AFTER, partOf } from './parts.ts';

const PICK =
  /\b((?:this\s)?(?:last|past)|(?:this\s)?(?:next|coming|upcoming)|this|(?:the\s)?(?:following|previous|preceding))\s$/i;
const NEWSPAPER =
  /^\s(?:Times|Telegraph|Mail|Mirror|Express|Star|Herald|Post|Standard|Tribune|Independent|People|Sun|Guardian|Night Live|Agreement)\b/;
const WEEK_AFTER = /^,?\s(?:of\s)?(last|next|this)\sweek\b/i;
/** Holidays and names with a weekday in them. */
const NAMED =
  /\b(?:Good|Black|Bloody|Easter|Ash|Palm|Super|Cyber|Shrove|Maundy|Casual|Ruby|Wonder|Sheffield|Owen|News|Billie|Man)\s$/;

/** A day of the week: "Friday", "last Monday", "Tuesday of next week", "Thursday night". Plurals are sets. */
export const weekday: Recogniser = {
  id: 'weekday',
  triggers: Object.keys(WEEKDAYS),
  examples: [
    ['The envoy arrived on Friday.', 'Friday'],
    ['He left last Monday.', 'last Monday'],
    ['They spoke Thursday night.', 'Thursday night'],
    ['Voting is on Tuesday next week.', 'Tuesday next week'],
  ],
  counterexamples: [
    'The Sunday Times said so.',
    'Good Friday Agreement talks stalled.',
    'He sat in the sun.',
    'Ruby Wed the prince.',
  ],
  find(scan, at, word) {
    const day = WEEKDAYS[word];
    if (day === undefined || !/\p{Lu}/u.test(scan.text.charAt(at))) return undefined;
    const dotted = word.length <= 5 && !word.endsWith('day') && scan.text[at + word.length] === '.';
    // "Sat 3 June"
    const beforeDate =
      !dotted &&
      lookAhead(scan, at + word.length, /^,?\s(?:\d{1,2}\s\p{Lu}\p{Ll}{2}|\p{Lu}\p{Ll}{2,8}\.?\s\d{1,2}\b)/u);
    if (!word.endsWith('day') && !dotted && !beforeDate) return undefined;
    const end = at + word.length + (dotted ? 1 : 0);
    if (lookAhead(scan, end, NEWSPAPER) || lookBack(scan, at, NAMED)) return undefined;
    return build(scan, at, end, day);
  },
};

function build(scan: Scan, at: number, end: number, day: number): Found {
  const picked = lookBack(scan, at, PICK);
  const week = lookAhead(scan, end, WEEK_AFTER);
  const part = week ? null : lookAhead(scan, end, PART_AFTER);
  const letter = partOf(part?.[1]);
  return {
    rule: 'weekday',
    start: at - (picked?.[0].length ?? 0),
    end: end + (week ?? part ?? [''])[0].length,
    reading: readingOf(day, picked?.[1], week?.[1]),
    ...(letter ? { part: letter } : {}),
  };
}

function readingOf(day: number, pickWords: string | undefined, weekWord: string | undefined): Reading {
  if (weekWord) {
    const week = { last: -1, this: 0, next: 1 }[weekWord.toLowerCase()] ?? 0;
    return { kind: 'weekday', weekday: day, week };
  }
  const text = pickWords?.toLowerCase().trim();
  if (text === undefined) return { kind: 'weekday', weekday: day };
  if (/following/.test(text)) return { kind: 'weekday', weekday: day, pick: 'next', narrative: true };
  if (/previous|preceding/.test(text))
    return { kind: 'weekday', weekday: day, pick: 'last', narrative: true };
  // "the coming Friday" is the first one ahead; "next Friday" need not be.
  if (/coming/.test(text)) return { kind: 'weekday', weekday: day, pick: 'this' };
  const pick: Pick = /last|past/.test(text) ? 'last' : /next/.test(text) ? 'next' : 'this';
  return { kind: 'weekday', weekday: day, pick };
}

import { pad } from '../calendar.ts';
import { type Found, lookAhead, lookBack, type Recogniser } from '../reading.ts';

const ZONE =
  '(?:\\s(?:GMT|UTC|BST|CET|CEST|EST|EDT|ET|PST|PDT|PT|CT|MT|IST|JST|KST|AEST|local time|Eastern(?: time)?|Moscow time|Beijing time))?';
const HALF_DAY = new RegExp(`^(\\d{1,2})(?:[:.](\\d{2}))?\\s?([ap])\\.?\\s?m\\b\\.?${ZONE}`, 'i');
const O_CLOCK = /^(\d{1,2})\so['’]clock\b/i;
const FULL = new RegExp(`^([01]?\\d|2[0-3]):([0-5]\\d)(?!\\d|:|\\.\\d)(?:\\s?(?:hrs|hours))?${ZONE}`);
const MILITARY = /^([01]\d|2[0-3])([0-5]\d)(?:\s(?:GMT|UTC)|\s?hrs?\b|\s(?:hours|local time))/;

/** A time of day: "9 a.m.", "18:30 GMT", "noon". */
export const clockTime: Recogniser = {
  id: 'clock-time',
  triggers: ['#', 'noon', 'midnight'],
  examples: [
    ['Talks start at 9 a.m. in Doha.', '9 a.m.'],
    ['The vote is at 18:30 GMT.', '18:30 GMT'],
    ['They left at noon.', 'noon'],
  ],
  counterexamples: [
    'Psalm 23:4 was read.',
    'He won 6:30 of it.',
    'The 10 ambassadors left.',
    'Burning the midnight oil.',
  ],
  find(scan, at, word) {
    if (word === 'noon' || word === 'midnight') {
      const placed = lookBack(
        scan,
        at,
        /\b(?:at|by|until|till|from|to|before|after|around|about|past|since)\s$/i,
      );
      if (!placed && !lookAhead(scan, at + word.length, /^\s(?:on\s|GMT|UTC|local)/)) return undefined;
      return hit(at, at + word.length, word === 'noon' ? 12 : 24, 0);
    }
    if (lookBack(scan, at, /[\d:.,$€£]$/)) return undefined;
    const half = lookAhead(scan, at, HALF_DAY);
    if (half) return halfDay(at, half);
    const clock =
      lookAhead(scan, at, O_CLOCK) ??
      lookAhead(scan, at, MILITARY) ??
      (at === scan.sentence.start ||
      lookBack(scan, at, /\b(?:at|by|until|from|to|before|after|around|about|since|,)\s$/i) ||
      lookAhead(scan, at, /^\d\d:\d\d\s(?:GMT|UTC)/)
        ? lookAhead(scan, at, FULL)
        : null);
    return clock ? hit(at, at + clock[0].length, Number(clock[1]), Number(clock[2] ?? 0)) : undefined;
  },
};

function halfDay(at: number, m: RegExpExecArray): Found | undefined {
  const hour = Number(m[1]);
  const minute = Number(m[2] ?? 0);
  if (hour < 1 || hour > 12 || minute > 59) return undefined;
  const late = m[3]?.toLowerCase() === 'p';
  // The dot of "9 a.m." at the end of a sentence belongs to both.
  return hit(at, at + m[0].length, (hour % 12) + (late ? 12 : 0), minute);
}

function hit(start: number, end: number, hour: number, minute: number): Found | undefined {
  if (hour > 24 || minute > 59) return undefined;
  return {
    rule: 'clock-time',
    start,
    end,
    reading: { kind: 'clock' },
    clock: `T${pad(hour)}:${pad(minute)}`,
  };
}

import { lookAhead, lookBack, type Recogniser } from '../reading.ts';

const BEFORE = /\b(?:on|until|till|by|from|since|to|through|before|after|for|and|between)\sthe\s$/i;
/** What follows must end the phrase; a noun would be what is counted: "the 18th round". */
const AFTER =
  /^(?:\s?[.,;:)!?”"’]|$|\s(?:and|or|to|at|in|of (?:this|last|next|the) month|with|when|where|for|after|before|that|will|would|was|is|but|as|if|while|because|by|until|from)\b|\s?[-–—]\s?)/i;
const MONTH_AFTER = /^\s(?:of (?:this|last|next|the) month)\b/i;

/** A day of the month alone: "on the 18th". */
export const ordinalDay: Recogniser = {
  id: 'ordinal-day',
  triggers: ['#'],
  examples: [
    ['The envoys return on the 18th.', 'the 18th'],
    ['They stay until the 3rd of next month.', 'the 3rd of next month'],
  ],
  counterexamples: [
    'It was the 18th round.',
    'In the 18th century.',
    'On the 38th parallel they met.',
    'By the 5th Fleet.',
    'For the 20th time.',
    'On the 44th it rained.',
  ],
  find(scan, at) {
    const word = lookAhead(scan, at, /^(\d{1,2})(?:st|nd|rd|th)\b/);
    const day = Number(word?.[1]);
    if (!word || day < 1 || day > 31 || !lookBack(scan, at, BEFORE)) return undefined;
    const end = at + word[0].length;
    if (!lookAhead(scan, end, AFTER)) return undefined;
    const month = lookAhead(scan, end, MONTH_AFTER);
    const shift = month
      ? ({ last: -1, next: 1 }[/last|next/i.exec(month[0])?.[0].toLowerCase() ?? ''] ?? 0)
      : undefined;
    return {
      rule: 'ordinal-day',
      start: at - 4,
      end: end + (month?.[0].length ?? 0),
      reading: { kind: 'ordinal-day', day, ...(shift === undefined ? {} : { monthShift: shift }) },
    };
  },
};

import { lookAhead, lookBack, type Reading, type Recogniser, type Unit } from '../reading.ts';

const UNITS = ['day', 'week', 'weekend', 'month', 'quarter', 'year', 'decade', 'century'];

/** What stands before the unit, and how far it points; `told`: from a date told before, not from publication. */
const WORDS: readonly {
  readonly before: RegExp;
  readonly amount: number;
  readonly told?: boolean;
  readonly not?: readonly string[];
}[] = [
  // "The past year", "the last week", "the next decade" are lengths; the recogniser of durations has them.
  { before: /\bthe (?:last|past|coming)\s$/i, amount: Number.NaN, not: ['weekend'] },
  { before: /\bthe next\s$/i, amount: Number.NaN, not: ['day', 'weekend'] },
  { before: /\b(?:the )?(?:previous|preceding|prior)\s$/i, amount: -1, told: true },
  // "Earlier in the day" he had been elsewhere: the day just told.
  {
    before: /\b(?:earlier|later|early|late) in the\s$/i,
    amount: 0,
    told: true,
    not: ['week', 'weekend', 'month', 'quarter', 'year', 'decade', 'century'],
  },
  { before: /\b(?:the )?following\s$/i, amount: 1, told: true },
  { before: /\bthe next\s$/i, amount: 1, told: true },
  { before: /\bthe (?:last|past)\s$/i, amount: -1 },
  { before: /\bthe coming\s$/i, amount: 1 },
  { before: /\b(?:the same|that same|that|(?:earlier|later) that)\s$/i, amount: 0, told: true },
  { before: /\b(?:(?:earlier|later|late|early) )?(?:this past|last|past)\s$/i, amount: -1, not: ['day'] },
  { before: /\b(?:(?:earlier|later|late|early) )?(?:this coming|next)\s$/i, amount: 1 },
  { before: /\b(?:the )?(?:end|beginning|start|middle) of (?:last)\s$/i, amount: -1, not: ['day'] },
  { before: /\b(?:the )?(?:end|beginning|start|middle) of (?:next)\s$/i, amount: 1, not: ['day'] },
  {
    before:
      /\b(?:(?:the )?(?:end|beginning|start|middle) of (?:the|this)|(?:earlier|later) in the|the current|(?:the )?(?:first|second) half of (?:the|this)|(?:(?:earlier|later|late|early) )?this)\s$/i,
    amount: 0,
    not: ['day'],
  },
  { before: /\b(?:by|until|before|at) the end of\s$/i, amount: 0, not: ['day'] },
];
const THE_WEEKEND = /\b(?:over|at|during|for|on|by|through|until|of|spent|spend|spending)\s(?:the\s)?$/i;
/** "this day and age", "that week-long", "a year ago". */
const NOT_AFTER = /^(?:-|['’]s-|\sand age\b|\s(?:old|olds|ago|earlier|later)\b)/i;

/** "last month", "next week", "later this year", "the previous day", "the end of the month", "this weekend". */
export const relativePeriod: Recogniser = {
  id: 'relative-period',
  triggers: UNITS,
  examples: [
    ['He resigned last month.', 'last month'],
    ['They meet next week.', 'next week'],
    ['A summit is planned later this month.', 'later this month'],
    ['They spoke again the next day.', 'the next day'],
    ['They golfed over the weekend.', 'the weekend'],
    ['They meet the week after next.', 'the week after next'],
    ['It is due by the end of the year.', 'the end of the year'],
    ['Trade had been higher the year before.', 'the year before'],
  ],
  counterexamples: [
    'It took a year.',
    'The week was long.',
    'Each day counts.',
    'They stayed for years.',
    'The next decade matters.',
    'This Week With Ada aired.',
  ],
  find(scan, at, word) {
    const end = at + word.length;
    const unit = word as Unit;
    // "This Week With ..." is a programme.
    if (lookAhead(scan, end, NOT_AFTER) || /\p{Lu}/u.test(scan.text.charAt(at))) return undefined;
    const hit = (start: number, stop: number, reading: Reading) => ({
      rule: 'relative-period',
      start,
      end: stop,
      reading,
    });
    const beyond = lookAhead(scan, end, /^\s(after next|before last)\b/i);
    if (beyond) {
      const lead = lookBack(scan, at, /\bthe\s$/i)?.[0].length ?? 0;
      const amount = beyond[1]?.toLowerCase() === 'after next' ? 2 : -2;
      return hit(at - lead, end + beyond[0].length, { kind: 'shift', unit, amount });
    }
    for (const { before, amount, told, not } of WORDS) {
      const match = not?.includes(word) ? null : lookBack(scan, at, before);
      if (!match) continue;
      if (Number.isNaN(amount)) return undefined;
      const narrative = told ? { narrative: true } : {};
      return hit(at - match[0].length, end, { kind: 'shift', unit, amount, ...narrative });
    }
    const the = lookBack(scan, at, /\bthe\s$/i)?.[0].length ?? 0;
    const apart =
      the > 0 && word !== 'weekend' ? lookAhead(scan, end, /^\s(before|after)(?=\s*[.,;)])/i) : null;
    if (apart)
      return hit(at - the, end + apart[0].length, {
        kind: 'shift',
        unit,
        amount: apart[1]?.toLowerCase() === 'before' ? -1 : 1,
        narrative: true,
      });
    return word === 'weekend' && lookBack(scan, at, THE_WEEKEND)
      ? hit(at - the, end, { kind: 'weekend' })
      : undefined;
  },
};

/** Kinds of date expression, the first that fits; for telling where dates are found and where not. */
const KINDS: readonly (readonly [kind: string, words: RegExp])[] = [
  ['time of day', /\d[:.]\d\d\b|\b[ap]\.?m\b|\bnoon\b|\bmidnight\b|\bo['’]clock\b|\d{4} (?:GMT|UTC|hrs)\b/i],
  [
    'part of day',
    /\b(?:morning|afternoon|evening|night|tonight|overnight|dawn|dusk|lunchtime|light|small hours|early hours|nightfall)\b/i,
  ],
  [
    'ago, later',
    /\b(?:ago|earlier|later|from now|hence|time)$|\b(?:day|week|month|year)s? (?:before|after)\b|^(?:the )?(?:next|following|previous|same|second) day$/i,
  ],
  ['today', /\b(?:today|yesterday|tomorrow)\b/i],
  [
    'weekday',
    /^(?:(?:last|next|this|the|early|late|later|on|coming|following|previous)\s)*(?:mon|tues|wednes|thurs|fri|satur|sun)day\b(?!.*\d)/i,
  ],
  ['fiscal year', /\bfiscal\b|\bfinancial year\b|\bFY/i],
  ['quarter, half', /\b(?:quarter|half of|Q[1-4])\b/i],
  ['season', /\b(?:spring|summer|autumn|fall|winter)\b/i],
  ['decade, century', /\d0s\b|\bcentury$|\bdecade$|\b(?:twen|thir|for|fif|six|seven|eigh|nine)ties\b/i],
  ['full date', /^(?=.*\b(?:\d{1,2})\b)(?=.*\b(?:19|20)\d\d\b)(?=.*(?:\p{L}{3}|[-./]\d))/iu],
  ['day and month', /^(?=.*\b\d{1,2}(?:st|nd|rd|th)?\b)(?=.*\p{L}{3})/iu],
  ['day of month', /^\d{1,2}$/],
  [
    'month and year',
    /^(?=.*\b(?:19|20)\d\d\b).*\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\b/iu,
  ],
  [
    'month',
    /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|tember|ober|ember)?\b/i,
  ],
  ['year', /\b(?:1\d|20)\d\d\b/],
  ['holiday', /\b(?:Christmas|Easter|New Year|Thanksgiving|Halloween)\b/i],
  [
    'last, this, next',
    /\b(?:last|this|next|previous|following|coming|past|end|the)\b.*\b(?:day|week|weekend|month|year)\b|weekend/i,
  ],
];

/** The kind of a date expression: by its type where that tells, else by its words. */
export function kindOfDate(type: string, value: string, words: string): string {
  if (type === 'DURATION') return 'duration';
  if (type === 'SET') return 'set';
  if (value.endsWith('_REF')) return 'now, then';
  if (value.includes('/')) return 'range';
  return KINDS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other';
}

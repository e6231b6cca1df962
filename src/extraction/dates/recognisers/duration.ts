import { type Found, lookAhead, lookBack, type Recogniser, type Scan } from '../reading.ts';
import { COUNT, countOf, singularUnit, UNIT_WORDS } from '../words.ts';
import { durationValue } from './duration-value.ts';

const LEAD = [
  'more than',
  'less than',
  'over(?!\\sthe)',
  'under',
  'nearly',
  'almost',
  'about',
  'around',
  'some',
  'just',
  'at least',
  'roughly',
  'only',
  'up to',
  'as long as',
  'as many as',
  'the (?:past|last|next|first|final|coming|previous)',
  '(?:past|last|next)',
  'another',
].join('|');
/** "four to ten" years last up to ten. */
const LOWER = '(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten)(?:-to-|-| to | or )';
const MORE =
  '(?:full|long|more|additional|extra|consecutive|straight|working|business|calendar|whole|short|and a half)';
const AMOUNT = new RegExp(
  `(?:^|[\\s(“"‘—-])((?:(?:${LEAD})\\s){0,2}(?:${LOWER})?(${COUNT})[\\s-](?:${MORE}\\s)?)$`,
  'i',
);
const BARE =
  /\b(?:for|after|in|over|within|of|took|spent|takes|take|many|lasted|last|despite|even|the past|the last)\s$/i;
const AGE = /^(?:-olds?\b|\s?-?\s?olds?\b|\sof age\b)/i;
const RATE_BEFORE =
  /(?:\b(?:once|twice|times|dollars|euros|yen|pounds|people|percent|cent|barrels|tonnes|tons|day|hours|billion|million|trillion|\d)|%)\s$/i;
const NOT_MEASURES = new Set(['second', 'quarter', 'quarters', 'weekend', 'weekends']);

/** A length of time: "two years", "five-day", "the past three months", "decades". Ages are not among them. */
export const duration: Recogniser = {
  id: 'duration',
  triggers: UNIT_WORDS,
  examples: [
    ['Talks went on for two years.', 'two years'],
    ['A five-day visit begins.', 'five-day'],
    ['Over the past three months little happened.', 'the past three months'],
    ['They fought for decades.', 'decades'],
    ['It ended a months-long dispute.', 'months-long'],
    ['The last year was hard.', 'The last year'],
  ],
  counterexamples: [
    'A 43-year-old man was held.',
    'It is part of a year-end deal.',
    'He is 60 years old.',
    'The day came.',
    'His second year was worse.',
    'He seconded the motion.',
    'It earns $3 billion a year.',
  ],
  find(scan, at, word) {
    const end = at + word.length;
    if (
      NOT_MEASURES.has(word) ||
      lookAhead(scan, end, AGE) ||
      lookAhead(scan, end, /^-(?:end|by|round|on|ahead)\b/i)
    )
      return undefined;
    const amount = lookBack(scan, at, AMOUNT);
    return amount
      ? counted(scan, at, end, word, amount)
      : (stretch(scan, at, end, word) ?? bare(scan, at, end, word));
  },
};

function counted(
  scan: Scan,
  at: number,
  end: number,
  word: string,
  amount: RegExpExecArray,
): Found | undefined {
  const [, lead = '', count = ''] = amount;
  const start = at - lead.length;
  const plural = word.endsWith('s') || word === 'centuries';
  if (/^an?$/i.test(count)) {
    // "a weeks-long strike": the article belongs to the strike.
    if (plural) return bare(scan, at, end, word);
    if (lookBack(scan, start, RATE_BEFORE)) return undefined;
  }
  // "some day" is no length.
  if (/^some$/i.test(lead.trim()) && !plural)
    return { rule: 'duration', start, end, reading: { kind: 'reference', value: 'FUTURE_REF' } };
  const n = countOf(count);
  // "two and a half years", "a year and a half"
  const after = /and a half\s$/i.test(lead) ? null : lookAhead(scan, end, /^\sand a half\b/i);
  const half = n !== undefined && (after !== null || /and a half\s$/i.test(lead));
  return hit(
    start,
    end + (after?.[0].length ?? 0),
    durationValue(half ? String(n + 0.5) : count, singularUnit(word)),
  );
}

/** "the last week": seven days up to now, where "last week" is the calendar's. */
function stretch(scan: Scan, at: number, end: number, word: string): Found | undefined {
  const the = lookBack(scan, at, /\bthe (?:last|past|next|coming)\s$/i);
  // "the last week of June" is a part of June.
  if (lookAhead(scan, end, /^\sof\b/i)) return undefined;
  if (!the || word === 'day' || word === 'night' || word.endsWith('s')) return undefined;
  return hit(at - the[0].length, end, durationValue('one', word));
}

function bare(scan: Scan, at: number, end: number, word: string): Found | undefined {
  if (!word.endsWith('s') || word === 'seconds') return undefined;
  const long = lookAhead(scan, end, /^-long\b/i);
  // "hours after the vote"
  const distance = lookAhead(scan, end, /^\s(?:after|before)\s\p{L}/iu);
  if (!long && !distance && !lookBack(scan, at, BARE)) return undefined;
  if (
    lookAhead(scan, end, /^\s(?:past|gone|like|which|when|and \d)/i) ||
    lookBack(scan, at, /\bin recent\s$/i)
  )
    return undefined;
  const come = lookAhead(scan, end, /^\sto come\b/i);
  return hit(at, end + (long ?? come ?? [''])[0].length, durationValue('several', singularUnit(word)));
}

function hit(start: number, end: number, value: string): Found {
  return { rule: 'duration', start, end, reading: { kind: 'duration', value } };
}

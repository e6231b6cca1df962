import { type Found, lookAhead, lookBack, type Recogniser, type Scan } from '../reading.ts';
import { COUNT, singularUnit, UNIT_WORDS } from '../words.ts';
import { durationValue } from './duration-value.ts';

const LEAD =
  '(?:more than|less than|over(?!\\sthe)|under|nearly|almost|about|around|some|just|at least|roughly|only|up to|as long as|as many as|the (?:past|last|next|first|final|coming|previous)|(?:past|last|next)|another|every)';
const AMOUNT = new RegExp(
  `(?:^|[\\s(“"‘—-])((?:${LEAD}\\s){0,2}(?:\\d+(?:-| to | or )|(?:one|two|three|four|five|six|seven|eight|nine|ten)(?:-to-| to | or ))?(${COUNT})[\\s-](?:(?:full|long|more|additional|consecutive|straight|whole|short|and a half)\\s)?)$`,
  'i',
);
const BARE =
  /\b(?:for|after|in|over|within|of|took|spent|takes|take|many|lasted|last|the past|the last|in recent)\s$/i;
const AGE = /^(?:-olds?\b|\s?-?\s?olds?\b|\sof age\b)/i;

/** A length of time: "two years", "five-day", "the past three months", "decades". Ages are not among them. */
export const duration: Recogniser = {
  id: 'duration',
  triggers: UNIT_WORDS,
  examples: [
    ['Talks went on for two years.', 'two years'],
    ['A five-day visit begins.', 'five-day'],
    ['Over the past three months little happened.', 'the past three months'],
    ['They fought for decades.', 'decades'],
  ],
  counterexamples: [
    'A 43-year-old man was held.',
    'He is 60 years old.',
    'The day came.',
    'His second year was worse.',
    'He seconded the motion.',
  ],
  find(scan, at, word) {
    const end = at + word.length;
    if (lookAhead(scan, end, AGE) || lookBack(scan, at, /\bat (?:the age of )?\d+\s$/)) return undefined;
    if (word === 'second' || word === 'quarter' || word === 'quarters' || word === 'weekend')
      return undefined;
    const amount = lookBack(scan, at, AMOUNT);
    if (!amount) return bare(scan, at, word);
    const lead = amount[1] ?? '';
    const count = amount[2] ?? '';
    if (/^an?$/i.test(count) && isRate(scan, at - lead.length, end)) return undefined;
    if (/^some$/i.test(lead.trim()) && !word.endsWith('s'))
      return {
        ...hit(at - lead.length, end, 'FUTURE_REF'),
        reading: { kind: 'reference', value: 'FUTURE_REF' },
      };
    const half = /and a half\s$/i.test(lead) ? 0.5 : 0;
    const value = half
      ? durationValue(String(Number(count) || 1), singularUnit(word))
      : durationValue(count, singularUnit(word));
    return hit(at - lead.length, end, value);
  },
};

/** "five billion dollars a year", "twice a week": how often, not how long. */
function isRate(scan: Scan, start: number, end: number): boolean {
  if (
    lookBack(
      scan,
      start,
      /(?:\b(?:once|twice|times|dollars|euros|yen|pounds|people|percent|barrels|tonnes|tons|day|hours|billion|million|trillion|\d)|%)\s$/i,
    )
  )
    return true;
  // "a day after the meeting", "a week of talks", "for a year" stay lengths of time.
  return false && end > start;
}

function bare(scan: Scan, at: number, word: string): Found | undefined {
  if (!word.endsWith('s') || word === 'seconds' || !lookBack(scan, at, BARE)) return undefined;
  if (lookAhead(scan, at + word.length, /^\s(?:past|gone|to come|like|which|when|and \d)/i)) return undefined;
  const recent = lookBack(scan, at, /\bin recent\s$/i);
  if (recent) return undefined;
  return hit(at, at + word.length, durationValue('several', singularUnit(word)));
}

function hit(start: number, end: number, value: string): Found {
  return { rule: 'duration', start, end, reading: { kind: 'duration', value } };
}

import { type Found, lookAhead, lookBack, type Recogniser, type Scan } from '../reading.ts';
import { tokenAtOffset } from '../token-at.ts';
import { COUNT, countOf, MONTHS, singularUnit, UNIT_WORDS, UNITS, WEEKDAYS } from '../words.ts';

const ADVERBS: Readonly<Record<string, string>> = {
  daily: 'P1D',
  weekly: 'P1W',
  monthly: 'P1M',
  yearly: 'P1Y',
  annually: 'P1Y',
  quarterly: 'P1Q',
  nightly: 'P1D',
  hourly: 'PT1H',
  annual: 'P1Y',
  biennial: 'P2Y',
  biannual: 'P6M',
  fortnightly: 'P2W',
};
const SEASONS: Readonly<Record<string, string>> = {
  spring: 'SP',
  summer: 'SU',
  autumn: 'FA',
  fall: 'FA',
  winter: 'WI',
};
const PARTS: readonly string[] = ['morning', 'afternoon', 'evening'];
const EVERY = new RegExp(`\\b(?:every|each)\\s(?:(?:other|single|second)\\s|(${COUNT})\\s)?$`, 'i');
const RATE =
  /(?:\b(?:once|twice|times|dollars|euros|yen|yuan|pounds|people|percent|cent|barrels|tonnes|tons|hours|billion|million|trillion|\d)|%)(?:\s\p{L}+)?\s(?:an?|per)\s$/iu;
const DAY_NAMES = Object.keys(WEEKDAYS).filter((name) => name.endsWith('day'));

/** What comes again and again: "every Friday", "twice a week", "on Sundays", "$3 billion a year". */
export const set: Recogniser = {
  id: 'set',
  triggers: [
    ...UNIT_WORDS,
    ...Object.keys(ADVERBS),
    ...DAY_NAMES,
    ...DAY_NAMES.map((d) => `${d}s`),
    ...Object.keys(MONTHS),
    ...Object.keys(SEASONS),
    ...PARTS,
  ],
  examples: [
    ['They meet every Friday.', 'every Friday'],
    ['It earns $3 billion a year.', 'a year'],
    ['Markets close on Sundays.', 'Sundays'],
    ['They talk every two weeks.', 'every two weeks'],
    ['It floods every summer.', 'every summer'],
    ['They swim each morning.', 'each morning'],
  ],
  counterexamples: [
    'They met on Friday.',
    'The Daily Mail wrote.',
    'A year passed.',
    'Every sentence counts.',
  ],
  find(scan, at, word) {
    const adverb = ADVERBS[word];
    if (adverb !== undefined) return isRecurring(scan, at) ? hit(at, at + word.length, adverb) : undefined;
    const end = at + word.length;
    const every = lookBack(scan, at, EVERY);
    const name = WEEKDAYS[word] ?? WEEKDAYS[word.replace(/s$/, '')];
    if (word === 'weekends')
      return lookBack(scan, at, /\b(?:at|on)\s$/i) ? hit(at, end, 'XXXX-WXX-WE') : undefined;
    if (name !== undefined) {
      if (every) return hit(at - every[0].length, end, `XXXX-WXX-${name}`);
      return word.endsWith('s') && /\p{Lu}/u.test(scan.text.charAt(at))
        ? hit(at, end, `XXXX-WXX-${name}`)
        : undefined;
    }
    const seasonal = SEASONS[word] ?? (PARTS.includes(word) ? '' : undefined);
    if (seasonal !== undefined)
      return every ? hit(at - every[0].length, end, seasonal ? `XXXX-${seasonal}` : 'P1D') : undefined;
    const month = MONTHS[word];
    if (month !== undefined)
      return every ? hit(at - every[0].length, end, `XXXX-${String(month).padStart(2, '0')}`) : undefined;
    return ofUnit(scan, at, end, word, every);
  },
};

/** "They meet weekly", "the annual summit"; not "the Daily Mail" or "the business daily". */
function isRecurring(scan: Scan, at: number): boolean {
  const token = tokenAtOffset(scan.sentence, at);
  if (token === undefined || /\p{Lu}/u.test(scan.text.charAt(at))) return false;
  // "a German weekly printed it": a noun, whatever the tagger took it for.
  const next = scan.sentence.tokens[token.index + 1];
  if (
    next !== undefined &&
    /^VB[DZP]$|^MD$/.test(next.xpos) &&
    lookBack(scan, at, /\b(?:an?|the|its|\p{Lu}\p{L}+)\s$/u)
  )
    return false;
  return token.upos === 'ADV' || (token.upos === 'ADJ' && token.deprel !== 'root');
}

function ofUnit(
  scan: Scan,
  at: number,
  end: number,
  word: string,
  every: RegExpExecArray | null,
): Found | undefined {
  const unit = singularUnit(word);
  const letter = UNITS[unit] ?? 'D';
  const value = (n: number): string =>
    letter.startsWith('T') ? `PT${n}${letter.slice(1)}` : `P${n}${letter}`;
  if (every) {
    if (lookAhead(scan, end, /^\s(?:earlier|later|ago|li(?:fe|ves)\b)/)) return undefined;
    return hit(
      at - every[0].length,
      end,
      value(every[1] ? (countOf(every[1]) ?? 1) : /other|second/i.test(every[0]) ? 2 : 1),
    );
  }
  if (word !== unit) return undefined;
  const rate = lookBack(scan, at, RATE);
  const start = at - (lookBack(scan, at, /\b(?:an?|per)\s$/i)?.[0].length ?? 0);
  return rate && !lookAhead(scan, end, /^\s(?:ago|earlier|later|after|before)/i)
    ? hit(start, end, value(1))
    : undefined;
}

function hit(start: number, end: number, value: string): Found {
  return { rule: 'set', start, end, reading: { kind: 'set', value } };
}

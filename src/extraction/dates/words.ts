import { ORDINAL_WORDS, SMALL_NUMBERS } from '../number-words.ts';

/** The closed word classes of English dates. They name no people, places or things, so they live in code. */

export const MONTHS: Readonly<Record<string, number>> = {
  january: 1,
  february: 2,
  march: 3,
  april: 4,
  may: 5,
  june: 6,
  july: 7,
  august: 8,
  september: 9,
  october: 10,
  november: 11,
  december: 12,
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  sept: 9,
  oct: 10,
  nov: 11,
  dec: 12,
};

export const WEEKDAYS: Readonly<Record<string, number>> = {
  monday: 1,
  tuesday: 2,
  wednesday: 3,
  thursday: 4,
  friday: 5,
  saturday: 6,
  sunday: 7,
  mon: 1,
  tue: 2,
  tues: 2,
  wed: 3,
  thu: 4,
  thur: 4,
  thurs: 4,
  fri: 5,
  sat: 6,
  sun: 7,
};

/** Units of time by singular, with the letter TIMEX3 durations use. Clock units take a leading `T`. */
export const UNITS: Readonly<Record<string, string>> = {
  second: 'TS',
  minute: 'TM',
  hour: 'TH',
  day: 'D',
  night: 'N',
  week: 'W',
  weekend: 'WE',
  fortnight: 'W',
  month: 'M',
  quarter: 'Q',
  year: 'Y',
  decade: 'DE',
  century: 'CE',
};

const TENS: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

/** Source of a regular expression for a number of days, months or years, in words or digits. */
export const COUNT =
  '(?:\\d{1,3}(?:,\\d{3})*(?:\\.\\d+)?|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)' +
  '(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|' +
  `${SMALL_NUMBERS.slice(1).reverse().join('|')}|a hundred|a couple(?: of)?|a few|several|many|some|few|half an?|an?)`;

/** The number a COUNT stands for; undefined for vague ones such as "several". */
export function countOf(words: string): number | undefined {
  const text = words.toLowerCase().trim().replace(/\s+/g, ' ');
  if (/^\d/.test(text)) return Number(text.replaceAll(',', ''));
  if (text === 'a' || text === 'an') return 1;
  if (text === 'a hundred') return 100;
  if (text.startsWith('half')) return 0.5;
  if (text.startsWith('a couple')) return 2;
  const small = SMALL_NUMBERS.indexOf(text);
  if (small >= 0) return small;
  const [tens = '', ones] = text.split(/[- ]/);
  const base = TENS[tens];
  if (base === undefined) return undefined;
  return base + (ones ? SMALL_NUMBERS.indexOf(ones) : 0);
}

/** "third", "3rd" or "3" -> 3. */
export function ordinalOf(word: string): number | undefined {
  const text = word.toLowerCase();
  const digits = /^(\d+)(?:st|nd|rd|th)?$/.exec(text);
  if (digits) return Number(digits[1]);
  const index = ORDINAL_WORDS.indexOf(text);
  return index > 0 ? index : undefined;
}

/** "Weeks" -> "week", "centuries" -> "century". */
export function singularUnit(word: string): string {
  const text = word.toLowerCase();
  if (text === 'centuries') return 'century';
  return text.endsWith('s') ? text.slice(0, -1) : text;
}

/** Every form a unit takes in text. */
export const UNIT_WORDS: readonly string[] = Object.keys(UNITS).flatMap((unit) => [
  unit,
  unit === 'century' ? 'centuries' : `${unit}s`,
]);

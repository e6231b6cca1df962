import { SMALL_NUMBERS } from '../number-words.ts';
import type { MoneyWords } from './money-words.ts';

/** A number as the text writes it, scale words included: "8.6 trillion", "5bn", "two million", "hundreds of thousands". */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** A scale word or letter stood beside the digits. */
  readonly scaled: boolean;
  /** "hundreds", "dozens": at least that many. */
  readonly vague: boolean;
  /** Written in letters. */
  readonly spelled: boolean;
}

const DIGITS = /\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d+(?:\.\d+)?/y;
const SCALE = /(?:\s|-)?(\p{L}+)\b/uy;
const ONES = SMALL_NUMBERS.slice(1);
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const VAGUE: Readonly<Record<string, number>> = {
  dozens: 12,
  scores: 20,
  tens: 10,
  hundreds: 100,
  thousands: 1e3,
  millions: 1e6,
  billions: 1e9,
  trillions: 1e12,
  crores: 1e7,
  lakhs: 1e5,
};
const SPELLED = new RegExp(
  `(?:(half)\\s)?(an?|${[...TENS, ...ONES].join('|')})(?:-(${ONES.slice(0, 9).join('|')}))?\\b`,
  'iy',
);

/** Lower-case words a number in letters can begin with. */
export const NUMBER_WORDS: ReadonlySet<string> = new Set([
  ...ONES,
  ...TENS,
  ...Object.keys(VAGUE),
  'a',
  'an',
  'half',
]);

export function numeralAt(text: string, at: number, limit: number, words: MoneyWords): Numeral | undefined {
  const first = text.charCodeAt(at);
  const found =
    first >= 48 && first <= 57
      ? digitsAt(text, at, words)
      : (vagueAt(text, at) ?? spelledAt(text, at, words));
  return found && found.end <= limit ? found : undefined;
}

function digitsAt(text: string, at: number, words: MoneyWords): Numeral | undefined {
  DIGITS.lastIndex = at;
  const digits = DIGITS.exec(text)?.[0];
  if (digits === undefined) return undefined;
  const scaled = scalesAt(text, at + digits.length, words);
  const value = Number(digits.replaceAll(',', '')) * scaled.factor;
  return {
    start: at,
    end: scaled.end,
    value: tidy(value),
    scaled: scaled.factor > 1,
    vague: false,
    spelled: false,
  };
}

/** "1.2 lakh crore": scale words multiply. */
function scalesAt(text: string, from: number, words: MoneyWords): { factor: number; end: number } {
  let end = from;
  let factor = 1;
  for (let n = 0; n < 2; n++) {
    SCALE.lastIndex = end;
    const match = SCALE.exec(text);
    const word = match?.[1] ?? '';
    const scale = match ? words.scale(word) : undefined;
    if (!match || !scale || (word.length === 1 && match[0].length > 1)) break;
    factor *= scale.factor;
    end += match[0].length;
  }
  return { factor, end };
}

function vagueAt(text: string, at: number): Numeral | undefined {
  const chain =
    /(?:dozens|scores|tens|hundreds|thousands|millions|billions|trillions|crores|lakhs)(?:\sof\s(?:thousands|millions|billions|trillions|crores|lakhs))*\b/iy;
  chain.lastIndex = at;
  const match = chain.exec(text);
  if (!match) return undefined;
  const value = match[0]
    .toLowerCase()
    .split(/\sof\s/)
    .reduce((product, word) => product * (VAGUE[word] ?? 1), 1);
  return { start: at, end: at + match[0].length, value, scaled: value >= 1e3, vague: true, spelled: true };
}

/** Number words count with a scale beside them ("two million"), or from ten on: "two sides" is no figure. */
function spelledAt(text: string, at: number, words: MoneyWords): Numeral | undefined {
  SPELLED.lastIndex = at;
  const match = SPELLED.exec(text);
  if (!match) return undefined;
  const unit = match[2]?.toLowerCase() ?? '';
  const tens = TENS.indexOf(unit);
  const base = unit === 'a' || unit === 'an' ? 1 : tens >= 0 ? (tens + 2) * 10 : ONES.indexOf(unit) + 1;
  const value = (base + (match[3] ? ONES.indexOf(match[3].toLowerCase()) + 1 : 0)) * (match[1] ? 0.5 : 1);
  const scaled = scalesAt(text, at + match[0].length, words);
  if (scaled.factor === 1 && (value < 10 || base === 1)) return undefined;
  return {
    start: at,
    end: scaled.end,
    value: tidy(value * scaled.factor),
    scaled: scaled.factor > 1,
    vague: false,
    spelled: true,
  };
}

/** 8.6 * 1e12 without the rounding noise of binary fractions. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

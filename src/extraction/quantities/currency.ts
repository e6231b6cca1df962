import type { MoneyWords } from './money-words.ts';

/** A currency beside an amount, and where its word or sign begins or ends. */
export interface Currency {
  readonly code: string;
  readonly at: number;
}

const BEFORE = /((?:[A-Z]{1,3}|Rs\.?|Rp\.?|Tk\.?|Sh\.?|kr\.?|zł)?\s?[\p{Sc}]?)\s?$/u;

/** "$", "US$", "Rs", "EUR" right before the number. */
export function currencyBefore(
  text: string,
  at: number,
  floor: number,
  words: MoneyWords,
): Currency | undefined {
  const before = text.slice(Math.max(floor, at - 6), at);
  const match = BEFORE.exec(before);
  const whole = match?.[1]?.trim() ?? '';
  if (!match || whole === '') return undefined;
  const start = at - match[0].trimStart().length;
  if (/[\p{L}\d]/u.test(text.charAt(start - 1))) return symbolOnly(text, at, match[0], words);
  const entry =
    words.currencyBySymbol(whole) ??
    words.currencyBySymbol(whole.replace(/\.$/, '')) ??
    (whole.length === 3 ? words.currency(whole) : undefined);
  // "COP29", "COP 28": two figures after a sign that means other things too are no sum.
  if (entry?.ambiguous[whole] !== undefined && /^\d{1,2}(?![\d.,])/.test(text.slice(at, at + 4)))
    return undefined;
  return entry ? { code: entry.code, at: start } : symbolOnly(text, at, match[0], words);
}

/** "AND $5": of letters and sign only the sign counts. */
function symbolOnly(text: string, at: number, matched: string, words: MoneyWords): Currency | undefined {
  const sign = /(\p{Sc})\s?$/u.exec(matched);
  const entry = sign ? words.currencyBySymbol(sign[1] ?? '') : undefined;
  return entry && sign && text.length > 0 ? { code: entry.code, at: at - sign[0].length } : undefined;
}

const AFTER = /^[\s-](?:of\s)?((?:\p{L}[\p{L}.]*)(?:\s\p{L}[\p{L}.]*){0,2})/u;

/** "yen", "Swiss francs", "of dollars" right after the number; `at` is where the word ends. */
export function currencyAfter(
  text: string,
  end: number,
  limit: number,
  scaled: boolean,
  words: MoneyWords,
): Currency | undefined {
  const sign = /^\s?(\p{Sc})/u.exec(text.slice(end, Math.min(limit, end + 2)));
  const signed = sign ? words.currencyBySymbol(sign[1] ?? '') : undefined;
  if (sign && signed && !/\d/.test(text.charAt(end + sign[0].length)))
    return { code: signed.code, at: end + sign[0].length };
  const match = AFTER.exec(text.slice(end, Math.min(limit, end + 48)));
  if (!match) return undefined;
  const list = (match[1] ?? '').split(/\s/);
  const found = words.currencyWords.longestAt(list, 0) ?? codeWord(list, words);
  if (!found) return undefined;
  const phrase = list.slice(0, found.length).join(' ');
  // "50 pounds", "three won": without a scale the word may mean something else.
  if (found.value.ambiguous[phrase] !== undefined && !scaled) return undefined;
  const lead = match[0].length - (match[1] ?? '').length;
  return { code: found.value.code, at: end + lead + phrase.replace(/\.$/, '').length };
}

function codeWord(
  list: readonly string[],
  words: MoneyWords,
): { length: number; value: { code: string; ambiguous: Readonly<Record<string, string>> } } | undefined {
  const entry = /^[A-Z]{3}$/.test(list[0] ?? '') ? words.currency(list[0] ?? '') : undefined;
  return entry && { length: 1, value: entry };
}

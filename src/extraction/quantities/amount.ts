import type { Sentence } from '../../language/types.ts';
import type { QuantityMention } from '../types.ts';
import { countedNoun } from './counted-noun.ts';
import { type Currency, currencyAfter, currencyBefore } from './currency.ts';
import type { MoneyWords } from './money-words.ts';
import { type Numeral, numeralAt } from './numeral.ts';
import { qualifierAround } from './qualifier.ts';

export interface Place {
  readonly text: string;
  readonly sentence: Sentence;
  readonly words: MoneyWords;
}

/** One end of an amount: a number with what stands directly beside it. */
interface Part {
  readonly number: Numeral;
  readonly before: Currency | undefined;
  readonly after: Currency | undefined;
  readonly percent: Percent | undefined;
  readonly start: number;
  readonly end: number;
}

interface Percent {
  readonly unit: string;
  readonly end: number;
}

/** Names and numbers that are part of a larger token: "G20", "COVID-19", "3.5.1", "12:30", "2/3". */
const GLUED_BEFORE =
  /(?:\b(?:half|third|quarter|fifth|eighth|tenth)s? of\s|\p{L}-?|\d[.,:/-]|[#№]|\b(?:article|resolution|boeing|airbus|chapter|section|phase|no|route|page|room|level|group of|figure|item|day|version|apollo|unit|district|ward|line|channel|protocol|order|bill|law|flight)\.?\s)$/iu;
const MONTH_BEFORE =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?\s$/;
const MONTH_AFTER =
  /^(?:st|nd|rd|th)?\s(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b/;
const ORDINAL_OR_TIME =
  /^(?:(?:st|nd|rd|th|s|['’]s)\b|[:/⁄]\d|\s?[ap]\.?m\b|-(?:year|day|month|week|hour|minute|plus|member|nation|party|point|strong|on)\b)/i;
const PERCENT =
  /^(?:\s?%|[\s-](?:per\s?cent|pct|pc)\b|[\s-](percentage|basis)[\s-]points?\b)(?:[\s-](?:(percentage)\s)?points?\b)?/i;

/** The quantity whose number starts at `at`; words before `floor` belong to another. */
export function amountAt(place: Place, at: number, floor: number): QuantityMention | undefined {
  const first = partAt(place, at, floor);
  if (first === undefined) return undefined;
  const second = upperPart(place, first, floor);
  if (second && FROM.test(place.text.slice(Math.max(floor, first.start - 6), first.start)))
    return lowerEnd(first, second);
  const core = second ? ranged(first, second) : single(first);
  const span = { start: first.start, end: second?.end ?? first.end };
  return core
    ? qualified(place, { ...span, ...core }, second, first, floor)
    : counted(place, first, second, floor);
}

const FROM = /\bfrom\s$/i;

/** "rose from 20 to 30 percent" is a change, not a range: each end is a figure, the first with the unit of the second. */
function lowerEnd(first: Part, second: Part): QuantityMention | undefined {
  const core = single(first) ?? single({ ...second, number: first.number });
  return core && { start: first.start, end: first.end, ...core, value: scaledLow(first, second) };
}

function partAt(place: Place, at: number, floor: number): Part | undefined {
  const { text, sentence, words } = place;
  const number = numeralAt(text, at, sentence.end, words);
  if (number === undefined) return undefined;
  const before = currencyBefore(text, at, floor, words);
  const lead = text.slice(Math.max(sentence.start, at - 12), at);
  if (before === undefined && (GLUED_BEFORE.test(lead) || MONTH_BEFORE.test(lead))) return undefined;
  const tail = text.slice(number.end, number.end + 16);
  if (!number.scaled && (ORDINAL_OR_TIME.test(tail) || MONTH_AFTER.test(tail))) return undefined;
  return withUnit(place, number, before);
}

/** The number with the currency before it, else the currency or percentage after it. */
function withUnit({ text, sentence, words }: Place, number: Part['number'], before: Part['before']): Part {
  const after = before ? undefined : currencyAfter(text, number.end, sentence.end, number.scaled, words);
  const percent = before || after ? undefined : percentAt(text, number.end, sentence.end);
  return {
    number,
    before,
    after,
    percent,
    start: before?.at ?? number.start,
    end: after?.at ?? percent?.end ?? number.end,
  };
}

function percentAt(text: string, end: number, limit: number): Percent | undefined {
  const match = PERCENT.exec(text.slice(end, Math.min(limit, end + 24)));
  if (!match) return undefined;
  const kind = match[1]?.toLowerCase() ?? match[2]?.toLowerCase();
  const points =
    kind === 'basis' ? 'basis points' : /points?$/i.test(match[0]) ? 'percentage points' : 'percent';
  return { unit: points, end: end + match[0].length };
}

const LINK = /^(?:\s?[-–—]\s?|\s(?:to|and|or)\s)$/i;

/** The upper end of "$5-10 billion", "20 to 30 percent", "between 5,000 and 7,000 soldiers". */
function upperPart(place: Place, first: Part, floor: number): Part | undefined {
  const { text, sentence } = place;
  const link = /^(?:\s?[-–—]\s?|\s(?:to|and|or)\s)(?=[^\s]{0,4}\d|\p{Ll}+\s)/u.exec(
    text.slice(first.end, Math.min(sentence.end, first.end + 16)),
  );
  if (!link || !LINK.test(link[0]) || first.number.vague) return undefined;
  const isAnd = /and|or/i.test(link[0]);
  if (isAnd && !/\bbetween\s$/i.test(text.slice(Math.max(sentence.start, first.start - 9), first.start)))
    return undefined;
  const from = first.end + link[0].length;
  const sign = /^\P{L}{0,1}(?:[A-Z]{0,3}\p{Sc})?/u.exec(text.slice(from, from + 4))?.[0] ?? '';
  const at = /\d/.test(text.charAt(from)) ? from : from + sign.length;
  const second =
    numeralAt(text, at, sentence.end, place.words) && secondPart(place, at, Math.max(floor, from));
  if (!second || second.start > at || !compatible(first, second)) return undefined;
  // A hyphen between bare numbers is as often a score, a date or a phone number.
  const bare = !first.before && !second.after && !second.percent && !second.number.scaled;
  return bare && /[-–—]/.test(link[0]) && countedNoun(text, sentence, at, second.end) === undefined
    ? undefined
    : second;
}

/** Like `partAt`, without the check of what is glued before: the range's link is. */
function secondPart(place: Place, at: number, floor: number): Part | undefined {
  const { text, sentence, words } = place;
  const number = numeralAt(text, at, sentence.end, words);
  if (number === undefined || ORDINAL_OR_TIME.test(text.slice(number.end, number.end + 16))) return undefined;
  const before = currencyBefore(text, at, floor, words);
  return withUnit(place, number, before);
}

function compatible(first: Part, second: Part): boolean {
  const [a, b] = [first.before ?? first.after, second.before ?? second.after];
  if (a && b && a.code !== b.code) return false;
  if (a && !b)
    return !second.percent && (second.number.scaled || scaledLow(first, second) < second.number.value);
  if (first.percent && !second.percent) return false;
  return scaledLow(first, second) < second.number.value;
}

/** In "$5 to $10 billion" the scale of the upper end is meant for the lower one too. */
function scaledLow(first: Part, second: Part): number {
  const { number: low } = first;
  const { number: high } = second;
  if (low.scaled || !high.scaled || low.value >= 1000) return low.value;
  const factor = 10 ** (3 * Math.floor(Math.log10(high.value) / 3));
  const scaled = low.value * factor;
  return scaled < high.value ? scaled : low.value * (factor / 1000 || 1);
}

type Core = Omit<QuantityMention, 'start' | 'end'>;

function single(part: Part): Core | undefined {
  const money = part.before ?? part.after;
  if (money) return { value: part.number.value, unit: money.code, kind: 'money' };
  return part.percent && { value: part.number.value, unit: part.percent.unit, kind: 'percent' };
}

function ranged(first: Part, second: Part): Core | undefined {
  const money = first.before ?? first.after ?? second.before ?? second.after;
  const percent = second.percent ?? first.percent;
  const range = {
    value: scaledLow(first, second),
    upper: second.number.value,
    qualifier: 'between' as const,
  };
  if (money) return { ...range, unit: money.code, kind: 'money' };
  return percent && { ...range, unit: percent.unit, kind: 'percent' };
}

function qualified(
  place: Place,
  mention: QuantityMention,
  second: Part | undefined,
  first: Part,
  floor: number,
): QuantityMention {
  const base = second ? mention : withQualifier(place, mention, first, floor);
  const other = mention.kind === 'money' ? equivalentAfter(place, mention.end) : undefined;
  if (!other || other.unit === mention.unit || other.end > place.sentence.end) return base;
  return { ...base, end: other.end, equivalent: { value: other.value, unit: other.unit } };
}

function withQualifier(
  { text, sentence }: Place,
  mention: QuantityMention,
  first: Part,
  floor: number,
): QuantityMention {
  if (first.number.vague) return { ...mention, qualifier: 'over' };
  const qualifier = qualifierAround(text, mention.start, mention.end, Math.max(sentence.start, floor));
  return qualifier ? { ...mention, qualifier } : mention;
}

const OPENING =
  /^(?:\s?\((?:about|around|roughly|approximately|some|nearly|or|i\.e\.|equal to|=|~|≈)?\s?|,\sor\s(?:about\s|around\s|roughly\s|nearly\s)?)/i;

/** "8.6 trillion yen ($55 billion)": the same amount in another currency. */
function equivalentAfter(
  place: Place,
  end: number,
): { value: number; unit: string; end: number } | undefined {
  const { text, sentence } = place;
  const opening = OPENING.exec(text.slice(end, Math.min(sentence.end, end + 24)));
  if (!opening) return undefined;
  const from = end + opening[0].length;
  const digits = /^[^\d\s]{0,4}\s?(?=\d)/.exec(text.slice(from, from + 6));
  const part = digits ? secondPart(place, from + digits[0].length, from) : undefined;
  const money = part?.before ?? part?.after;
  if (!part || !money) return undefined;
  const closed = opening[0].includes('(')
    ? /^[^()]{0,24}\)/.exec(text.slice(part.end, part.end + 26))?.[0]
    : '';
  if (closed === undefined) return undefined;
  return { value: part.number.value, unit: money.code, end: part.end + closed.length };
}

function counted(
  place: Place,
  first: Part,
  second: Part | undefined,
  floor: number,
): QuantityMention | undefined {
  const { text, sentence } = place;
  const last = second ?? first;
  if (looksLikeYear(text, first.number) && second === undefined) return undefined;
  const noun = countedNoun(text, sentence, last.number.start, last.number.end);
  if (!noun) return undefined;
  const mention: QuantityMention = {
    start: first.start,
    end: noun.end,
    value: first.number.value,
    unit: noun.noun,
    kind: 'count',
  };
  if (second)
    return { ...mention, value: scaledLow(first, second), upper: second.number.value, qualifier: 'between' };
  return withQualifier(place, mention, first, floor);
}

function looksLikeYear(text: string, number: Numeral): boolean {
  return /^(?:1[5-9]|20)\d\d$/.test(text.slice(number.start, number.end));
}

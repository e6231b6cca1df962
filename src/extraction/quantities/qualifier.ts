import type { QuantityMention } from '../types.ts';

type Qualifier = NonNullable<QuantityMention['qualifier']>;

/**
 * Words before an amount that bend it. "Nearly" and "almost" say "about": the figure is the one given, only not quite.
 */
const WORDS: readonly (readonly [RegExp, Qualifier])[] = [
  [
    /\b(?:up to|as (?:much|many|high) as|a maximum of|no more than|at most|not more than)\s(?:an?\s)?$/i,
    'up_to',
  ],
  [
    /\b(?:more than|over|at least|above|exceed(?:s|ed|ing)?|in excess of|upwards of|surpass(?:es|ed|ing)?|no less than|no fewer than|a minimum of|topp(?:ed|ing))\s(?:an? (?:estimated )?|the )?$/i,
    'over',
  ],
  [/\b(?:less than|fewer than|under|below|short of)\s(?:an? |the )?$/i, 'under'],
  [
    /\b(?:about|around|roughly|approximately|some|an estimated|the estimated|estimated|nearly|almost|close to|near|circa|an approximate)\s(?:an?\s)?$/i,
    'about',
  ],
];
const AFTER: readonly (readonly [RegExp, Qualifier])[] = [
  [/^\s(?:or|and) (?:more|above|over)\b|^-?\+/i, 'over'],
  [/^\s(?:or|and) (?:less|fewer|under|below)\b/i, 'under'],
];

/** The qualifier by the words around an amount that spans `start` to `end`. */
export function qualifierAround(
  text: string,
  start: number,
  end: number,
  floor: number,
): Qualifier | undefined {
  const before = text.slice(Math.max(floor, start - 28), start);
  const after = text.slice(end, end + 14);
  return (WORDS.find(([pattern]) => pattern.test(before)) ??
    AFTER.find(([pattern]) => pattern.test(after)))?.[1];
}

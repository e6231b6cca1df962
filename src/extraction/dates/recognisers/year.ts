import { type Found, lookAhead, lookBack, type Recogniser } from '../reading.ts';
import { tokenAtOffset } from '../token-at.ts';

const NOT_BEFORE =
  /(?:[$€£¥₹#.,:/\d-]|\b(?:resolution|agenda|vision|flight|boeing|airbus|route|highway|room|no|number|section|article|page|channel|form|directive|about|some|around|nearly|almost|over|than|least|roughly|approximately|only|another|all)\.?\s)$/i;
const NOT_AFTER =
  /^(?:[,.:/]\d|%|\d|°|\s?(?:percent|per cent|km|kg|meters?|metres?|miles?|feet|tons?|tonnes|points?|hours?|GMT|UTC|[ap]\.?m\.?)\b|[-–]\p{L}*(?:strong|member|page|seat|foot|mile|km|acre)\b)/iu;
const IN_PHRASE =
  /\b(?:in|since|of|until|till|by|from|to|during|before|after|and|or|circa|around|early|late|mid|year|between|through|for|as of|back to|than)[\s-]$/i;
const RANGE = /^(?:[-–/])(\d{4}|\d{2})(?![\d,-])/;

/** A year: "in 2018", "the 2015 accord", "2014-2019", "the 2017/18 season". */
export const year: Recogniser = {
  id: 'year',
  triggers: ['#'],
  examples: [
    ['It was founded in 1967.', '1967'],
    ['The 2015 nuclear accord is dead.', '2015'],
    ['Sales fell in 2014-2016.', '2014-2016'],
  ],
  counterexamples: [
    'About 2000 soldiers left.',
    'Resolution 2018 was adopted.',
    'They paid $2017 each.',
    'The Boeing 1999 took off.',
    'It sent 1,800 soldiers.',
    'Nearly 1950 people fled.',
    'Some 1800 soldiers left and 1700 troops came.',
  ],
  find(scan, at) {
    const digits = lookAhead(scan, at, /^\d{4}(?!\d)/)?.[0];
    if (!digits || !inReach(Number(digits), lookBack(scan, at, IN_PHRASE) !== null)) return undefined;
    const end = at + 4;
    if (lookAhead(scan, end, NOT_AFTER)) return undefined;
    if (
      lookBack(scan, at, NOT_BEFORE) &&
      !lookBack(scan, at, /\b(?:(?:around|than|about)\s|(?:early|mid|late|pre|post)-)$/i)
    )
      return undefined;
    const range = lookAhead(scan, end, RANGE);
    if (!range && isCount(scan, at, end)) return undefined;
    const from = { year: Number(digits) };
    const to = range ? Number((range[1] ?? '').length === 2 ? digits.slice(0, 2) + range[1] : range[1]) : 0;
    if (range && to > from.year && to < from.year + 100)
      return hit(at, end + range[0].length, from, { year: to });
    return hit(at, end, from);
  },
};

function hit(start: number, end: number, from: { year: number }, to?: { year: number }): Found {
  return { rule: 'year', start, end, reading: { kind: 'calendar', from, ...(to ? { to } : {}) } };
}

function inReach(value: number, phrase: boolean): boolean {
  return value >= 1900 && value <= 2099 ? true : phrase && value >= 1000 && value < 1900;
}

/** "2000 soldiers", "than 1950 people": a number that counts the plural noun after it. */
function isCount(scan: Parameters<Recogniser['find']>[0], at: number, end: number): boolean {
  const token = tokenAtOffset(scan.sentence, at);
  // "below 2005 levels", "before 2016 elections": the year of the thing, though a plural follows.
  if (
    lookAhead(
      scan,
      end,
      /^\s(?:levels|elections|targets|goals|talks|estimates|protests|figures|polls|Olympics|Games)\b/,
    )
  )
    return false;
  if (token?.deprel === 'nummod') {
    const head = scan.sentence.tokens[token.head];
    if (
      head &&
      head.start > at &&
      head.xpos === 'NNS' &&
      !lookBack(scan, at, /\b(?:the|its|his|her|their|['’]s)\s$/i)
    )
      return true;
  }
  if (lookBack(scan, at, /\b(?:than|about|around)\s$/i))
    return lookAhead(scan, end, /^\s\p{L}+s\b/u) !== null;
  if (lookBack(scan, at, /\b(?:in|the|since|of|its|his|her|their|until|by|from|during|['’]s)\s$/i))
    return false;
  return (
    lookAhead(
      scan,
      end,
      /^\s(?:people|soldiers|troops|men|women|children|jobs|workers|cars|refugees|migrants|civilians|delegates|police|members|families|homes|[\p{Ll}]+ (?:soldiers|troops|people|workers|jobs))\b/u,
    ) !== null
  );
}

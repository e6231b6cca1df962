import { type Fields, lookAhead, lookBack, type Pick, type Recogniser, type Season } from '../reading.ts';
import { yearOf } from './year-words.ts';

const SEASONS: Readonly<Record<string, Season>> = {
  spring: 'SP',
  summer: 'SU',
  autumn: 'FA',
  fall: 'FA',
  winter: 'WI',
};
const PICK = /\b(last|this|next|this past|this coming|the following|the previous)\s$/i;
const IN_PHRASE =
  /\b(?:in|by|since|until|over|during|before|after|for|through|throughout|of)\s(?:the\s)?(?:(?:early|late|mid)[\s-])?$/i;
const YEAR = /^(?:,?\sof)?,?\s((?:19|20)\d{2})(?:[-–/]\d{2}(?!\d))?(?!\d|,\d)/i;
const YEAR_WORDS = /^\s(?:of\s)?(last|this|next|that)\syear\b/i;
const NAMED = /^\s(?:Olympics?|Games|Palace|Academy|Offensive|White|of Nations)\b|^-?board/i;

/** "last summer", "in the spring of 2018", "autumn 2021". */
export const season: Recogniser = {
  id: 'season',
  triggers: Object.keys(SEASONS),
  examples: [
    ['They met last summer.', 'last summer'],
    ['It began in the spring of 2018.', 'the spring of 2018'],
    ['Elections are due in autumn 2021.', 'autumn 2021'],
    ['They vote in the summer of next year.', 'the summer of next year'],
    ['In the summer of 2014, they met.', 'the summer of 2014'],
  ],
  counterexamples: [
    'Prices fall.',
    'The Arab Spring toppled him.',
    'The Winter Olympics opened.',
    'Exports fell in the fall of the rouble.',
  ],
  find(scan, at, word) {
    const value = SEASONS[word];
    const end = at + word.length;
    if (
      value === undefined ||
      lookAhead(scan, end, NAMED) ||
      lookBack(scan, at, /\b(?:Arab|Prague|Kyiv|Camp)\s$/)
    )
      return undefined;
    const year = lookAhead(scan, end, YEAR);
    const words = year ? null : lookAhead(scan, end, YEAR_WORDS);
    const picked = lookBack(scan, at, PICK);
    const verbLike =
      word === 'fall' && !year && lookAhead(scan, end, /^\s(?:of|in|from|to|by|below)\b/i) !== null;
    if (verbLike || (!year && !picked && !words && !lookBack(scan, at, IN_PHRASE))) return undefined;
    // "in fall" and "by spring" need the article or a year: "by fall" is often a verb or a noun of decline.
    const the = lookBack(scan, at, /\bthe\s$/i)?.[0].length ?? 0;
    const from: Fields = {
      season: value,
      ...(year ? { year: Number(year[1]) } : {}),
      ...(words ? yearOf(words[1] ?? '') : {}),
    };
    const pick = pickOf(picked?.[1]);
    return {
      rule: 'season',
      start: at - (picked?.[0].length ?? the),
      end: end + (year ?? words ?? [''])[0].length,
      reading: { kind: 'calendar', from, ...(pick ? { pick } : {}) },
    };
  },
};

function pickOf(words: string | undefined): Pick | undefined {
  if (words === undefined) return undefined;
  return /last|past|previous/i.test(words) ? 'last' : /next|coming|following/i.test(words) ? 'next' : 'this';
}

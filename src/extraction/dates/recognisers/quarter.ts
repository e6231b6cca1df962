import { type Fields, type Found, lookAhead, lookBack, type Recogniser, type Scan } from '../reading.ts';
import { ordinalOf } from '../words.ts';

const YEAR = /^,?\s(?:of\s)?(?:the\s)?(?:(fiscal|financial)\s)?(?:year\s)?((?:19|20)\d{2})(?!\d|,\d)/i;
const YEAR_WORDS = /^\s(?:of\s)?(last|this|next|the)\s(?:(?:fiscal|financial)\s)?year\b/i;
const ORDINAL = /\b(the\s)?(first|second|third|fourth|final|last)[\s-]$/i;

/** "the first quarter of 2019", "Q3", "fourth-quarter", "the second half of 2017". */
export const quarter: Recogniser = {
  id: 'quarter',
  triggers: ['quarter', 'half', 'q'],
  examples: [
    ['Exports rose in the first quarter of 2019.', 'the first quarter of 2019'],
    ['Growth slowed in Q3 2020.', 'Q3 2020'],
    ['It rose in the second half of 2017.', 'the second half of 2017'],
  ],
  counterexamples: [
    'A quarter of voters agreed.',
    'They lost the first half of the match.',
    'The last quarter century was calm.',
  ],
  find(scan, at, word) {
    if (word === 'q') {
      const number = lookAhead(scan, at, /^Q([1-4])\b/);
      return number ? withYear(scan, at, at + 2, { quarter: Number(number[1]) }) : undefined;
    }
    const before = lookBack(scan, at, ORDINAL);
    const name = before?.[2]?.toLowerCase();
    if (
      !before ||
      !name ||
      lookAhead(
        scan,
        at + word.length,
        /^(?:\scentury|-century|back|\sof (?:an?|the) (?!year|fiscal|financial))/i,
      )
    )
      return undefined;
    if (name === 'last' && word === 'quarter') return undefined;
    const n = name === 'final' || name === 'last' ? (word === 'half' ? 2 : 4) : (ordinalOf(name) ?? 0);
    if (word === 'half') {
      const found = n <= 2 ? withYear(scan, at - before[0].length, at + 4, { half: n }) : undefined;
      return found && found.end > at + 4 ? found : undefined;
    }
    return withYear(scan, at - before[0].length, at + word.length, { quarter: n });
  },
};

function withYear(scan: Scan, start: number, end: number, fields: Fields): Found {
  const stated = lookAhead(scan, end, YEAR);
  const relative = stated ? null : lookAhead(scan, end, YEAR_WORDS);
  const shift = { last: -1, next: 1 }[relative?.[1]?.toLowerCase() ?? ''] ?? 0;
  const from: Fields = {
    ...fields,
    ...(stated ? { year: Number(stated[2]) } : {}),
    ...(stated?.[1] || /fiscal|financial/i.test(relative?.[0] ?? '') ? { fiscal: true } : {}),
    ...(relative ? { yearShift: shift } : {}),
  };
  // "last year's third quarter"
  const owner = stated || relative ? null : lookBack(scan, start, /\b(last|this|next) year['’]s\s$/i);
  const ownerShift = { last: -1, next: 1 }[owner?.[1]?.toLowerCase() ?? ''] ?? 0;
  return {
    rule: 'quarter',
    start: start - (owner?.[0].length ?? 0),
    end: end + (stated ?? relative ?? [''])[0].length,
    reading: { kind: 'calendar', from: owner ? { ...from, yearShift: ownerShift } : from },
  };
}

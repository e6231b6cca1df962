import { lookAhead, lookBack, type Recogniser } from '../reading.ts';
import { MONTHS, ordinalOf, WEEKDAYS } from '../words.ts';

const NTH = /\b(?:the\s)?(first|second|third|fourth|last)\s$/i;
const OF_MONTH = /^\s(?:of|in)\s(\p{Lu}\p{Ll}{2,8})(?:\.(?=\s\d))?(?:,?\s((?:19|20)\d{2})(?!\d))?/u;

/** "the first Monday of June", "the last Friday in May 2019". */
export const nthWeekday: Recogniser = {
  id: 'nth-weekday',
  triggers: Object.keys(WEEKDAYS).filter((name) => name.endsWith('day')),
  examples: [
    ['They vote on the first Monday of June.', 'the first Monday of June'],
    ['It was held on the last Friday in May 2019.', 'the last Friday in May 2019'],
  ],
  counterexamples: ['He left last Friday.', 'The first Monday was calm.', 'On Monday in June they met.'],
  find(scan, at, word) {
    const nth = lookBack(scan, at, NTH);
    const month = nth && lookAhead(scan, at + word.length, OF_MONTH);
    const number = month ? MONTHS[month[1]?.toLowerCase() ?? ''] : undefined;
    const weekday = WEEKDAYS[word];
    if (!nth || !month || number === undefined || weekday === undefined) return undefined;
    const name = nth[1]?.toLowerCase() ?? '';
    const year = month[2] === undefined ? {} : { year: Number(month[2]) };
    return {
      rule: 'nth-weekday',
      start: at - nth[0].length,
      end: at + word.length + month[0].length,
      reading: {
        kind: 'calendar',
        from: { month: number, weekday, nth: name === 'last' ? -1 : (ordinalOf(name) ?? 1), ...year },
      },
    };
  },
};

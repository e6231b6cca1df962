import { lookAhead, lookBack, type Recogniser } from '../reading.ts';

/** "fiscal 2019", "the 2018-19 financial year", "FY2020". When a fiscal year starts differs by country, so it stays one. */
export const fiscalYear: Recogniser = {
  id: 'fiscal-year',
  triggers: ['fiscal', 'financial', 'fy'],
  examples: [
    ['The budget for fiscal 2019 grew.', 'fiscal 2019'],
    ['Spending in the 2018-19 financial year fell.', 'the 2018-19 financial year'],
    ['Exports peaked in FY2020.', 'FY2020'],
    ['It will rise next fiscal year.', 'next fiscal year'],
  ],
  counterexamples: ['A fiscal stimulus helps.', 'The financial crisis spread.'],
  find(scan, at, word) {
    const ahead = lookAhead(
      scan,
      at,
      word === 'fy'
        ? /^FY\s?-?(?:20)?(\d{2})(?:[-/]\d{2,4})?\b/
        : /^\w+\s(?:year\s)?((?:19|20)\d{2})(?:[-/]\d{2,4})?\b/i,
    );
    if (ahead) {
      const year = Number((ahead[1] ?? '').length === 2 ? `20${ahead[1]}` : ahead[1]);
      return {
        rule: 'fiscal-year',
        start: at,
        end: at + ahead[0].length,
        reading: { kind: 'calendar', from: { year, fiscal: true } },
      };
    }
    const noun = lookAhead(scan, at, /^\w+\syear\b/i);
    if (!noun) return undefined;
    const end = at + noun[0].length;
    const stated = lookBack(scan, at, /\b(?:the\s)?((?:19|20)\d{2})(?:[-/]\d{2,4})?\s$/i);
    if (stated) {
      return {
        rule: 'fiscal-year',
        start: at - stated[0].length,
        end,
        reading: { kind: 'calendar', from: { year: Number(stated[1]), fiscal: true } },
      };
    }
    const pick = lookBack(scan, at, /\b(last|this|next|(?:the\s)?(?:current|previous|coming))\s$/i);
    if (!pick) return undefined;
    const yearShift = /last|previous/i.test(pick[0]) ? -1 : /next|coming/i.test(pick[0]) ? 1 : 0;
    return {
      rule: 'fiscal-year',
      start: at - pick[0].length,
      end,
      reading: { kind: 'calendar', from: { yearShift, fiscal: true } },
    };
  },
};

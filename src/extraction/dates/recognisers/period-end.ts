import { type Found, lookAhead, lookBack, type Recogniser, type Unit } from '../reading.ts';

/** "by year's end", "at year-end", "all year", "before the year is out": the one now running. */
export const periodEnd: Recogniser = {
  id: 'period-end',
  triggers: ['year', 'month', 'week'],
  examples: [
    ['A deal is hoped for by year’s end.', 'year’s end'],
    ['Stocks at year-end were low.', 'year-end'],
    ['They argued all year.', 'all year'],
    ['He may come before the year is out.', 'the year is out'],
    ['They will talk again in the new year.', 'the new year'],
    ['Protests went on throughout the week.', 'the week'],
  ],
  counterexamples: ['The year was long.', 'This week’s end-game.', 'A week of talks.', 'All yearly reports.'],
  find(scan, at, word) {
    const end = at + word.length;
    const close = lookAhead(scan, end, /^(?:['’]s end\b(?!-)|[-\s]end\b)/i);
    const out = lookAhead(scan, end, /^\s(?:is|was)\s(?:out|over|up)\b|^\sends?\b|^\sended\b/i);
    if (word === 'year' && lookBack(scan, at, /\b(?:in|into|before|by|until|of|for|over)\sthe\snew\s$/i))
      return {
        rule: 'period-end',
        start: at - 8,
        end,
        reading: { kind: 'calendar', from: { newYear: true } },
      };
    if (out && lookBack(scan, at, /\bbefore\sthe\s$/i)) return running(word, at - 4, end + out[0].length);
    const before = lookBack(
      scan,
      at,
      close
        ? /\b(?:by|at|until|before|the|of|for)\s$/i
        : /\b(?:all|(?:throughout|during|through|later in|earlier in)\s(the))\s$/i,
    );
    if (!before) return undefined;
    const lead = close ? 0 : before[1] ? before[1].length + 1 : before[0].length;
    return running(word, at - lead, end + (close?.[0].length ?? 0));
  },
};

function running(word: string, start: number, end: number): Found {
  return { rule: 'period-end', start, end, reading: { kind: 'shift', unit: word as Unit, amount: 0 } };
}

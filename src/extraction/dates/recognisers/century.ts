import { lookAhead, lookBack, type Recogniser } from '../reading.ts';
import { ordinalOf } from '../words.ts';

/** "the 18th century", "the twenty-first century". Hyphenated before a noun too: "19th-century treaties". */
export const century: Recogniser = {
  id: 'century',
  triggers: ['century'],
  examples: [
    ['Borders of the 19th century remain.', 'the 19th century'],
    ['A twentieth-century war.', 'twentieth-century'],
  ],
  counterexamples: ['It took half a century.', 'The 18th round failed.', 'He runs 21st Century Fox.'],
  find(scan, at) {
    const before = lookBack(scan, at, /\b(the\s)?([\w-]+)[\s-]$/i);
    const value = before ? ordinalOf(before[2] ?? '') : undefined;
    // "21st Century Fox"
    if (/^\p{Lu}/u.test(scan.text.charAt(at)) && lookAhead(scan, at + 7, /^\s\p{Lu}/u)) return undefined;
    if (!before || value === undefined || value < 1 || value > 22) return undefined;
    return {
      rule: 'century',
      start: at - before[0].length,
      end: at + 7,
      reading: { kind: 'calendar', from: { century: value - 1 } },
    };
  },
};

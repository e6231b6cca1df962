import { lookBack, type Recogniser } from '../reading.ts';
import { partOf } from './parts.ts';

/** "last night", "this morning", "that evening", "the next afternoon". A part after a named day belongs to that day. */
export const dayPart: Recogniser = {
  id: 'day-part',
  triggers: ['morning', 'afternoon', 'evening', 'night'],
  examples: [
    ['Shelling resumed last night.', 'last night'],
    ['He said this morning that it was over.', 'this morning'],
    ['They left the next morning.', 'the next morning'],
  ],
  counterexamples: ['A night raid failed.', 'Good morning to all.', 'It was late at night.'],
  find(scan, at, word) {
    const before = lookBack(
      scan,
      at,
      /\b(last|this|that|the (?:same|next|following|previous)|(?:this|that) (?:very|same))\s$/i,
    );
    const part = partOf(word);
    const words = before?.[1]?.toLowerCase();
    if (!before || !words || !part) return undefined;
    const amount = /last|previous/.test(words) ? -1 : /next|following/.test(words) ? 1 : 0;
    const narrative = words.startsWith('th') && !words.startsWith('this');
    return {
      rule: 'day-part',
      start: at - before[0].length,
      end: at + word.length,
      reading: { kind: 'shift', unit: 'day', amount, ...(narrative ? { narrative } : {}) },
      part,
    };
  },
};

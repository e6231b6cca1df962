import { type Found, lookAhead, lookBack, type PartOfDay, type Recogniser, type Scan } from '../reading.ts';
import { partOf } from './parts.ts';

const SUN: readonly string[] = ['dawn', 'daybreak', 'sunrise', 'dusk', 'sunset', 'nightfall'];
const AT = /\b(?:at|before|by|until|after|around|since)\s$/i;

/** "last night", "this morning", "that evening", "the next afternoon". A part after a named day belongs to that day. */
export const dayPart: Recogniser = {
  id: 'day-part',
  triggers: ['morning', 'afternoon', 'evening', 'night', ...SUN],
  examples: [
    ['Shelling resumed last night.', 'last night'],
    ['He said this morning that it was over.', 'this morning'],
    ['They left the next morning.', 'the next morning'],
    ['The shelling began at dawn on Sunday.', 'dawn'],
  ],
  counterexamples: [
    'A night raid failed.',
    'Good morning to all.',
    'It was late at night.',
    'A new dawn for both nations.',
    'They danced at dusk of an era.',
  ],
  find(scan, at, word) {
    const before = lookBack(
      scan,
      at,
      /\b(last|this|that|the (?:same|next|following|previous)|(?:this|that) (?:very|same))\s$/i,
    );
    const part = partOf(word);
    if (SUN.includes(word)) return part && lookBack(scan, at, AT) ? sunOf(scan, at, word, part) : undefined;
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

/** "At dawn" of the day named after it; alone it is a time of the day told last. */
function sunOf(scan: Scan, at: number, word: string, part: PartOfDay): Found | undefined {
  if (lookAhead(scan, at + word.length, /^\sof\b/)) return undefined;
  return {
    rule: 'day-part',
    start: at,
    end: at + word.length,
    reading: { kind: 'shift', unit: 'day', amount: 0, narrative: true },
    part,
  };
}

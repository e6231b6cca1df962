import type { Fields } from '../reading.ts';

/** "last", "this" or "next year" after a month is counted from publication; "of that year" is the year told last. */
export function yearOf(word: string): Pick<Fields, 'yearShift' | 'yearTold'> {
  const text = word.toLowerCase();
  if (text === 'that' || text === 'the same') return { yearTold: true };
  return { yearShift: text === 'last' ? -1 : text === 'next' ? 1 : 0 };
}

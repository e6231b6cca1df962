import { type Fields, lookAhead, lookBack, type Recogniser } from '../reading.ts';

/** Days with a name and a fixed place in the solar calendar. Movable feasts are left alone. */
const DAYS: readonly {
  readonly word: string;
  readonly before?: RegExp;
  readonly after?: RegExp;
  readonly month: number;
  readonly day: number;
  readonly year?: number;
}[] = [
  { word: 'christmas', after: /^\s(?:Day)\b/, month: 12, day: 25 },
  { word: 'christmas', after: /^\s(?:Eve)\b/, month: 12, day: 24 },
  { word: 'christmas', before: /\b(?:at|before|after|by|until|since|over|for)\s$/i, month: 12, day: 25 },
  { word: 'new', after: /^\sYear['’]s\s(?:Day)\b/, month: 1, day: 1 },
  { word: 'new', after: /^\sYear['’]s\s(?:Eve)\b/, month: 12, day: 31 },
  { word: 'boxing', after: /^\sDay\b/, month: 12, day: 26 },
  { word: 'halloween', month: 10, day: 31 },
  { word: 'valentine', after: /^['’]s\sDay\b/, month: 2, day: 14 },
  {
    word: 'sept',
    after: /^\.?\s11(?=,?\s(?:attacks?|terror|hijack|commission|families|victims))/i,
    month: 9,
    day: 11,
    year: 2001,
  },
  {
    word: 'september',
    after: /^\s11(?=,?\s(?:attacks?|terror|hijack|commission|families|victims))/i,
    month: 9,
    day: 11,
    year: 2001,
  },
  { word: '#', after: /^\/11\b(?!\/)/, month: 9, day: 11, year: 2001 },
];

/** "Christmas Day", "New Year's Eve", "9/11". */
export const holiday: Recogniser = {
  id: 'holiday',
  triggers: [...new Set(DAYS.map((d) => d.word))],
  examples: [
    ['The truce ends on New Year’s Eve.', 'New Year’s Eve'],
    ['Security changed after 9/11.', '9/11'],
  ],
  counterexamples: [
    'The New Year resolution.',
    'Christmas cards sell.',
    'The boxing match.',
    'A 10/11 split.',
  ],
  find(scan, at, word) {
    const digits = word === '9';
    for (const entry of DAYS) {
      if (entry.word !== (digits ? '#' : word) || (!digits && !/\p{Lu}/u.test(scan.text.charAt(at))))
        continue;
      if (entry.before && !lookBack(scan, at, entry.before)) continue;
      const after = entry.after ? lookAhead(scan, at + word.length, entry.after) : null;
      if (entry.after && !after) continue;
      const from: Fields = {
        month: entry.month,
        day: entry.day,
        ...(entry.year === undefined ? {} : { year: entry.year }),
      };
      return {
        rule: 'holiday',
        start: at,
        end: at + word.length + (after?.[0].length ?? 0),
        reading: { kind: 'calendar', from },
      };
    }
    return undefined;
  },
};

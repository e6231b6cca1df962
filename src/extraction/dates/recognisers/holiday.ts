import type { Feast } from '../feasts.ts';
import { type Fields, lookAhead, lookBack, type Recogniser } from '../reading.ts';

interface Holiday {
  readonly word: string;
  readonly before?: RegExp;
  readonly after?: RegExp;
  readonly fields: Fields;
}

const feast = (name: Feast): Fields => ({ feast: name });
const AROUND =
  /\b(?:at|before|after|by|until|till|since|over|for|of|from|on|around|during|this|last|next)\s$/i;
const ATTACKS = /^\.?\s11(?=,?\s(?:attacks?|terror|hijack|commission|families|victims))/i;

/** Days with a name that mean one day wherever the article was written. Others ("Independence Day") are left alone. */
const DAYS: readonly Holiday[] = [
  { word: 'christmas', after: /^\sDay\b/, fields: { month: 12, day: 25 } },
  { word: 'christmas', after: /^\sEve\b/, fields: { month: 12, day: 24 } },
  {
    word: 'christmas',
    before: AROUND,
    after: /^(?!\s(?!(?:in|and|or|but|with|as|to|when|after|before)\b)\p{L})/u,
    fields: { month: 12, day: 25 },
  },
  { word: 'new', after: /^\sYear['’]?s\sDay\b/, fields: { month: 1, day: 1 } },
  { word: 'new', after: /^\sYear['’]?s\sEve\b/, fields: { month: 12, day: 31 } },
  { word: 'boxing', after: /^\sDay\b/, fields: { month: 12, day: 26 } },
  { word: 'halloween', fields: { month: 10, day: 31 } },
  { word: 'valentine', after: /^['’]s\sDay\b/, fields: { month: 2, day: 14 } },
  { word: 'may', after: /^\sDay\b/, fields: { month: 5, day: 1 } },
  { word: 'earth', after: /^\sDay\b/, fields: { month: 4, day: 22 } },
  { word: 'bastille', after: /^\sDay\b/, fields: { month: 7, day: 14 } },
  { word: 'veterans', after: /^['’]?\sDay\b/, fields: { month: 11, day: 11 } },
  { word: 'armistice', after: /^\sDay\b/, fields: { month: 11, day: 11 } },
  { word: 'easter', after: /^\sweekend\b/i, fields: { ...feast('easter'), weekend: true } },
  { word: 'easter', after: /^\sMonday\b/, fields: feast('easter-monday') },
  { word: 'easter', after: /^\sSunday\b/, fields: feast('easter') },
  {
    word: 'easter',
    before: AROUND,
    after: /^(?!\s(?:\p{Lu}|egg|bunny|holiday|week|recess|break))/u,
    fields: feast('easter'),
  },
  {
    word: 'good',
    after: /^\sFriday\b(?!\s(?:\p{Lu}|accord|agreement|deal|peace))/u,
    fields: feast('good-friday'),
  },
  { word: 'ash', after: /^\sWednesday\b/, fields: feast('ash-wednesday') },
  { word: 'pentecost', fields: feast('pentecost') },
  { word: 'thanksgiving', before: AROUND, after: /^(?:\sDay\b|(?!\s\p{L}))/u, fields: feast('thanksgiving') },
  { word: 'thanksgiving', after: /^\sDay\b/, fields: feast('thanksgiving') },
  { word: 'memorial', after: /^\sDay\b/, fields: feast('memorial-day') },
  { word: 'labor', after: /^\sDay\b/, fields: feast('labor-day') },
  { word: 'sept', after: ATTACKS, fields: { month: 9, day: 11, year: 2001 } },
  { word: 'september', after: ATTACKS, fields: { month: 9, day: 11, year: 2001 } },
  { word: '#', after: /^\/11\b(?!\/)/, fields: { month: 9, day: 11, year: 2001 } },
];
const YEAR = /^,?\s(?:of\s|in\s)?((?:19|20)\d{2})(?!\d|,\d)/;

/** "Christmas Day", "New Year's Eve", "Easter", "Thanksgiving", "9/11". */
export const holiday: Recogniser = {
  id: 'holiday',
  triggers: [...new Set(DAYS.map((d) => d.word))],
  examples: [
    ['The truce ends on New Year’s Eve.', 'New Year’s Eve'],
    ['Security changed after 9/11.', '9/11'],
    ['They hoped for a truce over Easter.', 'Easter'],
    ['It fell on Good Friday 1998.', 'Good Friday 1998'],
    ['They flew there over Easter weekend.', 'Easter weekend'],
  ],
  counterexamples: [
    'The New Year resolution.',
    'Christmas cards sell.',
    'The boxing match.',
    'A 10/11 split.',
    'Talks about the Good Friday Agreement stalled.',
    'The Easter Rising is remembered.',
  ],
  find(scan, at, word) {
    const digits = word === '9';
    for (const entry of DAYS) {
      if (entry.word !== (digits ? '#' : word) || (!digits && !/\p{Lu}/u.test(scan.text.charAt(at))))
        continue;
      if (entry.before && !lookBack(scan, at, entry.before)) continue;
      const after = entry.after ? lookAhead(scan, at + word.length, entry.after) : null;
      if (entry.after && !after) continue;
      const end = at + word.length + (after?.[0].length ?? 0);
      const year = entry.fields.year === undefined ? lookAhead(scan, end, YEAR) : null;
      const from = year ? { ...entry.fields, year: Number(year[1]) } : entry.fields;
      return {
        rule: 'holiday',
        start: at,
        end: end + (year?.[0].length ?? 0),
        reading: { kind: 'calendar', from },
      };
    }
    return undefined;
  },
};

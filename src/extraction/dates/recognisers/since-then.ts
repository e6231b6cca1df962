import { lookBack, type Recogniser } from '../reading.ts';

/** "since then", "by then", "until then": the date told last; "back then" is only the past. */
export const sinceThen: Recogniser = {
  id: 'since-then',
  triggers: ['then'],
  examples: [
    ['Since then trade has doubled.', 'then'],
    ['By then he was in Rabat.', 'then'],
    ['Nobody asked back then.', 'then'],
  ],
  counterexamples: [
    'Then he left.',
    'The then-president agreed.',
    'If it fails, then what?',
    'They met and then dined.',
  ],
  find(scan, at) {
    const before = lookBack(scan, at, /\b(since|until|till|by|before|back|from)\s$/i)?.[1]?.toLowerCase();
    if (before === undefined) return undefined;
    const reading =
      before === 'back' ? ({ kind: 'reference', value: 'PAST_REF' } as const) : ({ kind: 'then' } as const);
    return { rule: 'since-then', start: at, end: at + 4, reading };
  },
};

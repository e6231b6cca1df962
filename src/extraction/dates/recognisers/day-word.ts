import { lookAhead, lookBack, type Recogniser } from '../reading.ts';
import { PART_AFTER, partOf } from './parts.ts';

const SHIFT: Readonly<Record<string, number>> = {
  today: 0,
  yesterday: -1,
  tomorrow: 1,
  tonight: 0,
  overnight: -1,
};

/** "today", "yesterday evening", "the day after tomorrow", "tonight". */
export const dayWord: Recogniser = {
  id: 'day-word',
  triggers: Object.keys(SHIFT),
  examples: [
    ['The president arrives today.', 'today'],
    ['They met yesterday evening.', 'yesterday evening'],
    ['The vote is the day after tomorrow.', 'the day after tomorrow'],
  ],
  counterexamples: ['USA Today reported it.', 'Russia Today is a channel.', 'Pakistan Today has more.'],
  find(scan, at, word) {
    if (word === 'today' && lookBack(scan, at, /\p{Lu}\p{L}*\s$/u) && scan.text.charAt(at) === 'T')
      return undefined;
    if (
      word === 'overnight' &&
      lookAhead(scan, at + word.length, /^\s(?:stay|success|stop|flight|curfew|train)/)
    )
      return undefined;
    const shift = SHIFT[word] ?? 0;
    const step = lookBack(scan, at, /\bthe day (before|after)\s$/i);
    const extra = step ? (step[1]?.toLowerCase() === 'before' ? -1 : 1) : 0;
    const part = lookAhead(scan, at + word.length, PART_AFTER);
    const letter = partOf(part?.[1]) ?? (word === 'tonight' || word === 'overnight' ? 'NI' : undefined);
    return {
      rule: 'day-word',
      start: at - (step?.[0].length ?? 0),
      end: at + word.length + (part?.[0].length ?? 0),
      reading: { kind: 'shift', unit: 'day', amount: shift + extra, direct: true },
      ...(letter ? { part: letter } : {}),
    };
  },
};

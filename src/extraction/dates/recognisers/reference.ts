import { type Found, lookAhead, lookBack, type Recogniser } from '../reading.ts';
import { tokenAtOffset } from '../token-at.ts';

type Value = 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF';

const WORDS: Readonly<Record<string, Value>> = {
  now: 'PRESENT_REF',
  currently: 'PRESENT_REF',
  presently: 'PRESENT_REF',
  nowadays: 'PRESENT_REF',
  recently: 'PAST_REF',
  lately: 'PAST_REF',
  soon: 'FUTURE_REF',
};
interface Phrase {
  readonly word: string;
  readonly before: RegExp;
  readonly after?: RegExp;
  readonly value: Value;
}

/** Nouns that make a reference only in a fixed phrase; the first group is what belongs to the date. */
const PHRASES: readonly Phrase[] = [
  {
    word: 'moment',
    before: /\bat (the|this)\s$/i,
    // "At the moment he spoke" is another moment.
    after: /^(?!\s(?:\p{Lu}|(?:he|she|they|it|the|that|we|you|when|of)\b))/u,
    value: 'PRESENT_REF',
  },
  { word: 'days', before: /(?:^|\s)(these)\s$/i, value: 'PRESENT_REF' },
  { word: 'time', before: /\bat (this|the present|the current)\s$/i, value: 'PRESENT_REF' },
  {
    word: 'present',
    before: /\bat ()$/i,
    after: /^(?!\s\p{L}+(?:ed|ly)?\s(?:in|by)\b)/u,
    value: 'PRESENT_REF',
  },
  { word: 'being', before: /\bfor (the time )$/i, value: 'PRESENT_REF' },
  {
    word: 'past',
    before: /\bin (the)\s$/i,
    after: /^\s*(?:[.,;:)]|$|\s(?:and|but|as|that|when|by|has|have|had|to)\b)/i,
    value: 'PAST_REF',
  },
  {
    word: 'future',
    before: /\bin (the (?:near |foreseeable |not[- ]too[- ]distant )?)$/i,
    value: 'FUTURE_REF',
  },
  ...['days', 'weeks', 'months', 'years'].flatMap((word): Phrase[] => [
    {
      word,
      before:
        /(?:\b(?:in|over|during) |^|\s)((?<=\b(?:in|over|during) )(?:the )?(?:past|previous)|(?:the )?(?:most )?recent)\s$/i,
      value: 'PAST_REF',
    },
    {
      word,
      before: /\b(?:in|over|for|during|within) ((?:the )?(?:coming|next|following))\s$/i,
      value: 'FUTURE_REF',
    },
    { word, before: /\bin (the )$/i, after: /^\sahead\b/i, value: 'FUTURE_REF' },
  ]),
];

/** Words that point at the past, the present or the future without naming a time: "now", "recently", "in the near future". */
export const reference: Recogniser = {
  id: 'reference',
  triggers: [...Object.keys(WORDS), ...PHRASES.map((p) => p.word)],
  examples: [
    ['He is currently in Ankara.', 'currently'],
    ['It was tried in recent years.', 'recent years'],
    ['The border stays shut for now.', 'now'],
    ['A deal is possible in the near future.', 'the near future'],
  ],
  counterexamples: [
    'As soon as he arrived they left.',
    'Now, that is odd.',
    'It was, as now known, false.',
    'At the moment Modi spoke they left.',
    'Past failures matter.',
    'Over the past.',
  ],
  find(scan, at, word) {
    const end = at + word.length;
    const simple = WORDS[word];
    if (simple !== undefined) return isReference(scan, at, end, word) ? hit(at, end, simple) : undefined;
    for (const phrase of PHRASES) {
      if (phrase.word !== word) continue;
      const before = lookBack(scan, at, phrase.before);
      if (!before || (phrase.after && !lookAhead(scan, end, phrase.after))) continue;
      const inner = before[1] ?? '';
      const start = at - (before[0].length - before[0].lastIndexOf(inner));
      return hit(start, end, phrase.value);
    }
    return undefined;
  },
};

function isReference(
  scan: Parameters<Recogniser['find']>[0],
  at: number,
  end: number,
  word: string,
): boolean {
  if (word === 'soon')
    return !lookBack(scan, at, /\b(?:as|too|so|very|how)\s$/i) && !lookAhead(scan, end, /^\s(?:as|after)\b/i);
  if (word !== 'now') return true;
  if (lookAhead(scan, end, /^(?:-|\s(?:that|known|defunct))/i) || lookBack(scan, at, /\bas\s$/i))
    return false;
  // "Now, that is odd" opens a turn of speech.
  if (at === scan.sentence.start && lookAhead(scan, end, /^,/)) return false;
  return tokenAtOffset(scan.sentence, at)?.upos !== 'INTJ';
}

function hit(start: number, end: number, value: Value): Found {
  return { rule: 'reference', start, end, reading: { kind: 'reference', value } };
}

import { type Found, lookAhead, lookBack, type Recogniser } from '../reading.ts';

const WORDS: Readonly<Record<string, number>> = {
  twenties: 192,
  thirties: 193,
  forties: 194,
  fifties: 195,
  sixties: 196,
  seventies: 197,
  eighties: 198,
  nineties: 199,
};

/** "the 1990s", "the '80s", "the seventies". */
export const decade: Recogniser = {
  id: 'decade',
  triggers: ['#', ...Object.keys(WORDS)],
  examples: [
    ['Since the 1990s trade has grown.', 'the 1990s'],
    ['In the late ’80s they fought.', '’80s'],
    ['It was born in the seventies.', 'the seventies'],
  ],
  counterexamples: [
    'She is in her seventies.',
    'Temperatures in the 80s are usual.',
    'In 1990 it began.',
    'A man in his 20s was held.',
  ],
  find(scan, at, word) {
    const the = lookBack(scan, at, /\bthe\s$/i)?.[0].length ?? 0;
    const named = WORDS[word];
    if (named !== undefined) return the > 0 ? hit(at - the, at + word.length, named) : undefined;
    const full = lookAhead(scan, at, /^(\d{3})0['’]?s\b/);
    if (full) return hit(at - the, at + full[0].length, Number(full[1]));
    const short = lookAhead(scan, at, /^([2-9])0['’]?s\b/);
    const mark = lookBack(scan, at, /['’‘]$/);
    if (!short || !mark) return undefined;
    const article = lookBack(scan, at - 1, /\bthe\s$/i)?.[0].length ?? 0;
    return hit(at - 1 - article, at + short[0].length, 190 + Number(short[1]));
  },
};

function hit(start: number, end: number, value: number): Found {
  return { rule: 'decade', start, end, reading: { kind: 'calendar', from: { decade: value } } };
}

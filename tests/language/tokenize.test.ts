import { describe, expect, it } from 'vitest';
import { LONGEST_CHUNK, tokenize } from '../../src/language/text/tokenize.ts';

function words(text: string): string {
  return tokenize(text, 0, text.length)
    .map((t) => text.slice(t.start, t.end))
    .join(' ');
}

/** raw text -> words joined by spaces */
const CASES: [string, string][] = [
  ["Don't go; it's China's.", "Do n't go ; it 's China 's ."],
  ['They cannot agree. Gonna wait?', 'They can not agree . Gon na wait ?'],
  ['the two countries’ ministers can’t', 'the two countries ’ ministers ca n’t'],
  ['TOKYO (Reuters) - Japan', 'TOKYO ( Reuters ) - Japan'],
  ['WASHINGTON, Feb. 10 — The U.S.', 'WASHINGTON , Feb. 10 — The U.S.'],
  ['the Japan-U.S. talks', 'the Japan - U.S. talks'],
  [
    'the U.S.-led, trade-related, non-tariff, pre-war plan',
    'the U.S. - led , trade - related , non-tariff , pre-war plan',
  ],
  ['Moon Jae-in and Tsai Ing-wen met Kim Jong-un.', 'Moon Jae-in and Tsai Ing-wen met Kim Jong-un .'],
  ['$1.5bn, ¥8.7 trillion, US$5m and 10%', '$ 1.5 bn , ¥ 8.7 trillion , US$ 5 m and 10 %'],
  ['at 10:30am, 5pm or 9 a.m. local time', 'at 10:30 am , 5 pm or 9 a.m. local time'],
  ['in the 1990s, on the 21st', 'in the 1990s , on the 21st'],
  ['J. D. Vance met J.D. Vance and Gen. Smith', 'J. D. Vance met J.D. Vance and Gen. Smith'],
  ['He said: "No." Then he left.', 'He said : " No . " Then he left .'],
  ['See No. 5, not no. Never.', 'See No. 5 , not no . Never .'],
  ['“We will act,” he said—twice... or not?!', '“ We will act , ” he said — twice ... or not ?!'],
  [
    'Mail a.b-c@mofa.go.jp or see https://www.mofa.go.jp/a/b.html.',
    'Mail a.b-c@mofa.go.jp or see https://www.mofa.go.jp/a/b.html .',
  ],
  ['and/or 1/2 of 9/11/2001', 'and / or 1/2 of 9/11/2001'],
  ['Q&A at AT&T', 'Q&A at AT&T'],
  ['the G-7 and COVID-19', 'the G - 7 and COVID - 19'],
  ["O'Neill's o'clock", "O'Neill 's o'clock"],
  ['• one • two', '• one • two'],
  ['$100-150 million on April 15-16', '$ 100 - 150 million on April 15 - 16'],
];

describe('tokenize', () => {
  it.each(CASES)('%s', (raw, expected) => {
    expect(words(raw)).toBe(expected);
  });

  it('reads only its part of the text', () => {
    const text = 'One two three four';
    expect(tokenize(text, 4, 13)).toEqual([
      { start: 4, end: 7 },
      { start: 8, end: 13 },
    ]);
  });

  it('cuts a word without end, and says so', () => {
    const told: string[] = [];
    const text = `a ${'x'.repeat(1_000_000)} b`;
    const tokens = tokenize(text, 0, text.length, (d) => told.push(d.code));
    expect(told).toEqual(['language/endless-word']);
    expect(Math.max(...tokens.map((t) => t.end - t.start))).toBeLessThanOrEqual(LONGEST_CHUNK);
    expect(tokens.length).toBe(2502);
  });
});

import { describe, expect, it } from 'vitest';
import { LONGEST_SENTENCE, splitSentences } from '../../src/language/text/split-sentences.ts';
import { tokenize } from '../../src/language/text/tokenize.ts';

function sentences(text: string): string[] {
  const tokens = tokenize(text, 0, text.length);
  let first = 0;
  return splitSentences(text, tokens).map((end) => {
    const out = text.slice(tokens[first]?.start, tokens[end - 1]?.end);
    first = end;
    return out;
  });
}

/** Sentences of one paragraph; joined by a space they are the raw text. */
const CASES: string[][] = [
  ['The ministers met.', 'They agreed.'],
  ['“We will act,” he said.', '“When?”', 'No one knew.'],
  ['He said "We are ready."', 'She did not.'],
  [
    'The U.S. and Japan will meet.',
    'Talks in the U.S. ended.',
    'The envoy left for the U.S.',
    'The talks went on.',
  ],
  ['Gen. Smith met Mr. Abe on Feb. 9 at 9 a.m. in Washington, D.C.', 'They dined.'],
  ['J. D. Vance spoke.', 'George W. Bush did not.'],
  ['“Will you sign?” he asked.', '“Yes!” she said.'],
  ['The deal (worth $1.5bn.) is done.', 'It took years . . .'],
  ['Exports rose 3.5 percent.', 'Imports fell.'],
  ['He lived there until 1805. [6]', 'Then he left.'],
  ['Toyota Motor Corp. said it would build a plant.', 'Sales at Sony Corp. fell.'],
  ['TOKYO (Reuters) - Japan said on Friday it would talk.'],
  ['Why now?', 'Because time is short!'],
  ['It was late ... and cold.'],
  ['(It was late.)', 'They left.'],
];

describe('splitSentences', () => {
  it.each(CASES.map((c) => [c.join(' '), c] as const))('%s', (raw, expected) => {
    expect(sentences(raw)).toEqual(expected);
  });

  it('gives nothing for nothing', () => {
    expect(sentences('  ')).toEqual([]);
  });

  it('cuts what is too long to be a sentence', () => {
    const found = sentences('word '.repeat(LONGEST_SENTENCE + 10));
    expect(found.length).toBe(2);
  });
});

import { describe, expect, it } from 'vitest';
import type { Found, Recogniser } from '../../../src/extraction/dates/reading.ts';
import { RECOGNISERS } from '../../../src/extraction/dates/recognisers/index.ts';
import { plainSentence } from './plain-sentences.ts';

/** All that one recogniser alone finds in a text. */
function foundBy(recogniser: Recogniser, text: string): string[] {
  const [sentence] = plainSentence(text);
  if (sentence === undefined) return [];
  return [...text.matchAll(/\p{L}+|\d+/gu)].flatMap((match) => {
    const word = match[0].toLowerCase();
    const trigger = /^\d/.test(word) ? '#' : word;
    if (!recogniser.triggers.includes(trigger)) return [];
    const found = recogniser.find({ text, sentence }, match.index, word);
    const all: readonly Found[] = found === undefined ? [] : 'rule' in found ? [found] : found;
    return all.map((f) => text.slice(f.start, f.end));
  });
}

describe.each(RECOGNISERS.map((r) => [r.id, r] as const))('%s', (id, recogniser) => {
  it.each(recogniser.examples)('finds in %j the words %j', (text, words) => {
    expect(foundBy(recogniser, text)).toContain(words);
  });
  it.each(recogniser.counterexamples)('finds nothing in %j', (text) => {
    expect(foundBy(recogniser, text)).toEqual([]);
  });
  it('is named once', () => {
    expect(RECOGNISERS.filter((r) => r.id === id)).toHaveLength(1);
  });
});

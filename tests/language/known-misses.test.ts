import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/language/text/split-sentences.ts';
import { tokenize } from '../../src/language/text/tokenize.ts';

/**
 * What is still done wrong, with what would be right. When one of these fails, something got better: move it to the
 * cases of tokenize.test.ts or split-sentences.test.ts.
 */
describe('known misses', () => {
  it.each([
    ['He likes plan B. So do I.', 2],
    ['Yahoo! Japan rose.', 1],
    ['He works at the U.S. Embassy is closed.', 2],
    ['The chapter “Who Lost China?” Kissinger wrote is short.', 1],
  ])('sentences of: %s', (text, right) => {
    expect(splitSentences(text, tokenize(text, 0, text.length)).length).not.toBe(right);
  });

  it.each([
    ['its a deal', 'it s a deal'],
    ['two year old and 24/7', 'two year old and 24 / 7'],
  ])('words of: %s', (text, right) => {
    const words = tokenize(text, 0, text.length).map((t) => text.slice(t.start, t.end));
    expect(words.join(' ')).not.toBe(right);
  });
});

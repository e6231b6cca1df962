import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paragraphsOf } from '../../src/kernel/index.ts';

const pieces = (text: string) => paragraphsOf(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ['one\n\ntwo\nstill two\n \nthree', ['one', 'two\nstill two', 'three']],
  ['one\ntwo', ['one', 'two']],
  ['  one  ', ['one']],
  ['a\r\n\r\nb', ['a', 'b']],
  ['', []],
  [' \n\n \t', []],
])('%j', (text, paragraphs) => {
  expect(pieces(text)).toEqual(paragraphs);
});

test('nothing but white space is left out, and nothing comes twice', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '\t', '\u00a0', '\r\n') });
  fc.assert(
    fc.property(text, (given) => {
      expect(pieces(given).join('').replace(/\s/g, '')).toBe(given.replace(/\s/g, ''));
      for (const piece of pieces(given)) expect(piece).toBe(piece.trim());
    }),
  );
});

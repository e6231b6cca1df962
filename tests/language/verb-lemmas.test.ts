import { expect, test } from 'vitest';
import { knownVerbLemma } from '../../src/language/verb-lemmas.ts';

test.each([
  ['postponed', 'VBD', 'postpone'],
  ['telephoning', 'VBG', 'telephone'],
  ['convenes', 'VBZ', 'convene'],
  ['chaired', 'VBN', 'chair'],
  ['deferred', 'VBD', 'defer'],
  ['cancelled', 'VBN', 'cancel'],
  ['canceled', 'VBN', 'cancel'],
])('%s (%s) is of "%s"', (form, tag, lemma) => {
  expect(knownVerbLemma(form, tag)).toBe(lemma);
});

test('words that are not of the list are left to the learned endings', () => {
  expect(knownVerbLemma('walked', 'VBD')).toBeUndefined();
  expect(knownVerbLemma('opposition', 'NN')).toBeUndefined();
});

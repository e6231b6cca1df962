import { expect, it } from 'vitest';
import { findDates } from '../../../src/extraction/dates/index.ts';
import { plainSentence } from './plain-sentences.ts';

/**
 * What a careful reader would find and we do not. When one of these fails, something got better: move the case to the
 * table of what is found.
 */
it.each([
  ['Thanksgiving week', '2016-11-20', 'talks resume in Thanksgiving week', '2016-W47'],
  ['event as anchor', '2019-04-10', 'two days after the summit of 3 May 2018 he quit', '2018-05-05'],
  ['fiscal year in days', '2019-04-10', 'Japan’s fiscal 2018', '2018-04-01/2019-03-31'],
  ['spelled year', undefined, 'in nineteen eighty-nine the wall fell', '1989'],
  ['another calendar', undefined, 'in 1439 AH', '2017/2018'],
  ['spelled time', '2019-04-10', 'at half past one yesterday afternoon', '2019-04-09T13:30:00'],
  ['day of a stay', '2019-04-10', 'they began on Monday and on the second day they signed', '2019-04-09'],
] as const)('still missed: %s', (_name, published, text, edtf) => {
  const found = findDates(text, plainSentence(text), published);
  expect(found.map((d) => d.edtf)).not.toContain(edtf);
});

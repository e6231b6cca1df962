import { expect, test } from 'vitest';
import { dateInWords, openDateInWords } from '../../src/exports/date-in-words.ts';

test.each([
  ['2017-02-10', '10 February 2017'],
  ['2019-04-15/2019-04-16', '15–16 April 2019'],
  ['2019-04-30/2019-05-02', '30 April – 2 May 2019'],
  ['2018-12-31/2019-01-02', '31 December 2018 – 2 January 2019'],
  ['2019-04/2019-06', 'April 2019 to June 2019'],
  ['2019-04', 'April 2019'],
  ['2017', '2017'],
  ['2017-21', 'spring 2017'],
  ['2017-34', 'second quarter of 2017'],
  ['201X', 'the 2010s'],
  ['19XX', 'the 1900s'],
  ['2017-02-10T14:30', '10 February 2017, 14:30'],
  ['2017-02~', 'about February 2017'],
  ['2017?', 'perhaps 2017'],
  ['../2017', '.. to 2017'],
])('%s is %s', (edtf, words) => {
  expect(dateInWords(edtf)).toBe(words);
});

test.each([
  ['XXXX-04-18', '18 April (the year is not given)'],
  ['XXXX-04', 'April (the year is not given)'],
  ['XXXX-WXX-5', 'A Friday (which one is not given)'],
  ['2019-04-18', undefined],
  ['', undefined],
])('%s is %s', (timex, said) => {
  expect(openDateInWords(timex)).toBe(said);
});

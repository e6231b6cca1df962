import { describe, expect, it } from 'vitest';
import { findDates } from '../../../src/extraction/dates/index.ts';
import { openReader } from '../../../src/language/index.ts';
import { plainSentence } from './plain-sentences.ts';

const reader = await openReader();

function read(text: string, published?: string): string[] {
  const sentences = reader.read(text, [{ start: 0, end: text.length }]);
  return findDates(text, sentences, published).map((d) => `${text.slice(d.start, d.end)} = ${d.value}`);
}

function edtfs(text: string, published?: string): (string | undefined)[] {
  return findDates(text, plainSentence(text), published).map((d) => d.edtf);
}

describe('dates that the words give in full', () => {
  it.each([
    ['The treaty was signed on 10 February 2017.', ['10 February 2017 = 2017-02-10']],
    ['The treaty was signed on February 10, 2017.', ['February 10, 2017 = 2017-02-10']],
    ['Envoys met in Doha on Sunday, Feb. 29, 2020.', ['Sunday, Feb. 29, 2020 = 2020-02-29']],
    ['They met on the 3rd of May 1998 in Lomé.', ['3rd of May 1998 = 1998-05-03']],
    [
      'Talks ran from 30 November to 2 December 2018 in Lima.',
      ['30 November to 2 December 2018 = 2018-11-30/2018-12-02'],
    ],
    ['The session of Feb. 9-12, 2015 was closed.', ['Feb. 9-12, 2015 = 2015-02-09/2015-02-12']],
    ['It lasted between March and May 2019.', ['March and May 2019 = 2019-03/2019-05']],
    ['In the 1990s the border opened.', ['the 1990s = 199']],
    ['Exports rose in the first quarter of 2019.', ['the first quarter of 2019 = 2019-Q1']],
    ['The pact of the 19th century holds.', ['the 19th century = 18']],
    ['It was shelved in late 2018.', ['late 2018 = 2018']],
    ['The budget for fiscal 2021 passed.', ['fiscal 2021 = FY2021']],
    ['Lagos, 2021-11-03: the minister resigned.', ['2021-11-03 = 2021-11-03']],
    ['Wahlen am 24.12.2014 were held.', ['24.12.2014 = 2014-12-24']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('dates settled by tense and publication date', () => {
  it.each([
    // Thursday, 9 February 2017
    ['The envoy arrived on Tuesday.', '2017-02-09', ['Tuesday = 2017-02-07']],
    ['The envoy will arrive on Tuesday.', '2017-02-09', ['Tuesday = 2017-02-14']],
    ['The minister said Thursday that he agreed.', '2017-02-09', ['Thursday = 2017-02-09']],
    ['She will meet him on Thursday.', '2017-02-09', ['Thursday = 2017-02-09']],
    ['They left last Friday.', '2017-02-09', ['last Friday = 2017-02-03']],
    ['They will vote next Friday.', '2017-02-06', ['next Friday = 2017-02-17']],
    ['They met last month.', '2017-01-20', ['last month = 2016-12']],
    ['They met last year and will meet this year.', '2020-06-01', ['last year = 2019', 'this year = 2020']],
    ['The leaders agreed in May to talk.', '2018-02-11', ['May = 2017-05']],
    ['The leaders will gather in May.', '2018-02-11', ['May = 2018-05']],
    ['Last May he resigned.', '2019-04-10', ['Last May = 2018-05']],
    ['The round is planned for December 28.', '2019-12-20', ['December 28 = 2019-12-28']],
    ['The talks collapsed on December 28.', '2020-01-04', ['December 28 = 2019-12-28']],
    ['They hope to finish later this month.', '2019-04-10', ['later this month = 2019-04']],
    ['The delegation will return on the 18th.', '2021-03-11', ['the 18th = 2021-03-18']],
    ['The delegation returned on the 18th.', '2021-03-11', ['the 18th = 2021-02-18']],
    ['They met two weeks ago.', '2021-03-11', ['two weeks ago = 2021-W08']],
    ['They will confer this weekend.', '2017-02-09', ['this weekend = 2017-W06-WE']],
    [
      'Officials met from Monday to Wednesday.',
      '2023-08-11',
      ['Monday to Wednesday = 2023-08-07/2023-08-09'],
    ],
    ['Talks start at 9 a.m. on Friday.', '2023-08-10', ['9 a.m. on Friday = 2023-08-11T09:00']],
    ['Rebels attacked last night.', '2023-08-10', ['last night = 2023-08-09TNI']],
    ['He met the queen yesterday evening.', '2023-08-10', ['yesterday evening = 2023-08-09TEV']],
    ['It was signed in March last year.', '2023-08-10', ['March last year = 2022-03']],
    [
      'They travelled to Oslo in summer 2012 and last summer.',
      '2015-01-10',
      ['summer 2012 = 2012-SU', 'last summer = 2014-SU'],
    ],
    ['A decade ago the border was closed.', '2016-05-09', ['A decade ago = 2006']],
    ['Envoys will meet in the week of May 6.', '2019-04-10', ['the week of May 6 = 2019-W19']],
    ['Last year’s third quarter was better.', '1989-10-26', ['Last year’s third quarter = 1988-Q3']],
    [
      'The envoy will tour the lake towns from October 9 to November 2.',
      '2015-05-07',
      ['October 9 to November 2 = 2015-10-09/2015-11-02'],
    ],
    ['Demand had been higher the year before.', '2015-05-07', ['the year before = 2014']],
    ['It was built in mid-2015.', '2020-01-01', ['mid-2015 = 2015']],
    ['A deal will come in the weeks ahead.', '2020-01-01', ['the weeks = FUTURE_REF']],
  ])('%s (%s)', (text, published, expected) => {
    expect(read(text, published)).toEqual(expected);
  });
});

describe('dates counted from the one told before', () => {
  it.each([
    [
      'On 17 April 2017 they met in Minsk. The next day they signed.',
      ['17 April 2017 = 2017-04-17', 'The next day = 2017-04-18'],
    ],
    ['Trade peaked in 2014. Two years later it had halved.', ['2014 = 2014', 'Two years later = 2016']],
    [
      'It grew in the second quarter of 2011 from a year earlier.',
      ['the second quarter of 2011 = 2011-Q2', 'a year earlier = 2010'],
    ],
    [
      'On 3 May 2016 he quit. Less than 10 days later she followed.',
      ['3 May 2016 = 2016-05-03', 'Less than 10 days later = P10D'],
    ],
    [
      'They met on 5 June 2008. The following week they met again.',
      ['5 June 2008 = 2008-06-05', 'The following week = 2008-W24'],
    ],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('without a publication date nothing relative is resolved', () => {
  it.each([
    ['They met on Friday.', ['Friday = XXXX-WXX-5']],
    ['The summit is on February 10.', ['February 10 = XXXX-02-10']],
    ['They agreed in May.', ['May = XXXX-05']],
    ['He left today and comes back tomorrow.', ['today = PRESENT_REF', 'tomorrow = FUTURE_REF']],
    ['He resigned last month.', ['last month = PAST_REF']],
    ['Talks fell on April 15-16 in Quito.', ['April 15-16 = XXXX-04-15/XXXX-04-16']],
    ['In 2017 it began. In February it failed.', ['2017 = 2017', 'February = XXXX-02']],
    ['They spoke Thursday night.', ['Thursday night = XXXX-WXX-4TNI']],
    ['They return on the 18th.', ['the 18th = XXXX-XX-18']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
    const open = findDates(text, plainSentence(text)).filter((d) => /X|REF/.test(d.value));
    expect(open.every((d) => d.edtf === undefined)).toBe(true);
  });
});

describe('lengths and sets are no points', () => {
  it.each([
    ['The war lasted two years.', ['two years = P2Y', 'DURATION']],
    ['A five-day visit began.', ['five-day = P5D', 'DURATION']],
    ['They talk every Friday.', ['every Friday = XXXX-WXX-5', 'SET']],
    ['They gather twice a year.', ['a year = P1Y', 'SET']],
    ['In the next five years it will grow.', ['the next five years = P5Y', 'DURATION']],
  ])('%s', (text, [expected, type]) => {
    expect(read(text, '2020-01-01')).toEqual([expected]);
    expect(findDates(text, plainSentence(text), '2020-01-01').map((d) => [d.type, d.edtf])).toEqual([
      [type, undefined],
    ]);
  });
});

describe('what is no date', () => {
  it.each([
    'Talks may resume.',
    'Prime Minister Theresa May spoke to reporters.',
    'Protesters march on the ministry.',
    'The G20 and the Group of 77 agreed.',
    'They sent 1,800 soldiers and 2000 troops.',
    'It began after the Second World War.',
    'The Sunday Times reported it.',
    'A Boeing 737 landed.',
    'Resolution 2231 and Article 5 apply.',
    'The Daily Observer reported it.',
    'A 43-year-old man was held.',
    'The third round failed on all counts.',
    'The Arab Spring changed the region.',
    'Prices fall and markets spring back.',
    'The second half was better.',
    'One side blamed the other.',
  ])('%s', (text) => {
    expect(read(text, '2019-04-09')).toEqual([]);
  });
});

describe('EDTF', () => {
  it.each([
    ['the spring of 2018', undefined, '2018-21'],
    ['the second quarter of 2019', undefined, '2019-04/2019-06'],
    ['the 1980s', undefined, '198X'],
    ['next week', '2019-04-10', '2019-04-15/2019-04-21'],
    ['a decade ago', '2016-05-09', '2006~'],
    ['noon on 4 July 2012', undefined, '2012-07-04T12:00:00'],
    ['from 2014 to 2016', undefined, '2014/2016'],
    ['last month', '2017', undefined],
    ['last year', '2017-03', '2016'],
  ])('%s (%s) is %s', (text, published, expected) => {
    expect(edtfs(text, published)).toEqual([expected]);
  });
});

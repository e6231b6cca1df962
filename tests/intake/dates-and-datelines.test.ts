import { describe, expect, it } from 'vitest';
import { completeDate } from '../../src/intake/metadata/complete-date.ts';
import { dateInUrl } from '../../src/intake/metadata/date-in-url.ts';
import { parseDate, parseMachineDate } from '../../src/intake/metadata/parse-date.ts';
import { readDateline } from '../../src/intake/metadata/read-dateline.ts';

describe('full dates', () => {
  it.each([
    ['February 9, 2017', '2017-02-09'],
    ['Feb. 9, 2017', '2017-02-09'],
    ['9 Feb 2017', '2017-02-09'],
    ['9th February, 2017', '2017-02-09'],
    ['2017/2/9', '2017-02-09'],
    ['2017年2月9日', '2017-02-09'],
    ['9.2.2017', '2017-02-09'],
    ['2017-02-09T10:00:00+09:00', '2017-02-09T10:00:00+09:00'],
    ['2017-02-09 10:00', '2017-02-09'],
    ['Feb 9, 2017 10:00 JST', '2017-02-09T10:00:00+09:00'],
    ['February 9, 2017 at 5:48 p.m. EST', '2017-02-09T17:48:00-05:00'],
    ['Published: Sept 12, 2018 08:15 GMT', '2018-09-12T08:15:00Z'],
    ['May 16, 2023, 14:00 (GMT+4)', '2023-05-16T14:00:00+04:00'],
    ['May 16, 2023 14:00 UTC+5:30', '2023-05-16T14:00:00+05:30'],
    ['May 16, 2023, 14:00 (GMT)', '2023-05-16T14:00:00Z'],
    ['MAY 4, 2021, 8:14 PM SGT', '2021-05-04T20:14:00+08:00'],
  ])('%s', (text, date) => {
    expect(parseDate(text)).toBe(date);
  });

  it.each([
    '2/9/2017',
    'February 30, 2017',
    'Feb. 9',
    '2017',
    'may 5 be 2000 times',
    '1234-56-78',
    'Room 2017-02',
  ])('%s is none', (text) => {
    expect(parseDate(text)).toBeUndefined();
  });

  it('reads what machines write', () => {
    expect(parseMachineDate('Thu, 09 Feb 2017 10:00:00 GMT')).toBe('2017-02-09T10:00:00Z');
    expect(parseMachineDate('20170209')).toBe('2017-02-09');
    expect(parseMachineDate('1486634400')).toBe('2017-02-09T10:00:00Z');
    expect(parseMachineDate('yesterday')).toBeUndefined();
  });

  it('reads addresses that hold a day, not those that hold a month', () => {
    expect(dateInUrl('https://x.example/world/2017/02/09/talks')).toBe('2017-02-09');
    expect(dateInUrl('https://x.example/2017/feb/09/talks')).toBe('2017-02-09');
    expect(dateInUrl('https://x.example/talks-20170209.html')).toBe('2017-02-09');
    expect(dateInUrl('https://x.example/2017/02/talks')).toBeUndefined();
    expect(dateInUrl('https://x.example/item/20171399')).toBeUndefined();
  });
});

describe('datelines', () => {
  it.each([
    ['TOKYO (Reuters) - Ministers met.', { place: 'TOKYO', agencies: ['Reuters'] }],
    ['TOKYO -- Ministers met.', { place: 'TOKYO', agencies: [] }],
    [
      'BEIJING, April 18 (Xinhua) -- Ministers met.',
      { place: 'BEIJING', agencies: ['Xinhua'], monthDay: '04-18' },
    ],
    [
      'TOKYO, Feb. 9, 2017 (Kyodo) - Ministers met.',
      { place: 'TOKYO', agencies: ['Kyodo'], published: '2017-02-09' },
    ],
    ['ST. JOSEPH, Mich. (AP) — Ministers met.', { place: 'ST. JOSEPH', agencies: ['AP'] }],
    [
      'MOSCOW, February 9. /TASS/. Ministers met.',
      { place: 'MOSCOW', agencies: ['TASS'], monthDay: '02-09' },
    ],
    ['Seoul, Feb. 9 (Yonhap) -- Ministers met.', { place: 'Seoul', agencies: ['Yonhap'], monthDay: '02-09' }],
    ['(Reuters) — Ministers met.', { agencies: ['Reuters'] }],
    ['PORT ANSEL. Ministers met.', { place: 'PORT ANSEL', agencies: [] }],
    ['ST. ANSEL. Ministers met.', { place: 'ST. ANSEL', agencies: [] }],
    ['ANSEL, Lowland. Ministers met.', { place: 'ANSEL' }],
    ['WASHINGTON, D.C. Ministers met.', { place: 'WASHINGTON' }],
    ['ANSEL.- Ministers met.', { place: 'ANSEL', agencies: [] }],
    ['Port Ansel, March 30: Ministers met.', { place: 'Port Ansel', monthDay: '03-30' }],
    ['ANSEL, 4 May 2018. Ministers met.', { place: 'ANSEL', published: '2018-05-04' }],
    ['NEW DELHI: Ministers met.', { place: 'NEW DELHI', agencies: [] }],
    ['PORT ANSEL (TIDEWATER NEWS) - Ministers met.', { place: 'PORT ANSEL', agencies: ['Tidewater News'] }],
  ])('%s', (text, expected) => {
    const dateline = readDateline(text);
    expect(dateline).toMatchObject(expected);
    expect(text.slice(dateline?.length)).toBe('Ministers met.');
  });

  it.each([
    'The ministers - all five - met.',
    'MODERATOR: Good afternoon.',
    'U.S. officials — and others — met.',
    'The plan: more talks.',
    'One thing (and only one) - that is all.',
    'Ministers met (again) - and left.',
    '“No” — that was all.',
    'Silence. Then the ministers met.',
    'U.S. Ministers met.',
    'THE MINISTERS HAVE MET AT LAST. They left.',
    'MODERATOR. Good afternoon.',
  ])('%s has none', (text) => {
    expect(readDateline(text)).toBeUndefined();
  });

  it('gets its year only from a full date of the same day', () => {
    expect(completeDate('02-09', 'saves/2017-02-09-talks.txt')).toBe('2017-02-09');
    expect(completeDate('02-09', 'saves/20170209_talks.txt')).toBe('2017-02-09');
    expect(
      completeDate('02-09', 'saves/2017-02-10-talks.txt', 'They met on February 8, 2017.'),
    ).toBeUndefined();
    expect(completeDate('02-09', 'on February 9, 2016 and on February 9, 2017')).toBeUndefined();
  });
});

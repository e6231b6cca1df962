import { describe, expect, test } from 'vitest';
import type { EngagementClaim } from '../../../src/extraction/index.ts';
import { articleFromObject } from '../../../src/intake/index.ts';
import { analyse, openPipeline } from '../../../src/pipeline.ts';

const pipeline = await openPipeline();

/** Type, status, parties, day and place of what a sentence of Wednesday, 15 May 2024 tells. */
function told(text: string): string[] {
  const { article } = articleFromObject(
    { id: 'text', text, published: '2024-05-15', language: 'en' },
    'text',
  );
  if (article === undefined) throw new Error(`Not an article: ${text}`);
  const claims = analyse(article, [], pipeline).extraction?.claims ?? [];
  return claims
    .filter((c): c is EngagementClaim => c.kind === 'engagement')
    .map((c) => `${c.type}/${c.status} ${c.parties.join('+')} ${c.when?.edtf ?? '-'} ${c.where?.name ?? '-'}`)
    .sort();
}

/** A sentence, and below it what it tells. */
const MEETINGS = `
Finnish Foreign Minister Anna Virtanen has not visited Oslo since January 2022.
  visit/held FIN+NOR 2022-01 Oslo
Ghana announced the fund at the G20 summit in New Delhi last September.
  summit/held IND 2023-09 New Delhi
Kenyan President William Otieno has been invited to the G20 summit in Rio de Janeiro in November.
  summit/planned BRA 2024-11 Rio de Janeiro
Kenyan Foreign Minister Peter Otieno sat across the table from Ugandan President Grace Okello in Kampala on Friday.
  meeting/held KEN+UGA 2024-05-10 Kampala
The Polish ambassador, Adam Nowak, presented his credentials to Chilean President Gabriel Rojas in Santiago on Tuesday.
  meeting/held CHL+POL 2024-05-14 Santiago
Polish President Adam Nowak gave a dinner for Chilean President Gabriel Rojas on Monday.
  social/held CHL+POL 2024-05-13 -
Polish Foreign Minister Adam Nowak was supposed to visit Lima in June.
  visit/planned PER+POL 2024-06 Lima
Finnish Foreign Minister Anna Virtanen's tour will take her to Nairobi and Kampala.
  visit/planned FIN+KEN - Nairobi; visit/planned FIN+UGA - Kampala
Finnish Foreign Minister Anna Virtanen will travel to the Middle East next week.
  visit/planned FIN 2024-05-20/2024-05-26 Middle East
Finnish Foreign Minister Anna Virtanen is on a six-day trip to Asia.
  visit/ongoing FIN - Asia
Finnish Foreign Minister Anna Virtanen met senior officials in Nairobi on Tuesday.
  meeting/held FIN+KEN 2024-05-14 Nairobi
Finnish Foreign Minister Anna Virtanen is due to hold talks in Ankara on Saturday.
  talks/planned FIN+TUR 2024-05-18 Ankara
Finnish Foreign Minister Anna Virtanen left Kampala without meeting Ugandan President Grace Okello.
  meeting/denied FIN+UGA - -
A Nairobi trip by Finnish Foreign Minister Anna Virtanen was cancelled on Tuesday.
  visit/cancelled FIN+KEN - Nairobi
Finnish Foreign Minister Anna Virtanen had been pencilled in to travel to Nairobi on Saturday, but the trip was called off late on Friday.
  visit/cancelled FIN+KEN 2024-05-11 -; visit/planned FIN+KEN 2024-05-11 Nairobi
`;

/** Told of other things, or not known well enough. */
const NONE = `
Finnish Foreign Minister Anna Virtanen has not visited Oslo since the bank failed in March.
Kenyan President William Otieno spoke on Friday of the G20 summit.
The journey took Finnish Foreign Minister Anna Virtanen to Turku.
Finnish Foreign Minister Anna Virtanen met business leaders in Nairobi on Tuesday.
Finnish Foreign Minister Anna Virtanen will hold talks in Vienna on Saturday.
The band's tour took Finnish singer Anna Virtanen to Africa.
Finnish Foreign Minister Anna Virtanen spoke of her country's exports to Asia on Monday.
The dispute took Norway and Finland to The Hague last year.
Polish President Adam Nowak gave the dinner guests a wave on Monday.
`;

const lines = (table: string) => table.trim().split('\n');

describe('meetings as newspapers tell of them', () => {
  const rows = lines(MEETINGS);
  for (let i = 0; i + 1 < rows.length; i += 2) {
    const [text = '', expected = ''] = rows.slice(i, i + 2);
    test(text, () => expect(told(text)).toEqual(expected.trim().split('; ')));
  }
});

describe('no meeting', () => {
  for (const text of lines(NONE)) test(text, () => expect(told(text)).toEqual([]));
});

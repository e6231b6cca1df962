import { describe, expect, test } from 'vitest';
import type { EngagementClaim } from '../../../src/extraction/index.ts';
import { articleFromObject } from '../../../src/intake/index.ts';
import { analyse, openPipeline } from '../../../src/pipeline.ts';

const pipeline = await openPipeline();

/** The engagements of a text published on Wednesday, 15 May 2024. */
function engagements(text: string): EngagementClaim[] {
  const { article } = articleFromObject(
    { id: 'text', text, published: '2024-05-15', language: 'en' },
    'text',
  );
  if (article === undefined) throw new Error(`Not an article: ${text}`);
  const claims = analyse(article, [], pipeline).extraction?.claims ?? [];
  return claims.filter((c): c is EngagementClaim => c.kind === 'engagement');
}

/** Type, status, day, parties and people of each, in one line. */
const told = (text: string) =>
  engagements(text).map((c) =>
    [
      c.type,
      c.status,
      c.when?.edtf ?? '-',
      c.parties.join('-'),
      ...c.participants.map((p) => p.name).sort(),
    ].join(' '),
  );

describe('what was to be and was not', () => {
  test('a round that never took place is cancelled', () => {
    const text =
      'Kenya and Uganda held talks on fishing in Nairobi on March 4. A second round, which had been scheduled for April 9, never took place.';
    expect(told(text)).toContain('talks cancelled 2024-04-09 KEN-UGA');
  });

  test('a planned meeting that did not materialize is cancelled', () => {
    const text =
      'A planned meeting between Kenyan President William Ruto and Ugandan President Yoweri Museveni did not materialize.';
    expect(told(text)).toEqual(['summit cancelled - KEN-UGA William Ruto Yoweri Museveni']);
  });

  test('leave to travel that is refused is no visit', () => {
    const text =
      'Norway denied permission for Taiwanese President Lai Ching-te to transit through Oslo in June.';
    expect(told(text).filter((c) => !c.startsWith('visit cancelled'))).toEqual([]);
  });
});

describe('the place and time of a clause', () => {
  test('stand before "where"', () => {
    const text =
      'Norwegian Foreign Minister Espen Barth Eide flew on to Riga on Tuesday, where he and Latvian Foreign Minister Baiba Braze spoke for an hour.';
    const [claim] = engagements(text).filter((c) => c.type !== 'visit');
    expect(claim?.where?.name).toBe('Riga');
    expect(claim?.type).not.toBe('call');
  });

  test('what was done first was done when the main verb was', () => {
    const text =
      'Turkish President Recep Tayyip Erdogan announced the deal after hosting Somali President Hassan Sheikh Mohamud and Ethiopian Prime Minister Abiy Ahmed in Ankara.';
    expect(told(text)).toEqual([
      'summit held - ETH-SOM-TUR Abiy Ahmed Hassan Sheikh Mohamud Recep Tayyip Erdogan',
    ]);
  });

  test('what will be done first is ahead', () => {
    const text =
      'Turkish President Recep Tayyip Erdogan will announce the deal after hosting Somali President Hassan Sheikh Mohamud.';
    expect(told(text)).toEqual(['summit planned - SOM-TUR Hassan Sheikh Mohamud Recep Tayyip Erdogan']);
  });
});

describe('verbs of being together', () => {
  test('two who saw each other', () => {
    const text =
      'Kenyan President William Ruto spoke of Ugandan President Yoweri Museveni. The two presidents last saw each other in Arusha on May 2.';
    expect(told(text)).toContain('summit held 2024-05-02 KEN-UGA William Ruto Yoweri Museveni');
  });

  test('hours behind closed doors with somebody', () => {
    const text =
      'Danish Foreign Minister Lars Rasmussen spent more than two hours behind closed doors with Polish Foreign Minister Radek Sikorski on Monday.';
    expect(told(text)).toEqual(['meeting held 2024-05-13 DNK-POL Lars Rasmussen Radek Sikorski']);
  });

  test('two who talked on a day', () => {
    expect(
      told('Kenyan President William Ruto and Ugandan President Yoweri Museveni talked on May 2.'),
    ).toEqual(['summit held 2024-05-02 KEN-UGA William Ruto Yoweri Museveni']);
    expect(
      told('Kenyan President William Ruto and Ugandan President Yoweri Museveni talked of better days.'),
    ).toEqual([]);
  });

  test('whom somebody hosted', () => {
    const text =
      'The last to come was Latvian President Edgars Rinkevics, whom Estonian President Alar Karis hosted in Tartu in April.';
    expect(told(text)).toContain('summit held 2024-04 EST-LVA Alar Karis Edgars Rinkevics');
  });

  test('so-called talks', () => {
    const text =
      'Danish Foreign Minister Lars Rasmussen and Danish Defense Minister Troels Lund Poulsen are to hold so-called two-plus-two talks with their Polish counterparts on Friday.';
    expect(told(text)).toEqual(['talks planned 2024-05-17 DNK-POL Lars Rasmussen Troels Lund Poulsen']);
  });
});

describe('one meeting after another', () => {
  test('a second one is of the same sides', () => {
    const text =
      'Kenya and Uganda held a first round of talks on fishing in Nairobi on March 4. A second one followed on April 9.';
    expect(told(text)).toContain('talks held 2024-04-09 KEN-UGA');
    expect(told('Kenya and Uganda share a lake. A second one followed on April 9.')).toEqual([]);
  });

  test('what came before is another meeting of the day', () => {
    const text =
      'Kenyan President William Ruto held talks with Ugandan President Yoweri Museveni in Nairobi on Monday, which were preceded by a one-on-one meeting at State House.';
    expect(told(text)).toEqual([
      'summit held 2024-05-13 KEN-UGA William Ruto Yoweri Museveni',
      'summit held 2024-05-13 KEN-UGA William Ruto Yoweri Museveni',
    ]);
  });

  test('a lunch after the talks is on their day', () => {
    const text =
      'Kenyan President William Ruto met Ugandan President Yoweri Museveni in Nairobi on Monday. The talks were followed by a working lunch.';
    expect(told(text)).toContain('social held 2024-05-13 KEN-UGA William Ruto Yoweri Museveni');
  });

  test('who joins two meets both', () => {
    const text =
      'Kenyan President William Ruto met Ugandan President Yoweri Museveni on Monday. Later they were joined by Tanzanian President Samia Suluhu Hassan for a three-way gathering.';
    expect(told(text)).toContain(
      'summit held 2024-05-13 KEN-TZA-UGA Samia Suluhu Hassan William Ruto Yoweri Museveni',
    );
  });

  test('the day of somebody arriving does not move the story', () => {
    const text =
      'Leaders of Kenya and Uganda closed their talks in Nairobi on Tuesday. Tanzanian President Samia Suluhu Hassan, who arrived on Monday, met Kenyan President William Ruto in the evening.';
    expect(whenOf(text, 'Samia Suluhu Hassan')).toBe('2024-05-14');
  });
});

describe('questions and posts', () => {
  test('what a spokesman is asked is no plan', () => {
    const asked =
      'Asked whether Kenyan President William Ruto would travel to Kampala, a spokesman said that';
    expect(told(`${asked} he would not.`)).toEqual(['visit denied - KEN-UGA William Ruto']);
    expect(told(`${asked} nothing had been fixed.`)).toEqual(['visit uncertain - KEN-UGA William Ruto']);
  });

  test('a post belongs to the country of its ministry', () => {
    const text =
      "A meeting in Oslo last month between Norwegian Defense Minister Tore Sandvik and Jonah Whitfield, the Pentagon's policy chief, was cancelled.";
    expect(told(text)).toEqual(['meeting cancelled 2024-04 NOR-USA Jonah Whitfield Tore Sandvik']);
  });
});

function whenOf(text: string, name: string): string | undefined {
  return engagements(text).find((c) => c.type !== 'visit' && c.participants.some((p) => p.name === name))
    ?.when?.edtf;
}

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

const names = (claim: EngagementClaim | undefined) => claim?.participants.map((p) => p.name).sort();
const whens = (text: string) => engagements(text).map((c) => c.when?.edtf);

describe('the day of the story', () => {
  test('goes on in later sentences', () => {
    const text =
      'Kenya and Uganda held talks in Nairobi on Tuesday. Kenyan Foreign Minister Peter Otieno held separate talks with Ugandan Trade Minister Grace Okello.';
    expect(whens(text)).toEqual(['2024-05-14', '2024-05-14']);
  });

  test('holds for what happened before the main verb of a saying', () => {
    const text =
      'Finnish Foreign Minister Anna Virtanen left for home on Tuesday. She told reporters after a meeting with Polish President Adam Nowak that it went well.';
    expect(whens(text).at(-1)).toBe('2024-05-14');
  });

  test('does not hold for what had happened before', () => {
    const text =
      'Kenya and Uganda held talks in Nairobi on Tuesday. Kenyan President William Otieno had met Ugandan President Grace Okello.';
    expect(whens(text)).toEqual(['2024-05-14', undefined]);
  });

  test('a plan keeps its open day', () => {
    const text =
      'Kenya and Uganda held talks in Nairobi on Tuesday. Kenyan President William Otieno will meet Ugandan President Grace Okello.';
    expect(whens(text)).toEqual(['2024-05-14', undefined]);
  });
});

describe('the date of an event', () => {
  test('stands after a list of names', () => {
    const text =
      'Norwegian Trade Minister Kari Berg held talks with Swedish Trade Minister Lars Holm, Swedish Foreign Minister Eva Lund and others in Oslo on May 3.';
    expect(whens(text)).toEqual(['2024-05-03']);
  });

  test('is not that of another event in the sentence', () => {
    const text =
      'Norwegian Trade Minister Kari Berg met Swedish Trade Minister Lars Holm to prepare the summit that Denmark will host on June 7.';
    expect(whens(text)[0]).toBeUndefined();
  });
});

describe('who takes part', () => {
  test('several names on both sides', () => {
    const [claim] = engagements(
      'Norwegian Foreign Minister Kari Berg and Norwegian Defence Minister Nils Dahl met Swedish Foreign Minister Eva Lund and Swedish Defence Minister Lars Holm in Oslo on Monday.',
    );
    expect(names(claim)).toEqual(['Eva Lund', 'Kari Berg', 'Lars Holm', 'Nils Dahl']);
  });

  test('names with long appositions', () => {
    const claims = engagements(
      'Kari Berg, the Norwegian foreign minister, and Eva Lund, the Swedish foreign minister, met in Oslo on Monday.',
    );
    expect(claims.map(names)).toEqual([['Eva Lund', 'Kari Berg']]);
  });

  test('a list of attendees under the meeting', () => {
    const text =
      'On May 13 Norwegian Prime Minister Kari Berg met Swedish Prime Minister Eva Lund in Oslo.\n\nNorwegian side: Prime Minister Kari Berg; Foreign Minister Nils Dahl\n\nSwedish side: Prime Minister Eva Lund; Trade Minister Lars Holm';
    expect(names(engagements(text)[0])).toEqual(['Eva Lund', 'Kari Berg', 'Lars Holm', 'Nils Dahl']);
  });

  test('people of neither side are not read into a meeting', () => {
    const text =
      'Norwegian Prime Minister Kari Berg met Swedish Prime Minister Eva Lund in Oslo on Monday. The writer Nils Dahl attended a concert.';
    expect(names(engagements(text)[0])).toEqual(['Eva Lund', 'Kari Berg']);
  });
});

describe('who is invited', () => {
  test('the guest travels, not the host', () => {
    const visits = engagements(
      'Ghanaian President Ama Mensah invited Kenyan President William Otieno to visit Accra.',
    ).filter((c) => c.type === 'visit');
    expect(visits.map((v) => [v.status, names(v)])).toEqual([['proposed', ['William Otieno']]]);
  });
});

describe('what came of a meeting', () => {
  test('stands in its sentence', () => {
    const text =
      'Norwegian Trade Minister Kari Berg met Swedish Trade Minister Lars Holm in Oslo on May 3 and signed a treaty on fish.';
    expect(engagements(text)[0]?.outcomes).toEqual(['signed a treaty on fish']);
  });

  test('stands in the sentence after it, told of the same two', () => {
    const text =
      'Norwegian Trade Minister Kari Berg met Swedish Trade Minister Lars Holm in Oslo on May 3. They agreed to open two border posts.';
    expect(engagements(text)[0]?.outcomes).toEqual(['agreed to open two border posts']);
  });

  test('is not what others agreed, nor what is planned', () => {
    const text =
      'Norwegian Trade Minister Kari Berg met Swedish Trade Minister Lars Holm in Oslo on May 3. Denmark and Finland agreed to open two border posts.';
    expect(engagements(text)[0]?.outcomes).toBeUndefined();
    const plan =
      'Norwegian Trade Minister Kari Berg met Swedish Trade Minister Lars Holm in Oslo on May 3. They will sign a treaty on fish.';
    expect(engagements(plan)[0]?.outcomes).toBeUndefined();
  });
});

describe('what a clause by the way tells', () => {
  test('does not undo what the main verb tells', () => {
    const text =
      'Talks between Peru and Chile, which Lima put off in March, will be held in Arica on May 20.';
    expect(engagements(text).map((c) => [c.status, c.when?.edtf])).toEqual([['planned', '2024-05-20']]);
  });

  test('leaves what is put off put off', () => {
    const text = 'Talks between Peru and Chile, which had been planned for May 20, were put off.';
    expect(engagements(text).map((c) => [c.status, c.when?.edtf])).toEqual([['postponed', '2024-05-20']]);
  });
});

describe('what is denied', () => {
  const statuses = (text: string) => engagements(text).map((c) => `${c.status} ${c.parties.join('+')}`);

  test('a meeting that there was not', () => {
    expect(statuses('There was no separate Peru-Chile meeting, the ministry clarified.')).toEqual([
      'denied CHL+PER',
    ]);
  });

  test('a report of a meeting', () => {
    expect(
      statuses(
        'The ministry dismissed reports that Peruvian President Dina Boluarte would meet Chilean President Gabriel Boric in Lima on May 20.',
      ),
    ).toEqual(['denied CHL+PER']);
  });

  test('is not what there was none of at a meeting, nor a report that nobody denies', () => {
    expect(statuses('There was no progress in the talks between Peru and Chile.')).toEqual([]);
    expect(
      statuses(
        'The ministry has not denied reports that Peruvian President Dina Boluarte would meet Chilean President Gabriel Boric.',
      ),
    ).not.toContain('denied CHL+PER');
  });
});

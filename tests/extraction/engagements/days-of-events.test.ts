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

const lastDay = (text: string) => engagements(text).at(-1)?.when?.edtf;
const OPENING = 'Kenya and Uganda held talks in Nairobi on Tuesday. ';

describe('the day of an event', () => {
  test('shortly before an hour of a day is that day', () => {
    expect(
      lastDay(
        'Kenyan President William Otieno, who flew into Kampala shortly before 9pm on Sunday, was tired.',
      ),
    ).toMatch(/^2024-05-12/);
    expect(lastDay('Kenyan President William Otieno will fly to Kampala before Sunday.')).toBeUndefined();
  });

  test('since a month: from then until the report', () => {
    expect(lastDay('Kenyan and Ugandan officials have held direct talks since February.')).toBe(
      '2024-02/2024-05-15',
    );
    expect(lastDay('Kenyan and Ugandan officials have not held talks since February.') ?? '').not.toContain(
      '/',
    );
  });

  test('put off from a weekday is from the coming one', () => {
    const text = 'A meeting of Kenyan and Ugandan experts has been postponed from Thursday to Saturday.';
    expect(lastDay(text)).toBe('2024-05-16');
    expect(lastDay('A meeting of Kenyan and Ugandan experts was postponed on Tuesday.')).toBe('2024-05-14');
  });

  test('of what followed, told with a day before', () => {
    expect(
      lastDay(
        'Kenyan President William Otieno on Monday visited a school, the first he had seen there, and then met Ugandan President Grace Okello.',
      ),
    ).toBe('2024-05-13');
  });

  test('where the story has led', () => {
    expect(
      lastDay(
        `${OPENING}Ugandan President Grace Okello then went on to the harbour, where she met Kenyan President William Otieno.`,
      ),
    ).toBe('2024-05-14');
    expect(
      lastDay(
        `${OPENING}Ugandan President Grace Okello came from Kisumu, where she met Kenyan President William Otieno.`,
      ),
    ).toBeUndefined();
  });

  test('in the name of what one travels for', () => {
    const talks = engagements(
      'Ugandan Foreign Minister Grace Okello will travel to Nairobi for the June talks with Kenyan Foreign Minister Peter Otieno.',
    ).find((c) => c.type === 'talks');
    expect(talks?.when?.edtf).toBe('2024-06');
  });

  test('counted from what was told with its day', () => {
    const told = 'Ugandan President Grace Okello took office on April 20. ';
    expect(
      lastDay(
        `${told}Six days before the inauguration Kenyan Foreign Minister Peter Otieno travelled to Kampala.`,
      ),
    ).toBe('2024-04-14');
    expect(
      lastDay(
        `${OPENING}Six days before the eclipse Kenyan Foreign Minister Peter Otieno travelled to Kampala.`,
      ),
    ).toBeUndefined();
  });
});

describe('who takes part, and where somebody goes', () => {
  test('every name of a list', () => {
    const [claim] = engagements(
      'Kenyan Foreign Minister Peter Otieno left Entebbe before holding talks with Ugandan Foreign Minister Grace Okello, Ugandan Trade Minister Joy Mukasa and Ugandan Defence Minister Amos Kato on Monday.',
    ).filter((c) => c.type !== 'visit');
    expect(claim?.participants.map((p) => p.name)).toEqual(
      expect.arrayContaining(['Grace Okello', 'Joy Mukasa', 'Amos Kato']),
    );
  });

  test('two names after one courtesy word', () => {
    const text =
      'Kenyan Foreign Minister Peter Otieno flew to Kampala on Monday. Ugandan Foreign Minister Amos Kato was there. Messrs Otieno and Kato met on Monday for an hour.';
    expect(
      engagements(text)
        .at(-1)
        ?.participants.map((p) => p.name),
    ).toEqual(['Peter Otieno', 'Amos Kato']);
  });

  test('not the owner of the house where two sat for two days', () => {
    const claims = engagements(
      'Kenyan Foreign Minister Peter Otieno met Ugandan Foreign Minister Amos Kato on Sunday and Monday at the residence of Norway’s ambassador.',
    );
    expect(claims.map((c) => [c.when?.edtf, c.parties])).toEqual([['2024-05-12/2024-05-13', ['KEN', 'UGA']]]);
  });

  test('a name is no helping verb', () => {
    expect(
      engagements('It would have been the first since Theresa May visited Nairobi in 2018.')[0]?.status,
    ).toBe('held');
  });

  test('where one leaves is not where one goes', () => {
    expect(
      engagements('Kenyan President William Otieno was due to leave Uganda for home on Sunday.'),
    ).toEqual([]);
  });
});

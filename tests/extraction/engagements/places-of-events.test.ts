import { describe, expect, test } from 'vitest';
import type { EngagementClaim } from '../../../src/extraction/index.ts';
import { articleFromObject } from '../../../src/intake/index.ts';
import { analyse, openPipeline } from '../../../src/pipeline.ts';

const pipeline = await openPipeline();

/** Where the engagements of a text took place, in the order of the text. */
function places(text: string): (string | undefined)[] {
  const { article } = articleFromObject(
    { id: 'text', text, published: '2024-05-15', language: 'en' },
    'text',
  );
  if (article === undefined) throw new Error(`Not an article: ${text}`);
  const claims = analyse(article, [], pipeline).extraction?.claims ?? [];
  return claims.filter((c): c is EngagementClaim => c.kind === 'engagement').map((c) => c.where?.name);
}

describe('where an event took place', () => {
  test('at a building that has no name of its own', () => {
    expect(
      places(
        'Ghanaian President Ama Mensah met Kenyan President William Otieno at the presidential palace on Monday.',
      ),
    ).toEqual(['presidential palace']);
    expect(
      places(
        'Kenyan Foreign Minister Peter Otieno held talks with Ugandan Foreign Minister Grace Okello for an hour on Monday at a lakeside hotel near Entebbe.',
      ),
    ).toEqual(['a lakeside hotel near Entebbe']);
  });

  test('not at the building where one of them works', () => {
    expect(
      places(
        'Kenyan Foreign Minister Peter Otieno met Ugandan Foreign Minister Grace Okello and an official at the ministry on Monday.',
      ),
    ).toEqual([undefined]);
  });

  test('in a capital that is only described', () => {
    expect(
      places(
        'Kenyan Foreign Minister Peter Otieno met Ugandan Foreign Minister Grace Okello in the Ethiopian capital on Monday.',
      ),
    ).toEqual(['Ethiopian capital']);
  });

  test('where somebody had come to', () => {
    expect(
      places(
        'Kenyan Foreign Minister Peter Otieno had arrived from Kampala, where on Sunday he met Ugandan President Grace Okello.',
      ).at(-1),
    ).toBe('Kampala');
    expect(
      places(
        'Kenyan Foreign Minister Peter Otieno came to Kampala on Sunday and met Ugandan President Grace Okello.',
      ).at(-1),
    ).toBe('Kampala');
  });

  test('on the margins of something that has a place', () => {
    expect(
      places(
        'Kenyan President William Otieno met Ugandan President Grace Okello on the sidelines of a summit in Ethiopia on Monday.',
      )[0],
    ).toBe('Ethiopia');
  });

  test('in the clause that says when it was to be', () => {
    expect(
      places(
        'Kenya called off a meeting with Uganda’s trade minister, Grace Okello, that had been set for this week in Nairobi.',
      )[0],
    ).toBe('Nairobi');
  });

  test('before the comma that opens the sentence', () => {
    expect(
      places('A day later in Nairobi, Kenyan President William Otieno met Ugandan President Grace Okello.'),
    ).toEqual(['Nairobi']);
  });

  test('here is where the report was written from', () => {
    const text =
      'NAIROBI, May 14 (Lakes Wire) - Kenyan Foreign Minister Peter Otieno met Ugandan Foreign Minister Grace Okello here on Tuesday.';
    expect(places(text)).toEqual(['NAIROBI']);
  });

  test('not where another meeting was', () => {
    expect(
      places(
        'Kenyan President William Otieno signed the treaty at his farm in Nakuru, two days after a summit with Ugandan President Grace Okello.',
      ),
    ).toEqual([undefined]);
  });
});

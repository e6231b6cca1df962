import { describe, expect, it } from 'vitest';
import { positionBlock, resolvePositions } from '../../src/resolution/index.ts';
import { groupPhrases } from '../../src/resolution/phrases/group-phrases.ts';
import { phraseOf } from '../../src/resolution/phrases/phrase-words.ts';
import { samePhrase, shareOf } from '../../src/resolution/phrases/same-phrase.ts';
import { articleId, countryOf, wants } from './sample-holdings.ts';

const issues = (...phrases: string[]) =>
  resolvePositions(
    phrases.map((phrase, i) => wants(phrase, { published: `2017-03-0${i + 1}` })),
    countryOf,
  ).positions.map((position) => position.issue);

describe('issues that mean the same', () => {
  it.each([
    ['a bilateral free trade agreement', 'a bilateral free-trade deal'],
    ['lower tariffs on beef', 'lower beef tariffs'],
    ['a trade agreement with the United States', 'a trade agreement with the U.S.'],
    ['the removal of sanctions', 'the removal of the sanctions'],
    ['the return of its citizens', 'the return of all its citizens.'],
  ])('"%s" and "%s" are one', (a, b) => {
    expect(issues(a, b)).toHaveLength(1);
    expect(issues(b, a)).toHaveLength(1);
  });

  it.each([
    ['lower tariffs on beef', 'higher tariffs on beef'],
    ['tariffs on steel', 'tariffs on cars'],
    ['a trade agreement with Japan', 'a trade agreement with Korea'],
    ['a trade agreement', 'a ceasefire agreement'],
    ['a 25 percent tariff on cars', 'a 10 percent tariff on cars'],
    ['talks', 'an end to talks on fisheries'],
  ])('"%s" and "%s" are two', (a, b) => {
    expect(issues(a, b)).toHaveLength(2);
    expect(issues(b, a)).toHaveLength(2);
  });
});

describe('positions', () => {
  it('can only meet where holder and stance are the same', () => {
    const japan = wants('a trade deal');
    expect(
      positionBlock(wants('lower tariffs', {}, {}, { actor: 'JPN', name: 'Tokyo', country: 'JPN' })),
    ).toBe(positionBlock(japan));
    expect(positionBlock(wants('a trade deal', {}, { stance: 'opposes' }))).not.toBe(positionBlock(japan));
    expect(positionBlock(wants('a trade deal', {}, {}, { actor: 'USA', country: 'USA' }))).not.toBe(
      positionBlock(japan),
    );
    expect(positionBlock(wants('a trade deal', {}, {}, { description: 'Farm groups' }))).toBe(
      'seeks :farm-groups',
    );
    expect(positionBlock(wants('a trade deal', {}, {}, {}))).toBe('');
  });

  it('have a life by date, count near-copies once and take the words of most sources', () => {
    const first = { published: '2017-02-10' };
    const { positions, judgements } = resolvePositions([
      wants(
        'a free trade deal',
        { published: '2017-04-18', publisher: 'Trade Notes' },
        { factuality: 'ended' },
      ),
      wants('a free trade agreement', first),
      wants('a free trade agreement', {
        published: '2017-02-11',
        publisher: 'Mirror',
        copyOf: articleId(first),
      }),
      wants('a free trade deal', { published: '2017-03-01', publisher: 'The Harbor Courier' }),
    ]);
    expect(positions).toHaveLength(1);
    expect(positions[0]).toMatchObject({
      actor: 'JPN',
      name: 'Japan',
      party: 'JPN',
      issue: 'a free trade deal',
      asOf: '2017-04-18',
      factuality: 'ended',
      sources: { articles: 4, independent: 3 },
    });
    expect(positions[0]?.history.map(({ asOf, factuality }) => [asOf, factuality])).toEqual([
      ['2017-02-10', 'actual'],
      ['2017-02-11', 'actual'],
      ['2017-03-01', 'actual'],
      ['2017-04-18', 'ended'],
    ]);
    expect(judgements.length).toBeGreaterThan(0);
    for (const judgement of judgements) {
      expect(judgement).toMatchObject({ kind: 'same-position', author: 'machine' });
      expect(judgement.reasons.reduce((sum, r) => sum + r.contribution, 0)).toBeGreaterThanOrEqual(2);
    }
  });

  it('in words too general to tell are one only when told at one time', () => {
    const deals = (...days: string[]) =>
      resolvePositions(days.map((published) => wants('a deal', { published }))).positions.length;
    expect(deals('2017-02-10', '2017-02-12')).toBe(1);
    expect(deals('2017-02-10', '2025-02-10')).toBe(2);
    expect(
      resolvePositions([
        wants('rice', { published: '2017-02-10' }),
        wants('rice', { published: '2025-02-10' }),
      ]).positions,
    ).toHaveLength(1);
  });

  it('do not depend on the order of the claims', () => {
    const claims = [
      'lower tariffs on beef',
      'beef tariffs',
      'lower beef tariffs',
      'tariffs on cars',
      'peace',
    ].map((issue, i) => wants(issue, { published: `2017-03-0${i + 1}` }));
    const byId = (members: typeof claims) =>
      resolvePositions(members).positions.sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(byId(claims.toReversed())).toEqual(byId(claims));
  });
});

describe('grouping of phrases', () => {
  const phrased = (texts: readonly string[]) =>
    texts.map((text) => ({ text, phrase: phraseOf(text) })).sort((a, b) => b.phrase.weight - a.phrase.weight);

  it('compares few with few: a word that all share brings nothing together', () => {
    let compared = 0;
    const items = phrased(Array.from({ length: 3000 }, (_, i) => `topic${i % 1000} subject${i} tariff`));
    const { groups } = groupPhrases(items, () => {
      compared++;
      return [];
    });
    expect(groups).toHaveLength(3000);
    expect(compared).toBeLessThan(2 * items.length);
  });

  it('passes over nothing that shares half of its words', () => {
    const words = ['beef', 'rice', 'cars', 'steel', 'chips', 'talks'];
    const texts = Array.from({ length: 64 }, (_, i) => words.filter((_, bit) => i & (1 << bit)).join(' '));
    const items = phrased(texts.filter((text) => text !== ''));
    const { groups } = groupPhrases(items, (a, b, share) => samePhrase(a.phrase, b.phrase, share));
    const founders = groups.map((group) => group.members[0] as (typeof items)[number]);
    for (const [i, a] of founders.entries())
      for (const b of founders.slice(i + 1)) expect(shareOf(a.phrase, b.phrase)).toBeLessThan(0.7);
  });
});

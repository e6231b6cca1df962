import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Judgement, judgeCopies, similarity, textSignature } from '../../src/resolution/index.ts';

const STORY = `Finance Minister Taro Aso and Vice President Mike Pence opened a new economic dialogue in Tokyo on Tuesday, seeking
to set the tone for a relationship that has been tested by the American withdrawal from a Pacific trade pact. The two men
agreed on three pillars for their talks: a common strategy on trade and investment rules, cooperation on economic and
structural policy, and cooperation in individual sectors. Aso told reporters after the meeting that the dialogue would
move the two countries from friction to cooperation. Pence said that the talks might one day lead to a bilateral trade
agreement, but that such a decision lay in the future. Officials on both sides said the next round would be held by the
end of the year in Washington. The dialogue was agreed on by the leaders of the two countries in February, when they met at
the White House and later played golf in Florida. Business groups in Tokyo welcomed the start of the talks and urged the two
governments to keep regional agreements in view, while farm groups warned against any new opening of the market for beef
and pork. Analysts said the structure left both sides room to put off the most difficult questions.`;

const RETOLD = `Japan and the United States began talks on economic ties in the Japanese capital this week, with Mike Pence
calling the agenda ambitious and Taro Aso stressing how far the two economies have come since the quarrels of the 1980s.
"We have moved from friction to cooperation," the minister said when the session was over. Washington would like to see a
two-way deal in the end; Tokyo has been careful to avoid the words. The delegations settled on trade rules, macroeconomic
policy and projects in energy and transport as the fields to be covered, and intend to come together again before winter.
Farmers in Hokkaido are watching closely, fearing for what protection they have left after years of concessions.`;

function text(article: string, words: string, published?: string) {
  return { article, signature: textSignature(words), ...(published === undefined ? {} : { published }) };
}

const original = text('art_a', STORY, '2017-04-18');
const edited = text(
  'art_b',
  `${STORY.replace('on Tuesday', 'Tuesday').replace('Analysts said', 'Observers said')} Additional reporting from Washington.`,
  '2017-04-19',
);
const retold = text('art_c', RETOLD, '2017-04-18');

describe('near-copies', () => {
  it('are found despite light edits; the earlier text is the original', () => {
    const verdicts = judgeCopies([edited, original], [original, edited, retold]);
    expect(verdicts.map(({ article, copyOf }) => [article, copyOf])).toEqual([
      ['art_a', undefined],
      ['art_b', 'art_a'],
    ]);
    expect(verdicts[1]?.judgement).toMatchObject({ kind: 'same-text', subjects: ['art_a', 'art_b'] });
  });

  it('are not seen in a report of the same event by another writer', () => {
    expect(similarity(original.signature.hashes, retold.signature.hashes)).toBeLessThan(0.1);
    expect(judgeCopies([retold], [original, edited, retold])[0]?.copyOf).toBeUndefined();
  });

  it('are not looked for in another season', () => {
    const autumn = text('art_h', STORY, '2017-10-18');
    expect(judgeCopies([autumn], [original, autumn])[0]?.copyOf).toBeUndefined();
    expect(judgeCopies([text('art_i', STORY)], [original])[0]?.copyOf).toBe('art_a');
  });

  it('of a copy are copies of its original', () => {
    const again = text(
      'art_d',
      `${STORY.slice(0, 900)} This story has been shortened for the evening edition.`,
      '2017-04-20',
    );
    const verdicts = judgeCopies([again, edited, original], [again, edited, original]);
    expect(verdicts.map(({ copyOf }) => copyOf)).toEqual([undefined, 'art_a', 'art_a']);
  });

  it('take the verdict on a text that is only compared with as it stands', () => {
    const [verdict] = judgeCopies(
      [text('art_e', STORY, '2017-05-01')],
      [{ ...edited, copyOf: 'art_elsewhere' }],
    );
    expect(verdict?.copyOf).toBe('art_elsewhere');
  });

  it('heed what a person says, either way', () => {
    const say = (kind: Judgement['kind'], subjects: string[]): Judgement => ({
      id: 'jdg_1',
      kind,
      subjects,
      author: { person: 'Ines' },
      reasons: [],
    });
    expect(
      judgeCopies([edited], [original, edited], [say('different-text', ['art_a', 'art_b'])])[0]?.copyOf,
    ).toBeUndefined();
    const later = { ...retold, published: '2017-04-30' };
    expect(judgeCopies([later], [original, later], [say('same-text', ['art_a', 'art_c'])])[0]?.copyOf).toBe(
      'art_a',
    );
  });

  it('come out the same in whatever order texts are given', () => {
    const texts = [
      original,
      edited,
      retold,
      text('art_f', STORY),
      text('art_g', `${RETOLD} More to follow.`, '2017-04-20'),
    ];
    const expected = judgeCopies(texts, texts);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(texts, { minLength: 5 }),
        fc.shuffledSubarray(texts, { minLength: 5 }),
        (a, b) => {
          expect(judgeCopies(a, b)).toEqual(expected);
        },
      ),
    );
  });
});

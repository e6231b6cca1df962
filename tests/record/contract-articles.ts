import { describe, expect, it } from 'vitest';
import { daily, type Place, undated, wire, withRecord } from './contract-place.ts';
import { sampleSaved } from './samples.ts';

/** What every store must do: articles go in whole and once. */
export function articlesContract(place: Place): void {
  describe('articles', () => {
    const record = withRecord(place);

    it('gives back exactly the article that was saved', async () => {
      await record().save([wire, daily, undated]);
      expect((await record().article(wire.article.id))?.article).toEqual(wire.article);
      expect((await record().article(undated.article.id))?.article).toEqual(undated.article);
      expect(await record().article('art_unknown')).toBeUndefined();
    });

    it('changes nothing when an article is saved again', async () => {
      const before = await record().counts();
      await record().save([wire, { ...daily, article: { ...daily.article, title: 'Another title' } }, wire]);
      expect(await record().counts()).toEqual(before);
      expect((await record().article(daily.article.id))?.article.title).toBe(daily.article.title);
      expect(before).toMatchObject({ articles: 3, claims: 5, engagements: 0, people: 0 });
    });

    it('knows which articles it has', async () => {
      expect(await record().known([wire.article.id, 'art_unknown'])).toEqual(new Set([wire.article.id]));
      expect(await record().known([])).toEqual(new Set());
    });

    it('keeps claims in the order of their sentences, and actors in the order given', async () => {
      const found = await record().article(wire.article.id);
      expect(found?.claims.map((claim) => claim.sentence.start)).toEqual([0, 0, 84]);
      expect(found?.actors.map((actor) => actor.key)).toEqual([
        'shinzo-abe',
        'donald-trump',
        'taro-aso',
        'JPN',
        'USA',
      ]);
      expect(found?.engagementOf).toEqual({});
    });

    it('keeps offsets right when a text holds characters no database can store', async () => {
      const odd = sampleSaved({ sentences: ['Before \0 and \ud800 after.', 'A backslash \\u0000 stays.'] });
      await record().save([odd]);
      const text = (await record().article(odd.article.id))?.article.text;
      expect(text).toBe('Before \ufffd and \ufffd after.\n\nA backslash \\u0000 stays.');
      expect(text?.length).toBe(odd.article.text.length);
    });

    it('keeps an article whose language is not read', async () => {
      const { extraction: _none, ...unread } = sampleSaved({ sentences: ['Une rencontre à Paris.'] });
      await record().save([unread]);
      expect(await record().article(unread.article.id)).toMatchObject({ claims: [], actors: [] });
    });

    it('refuses an actor without a blocking key, and then saves nothing of the batch', async () => {
      const good = sampleSaved({ sentences: ['A good one.'] });
      const bad = { ...sampleSaved({ sentences: ['A bad one.'] }), actorBlocks: {} };
      await expect(record().save([good, bad])).rejects.toMatchObject({ code: 'record/bad-batch' });
      expect(await record().known([good.article.id, bad.article.id])).toEqual(new Set());
    });

    it('keeps the same diagnostic once', async () => {
      const trouble = {
        severity: 'error' as const,
        code: 'intake/empty-file',
        message: 'Nothing in it.',
        place: 'a.txt',
      };
      await record().note([trouble, trouble]);
      await record().note([trouble]);
      await record().note([]);
      expect(await record().diagnostics()).toEqual([trouble]);
    });
  });
}

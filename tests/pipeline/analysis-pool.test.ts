import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../../src/intake/index.ts';
import { AnalysisPool, analyse, openPipeline, type Pipeline } from '../../src/pipeline.ts';
import { readExamples } from '../acceptance/read-examples.ts';

const scratch = mkdtempSync(join(tmpdir(), 'rapporteur-pool-'));
let pipeline: Pipeline;
beforeAll(async () => {
  pipeline = await openPipeline();
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const FALLING = new URL('./fixtures/falling-worker.js', import.meta.url);

function article(text: string, source: string): Article {
  return {
    id: source,
    source,
    text,
    agencies: [],
    authors: [],
    publishedFrom: 'unknown',
    retrieved: '2024-01-01',
    language: 'en',
    paragraphs: [],
    origins: {},
  } as unknown as Article;
}

/** "same", or where two long texts begin to differ. */
function sameAs(found: string, expected: string): string {
  if (found === expected) return 'same';
  let at = 0;
  while (found[at] === expected[at]) at++;
  return `${found.slice(at - 60, at + 60)} for ${expected.slice(at - 60, at + 60)}`;
}

/** A pool of threads that fall on some texts; `first` is analysed by them from the first text on. */
async function fallingPool(workers: number): Promise<AnalysisPool> {
  const pool = new AnalysisPool(pipeline, {
    workers,
    aloneMs: 0,
    entry: FALLING,
    lexicons: [join(mkdtempSync(join(scratch, 'memory-')), 'fallen')],
  });
  // Until a thread is ready, this one does the work; wait for it.
  for (let ready = false; !ready; await new Promise((done) => setTimeout(done, 50))) {
    const result = await pool.analyse(article('1', 'warm-up'), []);
    ready = !('refused' in result) && result.extraction === undefined;
  }
  return pool;
}

describe('AnalysisPool', () => {
  it('finds in threads what one thread finds, to the letter', async () => {
    const articles = (await readExamples()).slice(0, 8).map((example) => example.article);
    const pool = new AnalysisPool(pipeline, { workers: 2, aloneMs: 0 });
    try {
      const expected = articles.map((one) => JSON.stringify(analyse(one, [], pipeline)));
      // The first rounds are this thread's own, until the others are ready; the last are theirs.
      for (let round = 0, full = 0; full < 3 && round < 100; round++) {
        const found = await Promise.all(articles.map((one) => pool.analyse(one, [])));
        expect(found.map((one, i) => sameAs(JSON.stringify(one), expected[i] ?? ''))).toEqual(
          expected.map(() => 'same'),
        );
        if (pool.threads === 2) full++;
        await new Promise((done) => setTimeout(done, 200));
      }
      expect(pool.threads).toBe(2);
    } finally {
      await pool.close();
    }
  });

  it('tries an article again in a new thread when its thread falls', async () => {
    const pool = await fallingPool(2);
    try {
      const texts = ['5', 'falls once', '1', '0', '3'];
      const results = await Promise.all(texts.map((text, i) => pool.analyse(article(text, `s${i}`), [])));
      expect(results.map((result) => ('refused' in result ? 'refused' : result.article.source))).toEqual([
        's0',
        's1',
        's2',
        's3',
        's4',
      ]);
    } finally {
      await pool.close();
    }
  });

  it.each(['falls always', 'throws always'])(
    'refuses by name an article on which two threads fell: %s',
    async (text) => {
      const pool = await fallingPool(2);
      try {
        const texts = ['2', text, '1', text, '0', '4'];
        const results = await Promise.all(texts.map((t, i) => pool.analyse(article(t, `s${i}`), [])));
        const refused = results.flatMap((result) => ('refused' in result ? [result.refused] : []));
        expect(refused.map(({ severity, code, place }) => [severity, code, place])).toEqual([
          ['error', 'pipeline/thread-ended', 's1'],
          ['error', 'pipeline/thread-ended', 's3'],
        ]);
        if (text === 'throws always') expect(refused[0]?.message).toContain('no more memory');
        // The pool goes on.
        expect(await pool.analyse(article('0', 'after'), [])).toMatchObject({ article: { source: 'after' } });
      } finally {
        await pool.close();
      }
    },
  );

  it('does the work itself where threads cannot be had', async () => {
    const pool = new AnalysisPool(pipeline, {
      workers: 2,
      aloneMs: 0,
      entry: new URL('./none.js', import.meta.url),
    });
    try {
      const [{ article: one } = { article: article('', '') }] = await readExamples();
      const expected = JSON.stringify(analyse(one, [], pipeline));
      for (let round = 0; round < 5; round++) {
        const found = await Promise.all([pool.analyse(one, []), pool.analyse(one, [])]);
        expect(found.map((result) => JSON.stringify(result))).toEqual([expected, expected]);
        await new Promise((done) => setTimeout(done, 200));
      }
      expect(pool.threads).toBe(0);
    } finally {
      await pool.close();
    }
  });

  it('starts no thread for little work', async () => {
    const pool = new AnalysisPool(pipeline, { workers: 4 });
    await pool.analyse(article('The ministers met.', 'little'), []);
    expect(pool.threads).toBe(0);
    expect(new AnalysisPool(pipeline, { workers: 0 }).isParallel).toBe(false);
  });
});

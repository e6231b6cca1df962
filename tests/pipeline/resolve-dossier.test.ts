import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AnalysisPool, addInputs, openPipeline, type Pipeline } from '../../src/pipeline.ts';
import { openDossier, type RecordStreams, type RecordWriter } from '../../src/record/index.ts';

const examples = new URL('../../examples/japan-us/', import.meta.url).pathname;
const scratch = mkdtempSync(join(tmpdir(), 'rapporteur-pipeline-'));
const empty = join(scratch, 'empty');

/** Enough to hold a near-copy, a denial, a cancelled trip and an undated article; few enough to be added several times. */
const ARTICLES = readdirSync(examples)
  .filter((name) => /^(2017|2019-04|2025-0[148]|undated)/.test(name) && !name.endsWith('.expected.json'))
  .sort()
  .map((name) => join(examples, name));
const HALF = ARTICLES.length / 2;

const KINDS: readonly (keyof RecordStreams)[] = [
  'articles',
  'claims',
  'actors',
  'forums',
  'engagements',
  'statements',
  'figures',
  'positions',
  'commitments',
  'events',
  'judgements',
];

let pipeline: Pipeline;
let atOnce: Record<string, unknown[]>;

beforeAll(async () => {
  pipeline = await openPipeline();
  // Making a dossier takes seconds, copying an empty one does not.
  await (await openDossier(empty, { create: true })).close();
  atOnce = await withDossier(async (dossier) => {
    await addInputs(ARTICLES, dossier, pipeline);
    return everything(dossier);
  });
}, 180_000);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

async function withDossier<T>(work: (dossier: RecordWriter) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(scratch, 'dossier-'));
  cpSync(empty, folder, { recursive: true });
  const dossier = await openDossier(folder);
  try {
    return await work(dossier);
  } finally {
    await dossier.close();
  }
}

async function everything(dossier: RecordWriter): Promise<Record<string, unknown[]>> {
  const found: Record<string, unknown[]> = {};
  for (const kind of KINDS) {
    const items: unknown[] = [];
    for await (const item of dossier.stream(kind)) items.push(item);
    found[kind] = items;
  }
  return found;
}

/** Compared kind by kind, so that a difference names what differs. */
function expectSame(found: Record<string, unknown[]>): void {
  for (const kind of KINDS) expect(found[kind], kind).toEqual(atOnce[kind]);
}

describe('a record', () => {
  it('holds something to compare', () => {
    for (const kind of KINDS) expect(atOnce[kind]?.length, kind).toBeGreaterThan(0);
    expect((atOnce.articles as { copyOf?: string }[]).some((article) => article.copyOf !== undefined)).toBe(
      true,
    );
  });

  it.each([
    ['in two runs', [ARTICLES.slice(0, HALF), ARTICLES.slice(HALF)]],
    ['in two runs, the later half first', [ARTICLES.slice(HALF), ARTICLES.slice(0, HALF)]],
    ['one by one, newest first', ARTICLES.toReversed().map((path) => [path])],
  ])('is the same when its articles are added %s', async (_, runs) => {
    expectSame(
      await withDossier(async (dossier) => {
        for (const paths of runs) await addInputs(paths, dossier, pipeline);
        return everything(dossier);
      }),
    );
  });

  it('is the same whether one thread reads the articles or several', async () => {
    await withDossier(async (dossier) => {
      const pool = new AnalysisPool(pipeline, { workers: 2, aloneMs: 0 });
      const result = await addInputs(ARTICLES, dossier, pipeline, undefined, undefined, pool);
      await pool.close();
      expect(result).toMatchObject({ added: atOnce.articles?.length, refused: 0 });
      expectSame(await everything(dossier));
    });
  });

  it('is made of the other articles when one brings its threads down, which is named', async () => {
    class Falling extends AnalysisPool {
      override async analyse(...[article, notes]: Parameters<AnalysisPool['analyse']>) {
        if (article.source !== ARTICLES[1]) return super.analyse(article, notes);
        const place = article.source;
        return {
          refused: { severity: 'error', code: 'pipeline/thread-ended', message: 'It ended.', place },
        } as const;
      }
    }
    await withDossier(async (dossier) => {
      const pool = new Falling(pipeline, { workers: 0 });
      const result = await addInputs(ARTICLES, dossier, pipeline, undefined, undefined, pool);
      expect(result).toMatchObject({ added: (atOnce.articles?.length ?? 0) - 1, refused: 1 });
      expect(result.diagnostics.filter((d) => d.severity === 'error').map((d) => d.place)).toEqual([
        ARTICLES[1],
      ]);
    });
  });

  it('does not change when articles are added again', async () => {
    await withDossier(async (dossier) => {
      await addInputs(ARTICLES, dossier, pipeline);
      const again = await addInputs(ARTICLES, dossier, pipeline);
      expect(again).toMatchObject({ added: 0, refused: 0 });
      expectSame(await everything(dossier));
    });
  });

  it('is the same when the work stopped after any step and was taken up again', async () => {
    await withDossier(async (dossier) => {
      // Each attempt gets one change further than the one before, until one comes to its end.
      let stops = 0;
      for (let changes = 1; ; changes++) {
        try {
          await addInputs(ARTICLES, stoppingAfter(dossier, changes), pipeline);
          break;
        } catch (error) {
          if (!(error instanceof Stopped)) throw error;
          stops++;
        }
      }
      expect(stops).toBeGreaterThan(5);
      expectSame(await everything(dossier));
    });
  });
});

class Stopped extends Error {}

const CHANGES = [
  'save',
  'note',
  'setCopies',
  'replaceActorBlocks',
  'setClaimBlocks',
  'replaceRecords',
  'settleClaimBlocks',
];

/** The dossier, failing before the change after so many: each is one transaction, so this is where a kill can leave it. */
function stoppingAfter(dossier: RecordWriter, changes: number): RecordWriter {
  let left = changes;
  return new Proxy(dossier, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return (...args: unknown[]) => {
        if (CHANGES.includes(String(name)) && left-- <= 0) throw new Stopped();
        return member.apply(target, args);
      };
    },
  });
}

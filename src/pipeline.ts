import { type IntakeResult, readInputs } from './intake/index.ts';
import type { Diagnostic } from './kernel/index.ts';
import { AnalysisPool } from './pipeline/analysis-pool.ts';
import { type Corrections, type EngagementCorrection, openCorrections } from './pipeline/correct-record.ts';
import { inOrder } from './pipeline/in-order.ts';
import { resolveDossier } from './pipeline/resolve-dossier.ts';
import { analyse, isRead, openPipeline, type Pipeline } from './pipeline/stages.ts';
import type { AnalysedArticle, RecordWriter, SavedArticle } from './record/index.ts';
import { actorBlock, textSignature } from './resolution/index.ts';

export {
  AnalysisPool,
  analyse,
  type Corrections,
  type EngagementCorrection,
  inOrder,
  isRead,
  openCorrections,
  openPipeline,
  type Pipeline,
  resolveDossier,
};

export interface AddProgress {
  /** Inputs finished, whether taken, known or refused. */
  readonly done: number;
  readonly added: number;
  readonly known: number;
  readonly refused: number;
}

export interface AddResult extends AddProgress {
  readonly diagnostics: readonly Diagnostic[];
}

/** Articles that are saved together: large enough to be fast, small enough that a killed run loses seconds. */
const BATCH = 16;
/** Batches under way at once where several threads read: while one is saved the others are read. */
const BATCHES_AT_ONCE = 3;

/** Inputs that belong together, with what became of those that were new. */
interface Batch {
  readonly inputs: readonly IntakeResult[];
  readonly saved: readonly SavedArticle[];
  readonly known: number;
  /** Articles that could not be analysed at all. */
  readonly failed: readonly Diagnostic[];
}

/**
 * Reads inputs into the dossier and brings the record up to date. Articles already there are passed over before they are
 * analysed; what an earlier, interrupted run left undone is completed. Returns refusals and warnings in input order.
 * `pool` analyses in several threads; the record is the same with and without it.
 */
export async function addInputs(
  paths: readonly string[],
  dossier: RecordWriter,
  pipeline: Pipeline,
  onProgress: (p: AddProgress) => void = () => {},
  onStep: (what: string, done: number) => void = () => {},
  pool: AnalysisPool = new AnalysisPool(pipeline, { workers: 0 }),
): Promise<AddResult> {
  const tally = { done: 0, added: 0, known: 0, refused: 0 };
  const diagnostics: Diagnostic[] = [];
  const underway = new Set<string>();
  const batches = inOrder(batchesOf(paths), pool.isParallel ? BATCHES_AT_ONCE : 1, (inputs) =>
    analyseBatch(inputs, dossier, pool, underway),
  );
  for await (const { inputs, saved, known, failed } of batches) {
    await dossier.save(saved);
    for (const { article } of saved) underway.delete(article.id);
    const refused = [...inputs.flatMap((r) => (r.article === undefined ? r.diagnostics : [])), ...failed];
    if (refused.length > 0) await dossier.note(refused);
    diagnostics.push(...refused, ...saved.flatMap((a) => a.diagnostics));
    tally.added += saved.length;
    tally.known += known;
    tally.refused += inputs.filter((r) => r.article === undefined).length + failed.length;
    tally.done += inputs.length;
    onProgress({ ...tally });
  }
  await resolveDossier(dossier, pipeline.lexicon, onStep);
  return { ...tally, diagnostics };
}

async function* batchesOf(paths: readonly string[]): AsyncGenerator<IntakeResult[]> {
  let batch: IntakeResult[] = [];
  for await (const result of readInputs(paths)) {
    batch.push(result);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}

/** `underway` holds the ids of articles that are analysed but not yet saved; this batch's are added to it. */
async function analyseBatch(
  inputs: readonly IntakeResult[],
  dossier: RecordWriter,
  pool: AnalysisPool,
  underway: Set<string>,
): Promise<Batch> {
  const given = inputs.flatMap(({ article, diagnostics }) =>
    article === undefined ? [] : [{ article, diagnostics }],
  );
  const known = await dossier.known(given.map(({ article }) => article.id));
  const fresh = given.filter(({ article: { id } }) => {
    if (known.has(id) || underway.has(id)) return false;
    underway.add(id);
    return true;
  });
  const results = await Promise.all(
    fresh.map(({ article, diagnostics }) => pool.analyse(article, diagnostics)),
  );
  results.forEach((result, i) => {
    if ('refused' in result) underway.delete(fresh[i]?.article.id ?? '');
  });
  return {
    inputs,
    saved: results.flatMap((result) => ('refused' in result ? [] : [withKeys(result)])),
    known: given.length - fresh.length,
    failed: results.flatMap((result) => ('refused' in result ? [result.refused] : [])),
  };
}

function withKeys(analysed: AnalysedArticle): SavedArticle {
  return {
    ...analysed,
    signature: textSignature(analysed.article.text),
    actorBlocks: Object.fromEntries(
      (analysed.extraction?.actors ?? []).map((actor) => [actor.key, actorBlock(actor)]),
    ),
  };
}

import { parentPort, workerData } from 'node:worker_threads';
import type { WorkerAnswer, WorkerJob } from './analysis-pool.ts';
import { analyse, openPipeline } from './stages.ts';

/** What a worker thread runs: one article after the other. It says when it is ready for the first. */
const pipeline = await openPipeline(workerData as readonly string[]);
parentPort?.on('message', ({ article, diagnostics }: WorkerJob) => {
  const { article: _, ...analysed } = analyse(article, diagnostics, pipeline);
  parentPort?.postMessage({ analysed } satisfies WorkerAnswer);
});
parentPort?.postMessage({ ready: true } satisfies WorkerAnswer);

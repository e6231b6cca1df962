import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Article } from '../intake/index.ts';
import type { Diagnostic } from '../kernel/index.ts';
import type { AnalysedArticle } from '../record/index.ts';
import { analyse, type Pipeline } from './stages.ts';

export interface WorkerJob {
  readonly article: Article;
  readonly diagnostics: readonly Diagnostic[];
}

/** `ready` once, then one `analysed` for each job; the article stays where it is. */
export type WorkerAnswer = { readonly ready: true } | { readonly analysed: Omit<AnalysedArticle, 'article'> };

/** An article that could not be analysed at all: the thread that tried ended, twice. */
export interface Refusal {
  readonly refused: Diagnostic;
}

export interface PoolOptions {
  /** Folders of lexicons, as for `openPipeline`. */
  readonly lexicons?: readonly string[];
  /** Threads beside this one; as many as there are cores when absent, none where there is only one. */
  readonly workers?: number;
  /** Milliseconds that this thread analyses alone before it starts others; see `ALONE_MS`. */
  readonly aloneMs?: number;
  /** What a thread runs. */
  readonly entry?: URL;
}

/** A thread takes about a second of a core to load and to get up to speed, so that few articles are sooner read without. */
const ALONE_MS = 2500;

interface Job extends WorkerJob {
  tries: number;
  readonly settle: (result: AnalysedArticle | Refusal) => void;
}

interface Thread {
  readonly worker: Worker;
  ready: boolean;
  job: Job | undefined;
}

/** Beside this file, and of its kind: `.ts` in a checkout, `.js` where it is built. */
const ENTRY = new URL(`./analyse-worker${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);

/**
 * Analyses articles in as many threads as there are cores, with the same results as in one. Threads start when there is
 * enough to do; until the first is ready, and where there is but one core, this thread does the work. One that ends before
 * its article is done is replaced; the article is tried once more and then refused.
 */
export class AnalysisPool {
  /** How many articles to hand over at a time so that no thread waits. */
  readonly atOnce: number;
  readonly #pipeline: Pipeline;
  readonly #options: Required<PoolOptions>;
  readonly #threads = new Set<Thread>();
  readonly #waiting: Job[] = [];
  /** Milliseconds spent on analysis in this thread. */
  #spent = 0;
  #closed = false;
  /** A thread could not even load: others would not either. */
  #broken = false;

  constructor(pipeline: Pipeline, options: PoolOptions = {}) {
    const cores = availableParallelism();
    const workers = options.workers ?? (cores > 1 ? cores : 0);
    this.#pipeline = pipeline;
    this.#options = { lexicons: [], aloneMs: ALONE_MS, entry: ENTRY, ...options, workers };
    this.atOnce = workers === 0 ? 1 : 2 * workers + 2;
  }

  /** Whether several articles can be under way at the same time. */
  get isParallel(): boolean {
    return this.#options.workers > 0;
  }

  /** Threads that are running now. */
  get threads(): number {
    return this.#threads.size;
  }

  /** Never fails: an article that brings down two threads is given back as a refusal. */
  async analyse(article: Article, diagnostics: readonly Diagnostic[]): Promise<AnalysedArticle | Refusal> {
    if (this.#spent >= this.#options.aloneMs && this.#threads.size === 0) this.#start();
    if (!this.#anyReady() && this.#waiting.length === 0) return this.#analyseHere(article, diagnostics);
    return new Promise((settle) => {
      this.#waiting.push({ article, diagnostics, tries: 0, settle });
      this.#assign();
    });
  }

  #analyseHere(article: Article, diagnostics: readonly Diagnostic[]): AnalysedArticle {
    const begun = performance.now();
    const analysed = analyse(article, diagnostics, this.#pipeline);
    this.#spent += performance.now() - begun;
    return analysed;
  }

  /** Ends the threads. What is under way is left undone. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#threads].map(({ worker }) => worker.terminate()));
  }

  #assign(): void {
    for (const thread of this.#threads) {
      if (this.#waiting.length === 0) return;
      if (thread.ready && thread.job === undefined) this.#hand(thread, this.#waiting.shift() as Job);
    }
    // All are busy: one more, but only one at a time, since loading takes a core as well.
    if (this.#waiting.length > 0 && [...this.#threads].every((thread) => thread.ready)) this.#start();
  }

  #anyReady(): boolean {
    return [...this.#threads].some((thread) => thread.ready);
  }

  #hand(thread: Thread, job: Job): void {
    thread.job = job;
    job.tries++;
    thread.worker.ref();
    thread.worker.postMessage({ article: job.article, diagnostics: job.diagnostics } satisfies WorkerJob);
  }

  #start(): void {
    if (this.#broken || this.#threads.size >= this.#options.workers) return;
    const worker = startWorker(this.#options.entry, this.#options.lexicons);
    const thread: Thread = { worker, ready: false, job: undefined };
    this.#threads.add(thread);
    worker.on('message', (answer: WorkerAnswer) => this.#answer(thread, answer));
    // What an error is about is in the thread's end that follows it; unheard it would end the program.
    let cause = 'it ended';
    worker.on('error', (error: unknown) => {
      cause = error instanceof Error ? error.message : String(error);
    });
    worker.on('exit', () => this.#ended(thread, cause));
  }

  #answer(thread: Thread, answer: WorkerAnswer): void {
    const { job } = thread;
    thread.ready = true;
    thread.job = undefined;
    if ('analysed' in answer) job?.settle({ article: job.article, ...answer.analysed });
    this.#assign();
    // A thread that only waits must not keep the program from ending.
    if (thread.job === undefined) thread.worker.unref();
  }

  #ended(thread: Thread, cause: string): void {
    this.#threads.delete(thread);
    if (this.#closed) return;
    const { job } = thread;
    if (job !== undefined && job.tries < 2) this.#waiting.unshift(job);
    else job?.settle({ refused: refusal(job.article, cause) });
    if (!thread.ready) this.#broken = true;
    this.#assign();
    if (this.#threads.size === 0) this.#goOnAlone(cause);
  }

  /** No thread is left and none can be had: this one does what it can do without danger to itself. */
  #goOnAlone(cause: string): void {
    for (const { article, diagnostics, tries, settle } of this.#waiting.splice(0)) {
      if (tries > 0) settle({ refused: refusal(article, cause) });
      else settle(this.#analyseHere(article, diagnostics));
    }
  }
}

/** Sources run through tsx, which a thread has to be told of. */
function startWorker(entry: URL, lexicons: readonly string[]): Worker {
  if (!entry.pathname.endsWith('.ts')) return new Worker(entry, { workerData: lexicons });
  const script = `import('tsx/esm/api').then(({ register }) => { register(); return import('${entry.href}'); });`;
  return new Worker(script, { eval: true, workerData: lexicons });
}

function refusal(article: Article, cause: string): Diagnostic {
  return {
    severity: 'error',
    code: 'pipeline/thread-ended',
    message: `The article could not be analysed: the thread that read it ended twice (${cause}). Please report it with the text that causes it.`,
    place: article.source,
  };
}

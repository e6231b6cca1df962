/**
 * Articles per second from files to record, and the most memory it takes, for dossiers of growing size. Every size runs in
 * a process of its own, on articles made from the examples with other people, places and dates.
 *
 *   npm run bench                          100, 1,000 and 5,000 articles
 *   npm run bench -- --sizes 100,500       other sizes
 *   npm run bench -- --threads             beside it the same in as many threads as there are cores
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makeArticles } from './make-articles.js';

/** Times per article are given relative to this size. */
const REFERENCE = 1000;

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '100,1000,5000' },
    threads: { type: 'boolean', default: false },
    child: { type: 'string' },
  },
});
if (!existsSync(new URL('../dist/pipeline.js', import.meta.url))) {
  console.error('Not built. Run: npm run build');
  process.exit(2);
}
if (values.child === undefined) compare(values.sizes.split(',').map(Number), values.threads);
else await measure(values.child, values.threads);

/**
 * Rates are of the wall clock, loading included. Growth is judged by processor time after loading, which other programs
 * on the machine do not disturb.
 */
function compare(sizes, threads) {
  console.log(`${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}\n`);
  const results = sizes.map((size) => run(size, []));
  const reference = results.find((r) => r.size === REFERENCE) ?? results[0];
  const each = (r, seconds) => (1000 * seconds) / r.size;
  printTable([
    ['articles', 'articles/s', 'cpu ms/article', `x${reference.size}`, 'peak MB', 'engagements', 'claims'],
    ...results.map((r) => [
      r.size,
      (r.size / r.seconds).toFixed(1),
      each(r, r.cpuSeconds).toFixed(1),
      (each(r, r.cpuSeconds) / each(reference, reference.cpuSeconds)).toFixed(2),
      r.peakMegabytes,
      r.engagements,
      r.claims,
    ]),
  ]);
  console.log('\nms per article on the clock, by stage');
  const stages = Object.keys(reference.stages);
  printTable([
    ['articles', ...stages],
    ...results.map((r) => [r.size, ...stages.map((stage) => each(r, r.stages[stage]).toFixed(1))]),
  ]);
  if (threads) compareThreads(results);
}

/** On a machine that is busy with other things the ratio of the clocks says little. */
function compareThreads(results) {
  console.log(`\nthe same with threads on ${cpus().length} cores`);
  const threaded = results.map(({ size }) => run(size, ['--threads']));
  printTable([
    ['articles', 'articles/s', 'times as fast', 'times the cpu', 'peak MB', 'engagements', 'claims'],
    ...threaded.map((r, i) => [
      r.size,
      (r.size / r.seconds).toFixed(1),
      (results[i].seconds / r.seconds).toFixed(2),
      (r.cpuSeconds / results[i].cpuSeconds).toFixed(2),
      r.peakMegabytes,
      r.engagements,
      r.claims,
    ]),
  ]);
}

function run(size, more) {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-bench-'));
  try {
    mkdirSync(join(folder, 'articles'));
    makeArticles(size, join(folder, 'articles'));
    const args = [fileURLToPath(import.meta.url), '--child', folder, ...more];
    const printed = execFileSync(process.execPath, args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    return { size, ...JSON.parse(printed) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Adds the folder's articles to a new dossier and prints what it took as JSON. */
async function measure(folder, threads) {
  const begun = performance.now();
  const { AnalysisPool, addInputs, openPipeline } = await import('../dist/pipeline.js');
  const { openDossier } = await import('../dist/record/index.js');
  const spent = { loading: 0, language: 0, extraction: 0, record: 0 };
  const pipeline = await openPipeline();
  const dossier = await openDossier(join(folder, 'dossier'), { create: true });
  spent.loading = performance.now() - begun;
  const loaded = process.cpuUsage();
  const timed = {
    ...pipeline,
    reader: { read: clock(spent, 'language', (...args) => pipeline.reader.read(...args)) },
    extractor: { extract: clock(spent, 'extraction', (...args) => pipeline.extractor.extract(...args)) },
  };
  let readUntil = performance.now();
  let recordUntilThen = 0;
  const pool = new AnalysisPool(timed, threads ? {} : { workers: 0 });
  const onProgress = () => {
    readUntil = performance.now();
    recordUntilThen = spent.record;
  };
  const record = clockedRecord(dossier, spent);
  const result = await addInputs([join(folder, 'articles')], record, timed, onProgress, undefined, pool);
  const ended = performance.now();
  await pool.close();
  const counts = await dossier.counts();
  await dossier.close();
  const reading = readUntil - begun - spent.loading;
  const seconds = (ms) => ms / 1000;
  console.log(
    JSON.stringify({
      seconds: seconds(ended - begun),
      cpuSeconds: processorSeconds(loaded),
      peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
      engagements: counts.engagements,
      claims: counts.claims,
      refused: result.refused,
      stages: {
        loading: seconds(spent.loading),
        intake: seconds(reading - spent.language - spent.extraction - recordUntilThen),
        language: seconds(spent.language),
        extraction: seconds(spent.extraction),
        saving: seconds(recordUntilThen),
        resolution: seconds(ended - readUntil - (spent.record - recordUntilThen)),
        'its queries': seconds(spent.record - recordUntilThen),
      },
    }),
  );
}

function processorSeconds(since) {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
}

function clock(spent, stage, work) {
  return (...args) => {
    const begun = performance.now();
    try {
      return work(...args);
    } finally {
      spent[stage] += performance.now() - begun;
    }
  };
}

/** The dossier with the time of its methods counted; a stream counts while it is being waited for. */
function clockedRecord(dossier, spent) {
  return new Proxy(dossier, {
    get(target, name) {
      const member = target[name];
      if (typeof member !== 'function') return member;
      return (...args) => {
        const begun = performance.now();
        const result = member.apply(target, args);
        if (result?.[Symbol.asyncIterator]) return clockedStream(result, spent);
        return Promise.resolve(result).finally(() => {
          spent.record += performance.now() - begun;
        });
      };
    },
  });
}

async function* clockedStream(stream, spent) {
  const iterator = stream[Symbol.asyncIterator]();
  for (;;) {
    const begun = performance.now();
    const { done, value } = await iterator.next();
    spent.record += performance.now() - begun;
    if (done) return;
    yield value;
  }
}

function printTable(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => String(row[column]).length)));
  for (const row of rows)
    console.log(row.map((cell, column) => String(cell).padStart(widths[column])).join('  '));
}

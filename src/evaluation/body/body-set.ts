import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { cleanPage, decodeText } from '../../intake/index.ts';
import type { Diagnostic } from '../../kernel/index.ts';
import { badGold, checkGold, parseGold } from '../bad-gold.ts';
import { harmonicMean } from '../measure.ts';
import type { GoldSet, Half, ScoringOptions, SetScores } from '../types.ts';
import type { PlacedVerdict } from '../verdict.ts';
import { bodyRates, compareBody, paragraphsMissing } from './score-body.ts';

const page = z.object({ articleBody: z.string(), url: z.string() });

const TRUTH = 'ground-truth.json';

export interface PageScore {
  readonly name: string;
  readonly url: string;
  readonly precision: number;
  readonly recall: number;
  readonly milliseconds: number;
  /** No article was seen on the page. */
  readonly abstained: boolean;
  /** Paragraphs that are not there, and paragraphs that should not be. */
  readonly lost: readonly string[];
  readonly added: readonly string[];
}

/** Body text of saved pages: `ground-truth.json` ({name: {articleBody, url}}) beside `html/NAME.html.gz`. */
export function bodySet(folder: string): GoldSet {
  return {
    name: 'body',
    path: folder,
    kinds: [],
    score: (_, options) => score(folder, options),
  };
}

function score(folder: string, options: ScoringOptions): SetScores {
  const { pages, diagnostics } = scorePages(folder, options);
  return {
    texts: pages.length,
    noun: 'page',
    rows: [{ kind: 'body', ...meanRates(pages) }],
    verdicts: pages.map(verdictOf),
    diagnostics,
  };
}

/** Precision and recall averaged over pages, and F1 of the two averages. */
export function meanRates(pages: readonly PageScore[]): { precision: number; recall: number; f1: number } {
  const mean = (pick: (page: PageScore) => number) =>
    pages.reduce((sum, page) => sum + pick(page), 0) / Math.max(1, pages.length);
  const precision = mean((p) => p.precision);
  const recall = mean((p) => p.recall);
  return { precision, recall, f1: harmonicMean(precision, recall) };
}

export function scorePages(
  folder: string,
  { half, onProgress }: ScoringOptions,
): { readonly pages: readonly PageScore[]; readonly diagnostics: readonly Diagnostic[] } {
  const path = join(folder, TRUTH);
  const json = parseGold(readFileSync(path, 'utf8'), path);
  const truths = 'value' in json ? checkGold(z.record(z.string(), page), json.value, path) : json;
  if (!('value' in truths)) return { pages: [], diagnostics: [truths] };
  const chosen = Object.entries(truths.value).filter(([name]) => isInHalf(name, half));
  const diagnostics: Diagnostic[] = [];
  const pages = chosen.flatMap(([name, truth], i) => {
    onProgress('pages', i, chosen.length);
    const file = join(folder, 'html', `${name}.html.gz`);
    if (existsSync(file)) return scorePage(file, name, truth);
    diagnostics.push(badGold(file, `The page is not there, but ${TRUTH} tells what it says.`));
    return [];
  });
  return { pages, diagnostics };
}

/** Pages are named by hashes; their order says nothing, so halves go by the first digits of the name. */
function isInHalf(name: string, half: Half | undefined): boolean {
  const even = Number.parseInt(name.slice(0, 8), 16) % 2 === 0;
  return half === undefined || even === (half === 'even' || half === 'read');
}

function scorePage(file: string, name: string, truth: z.infer<typeof page>): PageScore {
  const html = decodeText(gunzipSync(readFileSync(file))).text;
  const start = performance.now();
  const article = cleanPage(html, { source: name, url: truth.url });
  const milliseconds = performance.now() - start;
  const text = article?.text ?? '';
  return {
    name,
    url: truth.url,
    ...bodyRates(compareBody(truth.articleBody, text)),
    milliseconds,
    abstained: article === undefined,
    lost: paragraphsMissing(truth.articleBody, text),
    added: paragraphsMissing(text, truth.articleBody),
  };
}

function verdictOf({ name, url, precision, recall, abstained, lost, added }: PageScore): PlacedVerdict {
  const faults = [
    ...(abstained ? ['no article seen'] : []),
    ...(lost.length > 0 && !abstained ? ['paragraphs lost'] : []),
    ...(added.length > 0 ? ['paragraphs that are not the article'] : []),
  ];
  const rates = `precision ${precision.toFixed(3)} recall ${recall.toFixed(3)} ${url}`;
  const detail = [rates, ...lost.map((p) => `lost: ${p}`), ...added.map((p) => `added: ${p}`)].join('\n');
  const base = { kind: 'body', place: name.slice(0, 8), item: url };
  return faults.length === 0
    ? { ...base, outcome: 'right' }
    : { ...base, outcome: abstained ? 'missed' : 'right', faults, detail };
}

import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { GoldDocument } from './reader-treebank.ts';

/** A word as a peer saw it; `head` is the place of its head, `root`, or absent where it makes no trees. */
export interface PeerWord {
  readonly start: number;
  readonly end: number;
  readonly upos: string;
  readonly head?: string;
  readonly deprel?: string;
}

/** What a peer made of the documents, and what it cost. `missing` says why there is nothing. */
export type PeerRun =
  | { readonly name: string; readonly documents: readonly PeerWord[][]; readonly tokensPerSecond: number }
  | { readonly name: string; readonly missing: string };

interface WinkTokens {
  out(what?: unknown): string[];
}
interface Wink {
  readonly its: { readonly value: unknown; readonly pos: unknown; readonly precedingSpaces: unknown };
  readDoc(text: string): { tokens(): WinkTokens };
}

/** wink-nlp with its tagger and nothing else: the best of so many rounds in processor time. */
export function runWink(documents: readonly GoldDocument[], rounds: number): PeerRun {
  const name = 'wink-nlp (tags only)';
  const require = createRequire(import.meta.url);
  let nlp: Wink;
  try {
    nlp = require('wink-nlp')(require('wink-eng-lite-web-model'), ['sbd', 'pos']) as Wink;
  } catch {
    return { name, missing: 'not installed' };
  }
  let tokensPerSecond = 0;
  let words: PeerWord[][] = [];
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage();
    const read = documents.map(({ text }) => {
      const tokens = nlp.readDoc(text).tokens();
      return { forms: tokens.out(), tags: tokens.out(nlp.its.pos) };
    });
    const used = process.cpuUsage(before);
    const count = read.reduce((sum, { forms }) => sum + forms.length, 0);
    tokensPerSecond = Math.max(tokensPerSecond, count / ((used.user + used.system) / 1e6));
    words = read.map(({ forms, tags }, d) => placed(documents[d]?.text ?? '', forms, tags));
  }
  return { name, documents: words, tokensPerSecond };
}

function placed(text: string, forms: readonly string[], tags: readonly string[]): PeerWord[] {
  let at = 0;
  return forms.map((form, i) => {
    const start = text.indexOf(form, at);
    if (start >= 0) at = start + form.length;
    return { start, end: start + form.length, upos: tags[i] ?? '' };
  });
}

/**
 * spaCy, where there is a Python that has it: its path in RAPPORTEUR_SPACY_PYTHON, and in RAPPORTEUR_SPACY_MODEL the name
 * or the folder of a model (`en_core_web_sm` if absent). One thread, tags, trees and names.
 */
export function runSpacy(documents: readonly GoldDocument[], rounds: number): PeerRun {
  const python = process.env.RAPPORTEUR_SPACY_PYTHON;
  const model = process.env.RAPPORTEUR_SPACY_MODEL ?? 'en_core_web_sm';
  const name = `spaCy (${model})`;
  if (!python) return { name, missing: 'not available: set RAPPORTEUR_SPACY_PYTHON to a Python that has it' };
  const script = fileURLToPath(new URL('peer-spacy.py', import.meta.url));
  const run = spawnSync(python, [script, model, String(rounds)], {
    input: JSON.stringify(documents.map(({ text }) => text)),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, OMP_NUM_THREADS: '1' },
  });
  if (run.status !== 0)
    return { name, missing: `not available: ${(run.stderr ?? '').trim().split('\n').at(-1) ?? 'it failed'}` };
  return { name, ...(JSON.parse(run.stdout) as { documents: PeerWord[][]; tokensPerSecond: number }) };
}

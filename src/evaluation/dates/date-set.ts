import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Diagnostic } from '../../kernel/index.ts';
import type { Pipeline } from '../../pipeline.ts';
import { analyseText } from '../analyse-text.ts';
import { badGold, checkEach } from '../bad-gold.ts';
import { inHalf } from '../in-half.ts';
import type { GoldSet, ScoringOptions, SetScores } from '../types.ts';
import { type GoldPassage, readGold } from './gold-passage.ts';
import { type DatedText, scoreDates } from './score-dates.ts';

const passage = z.object({ id: z.string(), published: z.string().exactOptional(), text: z.string() });

/** Passages in `*.yaml` whose dates are marked; counted through the files in the order of their names. */
export function dateSet(name: string, folder: string): GoldSet {
  return {
    name,
    path: folder,
    kinds: [],
    score: (pipeline, options) => score(folder, pipeline, options),
  };
}

function score(folder: string, pipeline: Pipeline, { half, onProgress }: ScoringOptions): SetScores {
  const { passages, diagnostics } = readPassages(folder);
  const chosen = passages.filter((_, i) => inHalf(i, half));
  const texts = chosen.flatMap((one, i) => {
    onProgress('passages with dates', i, chosen.length);
    return dated(one, pipeline, diagnostics) ?? [];
  });
  return { texts: texts.length, noun: 'passage', ...scoreDates(texts), diagnostics };
}

function readPassages(folder: string): { passages: GoldPassage[]; diagnostics: Diagnostic[] } {
  const read = passageFiles(folder).map((name) => readFile(join(folder, name)));
  return {
    passages: read.flatMap((file) => file.values),
    diagnostics: read.flatMap((file) => file.diagnostics),
  };
}

function readFile(path: string): { values: GoldPassage[]; diagnostics: Diagnostic[] } {
  try {
    return checkEach(passage, parse(readFileSync(path, 'utf8'), { schema: 'failsafe' }), path);
  } catch (error) {
    const message = `Not valid YAML (${(error as Error).message.slice(0, 120)}). Mend it.`;
    return { values: [], diagnostics: [badGold(path, message)] };
  }
}

export function passageFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort();
}

function dated(gold: GoldPassage, pipeline: Pipeline, diagnostics: Diagnostic[]): DatedText | undefined {
  const { text, dates } = readGold(gold);
  const extraction = analyseText({ ...gold, text }, pipeline, diagnostics);
  if (extraction === undefined) return undefined;
  return { id: gold.id, text, gold: dates, found: extraction.mentions.dates };
}

import { readFileSync } from 'node:fs';
import type { Diagnostic } from '../../kernel/index.ts';
import type { Pipeline } from '../../pipeline.ts';
import { analyseText } from '../analyse-text.ts';
import { checkEach, parseGold } from '../bad-gold.ts';
import { inHalf } from '../in-half.ts';
import type { GoldSet, ScoringOptions, SetScores } from '../types.ts';
import { type CodedRecord, scoreEvents } from './score-events.ts';
import { type GoldRecord, goldRecord } from './triple.ts';

/** Coded events on gold standard records of PLOVER: a JSON array of sentences with type, sources and targets. */
export function eventSet(path: string): GoldSet {
  return {
    name: 'events',
    path,
    kinds: [],
    score: (pipeline, options) => score(path, pipeline, options),
  };
}

function score(path: string, pipeline: Pipeline, { half, onProgress }: ScoringOptions): SetScores {
  const { values, diagnostics } = readRecords(path);
  const chosen = values.filter((_, i) => inHalf(i, half));
  const coded = chosen.flatMap((gold, i) => {
    onProgress('records of events', i, chosen.length);
    return code(gold, pipeline, diagnostics) ?? [];
  });
  return { texts: coded.length, noun: 'record', ...scoreEvents(coded), diagnostics };
}

function readRecords(path: string): { values: GoldRecord[]; diagnostics: Diagnostic[] } {
  const json = parseGold(readFileSync(path, 'utf8'), path);
  return 'value' in json ? checkEach(goldRecord, json.value, path) : { values: [], diagnostics: [json] };
}

function code(gold: GoldRecord, pipeline: Pipeline, diagnostics: Diagnostic[]): CodedRecord | undefined {
  const extraction = analyseText({ ...gold, published: gold.date }, pipeline, diagnostics);
  if (extraction === undefined) return undefined;
  return { gold, events: extraction.claims.filter((claim) => claim.kind === 'event') };
}

import { readFileSync } from 'node:fs';
import type { EventClaim } from '../../extraction/types.ts';
import { givenArticle } from '../../intake/index.ts';
import type { Diagnostic } from '../../kernel/index.ts';
import { analyse, type Pipeline } from '../../pipeline.ts';
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
    score: async (pipeline, options) => score(path, pipeline, options),
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
  const given = { text: gold.text, published: gold.date, language: 'en' };
  const { article, diagnostics: refusal } = givenArticle(given, gold.id);
  diagnostics.push(...refusal);
  if (article === undefined) return undefined;
  const analysed = analyse(article, [], pipeline);
  diagnostics.push(...analysed.diagnostics);
  const claims = analysed.extraction?.claims ?? [];
  return { gold, events: claims.filter((claim): claim is EventClaim => claim.kind === 'event') };
}

import { type Attribution, cueLexicon, findAttributions } from '../../extraction/index.ts';
import type { Span } from '../../kernel/index.ts';
import type { Pipeline } from '../../pipeline.ts';
import { inHalf } from '../in-half.ts';
import type { GoldSet, ScoringOptions, SetScores } from '../types.ts';
import { readAttributedTexts } from './gold-attribution.ts';
import { addRows, judgeText } from './score-attributions.ts';

/** Attributions on a corpus in PolNeAR's form: JSON lines {id, text, attributions: [{source, cue, content}]}. */
export function attributionSet(path: string): GoldSet {
  return {
    name: 'attribution',
    path,
    kinds: [],
    score: (pipeline, options) => score(path, pipeline, options),
  };
}

function score(path: string, pipeline: Pipeline, { half, onProgress }: ScoringOptions): SetScores {
  const { texts, diagnostics } = readAttributedTexts(path);
  const cues = cueLexicon(pipeline.lexicon.data.cues);
  const chosen = texts.filter((_, i) => inHalf(i, half));
  const judged = chosen.map((text, i) => {
    onProgress('articles with attributions', i, chosen.length);
    const paragraphs = lineSpans(text.text);
    const found = findAttributions(text.text, paragraphs, pipeline.reader.read(text.text, paragraphs), cues);
    return judgeText(text, found.filter(isScored));
  });
  return {
    texts: judged.length,
    noun: 'article',
    rows: addRows(judged.map((j) => j.tokens)),
    verdicts: judged.flatMap((j) => j.verdicts),
    diagnostics,
  };
}

/** In this corpus each line is a paragraph. */
export function lineSpans(text: string): Span[] {
  return [...text.matchAll(/\S[^\n]*\S|\S/gu)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
}

/** The corpus does not mark what stands inside another attribution's content, so chains are left out of the score. */
export function isScored(found: Attribution): boolean {
  return found.nested === undefined || found.rule === 'according-to';
}

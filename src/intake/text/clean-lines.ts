import { classifyLine, type Line } from './classify-line.ts';
import { dropRepeated } from './drop-repeated.ts';
import { findBody } from './find-body.ts';
import { findOutlets } from './find-outlets.ts';
import { findTeasers } from './find-teasers.ts';
import type { LineBlock } from './join-wrapped.ts';
import { markTeaserRuns } from './mark-teaser-runs.ts';
import { wordCount } from './normalise.ts';
import { tidyCaptions } from './tidy-captions.ts';

/** The body of a text and what its other lines told. */
export interface CleanedLines {
  readonly blocks: readonly string[];
  readonly head: readonly Line[];
  readonly captions: readonly string[];
  readonly notes: readonly string[];
  /** The lines that were judged litter: they may name the outlet. */
  readonly litter: readonly string[];
  readonly outlets: ReadonlySet<string>;
  /** Every line, judged or not. */
  readonly all: readonly string[];
}

/** Judges every line by its words, finds the body among them, and leaves the litter, captions and teasers inside it out. */
export function cleanLines(blocks: readonly LineBlock[], publisher?: string): CleanedLines {
  const outlets = findOutlets(blocks.flat(), publisher);
  const classified: Line[] = blocks.flatMap((block, number) =>
    block.map((text) => ({ text, block: number, words: wordCount(text), ...classifyLine(text, outlets) })),
  );
  const lines = markTeaserRuns(dropRepeated(classified));
  const { from, to } = findBody(lines);
  const inside = lines.slice(from, to);
  const teasers = findTeasers(inside);
  const body = inside.filter(
    (line, at) => !teasers.has(at) && (line.kind === 'body' || line.kind === 'heading'),
  );
  const textsOf = (kind: Line['kind']) =>
    classified.filter((line) => line.kind === kind).map((line) => line.text);
  return {
    blocks: body.map((line) => line.text),
    head: lines.slice(0, from),
    captions: tidyCaptions(textsOf('caption'), outlets),
    notes: textsOf('note'),
    litter: textsOf('litter'),
    outlets,
    all: blocks.flat(),
  };
}

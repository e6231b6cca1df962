import type { Line } from './classify-line.ts';
import { isListEntry } from './list-entry.ts';

/** What a line adds to the belief that the article covers it. A sentence counts its words; litter weighs against. */
function weight(line: Line): number {
  switch (line.kind) {
    case 'body':
      return Math.min(line.words, 60);
    case 'litter':
      return line.clue?.kind === 'ad' || line.clue?.kind === 'related' || line.clue?.kind === 'share'
        ? -6
        : -12;
    case 'fragment':
      return -5;
    case 'heading':
      return -3;
    case 'note':
      return -4;
    default:
      return -2;
  }
}

/**
 * The stretch of lines that is the article: the contiguous run with the greatest sum of weights. Stray sentences of a
 * subscription notice after twenty lines of litter cannot pay for the litter between; the last real paragraph can.
 */
export function articleSegment(lines: readonly Line[]): { from: number; to: number } {
  let best = { from: 0, to: 0, sum: 0 };
  let from = 0;
  let sum = 0;
  for (const [at, line] of lines.entries()) {
    if (sum <= 0) {
      sum = 0;
      from = at;
    }
    sum += line.kind === 'heading' && isListEntry(lines, at) ? 0 : weight(line);
    if (sum > best.sum) best = { from, to: at + 1, sum };
  }
  return { from: best.from, to: best.to };
}

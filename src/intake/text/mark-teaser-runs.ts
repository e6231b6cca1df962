import type { Line } from './classify-line.ts';

const fewest = 3;
const longestSummary = 45;

/**
 * Lists of other stories, as they follow an article or stand beside it: headline and summary in turn, three times or more.
 * Their lines become litter, so that the article's stretch ends before them. Sections of an article differ: under each of
 * their headings stands more than one paragraph, or a long one.
 */
export function markTeaserRuns(lines: readonly Line[]): Line[] {
  const marked = [...lines];
  for (let at = 0; at < lines.length; at += 1) {
    const end = runEnd(lines, at);
    if (end === at) continue;
    for (let inside = at; inside < end; inside += 1) {
      marked[inside] = { ...(lines[inside] as Line), kind: 'litter', litter: 4, clue: teaser };
    }
    at = end - 1;
  }
  return marked;
}

const teaser = { kind: 'related', strength: 3, whole: false, hits: 1 } as const;

/** Where a run of headline-summary pairs that starts at `from` ends; `from` itself when there is none. */
function runEnd(lines: readonly Line[], from: number): number {
  let at = from;
  let pairs = 0;
  while (isHeadline(lines[at]) && isSummary(lines[at + 1])) {
    at += 2;
    pairs += 1;
    while (isSmallPrint(lines[at])) at += 1;
  }
  return pairs >= fewest ? at : from;
}

function isHeadline(line: Line | undefined): boolean {
  return line?.kind === 'heading' && line.words >= 4;
}

function isSummary(line: Line | undefined): boolean {
  return line?.kind === 'body' && line.words <= longestSummary;
}

function isSmallPrint(line: Line | undefined): boolean {
  return line !== undefined && line.kind !== 'body' && line.kind !== 'heading';
}

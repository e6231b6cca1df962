import type { Line } from './classify-line.ts';
import { isListEntry } from './list-entry.ts';
import { comparable } from './normalise.ts';

/**
 * Which lines inside the article are teasers of other stories: a headline in the same block as a picture's caption, under
 * a "Related" label, in a list of headlines, or followed by one sentence that only says the headline again. A short
 * headline that stands alone before a paragraph is a crosshead of this article and stays.
 */
export function findTeasers(lines: readonly Line[]): Set<number> {
  const teasers = new Set<number>();
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] as Line;
    if (line.kind !== 'heading' && line.kind !== 'label' && line.kind !== 'fragment') continue;
    const before = lines[at - 1];
    const after = lines[at + 1];
    const sameBlock = before?.block === line.block;
    const underCaption =
      sameBlock && (before?.kind === 'caption' || teasers.has(at - 1) || before?.kind === 'label');
    const underLabel = before?.kind === 'litter' && before.clue?.kind === 'related';
    const listed = line.words >= 4 && (isHeadline(before) || isHeadline(after)) && !isListItem(lines, at);
    if (line.kind !== 'heading' || underCaption || underLabel || listed) teasers.add(at);
    if (line.kind !== 'heading' || !after || after.kind !== 'body' || after.block !== line.block) continue;
    if (line.words < 6 || after.words > 45 || lines[at + 2]?.block === line.block) continue;
    if (underLabel || repeatsHeadline(line.text, after.text)) {
      teasers.add(at);
      teasers.add(at + 1);
    }
  }
  return teasers;
}

const isHeadline = (line: Line | undefined): boolean => line?.kind === 'heading' && line.words >= 4;

const longestList = 40;

/** In a list of the article itself: bulleted or numbered, or the line before the list announces it with a colon. */
function isListItem(lines: readonly Line[], at: number): boolean {
  if (/^(?:[•·▪■●◦*–—-]|\d{1,2}[.)]|[a-z][.)])\s/u.test(lines[at]?.text ?? '')) return true;
  if (isListEntry(lines, at)) return true;
  let start = at;
  while (start > 0 && at - start < longestList && isHeadline(lines[start - 1])) start -= 1;
  return /[:—-]$/.test(lines[start - 1]?.text ?? '');
}

const small = new Set(
  'the a an of to in on at for and or but with as by from is are was were be its his her their that this s says say said will new after over'.split(
    ' ',
  ),
);

function repeatsHeadline(headline: string, sentence: string): boolean {
  const words = [...new Set(comparable(headline).split(' '))].filter((word) => !small.has(word));
  const there = new Set(comparable(sentence).split(' '));
  const shared = words.filter((word) => there.has(word)).length;
  return shared >= 3 && shared >= words.length * 0.5;
}

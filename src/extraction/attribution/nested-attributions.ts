import type { Found } from './find-attributions.ts';
import type { Attribution } from './types.ts';

interface Candidate {
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Ties each attribution to the one that reports it: the closest whose content holds its cue, or the one it names by
 * `via`. "Kyodo said a minister denied it" gives a denial nested in what Kyodo said.
 */
export function linkNested(found: readonly Found[]): Attribution[] {
  const pieces: Candidate[] = found
    .flatMap((f, index) => f.content.map((c) => ({ index, start: c.start, end: c.end })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const order = found
    .map((_, i) => i)
    .sort((a, b) => (found[a]?.cue.start ?? 0) - (found[b]?.cue.start ?? 0));
  const outer = new Map<number, number>();
  const open: Candidate[] = [];
  let next = 0;
  for (const i of order) {
    const cue = found[i]?.cue;
    if (cue === undefined) continue;
    for (let piece = pieces[next]; piece !== undefined && piece.start <= cue.start; piece = pieces[++next]) {
      while (open.length > 0 && (open.at(-1)?.end ?? 0) <= piece.start) open.pop();
      open.push(piece);
    }
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= cue.start) open.pop();
    const holder = open.findLast((p) => p.end >= cue.end && p.index !== i);
    if (holder !== undefined) outer.set(i, holder.index);
  }
  const byHead = new Map(found.map((f, i) => [headKey(f.sentence, f.head), i]));
  const holders = found.map(
    (f, i) => (f.via === undefined ? undefined : byHead.get(headKey(f.sentence, f.via))) ?? outer.get(i),
  );
  return withoutNestedAttitudes(found, holders);
}

/** A mood inside somebody's report is the report's content, not one more attribution of this article. */
function withoutNestedAttitudes(
  found: readonly Found[],
  holders: readonly (number | undefined)[],
): Attribution[] {
  const kept = found.map((f, i) => f.kind === 'saying' || holders[i] === undefined);
  const place = new Map<number, number>();
  for (const [i, keep] of kept.entries()) if (keep) place.set(i, place.size);
  return found.flatMap((f, i) => {
    if (kept[i] !== true) return [];
    const holder = holders[i];
    return [publish(f, holder === undefined ? undefined : place.get(holder))];
  });
}

const headKey = (sentence: number, head: number): string => `${sentence} ${head}`;

function publish(found: Found, nested: number | undefined): Attribution {
  const { head: _head, first: _first, last: _last, via: _via, ...attribution } = found;
  return nested === undefined ? attribution : { ...attribution, nested };
}

import { contains, type Span } from '../../kernel/index.ts';
import type { Attribution } from '../attribution/types.ts';
import type { Passage } from '../passage.ts';
import type { Link } from '../types.ts';
import { speakerOf } from './speaker-of.ts';

/** The links through which `attribution` is known, the farthest first and its own speaker last. */
export function chainOf(passage: Passage, attribution: Attribution): Link[] {
  const chain: Link[] = [];
  const seen = new Set<Attribution>();
  for (
    let a: Attribution | undefined = attribution;
    a !== undefined && !seen.has(a);
    a = a.nested === undefined ? undefined : passage.attributions[a.nested]
  ) {
    seen.add(a);
    const link = linkOf(passage, a);
    if (link !== undefined) chain.unshift(link);
  }
  return chain;
}

function linkOf(passage: Passage, attribution: Attribution): Link | undefined {
  const source = speakerOf(passage, attribution.source);
  if (source === undefined) return undefined;
  return {
    source,
    cue: passage.article.text.slice(attribution.cue.start, attribution.cue.end),
    direct: attribution.direct,
  };
}

/** The chain of the innermost saying whose content holds `span`; empty when the article itself asserts it. */
export function accordingTo(passage: Passage, span: Span): Link[] {
  const inner = sayingAround(passage, span);
  return inner === undefined ? [] : chainOf(passage, inner);
}

/** The innermost saying whose content holds `span`; undefined when the article itself asserts it. */
export function sayingAround(passage: Passage, span: Span): Attribution | undefined {
  const { pieces, farthest } = reportsOf(passage);
  let inner: Piece | undefined;
  for (let i = lastStartingBy(pieces, span.start); i >= 0 && (farthest[i] ?? 0) >= span.end; i--) {
    const piece = pieces[i];
    if (
      piece !== undefined &&
      contains(piece, span) &&
      piece.size < (inner?.size ?? Number.POSITIVE_INFINITY)
    )
      inner = piece;
  }
  return inner?.attribution;
}

/** A stretch of what a saying reports. */
interface Piece extends Span {
  readonly attribution: Attribution;
  /** Length of all that this saying reports. */
  readonly size: number;
}

interface Reports {
  /** By start. */
  readonly pieces: readonly Piece[];
  /** For each piece the farthest end of it and all before it: behind it nothing more can hold a span. */
  readonly farthest: readonly number[];
}

const reportsByPassage = new WeakMap<Passage, Reports>();

function reportsOf(passage: Passage): Reports {
  const known = reportsByPassage.get(passage);
  if (known !== undefined) return known;
  const pieces = passage.attributions
    .filter((a) => a.kind === 'saying')
    .flatMap((attribution) => {
      const size = attribution.content.reduce((sum, c) => sum + c.end - c.start, 0);
      return attribution.content.map(({ start, end }): Piece => ({ start, end, attribution, size }));
    })
    .sort((a, b) => a.start - b.start);
  let end = 0;
  const farthest = pieces.map((piece) => {
    end = Math.max(end, piece.end);
    return end;
  });
  const reports = { pieces, farthest };
  reportsByPassage.set(passage, reports);
  return reports;
}

/** Position of the last piece that starts at or before `offset`; -1 when there is none. */
function lastStartingBy(pieces: readonly Span[], offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

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
  let inner: Attribution | undefined;
  let size = Number.POSITIVE_INFINITY;
  for (const attribution of passage.attributions) {
    if (attribution.kind !== 'saying') continue;
    const piece = attribution.content.find((c) => contains(c, span));
    if (piece === undefined) continue;
    const length = attribution.content.reduce((sum, c) => sum + c.end - c.start, 0);
    if (length < size) {
      inner = attribution;
      size = length;
    }
  }
  return inner;
}

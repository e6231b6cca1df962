import { overlaps, type Span } from '../../kernel/index.ts';
import type { Sentence } from '../../language/types.ts';
import type { Found } from './find-attributions.ts';

/** Rules whose words of saying stand behind or inside what they report. */
const BEHIND = new Set([
  'clause-said',
  'clause-said-inverted',
  'inserted-said',
  'inserted-said-inverted',
  'quote-said',
  'quote-said-inverted',
]);
const MOST_BETWEEN = 7;

/**
 * The saying that an "according to" belongs to: right before it ("..., the daily reported Thursday, according to two
 * sources") or right behind ("..., according to two sources, the daily reported").
 */
function sayingBeside(found: readonly Found[], link: Found, sentence: Sentence): Found | undefined {
  return found.find((f) => {
    if (!BEHIND.has(f.rule)) return false;
    const start = Math.min(f.first, f.source?.first ?? f.first);
    const end = Math.max(link.last, link.source?.last ?? link.last);
    const [from, to] = f.first < link.first ? [f.last, link.first] : [end, start];
    if (to < from || to - from > MOST_BETWEEN) return false;
    return !sentence.tokens.slice(from, to).some((t) => t.upos === 'VERB' || t.upos === 'AUX');
  });
}

/** `content` up to the comma before `link`, where the "according to" phrase has been drawn into it. */
function cutBefore(content: readonly Span[], link: Found, sentence: Sentence): Span[] {
  const comma = sentence.tokens[link.first - 1]?.form === ',' ? link.first - 1 : link.first;
  const stop = sentence.tokens[comma - 1]?.end ?? link.cue.start;
  return content.flatMap((piece) => {
    if (!overlaps(piece, link.cue))
      return piece.start >= link.cue.end && piece.end <= (link.source?.span.end ?? 0) ? [] : [piece];
    return piece.start < stop ? [{ start: piece.start, end: stop }] : [];
  });
}

/**
 * Puts the links of a chain in one sentence in order. "The talks will resume, the daily reported, according to two
 * sources": the sources tell what the daily reports, so both have the same content and the sources are the nearer link.
 */
export function settleChains(found: readonly Found[], sentence: Sentence): Found[] {
  const links = found.filter((f) => f.rule === 'according-to');
  if (links.length === 0) return [...found];
  const settled = found.map((f) => {
    if (f.rule !== 'according-to') return f;
    const outer = sayingBeside(found, f, sentence);
    return outer === undefined
      ? f
      : { ...f, content: outer.content, direct: outer.direct, quotes: outer.quotes, via: outer.head };
  });
  return settled.flatMap((f) => {
    const inside = links.filter((l) => l.first !== f.first && f.content.some((c) => overlaps(c, l.cue)));
    const content = inside.reduce((c, l) => cutBefore(c, l, sentence), [...f.content]);
    return content.length === 0 ? [] : [inside.length === 0 ? f : { ...f, content }];
  });
}

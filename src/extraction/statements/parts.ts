import type { Span } from '../../kernel/index.ts';
import type { Attribution, Extension } from '../attribution/types.ts';

/** What is told as one statement of an attribution. */
export interface Part {
  readonly foundBy: string;
  readonly content: readonly Span[];
  readonly direct: boolean;
}

/** A new quotation of the same speaker, a statement of its own; what only goes on over a break is none. */
const OWN = new Set(['following-quotation', 'previous-speaker']);

/**
 * The statements that an attribution holds: `"A," she said. "B."` are two, told by one speaker and one cue. A quotation
 * that runs over several paragraphs, or that the cue interrupts, is one.
 */
export function partsOf(attribution: Attribution): Part[] {
  const extensions = [...(attribution.extensions ?? [])].sort((a, b) => a.span.start - b.span.start);
  const owned = ownedBy(extensions);
  const later = new Set([...owned.values()].flat().map((span) => span.start));
  const first = attribution.content.filter((piece) => !later.has(piece.start));
  const direct = attribution.quotes.some((quote) => !later.has(quote.start));
  const rest = [...owned].map(([own, content]) => ({ foundBy: own.rule, content, direct: true }));
  return first.length === 0 ? rest : [{ foundBy: attribution.rule, content: first, direct }, ...rest];
}

/** Each quotation that is a statement of its own, with those that go on from it. */
function ownedBy(extensions: readonly Extension[]): Map<Extension, Span[]> {
  const owned = new Map<Extension, Span[]>();
  let current: Span[] | undefined;
  for (const extension of extensions) {
    if (!OWN.has(extension.rule)) current?.push(extension.span);
    else {
      current = [extension.span];
      owned.set(extension, current);
    }
  }
  return owned;
}

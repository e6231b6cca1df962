import { overlaps, type Span } from '../../kernel/index.ts';
import type { Sentence } from '../../language/types.ts';
import { ancestors, tokenAt } from '../tree.ts';
import type { Found } from './find-attributions.ts';

/**
 * "criticized the plan, which auditors called unsafe": a relative clause behind a comma in which somebody else is
 * reported is the article's own addition, not part of what the outer source said. Cuts it off.
 */
export function withoutLooseRelatives(found: readonly Found[], sentence: Sentence): Found[] {
  if (found.length < 2) return [...found];
  const cuts = found.flatMap((inner) => relativeAround(inner, sentence) ?? []);
  if (cuts.length === 0) return [...found];
  return found.flatMap((outer) => {
    const content = cuts.reduce((pieces, cut) => cutFrom(pieces, cut, outer), [...outer.content]);
    return content.length === 0 ? [] : [{ ...outer, content }];
  });
}

/** Where the relative clause with the cue of `inner` begins: at its comma. Undefined when there is none. */
function relativeAround(inner: Found, sentence: Sentence): number | undefined {
  if (inner.source === undefined || inner.kind !== 'saying') return undefined;
  const top = [inner.head, ...ancestors(sentence, inner.head)].find(
    (i) => tokenAt(sentence, i).deprel === 'acl:relcl',
  );
  if (top === undefined) return undefined;
  for (let i = Math.min(top, inner.first); i > tokenAt(sentence, top).head; i--) {
    const token = tokenAt(sentence, i);
    if (/^W(?:P|DT)$/u.test(token.xpos) && sentence.tokens[i - 1]?.form === ',')
      return tokenAt(sentence, i - 1).start;
  }
  return undefined;
}

function cutFrom(pieces: readonly Span[], at: number, outer: Found): Span[] {
  // What is said inside the relative clause itself stays whole.
  if (outer.cue.start >= at) return [...pieces];
  return pieces.flatMap((piece) => {
    if (piece.start >= at) return overlaps(piece, { start: at, end: at + 1 }) ? [] : [piece];
    return [piece.end > at ? { start: piece.start, end: at } : piece];
  });
}

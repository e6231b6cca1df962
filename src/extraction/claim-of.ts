import type { Article } from '../intake/types.ts';
import { contentId, type Span } from '../kernel/index.ts';
import type { Draft } from './rule.ts';
import type { Claim, Link } from './types.ts';

/** The full claim of a draft: id from article, rule and spans, the quoted sentence, and through whom we know it. */
export function claimOf<C extends Claim = Claim>(
  draft: Draft,
  foundBy: string,
  article: Article,
  sentence: Span,
  accordingTo: readonly Link[],
): C {
  const places = Object.entries(draft.spans)
    .map(([role, span]) => `${role}:${span.start}-${span.end}`)
    .sort();
  return {
    ...draft,
    id: contentId('clm', article.id, foundBy, draft.kind, ...places),
    article: article.id,
    foundBy,
    sentence: { start: sentence.start, end: sentence.end },
    quote: article.text.slice(sentence.start, sentence.end),
    accordingTo,
  } as unknown as C;
}

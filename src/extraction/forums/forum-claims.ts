import { claimOf } from '../claim-of.ts';
import type { Passage } from '../passage.ts';
import type { ForumClaim, ForumKind } from '../types.ts';

/** One claim for each forum a sentence names: that it exists, its kind, and its parties where lexicon or words give them. */
export function forumClaims(passage: Passage): ForumClaim[] {
  const claims: ForumClaim[] = [];
  for (const sentence of passage.sentences) {
    const seen = new Set<string>();
    for (const mention of passage.cast.mentions[sentence.index] ?? []) {
      if (mention.forum === undefined || seen.has(mention.forum)) continue;
      seen.add(mention.forum);
      const entry = passage.lexicon.forumByName(mention.forum);
      const span = { start: mention.start, end: mention.end };
      claims.push(
        claimOf<ForumClaim>(
          {
            kind: 'forum',
            name: mention.forum,
            forumKind: entry?.kind ?? kindByName(mention.forum),
            parties: [...mention.countries],
            chairs: [],
            factuality: 'actual',
            spans: { name: span },
            confidence: entry === undefined ? 0.7 : 0.95,
          },
          entry === undefined ? 'forum-by-shape' : 'forum-in-lexicon',
          passage.article,
          sentence,
          [],
        ),
      );
    }
  }
  return claims;
}

function kindByName(name: string): ForumKind {
  if (/(?:Agreement|Accord|Treaty|Pact|Protocol|Convention|Partnership|Compact)$/.test(name))
    return 'agreement';
  if (/(?:talks|Process|Format)$/i.test(name)) return 'negotiation';
  if (/(?:Council|Committee|Commission|Community|Union|League)$/.test(name)) return 'organization';
  if (/(?:Alliance|\+\d|plus)/.test(name)) return 'grouping';
  return 'dialogue';
}

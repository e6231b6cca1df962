import type { Sentence } from '../../language/types.ts';
import type { Mention } from '../cast/types.ts';
import { claimOf } from '../claim-of.ts';
import type { Passage } from '../passage.ts';
import { accordingTo } from '../statements/links.ts';
import { tokenAt } from '../tree.ts';
import type { ForumClaim, ForumKind } from '../types.ts';
import { chairsOf, standingOf } from './forum-standing.ts';

/** What a mention names as a forum, and how it is known. */
interface Named {
  readonly name: string;
  readonly kind: ForumKind;
  readonly foundBy: 'forum-in-lexicon' | 'forum-by-shape' | 'organization-in-lexicon';
}

/**
 * One claim for each forum a sentence names: that it exists, its kind, its parties where lexicon or words give them, who
 * chairs it and what became of it where the sentence says so. International organisations and blocs are forums too.
 */
export function forumClaims(passage: Passage): ForumClaim[] {
  return passage.sentences.flatMap((sentence) => {
    const seen = new Map<string, ForumClaim>();
    for (const mention of passage.cast.mentions[sentence.index] ?? []) {
      const named = forumNamed(passage, mention);
      if (named === undefined) continue;
      const claim = forumClaim(passage, sentence, mention, named);
      const known = seen.get(named.name);
      // Of two namings in one sentence the one that says more is kept.
      if (known === undefined || (known.status === undefined && claim.status !== undefined))
        seen.set(named.name, claim);
    }
    return [...seen.values()];
  });
}

function forumNamed({ lexicon, cast }: Passage, mention: Mention): Named | undefined {
  if (mention.forum !== undefined) {
    const entry = lexicon.forumByName(mention.forum);
    return entry === undefined
      ? { name: mention.forum, kind: kindByName(mention.forum), foundBy: 'forum-by-shape' }
      : { name: mention.forum, kind: entry.kind, foundBy: 'forum-in-lexicon' };
  }
  const actor = mention.actors[0] === undefined ? undefined : cast.actors.get(mention.actors[0]);
  if (mention.form !== 'organization' || actor === undefined) return undefined;
  const entry = lexicon.organizationByName(actor.known ?? actor.name);
  return entry?.kind === 'international'
    ? { name: entry.name, kind: 'organization', foundBy: 'organization-in-lexicon' }
    : undefined;
}

function forumClaim(passage: Passage, sentence: Sentence, mention: Mention, named: Named): ForumClaim {
  const standing = standingOf(sentence, mention);
  const word = standing === undefined ? undefined : tokenAt(sentence, standing.word);
  const span = { start: mention.start, end: mention.end };
  return claimOf<ForumClaim>(
    {
      kind: 'forum',
      name: named.name,
      forumKind: named.kind,
      parties: [...mention.countries],
      chairs: chairsOf(passage, sentence, mention),
      ...(standing === undefined ? {} : { status: standing.status }),
      factuality: 'actual',
      spans: { name: span, ...(word === undefined ? {} : { status: { start: word.start, end: word.end } }) },
      confidence: named.foundBy === 'forum-by-shape' ? 0.7 : 0.95,
    },
    named.foundBy,
    passage.article,
    sentence,
    // That a forum exists is the article's own; what is said to have become of it is the sayer's.
    word === undefined ? [] : accordingTo(passage, { start: word.start, end: word.end }),
  );
}

function kindByName(name: string): ForumKind {
  if (/(?:Agreement|Accord|Treaty|Pact|Protocol|Convention|Partnership|Compact)$/.test(name))
    return 'agreement';
  if (/(?:talks|Process|Format)$/i.test(name)) return 'negotiation';
  if (/(?:Council|Committee|Commission|Community|Union|League)$/.test(name)) return 'organization';
  if (/(?:Alliance|\+\d|plus)/.test(name)) return 'grouping';
  return 'dialogue';
}

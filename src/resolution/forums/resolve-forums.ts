import type { ForumClaim } from '../../extraction/types.ts';
import { slug } from '../../kernel/index.ts';
import type { Forum } from '../types.ts';

export interface ForumMember {
  readonly claim: ForumClaim;
  readonly article: { readonly id: string; readonly published?: string };
}

/** Facts about a known forum, from the lexicon. */
export interface KnownForum {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly parties: readonly string[];
  readonly partOf?: string;
  readonly ended?: string;
  readonly supersededBy?: string;
}

export function forumBlock(claim: ForumClaim): string {
  return slug(claim.name);
}

/** The forum of a block: all claims of one name. */
export function resolveForum(members: readonly ForumMember[], known: KnownForum | undefined): Forum[] {
  const claims = members.map((m) => m.claim);
  const first = claims[0];
  if (first === undefined) return [];
  const named = new Set(claims.map((c) => c.name));
  const status =
    known?.supersededBy !== undefined ? 'superseded' : known?.ended !== undefined ? 'ended' : 'active';
  return [
    {
      id: `for_${slug(first.name)}`,
      kind: first.forumKind,
      name: first.name,
      aliases: [...new Set([...named, ...(known?.aliases ?? [])])].filter((a) => a !== first.name).sort(),
      parties: [...new Set([...(known?.parties ?? []), ...claims.flatMap((c) => c.parties)])].sort(),
      chairs: [...new Set(claims.flatMap((c) => c.chairs.map((p) => p.name)))].sort(),
      ...(known?.partOf === undefined ? {} : { partOf: known.partOf }),
      status,
      ...(known?.supersededBy === undefined ? {} : { supersededBy: known.supersededBy }),
      claims: claims.map((c) => c.id).sort(),
    },
  ];
}

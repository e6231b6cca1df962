import type { Claim } from '../extraction/types.ts';

/** A claim with the facts about its article and actors that resolution needs. */
export interface Member<C extends Claim> {
  readonly claim: C;
  readonly article: { readonly id: string; readonly published?: string; readonly copyOf?: string };
  /** Record actors by article actor key. */
  readonly actors: Readonly<
    Record<string, { readonly id: string; readonly name: string; readonly country?: string }>
  >;
}

/** In the order of publication, undated last, then by article and place in it: the first leads a record. */
export function byPublication(a: Member<Claim>, b: Member<Claim>): number {
  return (
    compare(a.article.published ?? '9999', b.article.published ?? '9999') ||
    compare(a.article.id, b.article.id) ||
    a.claim.sentence.start - b.claim.sentence.start ||
    compare(a.claim.id, b.claim.id)
  );
}

/** By code point, the same on every machine. */
export function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** How many articles tell it, and how many of them are no near-copies of another. */
export function sourcesOf(members: readonly Member<Claim>[]): { articles: number; independent: number } {
  return {
    articles: new Set(members.map(({ article }) => article.id)).size,
    independent: new Set(members.map(originOf)).size,
  };
}

/** The article that a claim's words come from: near-copies have one. */
function originOf({ article }: Member<Claim>): string {
  return article.copyOf ?? article.id;
}

/** The value that most independent sources give; ties go to the one given first. Near-copies vote once. */
export function vote<M extends Member<Claim>>(
  members: readonly M[],
  choose: (member: M) => string | undefined,
): string | undefined {
  const voters = new Map<string, Set<string>>();
  for (const member of members) {
    const value = choose(member);
    if (value === undefined) continue;
    const known = voters.get(value);
    if (known === undefined) voters.set(value, new Set([originOf(member)]));
    else known.add(originOf(member));
  }
  let best: string | undefined;
  for (const [value, from] of voters)
    if (best === undefined || from.size > (voters.get(best)?.size ?? 0)) best = value;
  return best;
}

/** Publication day, where it is known to the day. */
export function publishedOn({ article }: Member<Claim>): string | undefined {
  return article.published?.slice(0, 10);
}

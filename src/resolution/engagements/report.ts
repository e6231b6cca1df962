import type { EngagementClaim } from '../../extraction/types.ts';
import { type DayRange, dayRange } from '../../kernel/index.ts';

/** A record actor as a claim's article refers to it. */
export interface KnownActor {
  readonly id: string;
  readonly name: string;
  readonly country?: string;
}

/** An engagement claim with the facts about its article and actors that resolution needs. */
export interface EngagementMember {
  readonly claim: EngagementClaim;
  readonly article: { readonly id: string; readonly published?: string; readonly copyOf?: string };
  /** By article actor key. */
  readonly actors: Readonly<Record<string, KnownActor>>;
}

export interface Person extends KnownActor {
  readonly office?: string;
}

/** One report of an engagement, ready to be compared with others. */
export interface Report {
  readonly member: EngagementMember;
  readonly claim: EngagementClaim;
  /** Days the engagement may have been on; absent when the report gives no date. */
  readonly days?: DayRange;
  /** Publication day. */
  readonly published?: string;
  readonly people: readonly Person[];
  /** Country codes of all who take part, sorted. */
  readonly countries: readonly string[];
}

export function toReport(member: EngagementMember): Report {
  const { claim, article } = member;
  const people: Person[] = [];
  const countries = new Set(claim.parties);
  for (const ref of claim.participants) {
    const actor = member.actors[ref.actor] ?? {
      id: ref.actor,
      name: ref.name,
      ...(ref.country === undefined ? {} : { country: ref.country }),
    };
    if (actor.country !== undefined) countries.add(actor.country);
    if (ref.kind === 'country') countries.add(actor.id);
    else if (!people.some((p) => p.id === actor.id))
      people.push({ ...actor, ...(ref.office === undefined ? {} : { office: ref.office }) });
  }
  const days = claim.when === undefined ? undefined : dayRange(claim.when.edtf);
  return {
    member,
    claim,
    ...(days === undefined ? {} : { days }),
    ...(article.published === undefined ? {} : { published: article.published.slice(0, 10) }),
    people,
    countries: [...countries].sort(),
  };
}

import type { Judgement } from '../types.ts';

/** Claims that people have said to be of one engagement. */
export interface JoinedClaims {
  /** Whose scope and place in time all of them take. */
  readonly lead: string;
  readonly claims: readonly string[];
}

/**
 * Groups of claims that people's judgements tie together, by claim. Such claims may be of different scopes (one report
 * names a third side), so they have to be brought to one place before they can meet.
 */
export function joinedByPeople(judgements: readonly Judgement[]): ReadonlyMap<string, JoinedClaims> {
  const groups = new Map<string, { lead: string; claims: Set<string> }>();
  const said = judgements.filter(({ kind }) => kind === 'same-engagement');
  for (const { subjects, about } of [...said].sort(firstSaid)) {
    const [first] = subjects;
    if (first === undefined) continue;
    const known = new Set(subjects.flatMap((claim) => groups.get(claim) ?? []));
    const [group = { lead: about ?? first, claims: new Set<string>() }] = known;
    for (const claim of [...subjects, ...[...known].flatMap((other) => [...other.claims])]) {
      group.claims.add(claim);
      groups.set(claim, group);
    }
  }
  const done = new Map<object, JoinedClaims>();
  return new Map(
    [...groups].map(([claim, group]) => {
      const joined = done.get(group) ?? { lead: group.lead, claims: [...group.claims].sort() };
      done.set(group, joined);
      return [claim, joined];
    }),
  );
}

function firstSaid(a: Judgement, b: Judgement): number {
  const [x, y] = [`${a.at ?? ''} ${a.id}`, `${b.at ?? ''} ${b.id}`];
  return x < y ? -1 : 1;
}

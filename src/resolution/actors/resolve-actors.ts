import type { ArticleActor } from '../../extraction/types.ts';
import { contentId, slug } from '../../kernel/index.ts';
import type { Actor, Judgement, Office } from '../types.ts';
import { nameKey, nameWords } from './name-words.ts';
import { type PersonProfile, type Reason, samePerson, THRESHOLD, total } from './same-person.ts';

/** An actor as the articles of one year know it, as resolution sees it. */
export interface ActorCandidate {
  /** Names the candidate among those of its block. */
  readonly form: string;
  /** A member, `article#key`, that stands for all in judgements. */
  readonly lead: string;
  /** How many members it stands for. */
  readonly members: number;
  /** First and last publication. */
  readonly from?: string;
  readonly to?: string;
  readonly actor: ArticleActor;
  readonly officeClaims: readonly string[];
}

export interface ResolvedActorGroup {
  readonly actor: Actor;
  readonly forms: readonly string[];
}

interface Cluster {
  readonly members: ActorCandidate[];
  readonly profile: {
    fullNames: Set<string>;
    known: Set<string>;
    countries: Set<string>;
    titles: Set<string>;
    from?: string;
    to?: string;
  };
}

/** Joins the actors of one block into actors of the record. The order of the candidates does not matter. */
export function resolveActors(
  candidates: readonly ActorCandidate[],
  byPeople: readonly Judgement[],
): {
  actors: ResolvedActorGroup[];
  judgements: Judgement[];
} {
  const clusters: Cluster[] = [];
  const judgements: Judgement[] = [];
  for (const candidate of [...candidates].sort(fullestFirst)) {
    const { cluster, reasons } = bestCluster(candidate, clusters, byPeople);
    if (cluster === undefined) {
      clusters.push(startCluster(candidate));
      continue;
    }
    const lead = cluster.members[0];
    if (lead !== undefined && differsInName(lead.actor, candidate.actor))
      judgements.push(judge(lead, candidate, reasons));
    join(cluster, candidate);
  }
  return { actors: withDistinctIds(clusters.map(toActor)), judgements };
}

/** Longest names first, so that "Abe" meets a cluster that already knows "Shinzo Abe"; then a fixed order. */
function fullestFirst(a: ActorCandidate, b: ActorCandidate): number {
  return (
    nameWords(b.actor.name).length - nameWords(a.actor.name).length ||
    compare(a.from?.slice(0, 4) ?? '9999', b.from?.slice(0, 4) ?? '9999') ||
    compare(a.actor.name, b.actor.name) ||
    compare(a.form, b.form)
  );
}

/** By code point, the same on every machine. */
function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function bestCluster(
  candidate: ActorCandidate,
  clusters: readonly Cluster[],
  byPeople: readonly Judgement[],
) {
  let best: { cluster?: Cluster; reasons: Reason[] } = { reasons: [] };
  let bestScore = THRESHOLD - 1e-9;
  for (const cluster of clusters) {
    const said = saidByPerson(candidate, cluster, byPeople);
    const reasons =
      candidate.actor.kind === 'person'
        ? samePerson(candidate.actor, candidate.from, cluster.profile as PersonProfile)
        : SAME_KEY;
    const score = said ?? total(reasons);
    if (score > bestScore) {
      best = { cluster, reasons };
      bestScore = score;
    }
  }
  return best;
}

/** Countries, organisations and groups in one block have one name: that is what the block's key says. */
const SAME_KEY: Reason[] = [{ feature: 'same full name', weight: 4, contribution: 4 }];

function saidByPerson(
  candidate: ActorCandidate,
  cluster: Cluster,
  byPeople: readonly Judgement[],
): number | undefined {
  if (byPeople.length === 0) return undefined;
  const own = candidate.lead;
  const theirs = new Set(cluster.members.map((m) => m.lead));
  for (const judgement of byPeople) {
    if (!judgement.subjects.includes(own) || !judgement.subjects.some((s) => theirs.has(s))) continue;
    if (judgement.kind === 'same-actor') return Number.POSITIVE_INFINITY;
    if (judgement.kind === 'different-actor') return Number.NEGATIVE_INFINITY;
  }
  return undefined;
}

function startCluster(candidate: ActorCandidate): Cluster {
  const cluster: Cluster = {
    members: [],
    profile: { fullNames: new Set(), known: new Set(), countries: new Set(), titles: new Set() },
  };
  join(cluster, candidate);
  return cluster;
}

function join(cluster: Cluster, candidate: ActorCandidate): void {
  const { actor, from, to } = candidate;
  const { profile } = cluster;
  cluster.members.push(candidate);
  for (const name of [actor.name, ...actor.aliases])
    if (nameWords(name).length > 1) profile.fullNames.add(nameKey(name));
  if (actor.known !== undefined) profile.known.add(actor.known);
  if (actor.country !== undefined) profile.countries.add(actor.country);
  for (const office of actor.offices) profile.titles.add(office.title.toLowerCase());
  widen(profile, from, to);
}

function widen(seen: { from?: string; to?: string }, from: string | undefined, to: string | undefined): void {
  if (from !== undefined && (seen.from === undefined || from < seen.from)) seen.from = from;
  if (to !== undefined && (seen.to === undefined || to > seen.to)) seen.to = to;
}

function differsInName(a: ArticleActor, b: ArticleActor): boolean {
  return nameKey(a.name) !== nameKey(b.name);
}

function judge(lead: ActorCandidate, candidate: ActorCandidate, reasons: readonly Reason[]): Judgement {
  const subjects = [lead.lead, candidate.lead].sort();
  return {
    id: contentId('jdg', 'same-actor', ...subjects),
    kind: 'same-actor',
    subjects,
    author: 'machine',
    reasons,
  };
}

function toActor(cluster: Cluster): ResolvedActorGroup {
  const first = cluster.members[0] as ActorCandidate;
  const name =
    first.actor.known ??
    mostCommon(
      cluster.members.filter((m) => nameWords(m.actor.name).length === nameWords(first.actor.name).length),
      (m) => m.actor.name,
    ) ??
    first.actor.name;
  const aliases = [...new Set(cluster.members.flatMap((m) => [m.actor.name, ...m.actor.aliases]))]
    .filter((a) => a !== name)
    .sort();
  const country =
    first.actor.kind === 'country' ? first.actor.key : mostCommon(cluster.members, (m) => m.actor.country);
  return {
    actor: {
      id: actorId(first.actor, name),
      kind: first.actor.kind,
      name,
      aliases,
      ...(country === undefined ? {} : { country }),
      offices: officesOf(cluster.members),
      articles: cluster.members.reduce((sum, m) => sum + m.members, 0),
    },
    forms: cluster.members.map((m) => m.form),
  };
}

/**
 * `JPN` for countries; otherwise from the name, family name first for people ("act_abe.shinzo"), so that actors of two
 * blocks can never get one id.
 */
function actorId(actor: ArticleActor, name: string): string {
  if (actor.kind === 'country') return actor.key;
  if (actor.kind !== 'person')
    return `${actor.kind === 'organization' ? 'org' : 'grp'}_${slug(name) || contentId('x', name).slice(2)}`;
  const family = nameWords(actor.family ?? actor.name.split(' ').at(-1) ?? actor.name);
  const given = nameWords(name).filter((word) => !family.includes(word));
  const id = [family, given]
    .filter((words) => words.length > 0)
    .map((words) => words.join('-'))
    .join('.');
  return `act_${id || contentId('x', name).slice(2)}`;
}

/** Claims that one office carries: as many as anyone will look at. */
const MOST_CLAIMS = 100;

/** The offices the articles give, each with the first and last publication date on which the record has seen it. */
function officesOf(members: readonly ActorCandidate[]): Office[] {
  const byTitle = new Map<
    string,
    { title: string; of?: string; from?: string; to?: string; claims: Set<string> }
  >();
  for (const { actor, from, to, officeClaims } of [...members].sort(firstPublished)) {
    for (const office of actor.offices) {
      if (office.tenure === 'former') continue;
      const key = `${office.title.toLowerCase()}|${office.of ?? ''}`;
      const seen = byTitle.get(key) ?? {
        title: office.title,
        ...(office.of === undefined ? {} : { of: office.of }),
        claims: new Set<string>(),
      };
      widen(seen, from, to);
      for (const claim of officeClaims) if (seen.claims.size < MOST_CLAIMS) seen.claims.add(claim);
      byTitle.set(key, seen);
    }
  }
  return [...byTitle.entries()]
    .sort(([a, x], [b, y]) => compare(x.from ?? '', y.from ?? '') || compare(a, b))
    .map(([, office]) => ({ ...office, claims: [...office.claims].sort() }));
}

function firstPublished(a: ActorCandidate, b: ActorCandidate): number {
  return compare(a.from ?? '9999', b.from ?? '9999') || compare(a.form, b.form);
}

/** Two people of one name in one block: the later ones get their country, then a number, so that ids stay apart. */
function withDistinctIds(groups: readonly ResolvedActorGroup[]): ResolvedActorGroup[] {
  const taken = new Set<string>();
  return groups.map((group) => {
    const { id, country } = group.actor;
    const options = [
      id,
      `${id}-${(country ?? 'x').toLowerCase()}`,
      ...groups.map((_, i) => `${id}-${i + 2}`),
    ];
    const free = options.find((option) => !taken.has(option)) ?? id;
    taken.add(free);
    return { ...group, actor: { ...group.actor, id: free } };
  });
}

/** The value that most members have; ties go to the first in order of code points. */
function mostCommon(
  candidates: readonly ActorCandidate[],
  choose: (candidate: ActorCandidate) => string | undefined,
): string | undefined {
  const counts = new Map<string, number>();
  for (const candidate of candidates) {
    const value = choose(candidate);
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + candidate.members);
  }
  return [...counts.entries()].sort(([a, m], [b, n]) => n - m || compare(a, b))[0]?.[0];
}

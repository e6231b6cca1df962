import type { EngagementType } from '../../extraction/types.ts';
import { slug } from '../../kernel/index.ts';
import type { Engagement, Participant } from '../types.ts';
import type { Cluster } from './cluster-reports.ts';
import { correctedFields, correctedNames } from './corrected-fields.ts';
import { type CountryName, engagementLabel, foremostOf } from './engagement-label.ts';
import type { Report } from './report.ts';
import { currentStatus, statusConflict, statusHistory } from './status-history.ts';

/** The engagement that a cluster's reports support; what it is part of is found when all are known. */
export function assembleEngagement(
  cluster: Cluster,
  countryName: CountryName,
  corrections: ReadonlyMap<string, string> = new Map(),
): Engagement {
  const reports = [...cluster.reports].sort(byPublication);
  const lead = reports[0] as Report;
  const history = statusHistory(reports);
  const fixed = correctedFields(corrections);
  const when = fixed.when ?? bestDate(reports);
  const place = fixed.place ?? bestPlace(reports);
  const forumName = vote(reports, (r) => r.claim.forum);
  const ordinal = vote(reports, (r) => r.claim.ordinal?.toString());
  const type = fixed.type ?? engagementType(reports);
  const participants = participantsOf(reports);
  const parties = [...new Set(reports.flatMap((r) => r.countries))].sort();
  const independent = new Set(reports.map((r) => r.member.article.copyOf ?? r.member.article.id)).size;
  return {
    id: lead.claim.id.replace(/^clm_/, 'eng_'),
    label: engagementLabel({
      noun: type === 'social' ? vote(reports, (r) => r.claim.occasion) : undefined,
      type,
      participants,
      foremost: foremostOf(participants, reports),
      parties,
      forum: forumName,
      ordinal,
      place: place?.name,
      countryName,
    }),
    type,
    ...(forumName === undefined ? {} : { forum: `for_${slug(forumName)}`, forumName }),
    ...(ordinal === undefined ? {} : { ordinal: Number(ordinal) }),
    parties,
    participants,
    ...(place === undefined ? {} : { place }),
    ...(when === undefined ? {} : { when }),
    ...openDate(reports, when),
    status: fixed.status ?? currentStatus(history),
    history,
    agenda: [...new Set(reports.flatMap((r) => r.claim.agenda))],
    outcomes: [...new Set(reports.flatMap((r) => r.claim.outcomes ?? []))],
    parts: [],
    ...(corrections.size === 0 ? {} : { corrected: correctedNames(corrections) }),
    // Where a person has decided, sources may differ but nothing is open.
    conflicts: [dateConflict(reports), placeConflict(reports), statusConflict(history)].flatMap((c) =>
      c === undefined || corrections.has(c.field) ? [] : [c],
    ),
    importance: importance(type, independent, participants.length),
    sources: { articles: new Set(reports.map((r) => r.member.article.id)).size, independent },
    claims: reports.map((r) => r.claim.id),
  };
}

function byPublication(a: Report, b: Report): number {
  return (
    (a.published ?? '9999').localeCompare(b.published ?? '9999') ||
    a.member.article.id.localeCompare(b.member.article.id) ||
    a.claim.sentence.start - b.claim.sentence.start ||
    a.claim.id.localeCompare(b.claim.id)
  );
}

/** The value most independent sources give; ties go to the one published first. Near-copies vote once. */
function vote(reports: readonly Report[], choose: (r: Report) => string | undefined): string | undefined {
  const voters = new Map<string, Set<string>>();
  for (const report of reports) {
    const value = choose(report);
    if (value === undefined) continue;
    const set = voters.get(value) ?? new Set();
    set.add(report.member.article.copyOf ?? report.member.article.id);
    voters.set(value, set);
  }
  let best: string | undefined;
  for (const [value, set] of voters)
    if (best === undefined || set.size > (voters.get(best)?.size ?? 0)) best = value;
  return best;
}

/** The finest precision wins, then the number of independent sources. */
function bestDate(reports: readonly Report[]): Engagement['when'] | undefined {
  const dated = reports.filter((r) => r.claim.when !== undefined && r.days !== undefined);
  const exact = dated.filter((r) => ['day', 'time'].includes(r.claim.when?.precision ?? ''));
  const pool =
    exact.length > 0
      ? exact
      : (['range', 'week', 'month']
          .map((p) => dated.filter((r) => r.claim.when?.precision === p))
          .find((rs) => rs.length > 0) ?? dated);
  const edtf = vote(pool, (r) => r.claim.when?.edtf);
  const chosen = pool.find((r) => r.claim.when?.edtf === edtf)?.claim.when;
  return chosen === undefined
    ? undefined
    : { edtf: chosen.edtf, precision: chosen.precision, basis: chosen.basis };
}

function openDate(reports: readonly Report[], when: Engagement['when'] | undefined): { openDate?: string } {
  const open = when === undefined ? vote(reports, (r) => r.claim.openDate) : undefined;
  return open === undefined ? {} : { openDate: open };
}

function bestPlace(reports: readonly Report[]): Engagement['place'] | undefined {
  const name = vote(reports, (r) => r.claim.where?.name);
  const chosen = reports.find((r) => r.claim.where?.name === name)?.claim.where;
  return chosen === undefined
    ? undefined
    : { name: chosen.name, ...(chosen.country === undefined ? {} : { country: chosen.country }) };
}

/** Two exact days that differ stay side by side. */
function dateConflict(reports: readonly Report[]): Engagement['conflicts'][number] | undefined {
  return conflict(
    'when',
    reports.filter((r) => r.claim.when?.precision === 'day'),
    (r) => r.claim.when?.edtf,
  );
}

/** Two names in one country may be a venue and its city; two countries cannot both be right. */
function placeConflict(reports: readonly Report[]): Engagement['conflicts'][number] | undefined {
  const countries = new Set(reports.map((r) => r.claim.where?.country).filter((c) => c !== undefined));
  return countries.size < 2 ? undefined : conflict('place', reports, (r) => r.claim.where?.name);
}

function conflict(
  field: 'when' | 'place',
  reports: readonly Report[],
  choose: (r: Report) => string | undefined,
): Engagement['conflicts'][number] | undefined {
  const claims = new Map<string, string[]>();
  for (const report of reports) {
    const value = choose(report);
    if (value !== undefined) claims.set(value, [...(claims.get(value) ?? []), report.claim.id]);
  }
  return claims.size < 2
    ? undefined
    : { field, values: [...claims].map(([value, ids]) => ({ value, claims: ids })) };
}

/** More telling names first: a report that says "summit" knows more than one that says "meeting". */
const TELLING: readonly EngagementType[] = ['summit', 'session', 'talks', 'meeting'];

function engagementType(reports: readonly Report[]): EngagementType {
  const own = vote(reports, (r) => r.claim.type) as EngagementType;
  if (!TELLING.includes(own)) return own;
  return TELLING.find((type) => reports.some((r) => r.claim.type === type)) ?? own;
}

function participantsOf(reports: readonly Report[]): Participant[] {
  const seen = new Map<string, Participant>();
  for (const report of reports) {
    for (const person of report.people) {
      const before = seen.get(person.id);
      const office = before?.office ?? person.office;
      seen.set(person.id, {
        actor: person.id,
        name: person.name,
        ...(office === undefined ? {} : { office }),
        ...(person.country === undefined ? {} : { side: person.country }),
      });
    }
  }
  return [...seen.values()].sort(
    (a, b) => (a.side ?? 'ZZZ').localeCompare(b.side ?? 'ZZZ') || a.name.localeCompare(b.name),
  );
}

const TYPE_WEIGHT: Readonly<Record<EngagementType, number>> = {
  summit: 0.4,
  session: 0.3,
  talks: 0.3,
  meeting: 0.25,
  visit: 0.2,
  call: 0.2,
  social: 0.05,
};

/** Grows with the kind, the named people and the logarithm of independent sources; a sorting aid, not a probability. */
function importance(type: EngagementType, independent: number, people: number): number {
  const value = TYPE_WEIGHT[type] + Math.min(people, 4) * 0.05 + Math.log2(independent + 1) * 0.1;
  return Math.round(Math.min(1, value) * 100) / 100;
}

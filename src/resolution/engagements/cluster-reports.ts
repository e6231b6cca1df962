import { contentId, daysBetween } from '../../kernel/index.ts';
import type { Judgement } from '../types.ts';
import type { ByPeople } from './by-people.ts';
import { CandidateClusters } from './candidate-clusters.ts';
import type { Report } from './report.ts';
import { sameEngagement, THRESHOLD } from './same-engagement.ts';

type Reason = Judgement['reasons'][number];

/** Reports that tell of one engagement, the best dated first. */
export interface Cluster {
  readonly reports: Report[];
}

/**
 * Puts reports of one scope together. Best-informed reports come first and found clusters; vaguer ones join the cluster
 * whose reports they fit best on average. The order of the input does not matter.
 */
export function clusterReports(
  reports: readonly Report[],
  byPeople: ByPeople,
): { clusters: Cluster[]; judgements: Judgement[] } {
  const clusters = new CandidateClusters();
  const judgements: Judgement[] = [];
  for (const report of [...reports].sort(bestInformedFirst)) {
    const near = byPeople.isJudged(report.claim.id) ? clusters.all() : clusters.near(report);
    const found = bestCluster(report, near, byPeople);
    const cluster = found?.cluster ?? { reports: [] };
    if (found !== undefined) judgements.push(judge(cluster.reports[0] as Report, report, found.reasons));
    cluster.reports.push(report);
    if (cluster.reports.length <= COMPARED) clusters.add(cluster, report);
  }
  return { clusters: [...clusters.all()], judgements };
}

function bestInformedFirst(a: Report, b: Report): number {
  return (
    informed(b) - informed(a) ||
    (a.published ?? '9999').localeCompare(b.published ?? '9999') ||
    a.claim.id.localeCompare(b.claim.id)
  );
}

function informed(report: Report): number {
  const { days, claim, people } = report;
  const dated =
    days === undefined ? 0 : days.from === days.to ? 8 : daysBetween(days.from, days.to) <= 7 ? 6 : 3;
  return (
    dated +
    Math.min(people.length, 2) +
    (claim.ordinal === undefined ? 0 : 1) +
    (claim.forum === undefined ? 0 : 0.5)
  );
}

/** Comparing with a few members is enough and keeps a much-reported meeting from costing the square of its reports. */
const COMPARED = 6;

function bestCluster(
  report: Report,
  clusters: readonly Cluster[],
  byPeople: ByPeople,
): { cluster: Cluster; reasons: readonly Reason[] } | undefined {
  let best: { cluster: Cluster; reasons: readonly Reason[] } | undefined;
  let bestScore = THRESHOLD - 1e-9;
  for (const cluster of clusters) {
    const said = saidByPerson(report, cluster, byPeople);
    const compared = cluster.reports.slice(0, COMPARED).map((other) => sameEngagement(report, other));
    const sums = compared.map((reasons) => reasons.reduce((sum, r) => sum + r.contribution, 0));
    // One strong contradiction with the founder outweighs a vague fit with a latecomer.
    const score =
      said ??
      Math.min(sums[0] ?? 0, Math.max(...sums)) * 0.5 + (sums.reduce((a, b) => a + b, 0) / sums.length) * 0.5;
    if (score > bestScore) {
      best = { cluster, reasons: compared[0] ?? [] };
      bestScore = score;
    }
  }
  return best;
}

function saidByPerson(report: Report, cluster: Cluster, byPeople: ByPeople): number | undefined {
  if (!byPeople.isJudged(report.claim.id)) return undefined;
  const said = byPeople.together(report.claim.id, new Set(cluster.reports.map((r) => r.claim.id)));
  return said === undefined ? undefined : said ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
}

function judge(lead: Report, report: Report, reasons: readonly Reason[]): Judgement {
  const subjects = [lead.claim.id, report.claim.id].sort();
  return {
    id: contentId('jdg', 'same-engagement', ...subjects),
    kind: 'same-engagement',
    subjects,
    author: 'machine',
    reasons,
  };
}

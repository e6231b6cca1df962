import type { Engagement, Judgement } from '../types.ts';
import { assembleEngagement } from './assemble-engagement.ts';
import { clusterReports } from './cluster-reports.ts';
import type { CountryName } from './engagement-label.ts';
import { linkParts } from './link-parts.ts';
import { type EngagementMember, toReport } from './report.ts';

/** Joins the reports of one scope and one window of time into engagements. The order of the members does not matter. */
export function resolveEngagements(
  members: readonly EngagementMember[],
  byPeople: readonly Judgement[],
  countryName: CountryName,
): {
  engagements: Engagement[];
  judgements: Judgement[];
} {
  const { clusters, judgements } = clusterReports(members.map(toReport), byPeople);
  const linked = linkParts(
    clusters.map((cluster) => ({
      engagement: assembleEngagement(cluster, countryName),
      articles: new Set(cluster.reports.map((report) => report.member.article.id)),
    })),
  );
  return { engagements: linked.engagements, judgements: [...judgements, ...linked.judgements] };
}

import type { Engagement, Judgement } from '../types.ts';
import { assembleEngagement } from './assemble-engagement.ts';
import { ByPeople } from './by-people.ts';
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
  const said = new ByPeople(byPeople);
  const reports = members.filter(({ claim }) => !said.isNone(claim.id)).map(toReport);
  const { clusters, judgements } = clusterReports(reports, said);
  const linked = linkParts(
    clusters.map((cluster) => ({
      engagement: assembleEngagement(
        cluster,
        countryName,
        said.corrections(cluster.reports.map((r) => r.claim.id)),
      ),
      articles: new Set(cluster.reports.map((report) => report.member.article.id)),
    })),
  );
  return { engagements: linked.engagements, judgements: [...judgements, ...linked.judgements] };
}

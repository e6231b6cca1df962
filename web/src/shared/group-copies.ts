import type { Evidence } from '../../../src/server/api-types.ts';

export interface EvidenceGroup {
  readonly lead: Evidence;
  /** The same sentence in articles that carry nearly the same text. */
  readonly copies: readonly Evidence[];
}

/** Puts the sentences of near-copies under the sentence they repeat; oldest article first, undated last. */
export function groupCopies(evidence: readonly Evidence[]): EvidenceGroup[] {
  const groups = evidence
    .filter(({ article }) => article.copyOf === undefined)
    .map((lead) => ({ lead, copies: [] as Evidence[] }));
  for (const item of evidence) {
    if (item.article.copyOf === undefined) continue;
    const home = homeOf(item, groups);
    if (home) home.copies.push(item);
    else groups.push({ lead: item, copies: [] });
  }
  return groups.sort((a, b) => compareDates(a.lead.article.published, b.lead.article.published));
}

/** The group that says the same: of the same text, best in the same words; else the one sentence of that text. */
function homeOf<G extends EvidenceGroup>(item: Evidence, groups: readonly G[]): G | undefined {
  const text = item.article.copyOf;
  const related = groups.filter(({ lead }) => lead.article.id === text || lead.article.copyOf === text);
  return (
    related.find(({ lead }) => lead.claim.quote === item.claim.quote) ??
    (related.length === 1 ? related[0] : undefined)
  );
}

function compareDates(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  return a < b ? -1 : 1;
}

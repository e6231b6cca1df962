import type { EngagementStatus } from '../../extraction/types.ts';
import type { Engagement } from '../types.ts';
import type { Report } from './report.ts';

/**
 * Each step of an engagement's life in order of publication: reports published on one day that say the same make one
 * step; two sources that disagree on one day make two. Undated reports come last.
 */
export function statusHistory(reports: readonly Report[]): Engagement['history'] {
  const steps = new Map<string, { asOf?: string; status: EngagementStatus; claims: string[] }>();
  for (const report of reports) {
    const key = `${report.published ?? '9999'}|${report.claim.status}`;
    const step = steps.get(key) ?? {
      ...(report.published === undefined ? {} : { asOf: report.published }),
      status: report.claim.status,
      claims: [],
    };
    step.claims.push(report.claim.id);
    steps.set(key, step);
  }
  const ordered = [...steps.values()].sort(
    (a, b) => (a.asOf ?? '9999').localeCompare(b.asOf ?? '9999') || RANK[a.status] - RANK[b.status],
  );
  return joinRepeats(ordered).map((step) => ({ ...step, claims: step.claims.sort() }));
}

/** A later report that says the same is more evidence for the step, not another step of life. */
function joinRepeats<T extends { status: EngagementStatus; claims: string[] }>(steps: readonly T[]): T[] {
  const joined: T[] = [];
  for (const step of steps) {
    const last = joined.at(-1);
    if (last !== undefined && last.status === step.status) last.claims.push(...step.claims);
    else joined.push(step);
  }
  return joined;
}

/** On one day the later stage of life wins: a report that it was held settles what another still calls planned. */
const RANK: Readonly<Record<EngagementStatus, number>> = {
  proposed: 0,
  uncertain: 1,
  denied: 2,
  planned: 3,
  ongoing: 4,
  postponed: 5,
  cancelled: 6,
  held: 7,
};

/**
 * Where it stands by the newest report. Held is final: a later look back that calls it "planned" or "proposed" tells of
 * an earlier time and does not undo it.
 */
export function currentStatus(history: Engagement['history']): EngagementStatus {
  if (history.some((step) => step.status === 'held')) return 'held';
  return history.at(-1)?.status ?? 'uncertain';
}

/** Steps of one day that cannot both be true: planned by one source, denied by another. */
export function statusConflict(history: Engagement['history']): Engagement['conflicts'][number] | undefined {
  for (const step of history) {
    const contrary = history.find(
      (other) => other.asOf === step.asOf && CONTRARY[step.status]?.includes(other.status),
    );
    if (contrary === undefined) continue;
    return {
      field: 'status',
      values: [step, contrary].map(({ status, claims }) => ({ value: status, claims })),
    };
  }
  return undefined;
}

const CONTRARY: Readonly<Partial<Record<EngagementStatus, readonly EngagementStatus[]>>> = {
  planned: ['denied', 'cancelled', 'uncertain'],
  held: ['denied', 'cancelled'],
  proposed: ['denied'],
};

import { addDays, type DayRange } from '../../kernel/index.ts';
import type { Cluster } from './cluster-reports.ts';
import type { Report } from './report.ts';
import { FAR_DAYS } from './same-engagement.ts';

/** Days that one bucket of the index covers. */
const BUCKET = 30;
/** Dates vaguer than this (decades) are compared with everything rather than put into every bucket. */
const MOST_BUCKETS = 40;

/**
 * Finds the clusters that a report may join without comparing it with all: those whose reports are of a time within its
 * reach, of the same numbered round, or of an unknown time. Any other would contradict it in time so strongly that
 * nothing else could outweigh it.
 */
export class CandidateClusters {
  readonly #all: Cluster[] = [];
  readonly #place = new Map<Cluster, number>();
  readonly #byKey = new Map<string, Set<Cluster>>();

  /** Makes the cluster known by one of its reports. */
  add(cluster: Cluster, report: Report): void {
    if (!this.#place.has(cluster)) {
      this.#place.set(cluster, this.#all.length);
      this.#all.push(cluster);
    }
    for (const key of [...(buckets(report) ?? [ANY_TIME]), ...round(report)]) {
      const known = this.#byKey.get(key);
      if (known === undefined) this.#byKey.set(key, new Set([cluster]));
      else known.add(cluster);
    }
  }

  /** In the order in which the clusters were founded. */
  near(report: Report): readonly Cluster[] {
    const keys = buckets(report);
    if (keys === undefined) return this.#all;
    const found = new Set<Cluster>();
    for (const key of [...keys, ANY_TIME, ...round(report)])
      for (const cluster of this.#byKey.get(key) ?? []) found.add(cluster);
    return [...found].sort((a, b) => (this.#place.get(a) ?? 0) - (this.#place.get(b) ?? 0));
  }

  all(): readonly Cluster[] {
    return this.#all;
  }
}

const ANY_TIME = 'any time';
/** "April 18" of a year unknown. */
const OPEN_DAY = /^XXXX-\d\d/;

/** Keys of the stretches of time that the report's engagement may lie in; undefined when it may lie anywhere. */
function buckets(report: Report): string[] | undefined {
  const reach = reachOf(report);
  if (reach === undefined) return undefined;
  const [first, last] = [bucketOf(reach.from), bucketOf(reach.to)];
  if (last - first >= MOST_BUCKETS) return undefined;
  return Array.from({ length: last - first + 1 }, (_, i) => String(first + i));
}

function bucketOf(day: string): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000 / BUCKET);
}

/** A date and the day beside it; without one, the time around its publication or, failing that, of its writing. */
function reachOf({ days, published, claim }: Report): DayRange | undefined {
  if (days !== undefined) return { from: addDays(days.from, -1), to: addDays(days.to, 1) };
  if (published?.length === 10 && !OPEN_DAY.test(claim.openDate ?? ''))
    return { from: addDays(published, -FAR_DAYS), to: addDays(published, FAR_DAYS) };
  return undefined;
}

/** The second round of one forum is one event whenever it is told of. */
function round({ claim }: Report): string[] {
  return claim.forum === undefined || claim.ordinal === undefined ? [] : [`${claim.forum} ${claim.ordinal}`];
}

import type { EngagementStatus, Timeline } from '../../../src/server/api-types.ts';

/** Statuses that are drawn together, bottom first: what happened, what lies ahead, what is open, what fell through. */
export const BANDS: readonly { readonly name: string; readonly statuses: readonly EngagementStatus[] }[] = [
  { name: 'held', statuses: ['held', 'ongoing'] },
  { name: 'planned', statuses: ['planned', 'proposed'] },
  { name: 'uncertain', statuses: ['uncertain'] },
  { name: 'off', statuses: ['postponed', 'cancelled', 'denied'] },
];

export interface Bin {
  /** `2017` or `2017-02`: first and last month or year it stands for. */
  readonly from: string;
  readonly to: string;
  readonly counts: Readonly<Partial<Record<EngagementStatus, number>>>;
  readonly total: number;
}

/** A drawing of more columns than this is not readable in months; it then has one column a year. */
const MOST_MONTHS = 132;

export interface Bins {
  readonly unit: 'month' | 'year';
  readonly bins: readonly Bin[];
  /** Engagements whose date names a year but no month; in a drawing by months they have no column. */
  readonly yearOnly: readonly Bin[];
}

/** Every month (or year) from the first to the last, the empty ones too, so that distance in the drawing is time. */
export function binsOf({ periods }: Pick<Timeline, 'periods'>): Bins {
  const first = periods[0]?.period;
  const last = periods.at(-1)?.period;
  if (!first || !last) return { unit: 'year', bins: [], yearOnly: [] };
  const years = [Number(first.slice(0, 4)), Number(last.slice(0, 4))] as const;
  const months = periods.filter(({ period }) => period.length === 7);
  const byMonth = months.length > 0 && (years[1] - years[0] + 1) * 12 <= MOST_MONTHS;
  if (!byMonth) return { unit: 'year', bins: yearBins(periods, years), yearOnly: [] };
  const counts = new Map(periods.map((entry) => [entry.period, entry.counts]));
  // Whole years, so that the names of the years stand at even distances.
  const firstMonth = `${(months[0]?.period ?? first).slice(0, 4)}-01`;
  const lastMonth = `${(months.at(-1)?.period ?? last).slice(0, 4)}-12`;
  return {
    unit: 'month',
    bins: monthsBetween(firstMonth, lastMonth).map((month) => bin(month, counts.get(month) ?? {})),
    yearOnly: periods
      .filter(({ period }) => period.length === 4)
      .map((entry) => bin(entry.period, entry.counts)),
  };
}

function yearBins(periods: Timeline['periods'], [first, last]: readonly [number, number]): Bin[] {
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const year = String(first + i);
    const counts: Partial<Record<EngagementStatus, number>> = {};
    for (const entry of periods) {
      if (!entry.period.startsWith(year)) continue;
      for (const [status, n] of Object.entries(entry.counts) as [EngagementStatus, number][]) {
        counts[status] = (counts[status] ?? 0) + n;
      }
    }
    return bin(year, counts);
  });
}

function bin(period: string, counts: Bin['counts']): Bin {
  const total = Object.values(counts).reduce((sum, n) => sum + n, 0);
  return { from: period, to: period, counts, total };
}

function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  let [year = 0, month = 1] = first.split('-').map(Number);
  for (let at = first; at <= last; at = `${year}-${String(month).padStart(2, '0')}`) {
    months.push(at);
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
  }
  return months;
}

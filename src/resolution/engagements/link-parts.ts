import { addDays } from '../../kernel/index.ts';
import { judge } from '../judge.ts';
import type { Engagement, Judgement } from '../types.ts';
import { daysOf, GOES_ON_DAYS, PART_FROM, partOfVisit, type Told } from './part-of-visit.ts';

/** A visit and a meeting of one scope that is part of it. */
type Link = { readonly visit: Told; readonly part: Told; readonly reasons: Judgement['reasons'] };

/**
 * Ties what happens on a visit to the visit: the talks, the dinner after them. Each goes to the visit it fits best. A call
 * is no part of a visit, nor is another visit. Visits are found by day and by article, so that nothing is compared with all.
 */
export function linkParts(told: readonly Told[]): { engagements: Engagement[]; judgements: Judgement[] } {
  const visits = new VisitIndex(told.filter(({ engagement }) => engagement.type === 'visit'));
  const links = told.flatMap((part) => {
    const { type } = part.engagement;
    const best = type === 'visit' || type === 'call' ? undefined : bestVisit(part, visits.near(part));
    return best === undefined ? [] : [best];
  });
  const visitOf = new Map(links.map(({ visit, part }) => [part.engagement.id, visit.engagement.id]));
  const partsOf = new Map<string, Engagement[]>();
  for (const { visit, part } of links)
    partsOf.set(visit.engagement.id, [...(partsOf.get(visit.engagement.id) ?? []), part.engagement]);
  return {
    engagements: told.map(({ engagement }) => {
      const visit = visitOf.get(engagement.id);
      const parts = (partsOf.get(engagement.id) ?? []).sort(byDay).map(({ id }) => id);
      return { ...engagement, ...(visit === undefined ? {} : { partOf: visit }), parts };
    }),
    judgements: links.map(({ visit, part, reasons }) =>
      judge('part-of', [leadOf(visit), leadOf(part)], reasons),
    ),
  };
}

function leadOf({ engagement }: Told): string {
  return engagement.claims[0] ?? engagement.id;
}

function byDay(a: Engagement, b: Engagement): number {
  const [x, y] = [a.when?.edtf ?? '~', b.when?.edtf ?? '~'];
  return x === y ? (a.id < b.id ? -1 : 1) : x < y ? -1 : 1;
}

function bestVisit(part: Told, visits: readonly Told[]): Link | undefined {
  let best: Link | undefined;
  let bestScore = PART_FROM - 1e-9;
  for (const visit of visits) {
    const reasons = partOfVisit(visit, part);
    const score = reasons.reduce((sum, reason) => sum + reason.contribution, 0);
    if (score > bestScore) {
      best = { visit, part, reasons };
      bestScore = score;
    }
  }
  return best;
}

/** A visit longer than this is vague rather than long. */
const LONGEST_DAYS = 40;

class VisitIndex {
  readonly #byKey = new Map<string, Set<Told>>();

  constructor(visits: readonly Told[]) {
    for (const visit of [...visits].sort((a, b) => (a.engagement.id < b.engagement.id ? -1 : 1))) {
      for (const article of visit.articles) this.#add(article, visit);
      const days = daysOf(visit.engagement);
      if (days === undefined) continue;
      const last = addDays(days.to, GOES_ON_DAYS);
      for (let day = days.from, n = 0; day <= last && n < LONGEST_DAYS; day = addDays(day, 1), n++)
        this.#add(day, visit);
    }
  }

  #add(key: string, visit: Told): void {
    const known = this.#byKey.get(key);
    if (known === undefined) this.#byKey.set(key, new Set([visit]));
    else known.add(visit);
  }

  /** Visits of the part's first day, and those told of in an article that tells of the part. */
  near({ engagement, articles }: Told): Told[] {
    const day = daysOf(engagement)?.from;
    const keys = day === undefined ? [...articles] : [day, ...articles];
    return [...new Set(keys.flatMap((key) => [...(this.#byKey.get(key) ?? [])]))];
  }
}

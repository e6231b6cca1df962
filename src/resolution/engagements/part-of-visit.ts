import { dayRange, daysBetween } from '../../kernel/index.ts';
import type { Engagement, Judgement } from '../types.ts';

type Reason = Judgement['reasons'][number];

/** An engagement with the articles that tell of it. */
export interface Told {
  readonly engagement: Engagement;
  readonly articles: ReadonlySet<string>;
}

/** The weights, in the open: positive speaks for a meeting being part of a visit. At `PART_FROM` it is. */
export const PART_WEIGHTS = {
  'on a day of the visit': 3,
  'in the week or month of the visit': 1.5,
  'soon after the visit begins': 1.5,
  'not in the days of the visit': -8,
  'undated, told in the same article': 1.5,
  'told in the same article': 0.5,
  'one is over, the other still ahead': -3,
  'the visitor takes part': 2,
  'others than the visitor take part': -3,
  'in the country visited': 1,
  'in another country': -6,
  'one took place, the other did not': -8,
} as const;

export const PART_FROM = 4;

/** A visit told of by the day it begins may go on this long. */
export const GOES_ON_DAYS = 2;

/** Reasons for and against `part` being part of `visit`; their sum is the score. */
export function partOfVisit(visit: Told, part: Told): Reason[] {
  return [
    ...timeReasons(visit, part),
    ...peopleReasons(visit.engagement, part.engagement),
    ...lifeReasons(visit, part),
  ];
}

function because(feature: keyof typeof PART_WEIGHTS): Reason {
  return { feature, weight: PART_WEIGHTS[feature], contribution: PART_WEIGHTS[feature] };
}

function timeReasons(visit: Told, part: Told): Reason[] {
  const [during, when] = [daysOf(visit.engagement), daysOf(part.engagement)];
  const together = [...part.articles].some((article) => visit.articles.has(article));
  if (during === undefined || when === undefined)
    return together ? [because('undated, told in the same article')] : [];
  const told = together ? [because('told in the same article')] : [];
  const vague = ['week', 'month'].includes(visit.engagement.when?.precision ?? '');
  if (during.from <= when.from && when.to <= during.to)
    return [because(vague ? 'in the week or month of the visit' : 'on a day of the visit'), ...told];
  const after = daysBetween(during.to, when.from);
  if (during.from === during.to && after > 0 && after <= GOES_ON_DAYS)
    return [because('soon after the visit begins'), ...told];
  return [because('not in the days of the visit')];
}

/** The days an engagement is on; undefined without a date or with one vaguer than a month. */
export function daysOf({ when }: Engagement): { from: string; to: string } | undefined {
  if (when === undefined || ['season', 'quarter', 'year', 'decade', 'century'].includes(when.precision))
    return undefined;
  return dayRange(when.edtf);
}

function peopleReasons(visit: Engagement, part: Engagement): Reason[] {
  const host = visit.place?.country;
  const visitors = visit.participants.filter((p) => host === undefined || p.side !== host);
  const sides = new Set(visitors.map((p) => p.side));
  const reasons: Reason[] = [];
  if (visitors.some((p) => part.participants.some((q) => q.actor === p.actor)))
    reasons.push(because('the visitor takes part'));
  else if (part.participants.some((q) => q.side !== undefined && sides.has(q.side)))
    reasons.push(because('others than the visitor take part'));
  if (host !== undefined && part.place?.country !== undefined)
    reasons.push(because(part.place.country === host ? 'in the country visited' : 'in another country'));
  else if (visit.place !== undefined && visit.place.name === part.place?.name)
    reasons.push(because('in the country visited'));
  return reasons;
}

const OFF: ReadonlySet<string> = new Set(['cancelled', 'denied', 'postponed']);
const OVER: ReadonlySet<string> = new Set(['held', 'ongoing']);

function lifeReasons({ engagement: visit }: Told, { engagement: part }: Told): Reason[] {
  if (OFF.has(visit.status) !== OFF.has(part.status)) return [because('one took place, the other did not')];
  // With both dates known the status says only which of the two was told of last.
  const isDated = daysOf(visit) !== undefined && daysOf(part) !== undefined;
  if (!isDated && OVER.has(visit.status) !== OVER.has(part.status))
    return [because('one is over, the other still ahead')];
  return [];
}

import { type Day, dayNumber } from './calendar.ts';
import { lastDay, type Point } from './point.ts';

/** Which way the sentence looks from the day it was written. */
export type Direction = 'past' | 'future' | undefined;

/** Further off than this, a day that fits the tense is doubted ... */
const FAR = 270;
/** ... when one that does not is as near as this: "the vote was set for 3 May", written in April. */
const NEAR = 95;

/**
 * Of the stretches a name can mean ("May" of last year, this year, next year), the one that fits. A stretch that
 * holds the reference day fits both directions. Without a direction the nearest is taken, the earlier one in a tie.
 * A `sure` direction is kept however far off that leads.
 */
export function pickNearest(
  candidates: readonly Point[],
  reference: Day,
  direction: Direction,
  sure = false,
): Point | undefined {
  const ref = dayNumber(reference);
  const distances = candidates.map((point) => ({ point, days: distance(point, ref) }));
  const past = best(distances.filter((d) => d.days <= 0));
  const future = best(distances.filter((d) => d.days >= 0));
  const [wanted, other] = direction === 'future' ? [future, past] : [past, future];
  if (direction === undefined) return best(distances)?.point;
  if (wanted === undefined) return other?.point;
  if (!sure && other && Math.abs(wanted.days) > FAR && Math.abs(other.days) < NEAR) return other.point;
  return wanted.point;
}

/** Days from the reference to the stretch: negative before it, 0 within. */
function distance(point: Point, ref: number): number {
  const first = dayNumber(point.start);
  if (ref < first) return first - ref;
  const last = dayNumber(lastDay(point));
  return ref > last ? last - ref : 0;
}

function best<T extends { days: number }>(list: readonly T[]): T | undefined {
  return list.reduce<T | undefined>((a, b) => (a && Math.abs(a.days) <= Math.abs(b.days) ? a : b), undefined);
}

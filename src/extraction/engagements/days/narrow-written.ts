import { addDays, type DayRange, dayRange } from '../../../kernel/index.ts';
import type { Claim } from '../../types.ts';

/** News of a plan comes at most this long before the day. */
const PLANNED_AHEAD_DAYS = 60;

/**
 * When an undated article was written, narrowed by what it tells: an article that plans a meeting for a day was written
 * before that day and not long before, one that tells of a held meeting after it. Claims get the narrowed time.
 */
export function narrowWritten(claims: readonly Claim[], written: DayRange | undefined): Claim[] {
  if (written === undefined) return [...claims];
  let { from, to } = written;
  for (const claim of claims) {
    const days = claim.kind === 'engagement' ? dayRange(claim.when?.edtf ?? '') : undefined;
    if (claim.kind !== 'engagement' || days === undefined || claim.when?.precision === 'year') continue;
    if (claim.status === 'planned') {
      if (days.from < to) to = days.from;
      if (addDays(days.from, -PLANNED_AHEAD_DAYS) > from) from = addDays(days.from, -PLANNED_AHEAD_DAYS);
    } else if (claim.status === 'held' && days.from > from) from = days.from;
  }
  const narrowed = from <= to ? { from, to } : written;
  return claims.map((claim) => (claim.kind === 'engagement' ? { ...claim, written: narrowed } : claim));
}

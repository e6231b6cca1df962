import { dayRange } from '../../kernel/index.ts';

/**
 * Whether a found date agrees with the expected one: equal, or one lies in the other. Where none is expected none may be
 * found; where one is expected, a year is too vague to stand for a day.
 */
export function sameTime(expected: string | undefined, found: string | undefined): boolean {
  if (expected === undefined || found === undefined) return expected === found;
  if (expected === found) return true;
  const a = dayRange(expected);
  const b = dayRange(found);
  if (a === undefined || b === undefined) return false;
  const inside = (a.from <= b.from && b.to <= a.to) || (b.from <= a.from && a.to <= b.to);
  return inside && !(found.length === 4 && expected.length > 4);
}

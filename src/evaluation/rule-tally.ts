import { rules } from '../extraction/index.ts';
import type { PlacedVerdict } from './verdict.ts';

/** How often a rule fired on the gold sets, as far as what it found was judged. */
export interface RuleTally {
  readonly kind: string;
  readonly rule: string;
  readonly fired: number;
  /** Of these, claims behind something right. */
  readonly right: number;
}

/** One line for each rule and kind of thing, the one that was most often wrong first. */
export function tallyRules(verdicts: readonly PlacedVerdict[]): RuleTally[] {
  const claims = new Map<string, { kind: string; rule: string; right: boolean }>();
  for (const { place, kind, outcome, claims: judged = [] } of verdicts) {
    for (const { id, foundBy } of judged) {
      const key = `${place}\t${kind}\t${id}`;
      // An engagement with two statuses is judged twice: its claims are right when it once was.
      const right = outcome === 'right' || claims.get(key)?.right === true;
      claims.set(key, { kind, rule: foundBy, right });
    }
  }
  const tallies = new Map<string, RuleTally>();
  for (const { kind, rule, right } of claims.values()) {
    const key = `${kind}\t${rule}`;
    const { fired, right: before } = tallies.get(key) ?? { fired: 0, right: 0 };
    tallies.set(key, { kind, rule, fired: fired + 1, right: before + (right ? 1 : 0) });
  }
  const wrong = (t: RuleTally) => t.fired - t.right;
  return [...tallies.values()].sort((a, b) => wrong(b) - wrong(a) || b.fired - a.fired);
}

/** Kinds of things that the rules tried at trigger words find. */
const FOUND_BY_RULES = ['engagements', 'positions', 'commitments'];

/** Ids of rules that found nothing that was judged. Empty unless things of all their kinds were looked for. */
export function silentRules(tallies: readonly RuleTally[], kinds: readonly string[]): string[] {
  if (!FOUND_BY_RULES.every((kind) => kinds.includes(kind))) return [];
  const fired = new Set(tallies.map(({ rule }) => rule));
  return rules.map(({ id }) => id).filter((id) => !fired.has(id));
}

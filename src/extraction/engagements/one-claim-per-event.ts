import { overlaps } from '../../kernel/index.ts';
import type { Claim, EngagementClaim } from '../types.ts';

/**
 * "Held talks" is found by its verb and by its noun: of claims in one sentence whose event words overlap, or that name
 * the same event with the same people and date, the one that says most is kept.
 */
export function oneClaimPerEvent(claims: readonly Claim[]): Claim[] {
  const kept: Claim[] = [];
  for (const claim of claims) {
    if (claim.kind !== 'engagement') {
      kept.push(claim);
      continue;
    }
    const rival = kept.findIndex((other) => other.kind === 'engagement' && sameEvent(other, claim));
    if (rival < 0) kept.push(claim);
    else if (telling(claim) > telling(kept[rival] as EngagementClaim)) kept[rival] = claim;
  }
  return kept;
}

function sameEvent(a: EngagementClaim, b: EngagementClaim): boolean {
  if (a.sentence.start !== b.sentence.start || a.sentence.end !== b.sentence.end) return false;
  if (toldApart(a, b)) return false;
  if (sameWords(a, b)) return true;
  const separate = a.type === 'visit' || a.type === 'social' || a.type === 'call';
  const otherSeparate = b.type === 'visit' || b.type === 'social' || b.type === 'call';
  return (
    separate === otherSeparate &&
    (!separate || (a.type === b.type && a.occasion === b.occasion)) &&
    a.status === b.status &&
    (who(a) === who(b) || isTheOther(a, b)) &&
    a.when?.edtf === b.when?.edtf
  );
}

const FOLLOWING = 'event-beside-event';

function sameWords(a: EngagementClaim, b: EngagementClaim): boolean {
  const [x, y] = [a.spans.trigger, b.spans.trigger];
  return x !== undefined && y !== undefined && overlaps(x, y);
}

/** One rule that reads two meetings, or visits to two places, from the same words means two; and what follows a meeting is another. */
function toldApart(a: EngagementClaim, b: EngagementClaim): boolean {
  if (a.foundBy !== b.foundBy && (a.foundBy === FOLLOWING || b.foundBy === FOLLOWING))
    return !sameWords(a, b);
  const apart = (role: string) => {
    const [x, y] = [a.spans[role], b.spans[role]];
    return x !== undefined && y !== undefined && x.start !== y.start;
  };
  return (
    a.foundBy === b.foundBy &&
    (apart('partner') || apart('turn') || (a.type === 'visit' && b.type === 'visit' && apart('where')))
  );
}

/** "Held a second |round| of |consultations| with B": of the same sides, and one of the two knows no people. */
function isTheOther(a: EngagementClaim, b: EngagementClaim): boolean {
  return (
    a.foundBy !== b.foundBy &&
    a.parties.length > 1 &&
    a.parties.join() === b.parties.join() &&
    (a.participants.length === 0 || b.participants.length === 0)
  );
}

function who(claim: EngagementClaim): string {
  return [...claim.parties, ...claim.participants.map((p) => p.actor).sort()].join(' ');
}

function telling(claim: EngagementClaim): number {
  return (
    claim.participants.length * 2 +
    claim.parties.length +
    (claim.when === undefined ? 0 : 2) +
    (claim.where === undefined ? 0 : 1) +
    (claim.forum === undefined ? 0 : 1) +
    (claim.type === 'meeting' ? 0 : 0.5) +
    // What is told apart from others is read more closely than all of them together.
    (claim.spans.partner === undefined && claim.spans.turn === undefined ? 0 : 8)
  );
}

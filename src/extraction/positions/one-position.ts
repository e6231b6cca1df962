import { overlaps } from '../../kernel/index.ts';
import type { PositionClaim } from '../types.ts';

/** Two rules may read the same words: of claims of one holder whose issues overlap, the one found first is kept. */
export function onePositionPerIssue(claims: readonly PositionClaim[]): PositionClaim[] {
  const kept: PositionClaim[] = [];
  for (const claim of claims) {
    const again = kept.some(
      (other) =>
        sameHolder(other, claim) &&
        overlapping(other, claim) &&
        other.sentence.start === claim.sentence.start,
    );
    if (!again) kept.push(claim);
  }
  return kept;
}

function sameHolder({ holder: a }: PositionClaim, { holder: b }: PositionClaim): boolean {
  const key = (h: PositionClaim['holder']) => h.actor ?? h.name ?? h.description;
  return key(a) === key(b);
}

function overlapping(a: PositionClaim, b: PositionClaim): boolean {
  const [x, y] = [a.spans.issue, b.spans.issue];
  return x !== undefined && y !== undefined && overlaps(x, y);
}

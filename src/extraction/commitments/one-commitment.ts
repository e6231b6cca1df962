import { overlaps } from '../../kernel/index.ts';
import type { CommitmentClaim } from '../types.ts';

/** Two rules may read the same words: of claims of one holder whose actions overlap, the one found first is kept. */
export function oneCommitmentPerAction(claims: readonly CommitmentClaim[]): CommitmentClaim[] {
  const kept: CommitmentClaim[] = [];
  for (const claim of claims) {
    const again = kept.some(
      (other) =>
        other.sentence.start === claim.sentence.start &&
        holderKey(other) === holderKey(claim) &&
        overlapping(other, claim),
    );
    if (!again) kept.push(claim);
  }
  return kept;
}

function holderKey({ holder }: CommitmentClaim): string | undefined {
  return holder.actor ?? holder.name ?? holder.description;
}

function overlapping(a: CommitmentClaim, b: CommitmentClaim): boolean {
  const [x, y] = [a.spans.action, b.spans.action];
  return x !== undefined && y !== undefined && overlaps(x, y);
}

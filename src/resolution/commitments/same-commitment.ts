import type { CommitmentClaim } from '../../extraction/types.ts';
import { dayRange, daysBetween } from '../../kernel/index.ts';
import { type Member, publishedOn } from '../member.ts';
import type { Phrase } from '../phrases/phrase-words.ts';
import { type Reason, samePhrase } from '../phrases/same-phrase.ts';
import type { Amount } from '../types.ts';

export interface Promised {
  readonly member: Member<CommitmentClaim>;
  /** The action without its amount. */
  readonly phrase: Phrase;
}

/** The weights, in the open, beside those of the action's words. At `SAME_FROM` two claims are one promise. */
export const COMMITMENT_WEIGHTS = {
  'the same amount': 2,
  'another amount': -0.5,
  'the same beneficiary': 0.5,
  'another beneficiary': -4,
  'the same due date': 1,
  'another due date': -1,
  'told more than a year apart': -2,
} as const;

/** Reasons for and against two claims of one holder being about one promise; `share` as for `samePhrase`. */
export function sameCommitment(a: Promised, b: Promised, share: number): Reason[] {
  const reasons = samePhrase(a.phrase, b.phrase, share);
  const [x, y] = [a.member.claim, b.member.claim];
  if (x.amount !== undefined && y.amount !== undefined && x.amount.unit === y.amount.unit)
    reasons.push(because(amountsAgree(x.amount, y.amount) ? 'the same amount' : 'another amount'));
  if (x.beneficiary !== undefined && y.beneficiary !== undefined)
    reasons.push(
      because(
        x.beneficiary.toLowerCase() === y.beneficiary.toLowerCase()
          ? 'the same beneficiary'
          : 'another beneficiary',
      ),
    );
  if (x.due !== undefined && y.due !== undefined)
    reasons.push(because(datesMeet(x.due.edtf, y.due.edtf) ? 'the same due date' : 'another due date'));
  if (toldFarApart(a, b)) reasons.push(because('told more than a year apart'));
  return reasons;
}

function because(feature: keyof typeof COMMITMENT_WEIGHTS): Reason {
  return { feature, weight: COMMITMENT_WEIGHTS[feature], contribution: COMMITMENT_WEIGHTS[feature] };
}

/** "about 700,000", "700,000" and "up to 700,000" agree; so does a number within a range. */
export function amountsAgree(a: Amount, b: Amount): boolean {
  if (a.unit !== b.unit) return false;
  return a.value <= (b.upper ?? b.value) && b.value <= (a.upper ?? a.value);
}

/** One date may be the other, told less precisely. */
export function datesMeet(a: string, b: string): boolean {
  const [x, y] = [dayRange(a), dayRange(b)];
  if (x === undefined || y === undefined) return a === b;
  return x.from <= y.to && y.from <= x.to;
}

function toldFarApart(a: Promised, b: Promised): boolean {
  const [x, y] = [publishedOn(a.member), publishedOn(b.member)];
  if (x?.length !== 10 || y?.length !== 10) return false;
  return Math.abs(daysBetween(x, y)) > 366;
}

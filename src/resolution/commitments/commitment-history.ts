import type { CommitmentClaim, CommitmentStatus } from '../../extraction/types.ts';
import { compare, type Member, publishedOn, vote } from '../member.ts';
import type { Amount, Commitment } from '../types.ts';
import { amountsAgree, datesMeet } from './same-commitment.ts';

type CommitmentMember = Member<CommitmentClaim>;

/** On one day the later stage of a promise's life wins. */
const RANK: Readonly<Record<CommitmentStatus, number>> = {
  proposed: 0,
  announced: 1,
  agreed: 2,
  dropped: 3,
  fulfilled: 4,
};

/** Each step of the promise's life; undated articles come first, and what is only said again is no step. */
export function commitmentHistory(ordered: readonly CommitmentMember[]): Commitment['history'] {
  const told = ordered.map((member) => ({ member, asOf: publishedOn(member) }));
  told.sort(
    (a, b) =>
      compare(a.asOf ?? '', b.asOf ?? '') || RANK[a.member.claim.status] - RANK[b.member.claim.status],
  );
  const steps: { asOf?: string; status: CommitmentStatus; claims: string[] }[] = [];
  for (const { member, asOf } of told) {
    const { status, id } = member.claim;
    const last = steps.at(-1);
    if (last?.status === status) last.claims.push(id);
    else steps.push({ ...(asOf === undefined ? {} : { asOf }), status, claims: [id] });
  }
  return steps;
}

/** The amount that most independent sources give. */
export function bestAmount(ordered: readonly CommitmentMember[]): Amount | undefined {
  const chosen = vote(ordered, ({ claim }) => claim.amount && amountKey(claim.amount));
  return ordered.find(({ claim }) => claim.amount !== undefined && amountKey(claim.amount) === chosen)?.claim
    .amount;
}

/** The date that most independent sources give. */
export function bestDue(ordered: readonly CommitmentMember[]): Commitment['due'] {
  const edtf = vote(ordered, ({ claim }) => claim.due?.edtf);
  const due = ordered.find(({ claim }) => claim.due?.edtf === edtf)?.claim.due;
  return due === undefined ? undefined : { edtf: due.edtf, precision: due.precision, basis: due.basis };
}

/** Amounts of one unit, and due dates, that cannot both be right, each with its claims. */
export function commitmentConflicts(ordered: readonly CommitmentMember[]): Commitment['conflicts'] {
  const amounts = valuesOf(ordered, ({ claim }) => claim.amount && amountKey(claim.amount)).map((value) => ({
    ...value,
    amount: value.claim.amount as Amount,
  }));
  const dates = valuesOf(ordered, ({ claim }) => claim.due?.edtf);
  const differing = amounts.filter((a) =>
    amounts.some((b) => a.amount.unit === b.amount.unit && !amountsAgree(a.amount, b.amount)),
  );
  const apart = dates.filter((a) => dates.some((b) => !datesMeet(a.value, b.value)));
  return [
    ...(differing.length === 0
      ? []
      : [
          {
            field: 'amount' as const,
            values: differing.map(({ value, amount, claims }) => ({ value, amount, claims })),
          },
        ]),
    ...(apart.length === 0
      ? []
      : [{ field: 'due' as const, values: apart.map(({ value, claims }) => ({ value, claims })) }]),
  ];
}

function valuesOf(ordered: readonly CommitmentMember[], choose: (m: CommitmentMember) => string | undefined) {
  const found = new Map<string, { value: string; claim: CommitmentClaim; claims: string[] }>();
  for (const member of ordered) {
    const value = choose(member);
    if (value === undefined) continue;
    const known = found.get(value) ?? { value, claim: member.claim, claims: [] };
    known.claims.push(member.claim.id);
    found.set(value, known);
  }
  return [...found.values()];
}

function amountKey({ value, upper, unit }: Amount): string {
  return `${value}${upper === undefined ? '' : `-${upper}`} ${unit}`;
}

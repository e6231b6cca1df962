import { contains, type Span } from '../../kernel/index.ts';
import type { Passage } from '../passage.ts';
import { within } from '../positions/within.ts';
import type { CommitmentClaim, QuantityMention } from '../types.ts';

export type Amount = NonNullable<CommitmentClaim['amount']>;

/** How much is promised: the first sum of money in the words, else a percentage, or a count of the things the deed is done to. */
export function amountIn(passage: Passage, span: Span, objects: readonly Span[]): Amount | undefined {
  const inside = within(passage.quantities, span).filter((q) => contains(span, q));
  const counts = inside.filter((q) => q.kind !== 'count' || objects.some((o) => contains(q, o)));
  const chosen = counts.find((q) => q.kind === 'money') ?? counts[0];
  return chosen === undefined ? undefined : amountOf(chosen);
}

function amountOf({ value, unit, qualifier, upper }: QuantityMention): Amount {
  return {
    value,
    unit,
    ...(qualifier === undefined ? {} : { qualifier }),
    ...(upper === undefined ? {} : { upper }),
  };
}

import { contains, type Span } from '../../kernel/index.ts';
import type { Passage } from '../passage.ts';
import type { CommitmentClaim, QuantityMention } from '../types.ts';

export type Amount = NonNullable<CommitmentClaim['amount']>;

/** How much is promised: the first sum of money in the words, else the first count or percentage. */
export function amountIn(passage: Passage, span: Span): Amount | undefined {
  const inside = passage.quantities.filter((q) => contains(span, q));
  const chosen = inside.find((q) => q.kind === 'money') ?? inside[0];
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

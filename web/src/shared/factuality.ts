import type { Claim } from '../../../src/server/api-types.ts';

/** How the sentence presents what it says, in words for a reader. */
export const FACTUALITY: Readonly<Record<Claim['factuality'], string>> = {
  actual: 'a fact',
  planned: 'a plan',
  possible: 'a possibility',
  hypothetical: 'a condition or idea',
  negated: 'something that is not so',
  ended: 'something that is over',
};

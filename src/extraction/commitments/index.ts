import type { Rule } from '../rule.ts';
import type { CommitmentClaim } from '../types.ts';
import { dealObliges } from './rules/deal-obliges.ts';
import { didAsPromised } from './rules/did-as-promised.ts';
import { keepsPromise } from './rules/keeps-promise.ts';
import { pledgeOf } from './rules/pledge-of.ts';
import { pledgesTo } from './rules/pledges-to.ts';
import { readyTo } from './rules/ready-to.ts';
import { saidItWould } from './rules/said-it-would.ts';
import { willBeDone } from './rules/will-be-done.ts';
import { willDo } from './rules/will-do.ts';

export { oneCommitmentPerAction } from './one-commitment.ts';

/** In order of trust: of two rules that read the same words as a promise of the same holder, the first is kept. */
export const commitmentRules: readonly Rule<CommitmentClaim>[] = [
  keepsPromise,
  didAsPromised,
  pledgesTo,
  pledgeOf,
  dealObliges,
  readyTo,
  willDo,
  willBeDone,
  saidItWould,
];

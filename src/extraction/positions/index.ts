import type { Rule } from '../rule.ts';
import type { PositionClaim } from '../types.ts';
import { demandOf } from './rules/demand-of.ts';
import { isWaryOf } from './rules/is-wary-of.ts';
import { rejectedBy } from './rules/rejected-by.ts';
import { seeksThing } from './rules/seeks-thing.ts';
import { urgesWhom } from './rules/urges-whom.ts';
import { voicesConcern } from './rules/voices-concern.ts';
import { wantsTo } from './rules/wants-to.ts';

export { onePositionPerIssue } from './one-position.ts';

/** In order of trust: of two rules that read the same words as a position of the same holder, the first is kept. */
export const positionRules: readonly Rule<PositionClaim>[] = [
  urgesWhom,
  wantsTo,
  seeksThing,
  rejectedBy,
  isWaryOf,
  voicesConcern,
  demandOf,
];

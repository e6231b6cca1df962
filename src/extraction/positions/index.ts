import type { Rule } from '../rule.ts';
import type { PositionClaim } from '../types.ts';
import { demandIs } from './rules/demand-is.ts';
import { demandOf } from './rules/demand-of.ts';
import { isWaryOf } from './rules/is-wary-of.ts';
import { redLine } from './rules/red-line.ts';
import { rejectedBy } from './rules/rejected-by.ts';
import { rejectsIt } from './rules/rejects-it.ts';
import { saysMust } from './rules/says-must.ts';
import { seeksThing } from './rules/seeks-thing.ts';
import { urgesWhom } from './rules/urges-whom.ts';
import { voicesConcern } from './rules/voices-concern.ts';
import { wantsTo } from './rules/wants-to.ts';
import { whichAOpposes } from './rules/which-a-opposes.ts';
import { willNot } from './rules/will-not.ts';

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
  demandIs,
  whichAOpposes,
  redLine,
  rejectsIt,
  saysMust,
  willNot,
];

import type { PloverType } from '../types.ts';
import type { Sector } from './types.ts';

/** One line of event-codes.tsv: a code of CAMEO and what PLOVER makes of it. */
export interface EventCode {
  /** Two to four digits, as a string: "036". */
  readonly code: string;
  readonly label: string;
  readonly type: PloverType;
  readonly mode?: string;
  /** Contexts that the code alone tells. */
  readonly contexts: readonly string[];
  /** -10 (most conflictual) to 10 (most cooperative). */
  readonly goldstein: number;
}

/** One line of event-operators.tsv: what "refuse" makes of "provide aid". */
export interface EventOperatorLine {
  readonly operator: string;
  /** First digits of the code of the event it speaks of; `*` for any other event, or none. */
  readonly content: string;
  /** A code, `=` (the event stays what it is) or `-` (nothing is coded). */
  readonly code: string;
}

/** One condition of a predicate: `obj:talk,@meeting`, `with`, `-to`. */
export interface EventNeed {
  /** `obj`, `subj`, `comp`, `mod`, or a preposition. */
  readonly slot: string;
  /** Lemmas, `@class` written out; several words are a head, last, and words beside it. Absent: anything will do. */
  readonly words?: readonly string[];
  readonly absent: boolean;
}

/** One line of event-predicates.tsv. */
export interface EventPredicate {
  /** Lemmas that trigger it, with a particle where it has one: "call off". */
  readonly words: readonly string[];
  readonly pos: 'verb' | 'noun' | 'adj';
  readonly needs: readonly EventNeed[];
  /** A code of event-codes.tsv, or the name of an operator. */
  readonly code: string;
  /** Where the recipient stands, best first; `mutual` when all who take part are on both sides, `none` when there is none. */
  readonly recipient: readonly string[];
  /** PLOVER type, where PLOVER puts the event elsewhere than its code: a resignation retreats, it does not concede. */
  readonly type?: PloverType;
  /** PLOVER mode, where it is not the code's own. */
  readonly mode?: string;
}

/** One line of event-agents.tsv: nouns for people and groups. */
export interface EventAgent {
  readonly words: readonly string[];
  readonly sector: Sector;
}

/** One line of event-contexts.tsv. */
export interface EventContext {
  readonly context: string;
  /** Lemmas, lower case; several words stand side by side in the text. */
  readonly words: readonly string[];
}

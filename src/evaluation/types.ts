import type { Diagnostic } from '../kernel/index.ts';
import type { Pipeline } from '../pipeline.ts';
import type { Measure } from './measure.ts';
import type { PlacedVerdict } from './verdict.ts';

/**
 * A part of a gold set. `even` and `odd`: by order number from 0. `read`: what those who write rules may have looked at,
 * which is the articles named in a folder's `read.txt` (all, where there is none) and the even ones of the other sets;
 * `unread`: the rest.
 */
export type Half = 'even' | 'odd' | 'read' | 'unread';

export interface ScoringOptions {
  /** All of the set when absent. */
  readonly half?: Half;
  readonly onProgress: (what: string, done: number, total?: number) => void;
}

/** Texts with what a careful reader found in them. */
export interface GoldSet {
  /** Unique among the sets that are scored together: `world`, `dates`, `attribution`. */
  readonly name: string;
  /** The file or folder it lies in. */
  readonly path: string;
  /** Kinds of things, one row each, that may be picked out of it; empty where its rows are measures of one kind. */
  readonly kinds: readonly string[];
  readonly score: (pipeline: Pipeline, options: ScoringOptions) => SetScores | Promise<SetScores>;
}

/** A gold set that is not there, and why. */
export interface AbsentSet {
  readonly name: string;
  readonly reason: string;
}

/** One line of the table. */
export interface ScoreRow extends Measure {
  readonly kind: string;
  /** Counts of things, tokens or records, as the kind has it; absent where precision and recall are means over texts. */
  readonly right?: number;
  readonly missed?: number;
  readonly extra?: number;
  /** Per mark: how many of those it was asked of have it. */
  readonly marks?: Readonly<Record<string, { readonly yes: number; readonly of: number }>>;
}

export interface SetScores {
  /** How many texts were scored, and what one of them is: "article", "passage", "record", "page". */
  readonly texts: number;
  readonly noun: string;
  readonly rows: readonly ScoreRow[];
  readonly verdicts: readonly PlacedVerdict[];
  /** Gold that cannot be used, each line or file named; the rest was scored. */
  readonly diagnostics: readonly Diagnostic[];
}

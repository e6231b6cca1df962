import { type Measure, measureOf } from './measure.ts';

/** What comparing one expected or found thing gave. */
export interface Verdict {
  readonly kind: string;
  /** The thing in one line: the key under which a known miss is listed. */
  readonly item: string;
  /** `right`: expected and found. `missed`: expected, not found. `extra`: found, not expected. */
  readonly outcome: 'right' | 'missed' | 'extra';
  /** What is wrong, or the sentence and rule an extra one rests on. */
  readonly detail?: string;
  /** Finer marks of something expected: `found`, `status`, `type`, `where`, ... */
  readonly marks?: Readonly<Record<string, boolean>>;
  /** What is wrong in words that many verdicts share; what is right may have small faults. */
  readonly faults?: readonly string[];
  /** The claims it judges: right when the outcome is, wrong otherwise. */
  readonly claims?: readonly JudgedClaim[];
}

export interface JudgedClaim {
  /** Unique among the claims of its place and kind. */
  readonly id: string;
  readonly foundBy: string;
}

/** `place`: the article, passage, record or page it is of, as its gold set names it. */
export type PlacedVerdict = Verdict & { readonly place: string };

export interface Score extends Measure {
  readonly right: number;
  readonly missed: number;
  readonly extra: number;
  /** Per mark: how many of those it was asked of have it. */
  readonly marks: Readonly<Record<string, { readonly yes: number; readonly of: number }>>;
}

export function score(verdicts: readonly Verdict[]): Score {
  const count = (outcome: Verdict['outcome']) => verdicts.filter((v) => v.outcome === outcome).length;
  const counts = { right: count('right'), missed: count('missed'), extra: count('extra') };
  const marks: Record<string, { readonly yes: number; readonly of: number }> = {};
  for (const verdict of verdicts) {
    for (const [mark, yes] of Object.entries(verdict.marks ?? {})) {
      const tally = marks[mark] ?? { yes: 0, of: 0 };
      marks[mark] = { yes: tally.yes + (yes ? 1 : 0), of: tally.of + 1 };
    }
  }
  return { ...counts, ...measureOf(counts), marks };
}

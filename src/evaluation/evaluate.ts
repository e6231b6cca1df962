import type { Diagnostic } from '../kernel/index.ts';
import { RapporteurError } from '../kernel/index.ts';
import type { Pipeline } from '../pipeline.ts';
import type { GoldSets } from './gold-sets.ts';
import type { AbsentSet, GoldSet, ScoringOptions, SetScores } from './types.ts';

export interface EvaluateOptions extends ScoringOptions {
  /** Names of sets, or of kinds in them; everything when absent. */
  readonly only?: readonly string[];
}

/** What scoring one set gave. */
export interface SetReport extends SetScores {
  readonly name: string;
  readonly path: string;
}

/** Scores the sets one after another. */
export async function evaluate(
  sets: readonly GoldSet[],
  pipeline: Pipeline,
  { only, ...options }: EvaluateOptions,
): Promise<SetReport[]> {
  const reports: SetReport[] = [];
  for (const set of sets) {
    const onProgress: ScoringOptions['onProgress'] = (what, done, total) =>
      options.onProgress(`${set.name}: ${what}`, done, total);
    const scores = await set.score(pipeline, { ...options, onProgress });
    reports.push({ name: set.name, path: set.path, ...chosenKinds(set, scores, only) });
  }
  return reports;
}

/** Those of the sets, present and absent, that `only` leaves. Throws when it names neither a set nor a kind of thing. */
export function chosenSets(
  { sets, absent }: GoldSets,
  only: readonly string[] | undefined,
): { readonly sets: readonly GoldSet[]; readonly absent: readonly AbsentSet[] } {
  if (only === undefined) return { sets, absent };
  const known = new Set([
    ...sets.flatMap((set) => [set.name, ...set.kinds]),
    ...absent.map((set) => set.name),
  ]);
  for (const name of only) {
    if (known.has(name)) continue;
    const names = [...known].map((one) => `"${one}"`).join(', ');
    throw new RapporteurError(
      'evaluation/no-such-set',
      `No gold set, and no kind of thing in one, is called "${name}"; there are: ${names}.`,
    );
  }
  return {
    sets: sets.filter((set) => [set.name, ...set.kinds].some((name) => only.includes(name))),
    absent: absent.filter(({ name }) => only.includes(name)),
  };
}

/** A set that is not named itself keeps the kinds that are. */
function chosenKinds(set: GoldSet, scores: SetScores, only: readonly string[] | undefined): SetScores {
  if (only === undefined || only.includes(set.name)) return scores;
  return {
    ...scores,
    rows: scores.rows.filter((row) => only.includes(row.kind)),
    verdicts: scores.verdicts.filter((verdict) => only.includes(verdict.kind)),
  };
}

/** Everything that could not be scored. */
export function refusals(reports: readonly SetReport[]): Diagnostic[] {
  return reports.flatMap((report) => report.diagnostics.filter((d) => d.severity === 'error'));
}

export { chosenSets, type EvaluateOptions, evaluate, refusals, type SetReport } from './evaluate.ts';
export { findGoldSets, type GoldPlaces, type GoldSets } from './gold-sets.ts';
export { type ReportOptions, reportObject, reportText } from './report.ts';
export type { AbsentSet, GoldSet, Half, ScoreRow, ScoringOptions, SetScores } from './types.ts';
export type { PlacedVerdict, Verdict } from './verdict.ts';

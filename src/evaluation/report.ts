import { errorKinds } from './error-kinds.ts';
import type { SetReport } from './evaluate.ts';
import { silentRules, tallyRules } from './rule-tally.ts';
import { ruleTable, scoreTable } from './tables.ts';
import type { AbsentSet } from './types.ts';
import type { PlacedVerdict } from './verdict.ts';

export interface ReportOptions {
  /** How often each rule fired and was right. */
  readonly rules: boolean;
  /** The most frequent kinds of error of each set. */
  readonly errors: boolean;
  /** Every item behind them. */
  readonly verbose: boolean;
}

/** The report for people: a table for each set, and what was asked for besides. Ends with a line break. */
export function reportText(
  reports: readonly SetReport[],
  absent: readonly AbsentSet[],
  { rules, errors, verbose }: ReportOptions,
): string {
  const blocks = reports.map((report) => [
    `${report.name}: ${report.texts} ${report.noun}${report.texts === 1 ? '' : 's'}`,
    report.texts === 0 ? 'nothing to score' : scoreTable(report.rows),
    ...(errors && report.texts > 0 ? [errorLines(report.verdicts)] : []),
    ...(verbose && report.texts > 0 ? [itemLines(report.verdicts)] : []),
  ]);
  const missing = absent.map(({ name, reason }) => `${name}: absent (${reason})`);
  return `${[
    ...blocks.flat(),
    ...(missing.length === 0 ? [] : [missing.join('\n')]),
    ...(rules ? ruleLines(reports) : []),
  ]
    .filter((block) => block !== '')
    .join('\n\n')}\n`;
}

/** The same for programs. */
export function reportObject(
  reports: readonly SetReport[],
  absent: readonly AbsentSet[],
  { rules, errors, verbose }: ReportOptions,
): Readonly<Record<string, unknown>> {
  return {
    sets: reports.map(({ name, path, texts, noun, rows, verdicts }) => ({
      name,
      path,
      texts,
      noun,
      rows,
      ...(errors ? { errors: errorKinds(verdicts) } : {}),
      ...(verbose ? { items: verdicts.filter(isFaulty) } : {}),
    })),
    absent,
    ...(rules ? ruleFields(reports) : {}),
  };
}

function ruleFields(reports: readonly SetReport[]) {
  const rules = tallyRules(allVerdicts(reports));
  const kinds = reports.flatMap((report) => report.rows.map((row) => row.kind));
  return { rules, silentRules: silentRules(rules, kinds) };
}

function ruleLines(reports: readonly SetReport[]): string[] {
  const { rules, silentRules: silent } = ruleFields(reports);
  return [
    `rules, by how often they were wrong\n\n${ruleTable(rules)}`,
    silent.length === 0 ? '' : `rules that found nothing that was judged: ${silent.join(', ')}`,
  ];
}

/** Articles of different folders may have one name. */
function allVerdicts(reports: readonly SetReport[]): PlacedVerdict[] {
  return reports.flatMap(({ path, verdicts }) =>
    verdicts.map((v) => ({ ...v, place: `${path}/${v.place}` })),
  );
}

function errorLines(verdicts: readonly PlacedVerdict[]): string {
  const kinds = errorKinds(verdicts);
  if (kinds.length === 0) return 'no errors';
  const width = String(kinds[0]?.count ?? 0).length;
  return kinds.map((e) => `${String(e.count).padStart(width)}  ${e.kind}: ${e.fault}`).join('\n');
}

function isFaulty(verdict: PlacedVerdict): boolean {
  return verdict.outcome !== 'right' || verdict.faults !== undefined || verdict.detail !== undefined;
}

/** What is missed, what is too many, and what is right but for a flaw, kind by kind. */
function itemLines(verdicts: readonly PlacedVerdict[]): string {
  const kinds = [...new Set(verdicts.map((v) => v.kind))];
  return kinds
    .flatMap((kind) =>
      (['missed', 'extra', 'right'] as const).map((outcome) => {
        const items = verdicts.filter((v) => v.kind === kind && v.outcome === outcome && isFaulty(v));
        const title = outcome === 'right' ? 'right, with a flaw' : outcome;
        return items.length === 0
          ? ''
          : `== ${kind}: ${title} (${items.length})\n${items.map(itemLine).join('\n')}`;
      }),
    )
    .filter((block) => block !== '')
    .join('\n\n');
}

function itemLine({ place, item, detail, faults = [] }: PlacedVerdict): string {
  const why = faults.length === 0 ? '' : `\n      ${faults.join('; ')}`;
  const more = detail === undefined || detail === '' ? '' : `\n      ${detail.replaceAll('\n', '\n      ')}`;
  return `${place}\n    ${item}${why}${more}`;
}

import type { RuleTally } from './rule-tally.ts';
import type { ScoreRow } from './types.ts';
import { score, type Verdict } from './verdict.ts';

/** One row per kind, in the order in which the kinds first come up. */
export function scoreRows(verdicts: readonly Verdict[]): ScoreRow[] {
  const kinds = [...new Set(verdicts.map((v) => v.kind))];
  return kinds.map((kind) => ({ kind, ...score(verdicts.filter((v) => v.kind === kind)) }));
}

export function scoreTable(rows: readonly ScoreRow[]): string {
  return table([
    ['', 'right', 'missed', 'extra', 'P', 'R', 'F1', ''],
    ...rows.map((row) => [
      row.kind,
      ...[row.right, row.missed, row.extra].map((count) => (count === undefined ? '' : String(count))),
      ...[row.precision, row.recall, row.f1].map((rate) => rate.toFixed(3)),
      Object.entries(row.marks ?? {})
        .map(([mark, { yes, of }]) => `${mark} ${yes}/${of}`)
        .join('  '),
    ]),
  ]);
}

export function ruleTable(tallies: readonly RuleTally[]): string {
  return table([
    ['', 'fired', 'right', 'wrong', 'share', ''],
    ...tallies.map(({ rule, kind, fired, right }) => [
      rule,
      String(fired),
      String(right),
      String(fired - right),
      (right / fired).toFixed(2),
      kind,
    ]),
  ]);
}

/** The first and the last column are words, what is between them numbers. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, c) => Math.max(...rows.map((row) => row[c]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, c) =>
          c === 0 || c === row.length - 1 ? cell.padEnd(widths[c] ?? 0) : cell.padStart(widths[c] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

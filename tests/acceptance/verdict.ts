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
}

export interface Score {
  readonly right: number;
  readonly missed: number;
  readonly extra: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Per mark: how many of those it was asked of have it. */
  readonly marks: Readonly<Record<string, { readonly yes: number; readonly of: number }>>;
}

export function score(verdicts: readonly Verdict[]): Score {
  const count = (outcome: Verdict['outcome']) => verdicts.filter((v) => v.outcome === outcome).length;
  const [right, missed, extra] = [count('right'), count('missed'), count('extra')];
  const marks: Record<string, { readonly yes: number; readonly of: number }> = {};
  for (const verdict of verdicts) {
    for (const [mark, yes] of Object.entries(verdict.marks ?? {})) {
      const tally = marks[mark] ?? { yes: 0, of: 0 };
      marks[mark] = { yes: tally.yes + (yes ? 1 : 0), of: tally.of + 1 };
    }
  }
  const precision = right + extra === 0 ? 1 : right / (right + extra);
  const recall = right + missed === 0 ? 1 : right / (right + missed);
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { right, missed, extra, precision, recall, f1, marks };
}

/** One line per kind, in the order in which the kinds first come up. */
export function scoreTable(verdicts: readonly Verdict[]): string {
  const kinds = [...new Set(verdicts.map((v) => v.kind))];
  const rows = kinds.map((kind) => {
    const s = score(verdicts.filter((v) => v.kind === kind));
    const marks = Object.entries(s.marks).map(([mark, { yes, of }]) => `${mark} ${yes}/${of}`);
    const rates = [s.precision, s.recall, s.f1].map((rate) => rate.toFixed(3));
    return [kind, String(s.right), String(s.missed), String(s.extra), ...rates, marks.join('  ')];
  });
  return table([['', 'right', 'missed', 'extra', 'P', 'R', 'F1', ''], ...rows]);
}

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

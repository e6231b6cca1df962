import { formatEdtf } from '../shared/format-edtf.ts';
import { BANDS, type Bin } from './timeline-bins.ts';
import type { Window } from './timeline-strip.tsx';

interface Props {
  readonly bins: readonly Bin[];
  readonly yearOnly: readonly Bin[];
  readonly undated: number;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly select: (window: Window) => void;
}

/** The same numbers as the drawing, for reading and for the keyboard. */
export function TimelineTable({ bins, yearOnly, undated, from, to, select }: Props) {
  const rows = [...bins, ...yearOnly]
    .filter((bin) => bin.total > 0)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  return (
    <details className="timeline-table">
      <summary>As a table</summary>
      <div className="scroll-x">
        <table>
          <thead>
            <tr>
              <th scope="col">When</th>
              {BANDS.map(({ name, statuses }) => (
                <th scope="col" key={name}>
                  {statuses.join(', ')}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((bin) => (
              <tr key={bin.from}>
                <th scope="row">
                  <button
                    type="button"
                    aria-pressed={bin.from === from && bin.to === to}
                    onClick={() => select({ from: bin.from, to: bin.to })}
                  >
                    {formatEdtf(bin.from)}
                  </button>
                </th>
                {BANDS.map(({ name, statuses }) => (
                  <td key={name}>
                    {statuses.reduce((sum, status) => sum + (bin.counts[status] ?? 0), 0) || ''}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {undated > 0 && <p>{undated.toLocaleString('en')} without a date are not drawn.</p>}
    </details>
  );
}

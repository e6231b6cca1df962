import { type PointerEvent, useMemo, useState } from 'react';
import type { Timeline } from '../../../src/server/api-types.ts';
import { formatEdtf } from '../shared/format-edtf.ts';
import { BANDS, type Bin, binsOf } from './timeline-bins.ts';
import { TimelineTable } from './timeline-table.tsx';

export interface Window {
  readonly from: string;
  readonly to: string;
}

interface Props {
  readonly timeline: Timeline;
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** Undefined takes the window away. */
  readonly select: (window: Window | undefined) => void;
}

const WIDTH = 1000;
const HEIGHT = 64;

/** How many meetings fall into each month or year, by status. A click keeps one column, a drag several. */
export function TimelineStrip({ timeline, from, to, select }: Props) {
  const { unit, bins, yearOnly } = useMemo(() => binsOf(timeline), [timeline]);
  const [drag, setDrag] = useState<readonly [number, number]>();
  if (bins.length < 2) return null;
  const tallest = Math.max(1, ...bins.map((bin) => bin.total));
  const step = WIDTH / bins.length;

  const at = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const share = (event.clientX - box.left) / box.width;
    return Math.max(0, Math.min(bins.length - 1, Math.floor(share * bins.length)));
  };
  const finish = (event: PointerEvent<SVGSVGElement>) => {
    if (!drag) return;
    const [a, b] = [Math.min(drag[0], at(event)), Math.max(drag[0], at(event))];
    const window = { from: bins[a]?.from ?? '', to: bins[b]?.to ?? '' };
    setDrag(undefined);
    select(window.from === from && window.to === to ? undefined : window);
  };

  return (
    <section className="timeline" aria-label="Meetings over time">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setDrag([at(event), at(event)]);
        }}
        onPointerMove={(event) => drag && setDrag([drag[0], at(event)])}
        onPointerUp={finish}
        onPointerCancel={() => setDrag(undefined)}
      >
        {bins.map((bin, i) => (
          <g key={bin.from} className={isChosen(bin, i, drag, from, to) ? 'bin' : 'bin bin-out'}>
            <title>{`${formatEdtf(bin.from)}: ${bin.total}`}</title>
            <rect x={i * step} y="0" width={step} height={HEIGHT} className="bin-ground" />
            <Column bin={bin} x={i * step} width={step} unit={(HEIGHT - 6) / tallest} />
          </g>
        ))}
      </svg>
      <YearAxis bins={bins} />
      <div className="timeline-foot">
        <Legend />
        {from || to ? (
          <p className="timeline-window">
            <strong>{windowName(from, to)}</strong>{' '}
            <button type="button" onClick={() => select(undefined)}>
              Show all dates
            </button>
          </p>
        ) : (
          <p className="timeline-hint">Click or drag to choose {unit === 'month' ? 'months' : 'years'}</p>
        )}
      </div>
      <TimelineTable
        bins={bins}
        yearOnly={yearOnly}
        undated={timeline.undated}
        from={from}
        to={to}
        select={select}
      />
    </section>
  );
}

function isChosen(
  bin: Bin,
  i: number,
  drag: readonly [number, number] | undefined,
  from = '0',
  to = '9',
): boolean {
  if (drag) return i >= Math.min(...drag) && i <= Math.max(...drag);
  return bin.to >= from && (bin.from <= to || bin.from.startsWith(to));
}

export function windowName(from: string | undefined, to: string | undefined): string {
  if (from === to || !to) return formatEdtf(from ?? '');
  return formatEdtf(`${from ?? '..'}/${to}`);
}

function Column({ bin, x, width, unit }: { bin: Bin; x: number; width: number; unit: number }) {
  let top = HEIGHT;
  const gap = Math.min(2, width * 0.2);
  return BANDS.map(({ name, statuses }) => {
    const n = statuses.reduce((sum, status) => sum + (bin.counts[status] ?? 0), 0);
    if (n === 0) return null;
    top -= n * unit;
    return (
      <rect
        key={name}
        className={`band band-${name}`}
        x={x + gap / 2}
        y={top}
        width={width - gap}
        height={n * unit - 1}
      />
    );
  });
}

/** Years under the columns; HTML and not SVG, because the drawing is stretched and letters must not be. */
function YearAxis({ bins }: { bins: readonly Bin[] }) {
  const starts = bins.flatMap((bin, i) =>
    bin.from.length === 4 || bin.from.endsWith('-01') || i === 0 ? [i] : [],
  );
  const every = Math.ceil(starts.length / 12);
  return (
    <svg className="timeline-axis" aria-hidden="true" height="16" width="100%">
      {starts
        .filter((i, n) => n % every === 0 && i / bins.length < 0.97)
        .map((i) => (
          <text key={i} x={`${(100 * i) / bins.length}%`} y="12">
            {bins[i]?.from.slice(0, 4)}
          </text>
        ))}
    </svg>
  );
}

function Legend() {
  return (
    <ul className="timeline-legend">
      {BANDS.map(({ name, statuses }) => (
        <li key={name}>
          <svg width="12" height="12" aria-hidden="true">
            <rect x="1" y="1" width="10" height="10" className={`band band-${name}`} />
          </svg>
          {statuses.join(', ')}
        </li>
      ))}
    </ul>
  );
}

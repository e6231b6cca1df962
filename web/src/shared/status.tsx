import type { Engagement, EngagementStatus } from '../../../src/server/api-types.ts';
import { hasPassed, today } from './has-passed.ts';

export const STATUSES: readonly EngagementStatus[] = [
  'held',
  'ongoing',
  'planned',
  'proposed',
  'uncertain',
  'postponed',
  'cancelled',
  'denied',
];

const MEANING: Readonly<Record<EngagementStatus, string>> = {
  held: 'A source reports that it took place',
  ongoing: 'A source reports it as going on',
  planned: 'Announced or arranged; no source yet reports that it took place',
  proposed: 'Someone asked for it; nothing is arranged',
  uncertain: 'It may take place, or sources leave it open',
  postponed: 'Moved to a later time',
  cancelled: 'Called off',
  denied: 'A source denies it',
};

/** One shape per status, so that no one has to tell them apart by colour. Drawn in a box of 14 by 14 around the middle. */
function Shape({ status }: { status: EngagementStatus }) {
  switch (status) {
    case 'held':
      return <circle cx="7" cy="7" r="5" className="shape-full" />;
    case 'ongoing':
      return (
        <>
          <circle cx="7" cy="7" r="4.5" className="shape-line" />
          <path d="M7 2.5a4.5 4.5 0 0 1 0 9z" className="shape-full" />
        </>
      );
    case 'planned':
      return <circle cx="7" cy="7" r="4.5" className="shape-line" />;
    case 'proposed':
      return <path d="M7 1.6 12.4 7 7 12.4 1.6 7z" className="shape-line shape-dashed" />;
    case 'uncertain':
      return <path d="M4.3 5a2.7 2.7 0 1 1 4 2.4C7.3 8 7 8.4 7 9.3m0 2v.8" className="shape-line" />;
    case 'postponed':
      return <path d="M2 7h7M6.5 3.5 10 7l-3.5 3.5M12.3 2.500v9" className="shape-line" />;
    case 'cancelled':
      return <path d="m2.8 2.8 8.4 8.400m0-8.4-8.4 8.4" className="shape-line" />;
    case 'denied':
      return (
        <>
          <circle cx="7" cy="7" r="4.8" className="shape-line" />
          <path d="m3.6 10.4 6.8-6.8" className="shape-line" />
        </>
      );
  }
}

export function StatusGlyph({ status }: { status: EngagementStatus }) {
  return (
    <svg className={`glyph status-${status}`} viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
      <Shape status={status} />
    </svg>
  );
}

/** The same shape inside a larger drawing, with its middle at `x`, `y`. */
export function StatusMark({ status, x, y }: { status: EngagementStatus; x: number; y: number }) {
  return (
    <g className={`glyph status-${status}`} transform={`translate(${x - 7} ${y - 7})`}>
      <circle cx="7" cy="7" r="8.5" className="shape-ground" />
      <Shape status={status} />
    </g>
  );
}

/** For a plan whose date lies behind us: the record does not turn plans into facts, and says so. */
export function DatePassed({ status, when }: Pick<Engagement, 'status' | 'when'>) {
  if ((status !== 'planned' && status !== 'proposed') || !when || !hasPassed(when.edtf, today())) return null;
  return (
    <span
      className="outcome"
      title="Planned for a date that has passed; none of its reports says whether it took place"
    >
      date has passed
    </span>
  );
}

export function StatusChip({ status }: { status: EngagementStatus }) {
  return (
    <span className={`chip status-${status}`} title={MEANING[status]}>
      <StatusGlyph status={status} />
      {status}
    </span>
  );
}

import { memo, useId } from 'react';
import { Link } from 'wouter';
import type { Engagement } from '../../../src/server/api-types.ts';
import { countOf } from '../shared/more.tsx';
import { Sides } from '../shared/sides.tsx';
import { DatePassed, StatusChip } from '../shared/status.tsx';
import { WhenDate } from '../shared/when-date.tsx';
import { LineEvidence } from './line-evidence.tsx';

interface Props {
  readonly engagement: Engagement;
  readonly open: boolean;
  readonly toggle: (id: string) => void;
}

/** One meeting. Its label is the button that opens the sentences it rests on. */
export const ChronologyLine = memo(function ChronologyLine({ engagement, open, toggle }: Props) {
  const panel = useId();
  const { id, label, status, when, openDate, place, forumName, forum, sources, conflicts } = engagement;
  return (
    <li className={`line${open ? ' line-open' : ''}`} data-line={id}>
      <div className="line-when">
        <WhenDate when={when} openDate={openDate} />
      </div>
      <div className="line-body">
        <div className="line-head">
          <h3 className="line-label">
            <button type="button" aria-expanded={open} aria-controls={panel} onClick={() => toggle(id)}>
              {label}
            </button>
          </h3>
          <p className="line-marks">
            <DatePassed status={status} when={when} />
            <StatusChip status={status} />
            {conflicts.length > 0 && <ConflictMark conflicts={conflicts} />}
          </p>
        </div>
        <div className="line-head">
          <p className="line-facts">
            <Sides engagement={engagement} />
            {place && <span className="fact fact-place">{place.name}</span>}
            {forum && forumName && (
              <Link href={`/?forum=${encodeURIComponent(forum)}`} className="fact fact-forum">
                {forumName}
              </Link>
            )}
          </p>
          <p className="line-sources" title={`${sources.articles} articles; near copies are counted once`}>
            {countOf(sources.independent, 'source', 'sources')}
            {sources.articles > sources.independent && (
              <span className="line-articles">in {countOf(sources.articles, 'article', 'articles')}</span>
            )}
          </p>
        </div>
      </div>
      <div id={panel} className="line-panel" hidden={!open}>
        {open && <LineEvidence id={id} />}
      </div>
    </li>
  );
});

const FIELD: Readonly<Record<Engagement['conflicts'][number]['field'], string>> = {
  when: 'dates',
  place: 'places',
  status: 'statuses',
};

export function ConflictMark({ conflicts }: Pick<Engagement, 'conflicts'>) {
  return (
    <span className="conflict-mark">
      <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
        <path d="M7 1.800 13 12.200H1z" className="shape-line" />
        <path d="M7 5.500v3.200m0 1.600v.6" className="shape-line" />
      </svg>
      {conflicts.map(({ field }) => FIELD[field]).join(', ')} differ
    </span>
  );
}

import { useChronology, useCounts, useFacets, useTimeline } from '../api/hooks.ts';
import { countOf, itemsOf, More, totalOf } from '../shared/more.tsx';
import { PageHeader } from '../shared/page-header.tsx';
import { Answer, Empty, NoArticles } from '../shared/states.tsx';
import { ChronologyList } from './chronology-list.tsx';
import { FilterRail } from './filter-rail.tsx';
import { TimelineStrip } from './timeline-strip.tsx';
import { type Filters, useFilters } from './use-filters.ts';

/** Who met whom, when and where: one line per meeting, newest first, every line open to its sentences. */
export function ChronologyPage() {
  const { filters, setFilters, open, toggle } = useFilters();
  const { order = 'newest', from, to, ...who } = filters;
  const pages = useChronology({ ...who, from, to, order });
  const timeline = useTimeline(who);
  const facets = useFacets();
  const counts = useCounts();
  const total = totalOf(pages);

  if (counts.data?.articles === 0) {
    return (
      <>
        <PageHeader title="Chronology" />
        <NoArticles />
      </>
    );
  }
  return (
    <>
      <PageHeader title="Chronology">
        <p className="result-count" aria-live="polite">
          {total !== undefined && summary(total, filters)}
        </p>
        <button
          type="button"
          className="order"
          onClick={() => setFilters({ order: order === 'newest' ? 'oldest' : undefined })}
        >
          {order === 'newest' ? 'Show oldest first' : 'Show newest first'}
        </button>
      </PageHeader>
      <div className="with-rail">
        <FilterRail facets={facets.data} filters={filters} setFilters={setFilters} />
        <div
          className={`rail-main${pages.isPlaceholderData ? ' stale' : ''}`}
          aria-busy={pages.isPlaceholderData}
        >
          {timeline.data && (
            <TimelineStrip
              timeline={timeline.data}
              from={from}
              to={to}
              select={(window) => setFilters({ from: window?.from, to: window?.to })}
            />
          )}
          <Answer query={pages}>
            {() =>
              total === 0 ? (
                <NothingFound
                  clear={() => setFilters({ ...NONE })}
                  filtered={Object.keys(filters).length > 0}
                />
              ) : (
                <ChronologyList engagements={itemsOf(pages)} open={open} toggle={toggle} />
              )
            }
          </Answer>
          <More pages={pages} what="meetings" />
        </div>
      </div>
    </>
  );
}

const NONE: Record<keyof Filters, undefined> = {
  country: undefined,
  forum: undefined,
  person: undefined,
  status: undefined,
  text: undefined,
  from: undefined,
  to: undefined,
  order: undefined,
};

function summary(total: number, { order = 'newest', ...rest }: Filters): string {
  const found = Object.keys(rest).length > 0 ? ' found' : '';
  return `${countOf(total, 'meeting or call', 'meetings and calls')}${found}, ${order} first`;
}

function NothingFound({ clear, filtered }: { clear: () => void; filtered: boolean }) {
  if (!filtered) {
    return (
      <Empty title="Your articles report no meetings">
        <p>They were read, but no sentence says that somebody met, will meet or called somebody.</p>
        <p>The page “Not read” lists the files with which something went wrong.</p>
      </Empty>
    );
  }
  return (
    <Empty title="No meeting fits these filters">
      <p>Take one away, or look for a shorter word.</p>
      <button type="button" onClick={clear}>
        Clear all filters
      </button>
    </Empty>
  );
}

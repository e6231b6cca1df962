import type { CodedEvent } from '../../../src/server/api-types.ts';
import { useEvents, useEvidence, useLedgerFacets } from '../api/hooks.ts';
import { countryName } from '../shared/countries.tsx';
import { FilterChoice } from '../shared/filter-choice.tsx';
import { countOf, More, totalOf } from '../shared/more.tsx';
import { PageHeader } from '../shared/page-header.tsx';
import { Answer, Empty } from '../shared/states.tsx';
import { useParams } from '../shared/use-params.ts';
import { EventRow } from './event-row.tsx';
import { EVENT_TYPE } from './event-words.ts';

/** Who did what to whom, in the codes of political science, with the sentence beside each. */
export function EventsPage() {
  const [{ type, country }, set] = useParams(['type', 'country']);
  const pages = useEvents({ type, country });
  const facets = useLedgerFacets();
  const total = totalOf(pages);
  return (
    <>
      <PageHeader title="Events">
        <p className="result-count" aria-live="polite">
          {total !== undefined && countOf(total, 'event', 'events')}
        </p>
      </PageHeader>
      <p className="section-note">
        Coded in PLOVER and CAMEO. Each event counts once, however many articles tell it. All of them come as
        a table with <code>rapporteur export --format events</code>.
      </p>
      <search aria-label="Filter the events">
        <div className="filters-line">
          <FilterChoice
            label="Type"
            all="All types"
            value={type}
            facets={facets.data?.eventTypes}
            nameOf={({ value }) => `${value}: ${EVENT_TYPE[value as CodedEvent['type']]}`}
            set={(value) => set('type', value)}
          />
          <FilterChoice
            label="Country"
            all="All countries"
            value={country}
            facets={facets.data?.eventCountries}
            nameOf={(facet) => countryName(facet.value)}
            set={(value) => set('country', value)}
          />
        </div>
      </search>
      <Answer query={pages}>
        {() =>
          total === 0 ? (
            <NoEvents filtered={type !== '' || country !== ''} />
          ) : (
            <EventTable pages={pages.data?.pages.map((page) => page.items) ?? []} />
          )
        }
      </Answer>
      <More pages={pages} what="events" />
    </>
  );
}

function NoEvents({ filtered }: { filtered: boolean }) {
  return filtered ? (
    <Empty title="No event fits">
      <p>Choose all types or all countries to see the others.</p>
    </Empty>
  ) : (
    <Empty title="No events">
      <p>
        Events appear here when articles say who did what to whom, as in “Ankara accused Athens”. Add articles
        with <code>rapporteur add FOLDER</code>.
      </p>
    </Empty>
  );
}

function EventTable({ pages }: { pages: readonly (readonly CodedEvent[])[] }) {
  return (
    <table className="ledger-table events-table" aria-label="Events">
      <thead>
        <tr>
          <th scope="col">Date</th>
          <th scope="col">Event</th>
          <th scope="col">Who, to whom</th>
          <th scope="col">Sentence</th>
        </tr>
      </thead>
      {pages.map((events) => (
        <EventRows key={events[0]?.id} events={events} />
      ))}
    </table>
  );
}

/** The events of one page; their sentences are asked for together. */
function EventRows({ events }: { events: readonly CodedEvent[] }) {
  const firsts = events.flatMap((event) => event.claims.slice(0, 1));
  const { data } = useEvidence(firsts, true);
  return (
    <tbody>
      {events.map((event) => (
        <EventRow
          key={event.id}
          event={event}
          evidence={data?.find(({ claim }) => claim.id === event.claims[0])}
        />
      ))}
    </tbody>
  );
}

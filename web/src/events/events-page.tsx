import type { CodedEvent } from '../../../src/server/api-types.ts';
import { useEvents, useEvidence, useLedgerFacets } from '../api/hooks.ts';
import { countryName } from '../shared/countries.tsx';
import { FilterChoice } from '../shared/filter-choice.tsx';
import { LedgerPage } from '../shared/ledger-page.tsx';
import { useParams } from '../shared/use-params.ts';
import { EventRow } from './event-row.tsx';
import { EVENT_TYPE } from './event-words.ts';

/** Who did what to whom, in the codes of political science, with the sentence beside each. */
export function EventsPage() {
  const [{ type, country }, set] = useParams(['type', 'country']);
  const pages = useEvents({ type, country });
  const facets = useLedgerFacets();
  return (
    <LedgerPage
      title="Events"
      one="event"
      many="events"
      about={
        <>
          Coded in PLOVER and CAMEO. Each event counts once, however many articles tell it. All of them come
          as a table with <code>rapporteur export --format events</code>.
        </>
      }
      filters={
        <>
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
        </>
      }
      filtered={type !== '' || country !== ''}
      unfilter="Choose all types or all countries to see the others."
      appears="Events appear here when articles say who did what to whom, as in “Ankara accused Athens”."
      pages={pages}
    >
      {() => <EventTable pages={pages.data?.pages.map((page) => page.items) ?? []} />}
    </LedgerPage>
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

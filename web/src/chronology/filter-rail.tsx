import { useEffect, useState } from 'react';
import type { EngagementStatus, Facet, Facets } from '../../../src/server/api-types.ts';
import { STATUSES, StatusGlyph } from '../shared/status.tsx';
import type { Filter, Filters } from './use-filters.ts';

interface Props {
  readonly facets: Facets | undefined;
  readonly filters: Filters;
  readonly setFilters: (
    changes: Partial<Record<Filter, string | undefined>>,
    options?: { replace?: boolean },
  ) => void;
}

/** More people than this make a list that nobody can use; their own pages lead to their meetings. */
const MOST = 300;

export function FilterRail({ facets, filters, setFilters }: Props) {
  const [shown, setShown] = useState(false);
  const active = Object.keys(filters).filter((name) => name !== 'order').length;
  return (
    <search className={`rail${shown ? ' rail-shown' : ''}`} aria-label="Filter the chronology">
      <button type="button" className="rail-toggle" aria-expanded={shown} onClick={() => setShown(!shown)}>
        Filters{active > 0 && ` (${active} in use)`}
      </button>
      <div className="rail-fields">
        <TextFilter value={filters.text ?? ''} set={(text) => setFilters({ text }, { replace: true })} />
        <StatusFilter
          facets={facets?.statuses}
          value={filters.status}
          set={(status) => setFilters({ status })}
        />
        <Choice
          label="Country"
          name="country"
          all="All countries"
          facets={facets?.countries}
          {...{ filters, setFilters }}
        />
        <Choice
          label="Forum"
          name="forum"
          all="All forums"
          facets={facets?.forums}
          {...{ filters, setFilters }}
        />
        <Choice
          label="Person"
          name="person"
          all="All people"
          facets={facets?.people}
          {...{ filters, setFilters }}
        />
        {active > 0 && (
          <button type="button" className="clear" onClick={() => setFilters(cleared(filters))}>
            Clear all filters
          </button>
        )}
      </div>
    </search>
  );
}

function cleared(filters: Filters): Partial<Record<Filter, undefined>> {
  const names = (Object.keys(filters) as Filter[]).filter((name) => name !== 'order');
  return Object.fromEntries(names.map((name) => [name, undefined]));
}

/** Typing filters after a short rest, so that not every letter asks the server; Enter does so at once. */
function TextFilter({ value, set }: { value: string; set: (text: string) => void }) {
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  // Taken over while drawing, not after it: a timer must not bring back what was just cleared.
  if (known !== value) {
    setKnown(value);
    setTyped(value);
  }
  useEffect(() => {
    if (typed === value) return undefined;
    const timer = setTimeout(() => set(typed), 250);
    return () => clearTimeout(timer);
  }, [typed, value, set]);
  return (
    <label className="field">
      <span>Find</span>
      <input
        type="search"
        value={typed}
        placeholder="Name, place, forum"
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && set(typed)}
      />
    </label>
  );
}

interface StatusProps {
  readonly facets: readonly Facet[] | undefined;
  readonly value: string | undefined;
  readonly set: (status: EngagementStatus | undefined) => void;
}

function StatusFilter({ facets, value, set }: StatusProps) {
  const counts = new Map(facets?.map((facet) => [facet.value, facet.count]));
  const shown = STATUSES.filter((status) => counts.has(status) || status === value);
  if (shown.length === 0) return null;
  return (
    <fieldset className="field statuses">
      <legend>Status</legend>
      {shown.map((status) => (
        <button
          key={status}
          type="button"
          aria-pressed={status === value}
          onClick={() => set(status === value ? undefined : status)}
        >
          <StatusGlyph status={status} />
          <span className="statuses-name">{status}</span>
          <span className="count">{counts.get(status)?.toLocaleString('en') ?? 0}</span>
        </button>
      ))}
    </fieldset>
  );
}

interface ChoiceProps extends Pick<Props, 'filters' | 'setFilters'> {
  readonly label: string;
  readonly name: 'country' | 'forum' | 'person';
  readonly all: string;
  readonly facets: readonly Facet[] | undefined;
}

function Choice({ label, name, all, facets = [], filters, setFilters }: ChoiceProps) {
  const value = filters[name] ?? '';
  const shown = facets.slice(0, MOST);
  const chosen = facets.find((facet) => facet.value === value);
  const missing = value && !shown.some((facet) => facet.value === value);
  return (
    <label className="field">
      <span>{label}</span>
      <select value={value} onChange={(event) => setFilters({ [name]: event.target.value })}>
        <option value="">{all}</option>
        {missing && <option value={value}>{chosen?.label ?? value}</option>}
        {shown.map((facet) => (
          <option key={facet.value} value={facet.value}>
            {facet.label} ({facet.count.toLocaleString('en')})
          </option>
        ))}
      </select>
    </label>
  );
}

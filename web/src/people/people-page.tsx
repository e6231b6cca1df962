import { useEffect, useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import type { Person } from '../../../src/server/api-types.ts';
import { useFacets, usePeople } from '../api/hooks.ts';
import { countryName } from '../shared/countries.tsx';
import { countOf, itemsOf, More, totalOf } from '../shared/more.tsx';
import { PageHeader } from '../shared/page-header.tsx';
import { ShortList } from '../shared/short-list.tsx';
import { Answer, Empty } from '../shared/states.tsx';

/** Everyone the articles name, with their offices. */
export function PeoplePage() {
  const [params, setParams] = useSearchParams();
  const text = params.get('text') ?? '';
  const country = params.get('country') ?? '';
  const pages = usePeople({ text, country });
  const total = totalOf(pages);
  const set = (name: 'text' | 'country', value: string) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: name === 'text' },
    );
  return (
    <>
      <PageHeader title="People">
        <p className="result-count" aria-live="polite">
          {total !== undefined && countOf(total, 'person', 'people')}
        </p>
      </PageHeader>
      <PeopleFilters text={text} country={country} set={set} />
      <Answer query={pages}>
        {() =>
          total === 0 ? (
            <Nobody filtered={text !== '' || country !== ''} />
          ) : (
            <PeopleList people={itemsOf(pages)} />
          )
        }
      </Answer>
      <More pages={pages} what="people" />
    </>
  );
}

interface FilterProps {
  readonly text: string;
  readonly country: string;
  readonly set: (name: 'text' | 'country', value: string) => void;
}

function PeopleFilters({ text, country, set }: FilterProps) {
  const facets = useFacets();
  const [typed, setTyped] = useState(text);
  useEffect(() => setTyped(text), [text]);
  return (
    <search aria-label="Filter the people">
      <form
        className="filters-line"
        onSubmit={(event) => {
          event.preventDefault();
          set('text', typed);
        }}
      >
        <label className="field">
          <span>Find</span>
          <input type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />
        </label>
        <button type="submit">Find</button>
        <label className="field">
          <span>Country</span>
          <select value={country} onChange={(event) => set('country', event.target.value)}>
            <option value="">All countries</option>
            {facets.data?.countries.map((facet) => (
              <option key={facet.value} value={facet.value}>
                {facet.label}
              </option>
            ))}
          </select>
        </label>
      </form>
    </search>
  );
}

function PeopleList({ people }: { people: readonly Person[] }) {
  return (
    <ul className="plain-list people-list">
      {people.map((person) => (
        <li key={person.id}>
          <p className="item-line">
            <Link href={`/people/${encodeURIComponent(person.id)}`} className="item-name">
              {person.name}
            </Link>
            {person.country && <span className="side-country">{countryName(person.country)}</span>}
          </p>
          <p className="item-facts">
            {person.offices.length > 0 && (
              <span>
                <ShortList items={person.offices.map((office) => office.title)} most={3} />
              </span>
            )}
            <span>{countOf(person.engagements, 'meeting', 'meetings')}</span>
            <span>named in {countOf(person.articles, 'article', 'articles')}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}

function Nobody({ filtered }: { filtered: boolean }) {
  return filtered ? (
    <Empty title="Nobody fits">
      <p>Try part of the family name, or all countries.</p>
    </Empty>
  ) : (
    <Empty title="No people yet">
      <p>
        People appear here once articles that name them are added with <code>rapporteur add FOLDER</code>.
      </p>
    </Empty>
  );
}

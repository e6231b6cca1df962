import { Link } from 'wouter';
import type { Actor, PersonDetail } from '../../../src/server/api-types.ts';
import { usePerson } from '../api/hooks.ts';
import { ChronologyList } from '../chronology/chronology-list.tsx';
import { useFilters } from '../chronology/use-filters.ts';
import { countryName, isCountryCode } from '../shared/countries.tsx';
import { formatEdtf } from '../shared/format-edtf.ts';
import { PageHeader } from '../shared/page-header.tsx';
import { Sentences } from '../shared/sentences.tsx';
import { ShortList } from '../shared/short-list.tsx';
import { StatementItem } from '../shared/statement-item.tsx';
import { Answer } from '../shared/states.tsx';
import { HeldBy } from './held-by.tsx';

export function PersonPage({ id }: { id: string }) {
  return <Answer query={usePerson(id)}>{(detail) => <PersonView detail={detail} />}</Answer>;
}

function PersonView({ detail }: { detail: PersonDetail }) {
  const { actor, engagements, engagementsTotal, statements, statementsTotal } = detail;
  const { open, toggle } = useFilters();
  const id = encodeURIComponent(actor.id);
  const all = actor.kind === 'country' ? `/?country=${id}` : `/?person=${id}`;
  return (
    <article className="person">
      <PageHeader title={actor.name}>
        <p className="facts">
          <span>{actor.kind}</span>
          {actor.country && actor.kind !== 'country' && (
            <Link href={`/people/${actor.country}`}>{countryName(actor.country)}</Link>
          )}
          {actor.aliases.length > 0 && (
            <span>
              also written <ShortList items={actor.aliases} most={6} />
            </span>
          )}
        </p>
      </PageHeader>
      <Offices actor={actor} />
      <section>
        <h2>Meetings ({engagementsTotal.toLocaleString('en')})</h2>
        {engagementsTotal === 0 && <p className="muted">No article says that this actor met somebody.</p>}
        <ChronologyList engagements={engagements} open={open} toggle={toggle} />
        {engagementsTotal > 0 && (
          <p className="line-onward">
            <Link href={all}>
              {engagementsTotal > engagements.length
                ? 'All of them, in the chronology'
                : 'Show them in the chronology'}
            </Link>
          </p>
        )}
      </section>
      <HeldBy actor={actor.id} />
      <section>
        <h2>Statements ({statementsTotal.toLocaleString('en')})</h2>
        {statementsTotal === 0 && <p className="muted">No article quotes this actor.</p>}
        <ul className="plain-list statements">
          {statements.map((statement) => (
            <StatementItem key={statement.id} statement={statement} />
          ))}
        </ul>
        {statementsTotal > statements.length && (
          <p className="line-onward">
            <Link href={`/statements?speaker=${id}`}>All statements</Link>
          </p>
        )}
      </section>
    </article>
  );
}

function Offices({ actor }: { actor: Actor }) {
  if (actor.offices.length === 0) return null;
  return (
    <section>
      <h2>Offices</h2>
      <p className="section-note">
        The dates are those of the articles that name the office, not of the term.
      </p>
      <ul className="plain-list offices">
        {actor.offices.map((office) => (
          <li key={`${office.title} ${office.of} ${office.from}`}>
            <p className="item-line">
              <span className="item-name">{office.title}</span>
              {office.of && <span>{isCountryCode(office.of) ? countryName(office.of) : office.of}</span>}
              {office.from && <span className="muted">{seen(office.from, office.to)}</span>}
            </p>
            <Sentences claims={office.claims} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function seen(from: string, to: string | undefined): string {
  const [first, last] = [from.slice(0, 10), (to ?? from).slice(0, 10)];
  return first === last ? `named ${formatEdtf(first)}` : `named ${formatEdtf(`${first}/${last}`)}`;
}

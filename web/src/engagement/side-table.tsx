import { Link } from 'wouter';
import type { Engagement } from '../../../src/server/api-types.ts';
import { countryName } from '../shared/countries.tsx';
import { sidesOf } from '../shared/sides.tsx';

/** Who took part, a column for each side, with the office each person held by the sources. */
export function SideTable({ engagement }: { engagement: Engagement }) {
  const sides = sidesOf(engagement);
  if (sides.length === 0) return null;
  return (
    <section>
      <h2>Who took part</h2>
      <div className="side-columns">
        {sides.map(({ code, people }) => (
          <div key={code ?? 'none'}>
            <h3>{code ? <Link href={`/people/${code}`}>{countryName(code)}</Link> : 'Side not given'}</h3>
            {people.length === 0 ? (
              <p className="muted">no person named</p>
            ) : (
              <ul>
                {people.map((person) => (
                  <li key={person.actor}>
                    <Link href={`/people/${encodeURIComponent(person.actor)}`}>{person.name}</Link>
                    {person.office && <span className="office">{person.office}</span>}
                  </li>
                ))}
              </ul>
            )}
          </div>
        ))}
      </div>
    </section>
  );
}

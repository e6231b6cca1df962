import { Link } from 'wouter';
import type { Engagement } from '../../../src/server/api-types.ts';
import { countryName } from './countries.tsx';

export interface Side {
  /** Country code; absent for people whose side no source gives. */
  readonly code: string | undefined;
  readonly people: Engagement['participants'];
}

/** Parties in the record's order, each with its people; then people of no known side. */
export function sidesOf({ parties, participants }: Pick<Engagement, 'parties' | 'participants'>): Side[] {
  const codes = [...new Set([...parties, ...participants.flatMap((p) => p.side || [])])];
  const sides: Side[] = codes.map((code) => ({ code, people: participants.filter((p) => p.side === code) }));
  const others = participants.filter((p) => !p.side);
  return others.length > 0 ? [...sides, { code: undefined, people: others }] : sides;
}

/** "Japan Taro Aso, Yui Tanabe – United States Mike Pence" on one line. */
export function Sides({ engagement }: { engagement: Pick<Engagement, 'parties' | 'participants'> }) {
  return (
    <span className="sides">
      {sidesOf(engagement).map(({ code, people }) => (
        <span key={code ?? 'none'} className="side">
          {code && <span className="side-country">{countryName(code)}</span>}
          {people.map((person, i) => (
            <span key={person.actor}>
              {i > 0 && ', '}
              <Link href={`/people/${encodeURIComponent(person.actor)}`} title={person.office}>
                {person.name}
              </Link>
            </span>
          ))}
        </span>
      ))}
    </span>
  );
}

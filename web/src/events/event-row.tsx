import { Link } from 'wouter';
import type { CodedEvent, Evidence } from '../../../src/server/api-types.ts';
import { countryName } from '../shared/countries.tsx';
import { FACTUALITY } from '../shared/factuality.ts';
import { FirstSentence } from '../shared/first-sentence.tsx';
import { formatEdtf } from '../shared/format-edtf.ts';
import { EVENT_TYPE, QUAD_CLASS } from './event-words.ts';

/** One event: its codes, its sides, and the sentence it was read from. */
export function EventRow({ event, evidence }: { event: CodedEvent; evidence: Evidence | undefined }) {
  const { type, mode, contexts, cameo, quadClass, goldstein, factuality } = event;
  const mutual = isMutual(event);
  const codes = [
    cameo && `CAMEO ${cameo}`,
    quadClass && `quad class ${quadClass}, ${QUAD_CLASS[quadClass]}`,
    goldstein !== undefined && `Goldstein ${goldstein > 0 ? '+' : ''}${goldstein}`,
  ].filter((code) => typeof code === 'string');
  return (
    <tr>
      <td data-label="Date">
        <EventDate event={event} />
      </td>
      <th scope="row" data-label="Event">
        <p>
          <span className={`event-type quad-${quadClass ?? 'none'}`} title={EVENT_TYPE[type]}>
            {type}
          </span>
          {mode && <span className="event-mode">{mode}</span>}
        </p>
        {contexts.length > 0 && <p className="item-facts">on {contexts.join(', ').replaceAll('_', ' ')}</p>}
        {factuality !== 'actual' && <p className="item-facts">told as {FACTUALITY[factuality]}</p>}
        {codes.length > 0 && <p className="item-facts event-codes">{codes.join(' · ')}</p>}
      </th>
      <td data-label="Who, to whom">
        <Sides sides={event.actors} />
        {mutual && <p className="item-facts">with each other</p>}
        {!mutual && event.recipients.length > 0 && (
          <div className="event-to">
            <span className="event-arrow">
              <span aria-hidden="true">→</span>
              <span className="sr-only">towards</span>
            </span>
            <Sides sides={event.recipients} />
          </div>
        )}
        {event.place && <p className="item-facts">in {event.place.name}</p>}
      </td>
      <td data-label="Sentence">
        <FirstSentence evidence={evidence} claims={event.claims} />
      </td>
    </tr>
  );
}

/** Those who meet or agree do it to each other: both sides hold the same ones, who need to be named once. */
function isMutual({ actors, recipients }: CodedEvent): boolean {
  const names = (sides: CodedEvent['actors']) =>
    sides
      .map((side) => side.actor ?? side.name ?? side.text)
      .sort()
      .join('\n');
  return actors.length > 1 && names(actors) === names(recipients);
}

function EventDate({ event: { date, dateBasis } }: { event: CodedEvent }) {
  if (!date) return <span className="when when-none">no date</span>;
  return (
    <>
      <span className="when">{formatEdtf(date)}</span>
      {dateBasis === 'published' && <p className="item-facts">day of publication</p>}
    </>
  );
}

function Sides({ sides }: { sides: CodedEvent['actors'] }) {
  return (
    <ul className="event-side">
      {sides.map((side, i) => {
        const name = side.name ?? side.text;
        const country = side.country && countryName(side.country);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a side never changes its order and may name two alike.
          <li key={i}>
            {side.actor ? <Link href={`/people/${encodeURIComponent(side.actor)}`}>{name}</Link> : name}
            {(country && country !== name) || side.sector ? (
              <span className="event-code">
                {[country !== name && country, side.sector].filter(Boolean).join(', ')}
              </span>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

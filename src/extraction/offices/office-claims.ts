import type { PersonSpot } from '../cast/build-cast.ts';
import type { Title } from '../cast/read-title.ts';
import { claimOf } from '../claim-of.ts';
import type { Passage } from '../passage.ts';
import { tokenAt } from '../tree.ts';
import type { OfficeClaim } from '../types.ts';
import { servesAs } from './serves-as.ts';

/** One claim for each title that stands at a name ("Finance Minister Taro Aso", "Suga, the chief cabinet secretary") or is told of one. */
export function officeClaims(passage: Passage): OfficeClaim[] {
  const beside = passage.cast.people.flatMap((spot) =>
    spot.naming.titles.map((title) => officeClaim(passage, spot, title)),
  );
  return [...beside, ...servesAs(passage)];
}

function officeClaim(passage: Passage, spot: PersonSpot, title: Title): OfficeClaim {
  const { article, cast } = passage;
  const sentence = passage.sentences[spot.sentence];
  if (sentence === undefined) throw new Error(`no sentence ${spot.sentence}`);
  const span = { start: tokenAt(sentence, spot.first).start, end: tokenAt(sentence, spot.last - 1).end };
  const person = cast.actors.get(spot.person.key);
  const of = title.countries[0] ?? spot.person.country;
  const factuality =
    title.tenure === 'former' ? 'ended' : title.tenure === 'designate' ? 'planned' : 'actual';
  return claimOf<OfficeClaim>(
    {
      kind: 'office',
      person: {
        actor: spot.person.key,
        name: person?.name ?? spot.person.name,
        kind: 'person',
        ...(spot.person.country === undefined ? {} : { country: spot.person.country }),
        span,
      },
      title: title.text,
      ...(of === undefined ? {} : { of }),
      tenure: title.tenure,
      factuality,
      spans: {
        person: span,
        title: { start: tokenAt(sentence, title.first).start, end: tokenAt(sentence, title.last - 1).end },
      },
      confidence: 0.9,
    },
    title.pattern,
    article,
    sentence,
    [],
  );
}

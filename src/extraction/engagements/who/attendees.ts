import type { Sentence } from '../../../language/types.ts';
import type { Passage } from '../../passage.ts';
import type { ActorRef, Claim, EngagementClaim } from '../../types.ts';

/** How many sentences after the meeting its list of attendees may stand. */
const REACH = 10;

const SIDE =
  /^[^\p{L}]*(?:(?:for|from|on)\s)?(?:the\s)?[\p{L}.' -]{2,40}?\s(?:side|delegation|participants|attendees)\s*:/iu;

/**
 * "Norwegian side: Foreign Minister A; State Secretary B": the lists that releases of ministries put under a meeting. The
 * people listed join the last meeting told of before the list, if a side of theirs took part in it.
 */
export function withAttendees(claims: readonly Claim[], passage: Passage): Claim[] {
  const lists = passage.sentences.filter((s) => SIDE.test(passage.article.text.slice(s.start, s.end)));
  if (lists.length === 0) return [...claims];
  const joined = new Map<Claim, EngagementClaim>();
  for (const list of lists) {
    const people = listed(passage, list);
    const meeting = claims
      .filter((c): c is EngagementClaim => isMeetingBefore(c, passage, list, people))
      .at(-1);
    if (meeting === undefined) continue;
    const known = joined.get(meeting) ?? meeting;
    const present = new Set(known.participants.map((p) => p.actor));
    joined.set(meeting, {
      ...known,
      participants: [...known.participants, ...people.filter((p) => !present.has(p.actor))],
    });
  }
  return claims.map((c) => joined.get(c) ?? c);
}

function isMeetingBefore(
  claim: Claim,
  passage: Passage,
  list: Sentence,
  people: readonly ActorRef[],
): claim is EngagementClaim {
  if (claim.kind !== 'engagement' || ['visit', 'social', 'call'].includes(claim.type)) return false;
  const at = passage.sentences.findIndex((s) => s.start === claim.sentence.start);
  return (
    at < list.index &&
    list.index - at <= REACH &&
    people.some((p) => p.country !== undefined && claim.parties.includes(p.country))
  );
}

/** The people named in full in a sentence, with the office that stands at the name. */
function listed(passage: Passage, sentence: Sentence): ActorRef[] {
  return (passage.cast.mentions[sentence.index] ?? []).flatMap((mention) => {
    const key = mention.form === 'full-name' ? mention.actors[0] : undefined;
    const actor = key === undefined ? undefined : passage.cast.actors.get(key);
    if (key === undefined || actor === undefined || actor.kind !== 'person') return [];
    const office = mention.office ?? actor.offices[0]?.title;
    const { name, kind, country } = actor;
    return [
      {
        actor: key,
        name,
        kind,
        ...(country === undefined ? {} : { country }),
        ...(office === undefined ? {} : { office }),
        span: { start: mention.start, end: mention.end },
      },
    ];
  });
}

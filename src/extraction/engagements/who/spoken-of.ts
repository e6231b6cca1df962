import type { Mention } from '../../cast/types.ts';
import type { Occurrence } from '../../rule.ts';
import { caseMarkers, tokenAt } from '../../tree.ts';
import type { EngagementClaim, EngagementType } from '../../types.ts';

/** How many sentences back "the meeting" may reach. */
const REACH = 4;

const FAMILY: Readonly<Record<EngagementType, string>> = {
  summit: 'talks',
  meeting: 'talks',
  talks: 'talks',
  session: 'talks',
  visit: 'visit',
  call: 'call',
  social: 'social',
};

/**
 * The claims "the meeting" may mean, in text order: those of its family a few sentences back, or any before if the
 * article knows only one pairing. None when several pairings are open.
 */
export function modelsOf(
  { earlier, passage, sentence, index }: Occurrence,
  type: EngagementType,
): EngagementClaim[] {
  const before = tokenAt(sentence, index).start;
  const family = earlier.filter(
    (c): c is EngagementClaim =>
      c.kind === 'engagement' && (c.spans.trigger?.end ?? 0) <= before && FAMILY[c.type] === FAMILY[type],
  );
  const from = passage.sentences[Math.max(0, sentence.index - REACH)]?.start ?? 0;
  const near = family.filter((c) => c.sentence.start >= from);
  const onePairing = (claims: readonly EngagementClaim[]) =>
    claims.every((c) => c.parties.join() === claims[0]?.parties.join() && c.parties.length > 0);
  if (onePairing(family)) return family;
  return onePairing(near) ? near : [];
}

/** The earlier claim's people as mentions, so that they are drafted like any others. */
export function mentionsOf({ passage }: Occurrence, model: EngagementClaim): Mention[] {
  const spans = model.participants.map((p) => p.span);
  const all = passage.cast.mentions.flat();
  const people = spans.flatMap((span) => all.find((m) => m.start === span.start && m.end === span.end) ?? []);
  return [...people, ...model.parties.map((code) => side(code, model.sentence.start))];
}

/** Sentences of the lead, the headline among them. */
const LEAD = 4;

/** The two countries that the lead is about, where it names two as acting and no more; else nobody. */
export function protagonists({ passage, sentence }: Occurrence): Mention[] {
  const codes = new Set<string>();
  for (const mention of passage.cast.mentions.slice(0, Math.min(LEAD, sentence.index + 1)).flat()) {
    const acts = mention.form !== 'forum' && mention.form !== 'place' && mention.actors.length > 0;
    const host = passage.sentences[mention.sentence];
    const located =
      mention.place &&
      host !== undefined &&
      caseMarkers(host, mention.head).some((c) => c === 'in' || c === 'at' || c === 'near');
    if (acts && !located) for (const code of mention.countries) codes.add(code);
  }
  return codes.size === 2 ? [...codes].map((code) => side(code, 0)) : [];
}

/** A country as somebody who takes part, named nowhere in particular. */
function side(code: string, start: number): Mention {
  return {
    sentence: 0,
    first: 0,
    last: 0,
    head: 0,
    start,
    end: start,
    form: 'country',
    actors: [],
    countries: [code],
    forum: undefined,
    place: false,
    office: undefined,
  };
}

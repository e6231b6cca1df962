import type { Sentence } from '../../../language/types.ts';
import type { Mention } from '../../cast/types.ts';
import type { Passage } from '../../passage.ts';
import type { ActorRef, ArticleActor } from '../../types.ts';
import type { Frame } from '../frame.ts';
import { ARMED } from './arguments.ts';

/** People and organisations among the mentions, each once, in text order. */
export function actorRefs(passage: Passage, sentence: Sentence, mentions: readonly Mention[]): ActorRef[] {
  const refs = new Map<string, ActorRef>();
  for (const mention of mentions) {
    for (const key of mention.actors) {
      const actor = passage.cast.actors.get(key);
      if (actor === undefined || actor.kind === 'country' || refs.has(key)) continue;
      if (isBystander(actor) && !isArmed(sentence, mention)) continue;
      const office = mention.office ?? actor.offices.find((o) => o.tenure !== 'former')?.title;
      refs.set(key, {
        actor: key,
        name: actor.name,
        kind: actor.kind,
        ...(actor.country === undefined ? {} : { country: actor.country }),
        ...(office === undefined ? {} : { office }),
        span: { start: mention.start, end: mention.end },
      });
    }
  }
  return [...refs.values()];
}

/** "The |ELN| rebels": what fights is no venue and no paper. */
function isArmed(sentence: Sentence, mention: Mention): boolean {
  return (
    mention.sentence === sentence.index && ARMED.has(sentence.tokens[mention.last]?.lemma.toLowerCase() ?? '')
  );
}

/** An organisation nobody knows is more often a venue, a paper or half a name than a party to talks. */
function isBystander(actor: ArticleActor): boolean {
  return actor.kind === 'organization' && actor.known === undefined;
}

export function countriesOf(
  mentions: readonly Mention[],
  participants: readonly ActorRef[],
  frame: Frame,
): string[] {
  const codes = new Set<string>();
  for (const mention of mentions) for (const code of mention.countries) codes.add(code);
  for (const ref of participants) if (ref.country !== undefined) codes.add(ref.country);
  // The place of a visit is the host's country.
  if (frame.type === 'visit') for (const code of frame.place?.countries ?? []) codes.add(code);
  return [...codes].sort();
}

function fights({ lexicon }: Passage, { name, kind }: ActorRef): boolean {
  return kind === 'organization' && lexicon.organizationByName(name)?.kind === 'armed_group';
}

/** Two sides, or a forum whose sessions are events by themselves. Ministers of one country meeting is not diplomacy. */
export function enoughSides(
  passage: Passage,
  parties: readonly string[],
  participants: readonly ActorRef[],
  frame: Frame,
): boolean {
  // Rebels are a side of their own in talks with the government of their country.
  const stateless = participants.filter((p) => p.country === undefined || fights(passage, p)).length;
  if (frame.regional === true && parties.length > 0) return true;
  return parties.length + stateless >= 2 || (frame.forum !== undefined && frame.type !== 'visit');
}

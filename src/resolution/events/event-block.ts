import type { EventActor, EventClaim } from '../../extraction/types.ts';
import { slug } from '../../kernel/index.ts';
import type { Member } from '../member.ts';

export type EventMember = Member<EventClaim>;

/**
 * Blocking key: what, by which sides, to which sides, and whether it is said to be so. Two claims can only be one event
 * if their keys are equal. Empty when nobody acts.
 */
export function eventBlock({ claim, actors }: EventMember): string {
  const by = sides(claim.actors, actors);
  if (by === '') return '';
  const isSo = claim.factuality === 'negated' || claim.factuality === 'ended' ? ' not' : '';
  return `${claim.type}${isSo} ${by} > ${sides(claim.recipients, actors)}`;
}

/** Countries of a side, so that a minister and a government that speak for one country meet in one block. */
function sides(list: readonly EventActor[], actors: EventMember['actors']): string {
  return [...new Set(list.map((actor) => sideOf(actor, actors)))].sort().join(',');
}

function sideOf(actor: EventActor, actors: EventMember['actors']): string {
  const known = actor.actor === undefined ? undefined : actors[actor.actor];
  return actor.country ?? known?.country ?? known?.id ?? slug(actor.name ?? actor.text);
}

/** The day by which claims of a block are put in order: the first that the words give, else that of publication. */
export function eventAnchor({ claim, article }: EventMember): string | undefined {
  const day = /^\d{4}-\d\d-\d\d/.exec(claim.when?.edtf ?? '')?.[0];
  return day ?? (claim.when === undefined ? article.published?.slice(0, 10) : claim.when.edtf);
}

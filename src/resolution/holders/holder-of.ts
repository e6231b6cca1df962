import type { CommitmentClaim, PositionClaim } from '../../extraction/types.ts';
import { slug } from '../../kernel/index.ts';
import type { Member } from '../member.ts';
import type { Holding } from '../types.ts';

type HolderMember = Member<PositionClaim | CommitmentClaim>;

/**
 * Who holds a position or makes a promise, as a key: equal for all articles that speak of the same actor. Empty when
 * nobody is named or described.
 */
export function holderKey({ claim, actors }: HolderMember): string {
  const { actor, name, description, country } = claim.holder;
  const id = actor === undefined ? undefined : actors[actor]?.id;
  if (id !== undefined) return id;
  const words = slug(name ?? description ?? '');
  return words === '' ? '' : `${country ?? ''}:${words}`;
}

/** The holder as the record shows it. */
export function holderOf({ claim, actors }: HolderMember): Holding {
  const { actor, name, description, country } = claim.holder;
  const known = actor === undefined ? undefined : actors[actor];
  const shown = known?.name ?? name;
  const party = country ?? known?.country;
  return {
    ...(known === undefined ? {} : { actor: known.id }),
    ...(shown === undefined ? {} : { name: shown }),
    ...(shown !== undefined || description === undefined ? {} : { description }),
    ...(party === undefined ? {} : { party }),
  };
}

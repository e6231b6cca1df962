import type { ArticleActor } from '../../extraction/types.ts';
import { nameKey, nameWords } from './name-words.ts';

/** Blocking key: actors of two articles can only be one actor if their keys are equal. */
export function actorBlock(actor: ArticleActor): string {
  if (actor.kind === 'country') return `country:${actor.key}`;
  if (actor.kind !== 'person') return `${actor.kind}:${nameKey(actor.known ?? actor.name)}`;
  const family = actor.family ?? actor.name.split(' ').at(-1) ?? actor.name;
  return `person:${nameWords(family).join(' ')}`;
}

import type { Passage } from '../passage.ts';
import type { EventLexicon } from './predicate-index.ts';

/** What the actors of an article are looked up with. */
export interface ActorReader {
  readonly passage: Passage;
  readonly lexicon: EventLexicon;
}

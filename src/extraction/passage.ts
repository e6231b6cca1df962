import type { Article } from '../intake/types.ts';
import type { Sentence } from '../language/types.ts';
import type { Attribution } from './attribution/types.ts';
import type { CastReading } from './cast/build-cast.ts';
import type { Lexicon } from './lexicon/index.ts';
import type { DateMention, QuantityMention } from './types.ts';

/** An article as the rules see it: read, dated, and with its people and countries known. Nothing here changes any more. */
export interface Passage {
  readonly article: Article;
  readonly sentences: readonly Sentence[];
  readonly lexicon: Lexicon;
  readonly cast: CastReading;
  readonly dates: readonly DateMention[];
  readonly quantities: readonly QuantityMention[];
  readonly attributions: readonly Attribution[];
}

import type { Sentence } from '../../language/types.ts';
import { lemmasOf } from '../engagements/engagement-phrase.ts';
import type { EventLexicon } from './predicate-index.ts';

/** What the event is about: what its code tells, then what the words of its sentence tell, without doubles. */
export function contextsOf(lexicon: EventLexicon, sentence: Sentence, own: readonly string[]): string[] {
  const found = new Set(own);
  const lemmas = lemmasOf(sentence);
  for (let i = 0; i < lemmas.length; i++) {
    for (const { rest, context } of lexicon.contexts.get(lemmas[i] ?? '') ?? []) {
      if (rest.every((word, k) => lemmas[i + 1 + k] === word)) found.add(context);
    }
  }
  return [...found];
}

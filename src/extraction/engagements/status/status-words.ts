import type { Sentence } from '../../../language/types.ts';
import type { Lexicon, StatusPhrase } from '../../lexicon/index.ts';
import { dependents, tokenAt } from '../../tree.ts';
import { lemmasOf } from '../engagement-phrase.ts';

/** A phrase of the status lexicon in a sentence, last token exclusive. */
export interface StatusMatch {
  readonly first: number;
  readonly last: number;
  readonly phrase: StatusPhrase;
}

const cache = new WeakMap<Sentence, readonly StatusMatch[]>();

/** Every status phrase of a sentence, found once however many events ask. */
function statusMatches(sentence: Sentence, lexicon: Lexicon): readonly StatusMatch[] {
  let matches = cache.get(sentence);
  if (matches === undefined) {
    const lemmas = lemmasOf(sentence);
    const found: StatusMatch[] = [];
    for (let i = 0; i < lemmas.length; i++) {
      const match = lexicon.statusPhrases.longestAt(lemmas, i);
      if (match !== undefined) found.push({ first: i, last: i + match.length, phrase: match.value });
    }
    matches = found;
    cache.set(sentence, matches);
  }
  return matches;
}

/** The longest status phrase that covers token `i` and is at least so strong; nouns and adjectives must fit their part of speech. */
export function statusWordsAt(
  sentence: Sentence,
  i: number,
  lexicon: Lexicon,
  strength: number,
): StatusMatch | undefined {
  let best: StatusMatch | undefined;
  for (const match of statusMatches(sentence, lexicon)) {
    if (
      match.first > i ||
      match.last <= i ||
      match.phrase.strength < strength ||
      !fitsPart(sentence, i, match)
    )
      continue;
    if (best === undefined || match.last - match.first > best.last - best.first) best = match;
  }
  return best;
}

function fitsPart(sentence: Sentence, i: number, match: StatusMatch): boolean {
  if (match.last - match.first > 1) return true;
  const { upos } = tokenAt(sentence, i);
  const { pos } = match.phrase;
  if (pos === 'noun') return upos === 'NOUN';
  if (pos === 'verb' || pos === 'adj') return upos === 'VERB' || upos === 'ADJ';
  return pos !== 'phrase';
}

const NOT: ReadonlySet<string> = new Set(['not', "n't", 'n’t', 'never', 'no', 'neither']);

/** Is the word at `i` negated by a word outside `match` (a phrase that has its own "not" is not negated by it)? */
export function isNegated(sentence: Sentence, i: number, match?: StatusMatch): boolean {
  // "No American met him."
  const nobody = dependents(sentence, i, 'nsubj').some((s) =>
    dependents(sentence, s, 'det').some(
      (d) =>
        tokenAt(sentence, d).form.toLowerCase() === 'no' &&
        (match === undefined || d < match.first || d >= match.last),
    ),
  );
  if (nobody) return true;
  return dependents(sentence, i, 'advmod', 'det').some(
    (j) =>
      NOT.has(tokenAt(sentence, j).form.toLowerCase()) &&
      (match === undefined || j < match.first || j >= match.last),
  );
}

import type { Sentence } from '../../language/types.ts';
import type { CommitmentEntry, Lexicon, Takes } from '../lexicon/index.ts';
import { type Complement, complementOf } from '../positions/complement.ts';
import { lemmasOfHead, matchesAt, patternsOf, type WordMatch } from '../positions/word-pattern.ts';
import { dependents, tokenAt } from '../tree.ts';

const promises = patternsOf((lexicon) => lexicon.data.commitments);

/** Words that keep or drop a promise take a noun of promising; the others take what is promised. */
const OF_A_PROMISE: ReadonlySet<CommitmentEntry['status']> = new Set(['fulfilled', 'dropped']);

/** Head lemmas of the words of promising of one part of speech: where a rule is worth trying. */
export function promiseTriggers(pos: CommitmentEntry['pos'], kept: boolean): (lexicon: Lexicon) => string[] {
  return (lexicon) =>
    [...promises(lexicon)]
      .filter(([, list]) =>
        list.some((p) => p.entry.pos === pos && OF_A_PROMISE.has(p.entry.status) === kept),
      )
      .flatMap(([head]) => lemmasOfHead(head));
}

/** A word of promising with what is promised. */
export interface PromiseAt {
  readonly match: WordMatch<CommitmentEntry>;
  readonly complement: Complement;
}

/** The first word of promising at a token that has a complement of one of `kinds`, longer words first. */
export function promiseAt(
  lexicon: Lexicon,
  sentence: Sentence,
  index: number,
  pos: CommitmentEntry['pos'],
  kinds: readonly Takes[],
): PromiseAt | undefined {
  for (const match of matchesAt(promises(lexicon), sentence, index)) {
    const { entry } = match;
    if (entry.pos !== pos || OF_A_PROMISE.has(entry.status)) continue;
    for (const kind of entry.takes) {
      if (!kinds.includes(kind)) continue;
      const complement = complementOf(sentence, match, kind);
      if (complement === undefined || isOtherSense(sentence, complement, entry)) continue;
      return { match, complement };
    }
  }
  return undefined;
}

/** The word at a verb that says a promise was kept or dropped, and the noun of promising it takes. */
export function keptPromiseAt(
  lexicon: Lexicon,
  sentence: Sentence,
  index: number,
): { readonly status: CommitmentEntry['status']; readonly noun: number } | undefined {
  for (const match of matchesAt(promises(lexicon), sentence, index)) {
    if (!OF_A_PROMISE.has(match.entry.status)) continue;
    const complement = complementOf(sentence, match, 'noun');
    if (complement !== undefined) return { status: match.entry.status, noun: complement.head };
  }
  return undefined;
}

function isOtherSense(sentence: Sentence, { head }: Complement, { notWith }: CommitmentEntry): boolean {
  const near = [head, ...dependents(sentence, head, 'compound')];
  return near.some((i) => notWith.includes(tokenAt(sentence, i).lemma.toLowerCase()));
}

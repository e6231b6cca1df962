import type { Sentence } from '../../language/types.ts';
import { childrenOf, subtree, tokenAt } from '../tree.ts';
import type { Interval } from './attribution-rule.ts';
import { TO_LISTENER } from './clause.ts';

const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON']);

/**
 * "assured *Japan* the alliance was firm": who is told, when the tree makes it a second subject of the clause. Undefined
 * when the tree keeps the two apart, or when the verb takes no listener.
 */
export function listenerBeside(
  sentence: Sentence,
  verb: number,
  cue: Interval,
  heads: readonly number[],
): Interval | undefined {
  if (!TO_LISTENER.has(tokenAt(sentence, verb).lemma)) return undefined;
  for (const head of heads) {
    const children = childrenOf(sentence, head).filter(
      (i) => i >= cue.last && i < head && NOMINAL.has(tokenAt(sentence, i).upos),
    );
    const [first, second] = children;
    if (first === undefined || second === undefined || tokenAt(sentence, second).deprel !== 'nsubj') continue;
    const phrase = subtree(sentence, first);
    if (phrase.first === cue.last) return phrase;
  }
  return undefined;
}

/** "said *afterwards* that ...": words of the cue's own clause that the tree draws into what is said. */
export function wordsBeforeThat(
  sentence: Sentence,
  cue: Interval,
  heads: readonly number[],
): Interval | undefined {
  for (const head of heads) {
    const that = childrenOf(sentence, head).find(
      (i) =>
        i >= cue.last &&
        i < head &&
        tokenAt(sentence, i).deprel === 'mark' &&
        tokenAt(sentence, i).form.toLowerCase() === 'that',
    );
    if (that !== undefined && that > cue.last && that - cue.last < 8) return { first: cue.last, last: that };
  }
  return undefined;
}

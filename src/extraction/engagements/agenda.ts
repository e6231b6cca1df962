import type { Sentence } from '../../language/types.ts';
import { wordsOf } from '../cast/read-title.ts';
import { childrenOf, conjuncts, dependents, subtree, tokenAt } from '../tree.ts';

const DISCUSSING: ReadonlySet<string> = new Set([
  'discuss',
  'address',
  'review',
  'negotiate',
  'debate',
  'raise',
  'cover',
  'explore',
]);

/** What is to be or was talked about, in the text's words: the objects of "discuss" and its kin beside the event. */
export function readAgenda(sentence: Sentence, event: number, verb: number | undefined): string[] {
  const anchors = verb === undefined || verb === event ? [event] : [event, verb];
  const topics: string[] = [];
  for (const anchor of anchors) {
    for (const i of dependents(sentence, anchor, 'advcl', 'acl', 'xcomp', 'conj')) {
      if (!DISCUSSING.has(tokenAt(sentence, i).lemma.toLowerCase())) continue;
      for (const object of dependents(sentence, i, 'obj').flatMap((o) => conjuncts(sentence, o)))
        topics.push(topicText(sentence, object));
    }
  }
  return topics.filter((t) => t !== '');
}

/** The noun phrase without its conjuncts and clauses, so that each topic stands alone. */
function topicText(sentence: Sentence, head: number): string {
  let first = head;
  let last = head + 1;
  for (const child of childrenOf(sentence, head)) {
    if (
      ['conj', 'cc', 'punct', 'acl', 'advcl', 'appos', 'parataxis'].includes(
        tokenAt(sentence, child).deprel.split(':')[0] ?? '',
      )
    )
      continue;
    const part = subtree(sentence, child);
    first = Math.min(first, part.first);
    last = Math.max(last, part.last);
  }
  return wordsOf(sentence, first, last).slice(0, 200);
}

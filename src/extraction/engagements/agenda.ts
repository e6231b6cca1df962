import type { Sentence } from '../../language/types.ts';
import { wordsOf } from '../cast/read-title.ts';
import type { Passage } from '../passage.ts';
import { caseMarkers, childrenOf, conjuncts, dependents, subtree, tokenAt } from '../tree.ts';

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

/**
 * What is to be or was talked about, in the text's words: the objects of "discuss" and its kin beside the event, and what
 * follows "on" and "about" at its noun.
 */
export function readAgenda(
  passage: Passage,
  sentence: Sentence,
  event: number,
  verb: number | undefined,
): string[] {
  const anchors = verb === undefined || verb === event ? [event] : [event, verb];
  const topics = topicsOfNoun(passage, sentence, event);
  for (const anchor of anchors) {
    for (const i of dependents(sentence, anchor, 'advcl', 'acl', 'xcomp', 'conj')) {
      if (!DISCUSSING.has(tokenAt(sentence, i).lemma.toLowerCase())) continue;
      for (const object of dependents(sentence, i, 'obj').flatMap((o) => conjuncts(sentence, o)))
        topics.push(topicText(sentence, object));
    }
  }
  return topics.filter((t) => t !== '' && !/^(?:it|this|that|what|them|how|issues?|matters?)$/i.test(t));
}

/** "Talks |on the border|", "a meeting |about fish|": not the day or the place after "on". */
function topicsOfNoun({ dates, cast }: Passage, sentence: Sentence, event: number): string[] {
  if (tokenAt(sentence, event).upos === 'VERB') return [];
  return dependents(sentence, event, 'nmod')
    .filter((i) => caseMarkers(sentence, i).some((c) => ABOUT.has(c)))
    .flatMap((i) => conjuncts(sentence, i))
    .filter((i) => {
      const { start, end, upos } = tokenAt(sentence, i);
      const dated = dates.some((d) => d.start <= start && end <= d.end);
      const named = cast.at(sentence.index, i)?.form;
      return (
        !dated &&
        (upos === 'NOUN' || upos === 'PROPN') &&
        !ASIDE.has(tokenAt(sentence, i).lemma) &&
        named !== 'full-name'
      );
    })
    .map((i) => topicText(sentence, i));
}

const ABOUT: ReadonlySet<string> = new Set(['on', 'about', 'over', 'regarding', 'concerning']);
/** "On the sidelines of", "on the margins of", "over dinner": where and how, not what about. */
const ASIDE: ReadonlySet<string> = new Set([
  'sideline',
  'margin',
  'fringe',
  'side',
  'dinner',
  'lunch',
  'breakfast',
  'phone',
  'telephone',
  'day',
  'week',
  'eve',
]);

/** The noun phrase without its conjuncts and clauses, so that each topic stands alone. */
function topicText(sentence: Sentence, head: number): string {
  let first = head;
  let last = head + 1;
  for (const child of childrenOf(sentence, head)) {
    if (
      ['case', 'det', 'conj', 'cc', 'punct', 'acl', 'advcl', 'appos', 'parataxis'].includes(
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

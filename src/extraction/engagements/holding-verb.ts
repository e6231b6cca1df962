import type { Sentence } from '../../language/types.ts';
import type { Passage } from '../passage.ts';
import { caseMarkers, dependents, isVerbal, tokenAt } from '../tree.ts';
import { verbPhraseAt } from './engagement-phrase.ts';
import { ARRANGING, HOLDING } from './holding-verbs.ts';
import { statusWordsAt } from './status/status-words.ts';
import { prepositional } from './who/arguments.ts';

/** "|Travels| to Rabat for talks with B" */
export function journeyOf(passage: Passage, sentence: Sentence, event: number): number | undefined {
  const { head } = tokenAt(sentence, event);
  return head >= 0 &&
    caseMarkers(sentence, event).includes('for') &&
    prepositional(sentence, event, ['with']).length > 0 &&
    verbPhraseAt(passage.lexicon, sentence, head, ['who-to-place']) !== undefined
    ? head
    : undefined;
}

/** "... for talks |since| A and B agreed": a noun cannot belong to a clause that begins after it, whatever the tree says. */
export function beginsAfter(sentence: Sentence, head: number, noun: number): boolean {
  return dependents(sentence, head, 'mark').some((i) => i > noun && i < head);
}

/** "A |round| of talks", "four |days| of talks" */
export const PARTS: ReadonlySet<string> = new Set([
  'round',
  'series',
  'session',
  'hour',
  'day',
  'night',
  'week',
  'month',
  'year',
  'plan',
]);

const ELSEWHEN: ReadonlySet<string> = new Set(['before', 'after', 'since', 'until', 'following']);

/** The verb whose object, or whose "to/in/on" complement, is the event. */
export function holdingVerb(passage: Passage, sentence: Sentence, event: number): number | undefined {
  const token = tokenAt(sentence, event);
  const relation = token.deprel.split(':')[0] ?? '';
  const head = sentence.tokens[token.head];
  if (head === undefined) return undefined;
  if (beginsAfter(sentence, head.index, event)) return undefined;
  if (relation === 'conj') return holdingVerb(passage, sentence, token.head);
  // "Talks are |under way|"
  if (relation === 'nsubj' && dependents(sentence, head.index, 'cop').length > 0) return head.index;
  if (!isVerbal(head))
    return relation === 'nmod' && PARTS.has(head.lemma)
      ? holdingVerb(passage, sentence, head.index)
      : undefined;
  const lemma = head.lemma.toLowerCase();
  const arranges =
    ARRANGING.has(lemma) || statusWordsAt(sentence, head.index, passage.lexicon, 2) !== undefined;
  const involves = HOLDING.has(lemma) || arranges;
  // "Will hold talks on June 7, five days |before the meeting|"
  if (caseMarkers(sentence, event).some((c) => ELSEWHEN.has(c))) return undefined;
  if (relation === 'obj') return involves ? head.index : undefined;
  if (relation === 'obl')
    return (arranges || prepositional(sentence, head.index, ['in', 'to', 'for', 'at']).includes(event)) &&
      involves
      ? head.index
      : undefined;
  return relation === 'nsubj' ? head.index : undefined;
}

import type { Sentence } from '../../language/types.ts';
import { caseMarkers, dependents, tokenAt } from '../tree.ts';
import type { Mention } from './types.ts';

/** Subject itself or coordinated with one: both names in "Abe and Trump met". */
export function isSubject(sentence: Sentence, mention: Mention): boolean {
  const token = tokenAt(sentence, mention.head);
  if (isSubjectOfVerb(sentence, mention.head) || isTopic(sentence, mention)) return true;
  if (token.head >= 0 && (token.deprel === 'conj' || token.deprel === 'appos')) {
    // "A spokeswoman, |A|, said": who she is says the name.
    if (tokenAt(sentence, token.head).deprel.startsWith('nsubj')) return true;
  }
  return lostSubjectOf(sentence, mention).length > 0;
}

export function isSubjectOfVerb(sentence: Sentence, head: number): boolean {
  const token = tokenAt(sentence, head);
  if (token.deprel.startsWith('nsubj')) return true;
  // "Mr X and his wife |were received|": an agent before its verb and without "by" is the subject.
  return token.deprel === 'obl:agent' && token.head > head && caseMarkers(sentence, head).length === 0;
}

/** "For |X|, an easier journey lies ahead": whom the sentence is about. */
function isTopic(sentence: Sentence, { first }: Mention): boolean {
  const words = sentence.tokens.slice(0, first).map((t) => t.form.toLowerCase());
  return words.length <= 2 && (words.join(' ') === 'for' || words.join(' ') === 'as for');
}

/**
 * The sentence's own verb, if the tree has given it no subject and somebody stands before it without a preposition: "But
 * |X| struck a cautious note", "|X|, who had been away, told Y".
 */
export function lostSubjectOf(sentence: Sentence, mention: Mention): number[] {
  const root = sentence.tokens.find((t) => t.deprel === 'root');
  if (root === undefined || !/^VB[DZP]$/.test(root.xpos) || mention.last > root.index) return [];
  if (dependents(sentence, root.index, 'nsubj', 'csubj', 'expl').length > 0) return [];
  const first = sentence.tokens
    .slice(0, mention.first)
    .every((t) => STARTERS.has(t.upos) || t.upos === 'DET');
  const beside = mention.last === root.index;
  return (first || beside) && caseMarkers(sentence, mention.head).length === 0 ? [root.index] : [];
}

/** What may stand before the first name: "But the Danish minister". */
const STARTERS: ReadonlySet<string> = new Set(['CCONJ', 'ADJ', 'PUNCT', 'ADV']);

/** The subject of the sentence's own verb, not of a clause inside it. */
export function isOfRoot(sentence: Sentence, mention: Mention): boolean {
  if (lostSubjectOf(sentence, mention).length > 0) return true;
  return isUnderRoot(sentence, mention.head);
}

function isUnderRoot(sentence: Sentence, head: number): boolean {
  const token = tokenAt(sentence, head);
  if ((token.deprel === 'conj' || token.deprel === 'appos') && token.head >= 0)
    return isUnderRoot(sentence, token.head);
  return token.head >= 0 && tokenAt(sentence, token.head).deprel === 'root';
}

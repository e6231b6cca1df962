import type { Sentence, Token } from '../../language/types.ts';
import { baseRelation, dependents, tokenAt } from '../tree.ts';

const JOINED: ReadonlySet<string> = new Set(['conj', 'parataxis', 'advcl', 'ccomp', 'xcomp']);

/**
 * "To cut tariffs, |open| markets and |build| roads", "to free them, |to lift| the ban and ...": every deed of the same
 * promise after the first. Trees hang the items of such a list anywhere; that each begins behind a comma or "and", with
 * or without "to" as the first did, tells them from purposes. "Cut or remove tariffs" is one deed.
 */
export function furtherDeeds(sentence: Sentence, first: number): number[] {
  if (dependents(sentence, first, 'obj', 'obl', 'xcomp', 'ccomp').length === 0) return [];
  const governor = tokenAt(sentence, first).head;
  const withTo = isTo(sentence, first - 1);
  const heads = new Set([first, governor]);
  const found: number[] = [];
  for (const token of sentence.tokens.slice(first + 1)) {
    if (!heads.has(token.head) || !isItem(sentence, token, withTo)) continue;
    heads.add(token.index);
    found.push(token.index);
  }
  return found;
}

function isItem(sentence: Sentence, token: Token, withTo: boolean): boolean {
  if (!/^VBP?$/.test(token.xpos) || !JOINED.has(baseRelation(token))) return false;
  if (dependents(sentence, token.index, 'nsubj', 'aux').length > 0) return false;
  const own = isTo(sentence, token.index - 1);
  if (own && !withTo) return false;
  let before = token.index - (own ? 2 : 1);
  while (sentence.tokens[before]?.upos === 'ADV') before--;
  return /^(?:,|;|and|or|but)$/i.test(sentence.tokens[before]?.form ?? '');
}

function isTo(sentence: Sentence, index: number): boolean {
  return /^to$/i.test(sentence.tokens[index]?.form ?? '');
}

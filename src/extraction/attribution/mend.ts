import type { Sentence, Token } from '../../language/types.ts';
import { dependents } from '../tree.ts';
import type { CueLexicon } from './types.ts';

/** Head and relation a word gets in place of those the parser gave it, and its tag where that was wrong too. */
export interface Repair {
  readonly index: number;
  readonly head: number;
  readonly deprel: string;
  readonly xpos?: string;
}

/** What is to be put right about one word of a sentence. */
export type Mend = (sentence: Sentence, token: Token, cues: CueLexicon) => readonly Repair[];

export const NONE: readonly Repair[] = [];

export const isComma = (token: Token | undefined): boolean => token?.form === ',';

/** A verb that reports a clause or a quotation. */
export function reports(token: Token, cues: CueLexicon): boolean {
  if (token.upos !== 'VERB') return false;
  const word = cues.find(token.lemma.toLowerCase(), 'verb');
  return word?.kind === 'saying' && (word.frames.includes('clause') || word.frames.includes('quote'));
}

export const hasSubject = (sentence: Sentence, index: number): boolean =>
  dependents(sentence, index, 'nsubj', 'expl').length > 0;

import type { Sentence, Token } from '../../language/types.ts';

/** The token that covers `offset`, or the first after it within the sentence; undefined when there is none. */
export function tokenAtOffset(sentence: Sentence, offset: number): Token | undefined {
  const { tokens } = sentence;
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const token = tokens[middle];
    if (token && token.end <= offset) low = middle + 1;
    else high = middle;
  }
  return tokens[low];
}

import type { Sentence } from '../../../src/language/types.ts';

/** The text as one sentence without a tree: enough for what words alone decide. */
export function plainSentence(text: string): Sentence[] {
  return [{ start: 0, end: text.length, index: 0, paragraph: 0, tokens: [], names: [] }];
}

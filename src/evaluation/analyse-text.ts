import type { Extraction } from '../extraction/types.ts';
import { givenArticle } from '../intake/index.ts';
import type { Diagnostic } from '../kernel/index.ts';
import { analyse, type Pipeline } from '../pipeline.ts';

/** A text of a gold set that stands alone, to the letter, with the day it was published if that is known. */
export interface GoldText {
  readonly id: string;
  readonly text: string;
  readonly published?: string;
}

/** What the text says; undefined where it cannot be read, which `diagnostics` is told. */
export function analyseText(
  { id, text, published }: GoldText,
  pipeline: Pipeline,
  diagnostics: Diagnostic[],
): Extraction | undefined {
  // Language is said, not guessed: such texts are short and names in them foreign.
  const given = { text, language: 'en', ...(published === undefined ? {} : { published }) };
  const { article, diagnostics: refusal } = givenArticle(given, id);
  diagnostics.push(...refusal);
  if (article === undefined) return undefined;
  const analysed = analyse(article, [], pipeline);
  diagnostics.push(...analysed.diagnostics);
  return analysed.extraction;
}

import type { Span } from '../../kernel/index.ts';
import type { Sentence, Token } from '../../language/types.ts';
import { tokenAtOffset } from './token-at.ts';

/** The token of a span that carries the others: the one whose head lies outside. */
export function headOf(sentence: Sentence, span: Span): Token | undefined {
  const first = tokenAtOffset(sentence, span.start);
  if (first === undefined || first.start >= span.end) return undefined;
  for (let i = first.index; i < sentence.tokens.length; i++) {
    const token = sentence.tokens[i];
    if (token === undefined || token.start >= span.end) break;
    const head = sentence.tokens[token.head];
    const inside = head !== undefined && head.end > span.start && head.start < span.end;
    // "of" in "the end of March" hangs outside in some trees; a word of content is meant.
    if (!inside && token.upos !== 'ADP' && token.upos !== 'PUNCT') return token;
  }
  return first;
}

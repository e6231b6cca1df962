import type { Span } from '../../../kernel/index.ts';
import type { Sentence, Token } from '../../../language/types.ts';
import { childrenOf, tokenAt } from '../../tree.ts';

const INNER = new Set([
  'amod',
  'compound',
  'flat',
  'nmod',
  'case',
  'det',
  'conj',
  'cc',
  'nmod:poss',
  'fixed',
  'nummod',
]);
/** What introduces the whole phrase or joins another to it. */
const OUTER = new Set(['case', 'det', 'nmod:poss', 'conj', 'cc']);
const MAX_TOKENS = 14;

/**
 * The noun phrase at `head`, without determiners and possessors before it, relative clauses, and what stands inside
 * `without`. Empty when it would be too long to be a name for what is measured.
 */
export function nounPhrase(
  text: string,
  sentence: Sentence,
  head: Token,
  without: Span,
): { readonly words: string; readonly span: Span } | undefined {
  const kept = collect(sentence, head, without, true);
  kept.sort((a, b) => a.index - b.index);
  const run = contiguousAround(kept, head);
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last || run.length > MAX_TOKENS) return undefined;
  const span = { start: first.start, end: last.end };
  return { words: text.slice(span.start, span.end).replace(/\s+/g, ' '), span };
}

function collect(sentence: Sentence, head: Token, without: Span, top: boolean): Token[] {
  const kept = [head];
  for (const index of childrenOf(sentence, head.index)) {
    const child = tokenAt(sentence, index);
    if (child.start < without.end && child.end > without.start) continue;
    const hyphen = child.deprel === 'punct' && child.form === '-';
    if (!hyphen && !INNER.has(child.deprel) && !(child.deprel === 'advmod' && child.index < head.index))
      continue;
    if (top && OUTER.has(child.deprel)) continue;
    kept.push(...collect(sentence, child, without, false));
  }
  return kept;
}

function contiguousAround(tokens: readonly Token[], head: Token): Token[] {
  const at = tokens.findIndex((t) => t.index === head.index);
  let from = at;
  let to = at;
  while (from > 0 && tokens[from - 1]?.index === (tokens[from]?.index ?? 0) - 1) from--;
  while (to < tokens.length - 1 && tokens[to + 1]?.index === (tokens[to]?.index ?? 0) + 1) to++;
  return tokens.slice(from, to + 1);
}

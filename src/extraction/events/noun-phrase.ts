import type { Span } from '../../kernel/index.ts';
import type { Sentence } from '../../language/types.ts';
import { baseRelation, caseMarkers, childrenOf, tokenAt } from '../tree.ts';

/** Relations whose words belong to the name of an actor: "the Swedish |defence| minister |of|". */
const INSIDE: ReadonlySet<string> = new Set([
  'amod',
  'compound',
  'nummod',
  'flat',
  'nmod',
  'det',
  'fixed',
  'case',
  'punct',
  'goeswith',
]);
const OWNERS: ReadonlySet<string> = new Set(['of', "'s", '’s', "'", '’']);

/** The words that name an actor, without clauses, appositions, articles and what follows other prepositions. */
export function phraseSpan(sentence: Sentence, head: number): Span {
  const taken = new Set<number>([head]);
  const open = [head];
  for (let i = open.pop(); i !== undefined; i = open.pop()) {
    for (const child of childrenOf(sentence, i)) {
      if (!belongs(sentence, child, head)) continue;
      taken.add(child);
      open.push(child);
    }
  }
  let first = head;
  while (taken.has(first - 1)) first--;
  let last = head;
  while (taken.has(last + 1)) last++;
  while (first < head && /^(?:DET|ADP|PUNCT|CCONJ)$/.test(tokenAt(sentence, first).upos)) first++;
  while (last > head && /^(?:PUNCT|CCONJ|ADP)$/.test(tokenAt(sentence, last).upos)) last--;
  return { start: tokenAt(sentence, first).start, end: tokenAt(sentence, last).end };
}

function belongs(sentence: Sentence, i: number, head: number): boolean {
  const token = tokenAt(sentence, i);
  const relation = baseRelation(token);
  if (!INSIDE.has(relation)) return false;
  if (relation === 'punct') return token.form === '-' || token.form === '.';
  if (relation === 'nmod' && i > head) return caseMarkers(sentence, i).some((c) => OWNERS.has(c));
  return true;
}

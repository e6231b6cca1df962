import type { Sentence, Token } from '../../language/types.ts';
import { baseRelation, childrenOf, dependents, tokenAt } from '../tree.ts';
import type { CueSite, Interval } from './attribution-rule.ts';
import { bodyStart } from './source-phrase.ts';
import type { SourcePhrase } from './types.ts';
import { reportedClauses } from './verb-content.ts';

function commaBefore(sentence: Sentence, index: number): boolean {
  const form = sentence.tokens[index - 1]?.form ?? '';
  return /^[,—–―-]+$/u.test(form) || /^[”"’']+$/u.test(form);
}

/**
 * Heads of what an inserted or final "officials said" reports: the clause it depends on, or a fronted clause of its own.
 * Empty when the verb is not set off by a comma or speaks of something else.
 */
export function reportedBefore(sentence: Sentence, verb: number, source: SourcePhrase): number[] {
  const token = tokenAt(sentence, verb);
  const start = Math.min(source.first, verb);
  const own = source.head === verb ? false : tokenAt(sentence, source.head).head === verb;
  if (!own || !commaBefore(sentence, start)) return [];
  const fronted = childrenOf(sentence, verb).filter(
    (i) => i < start && baseRelation(tokenAt(sentence, i)) === 'ccomp',
  );
  if (fronted.length > 0) return fronted;
  if (token.deprel === 'parataxis' && token.head >= 0 && dependents(sentence, verb, 'obj').length === 0)
    return [token.head];
  return [];
}

/** The clause that a phrase belongs to: the nearest verb or predicate above it, coordinated clauses taken together. */
export function governingClause(sentence: Sentence, index: number): number | undefined {
  let at = tokenAt(sentence, index).head;
  for (let hops = 0; at >= 0 && hops < sentence.tokens.length; hops++) {
    const token = tokenAt(sentence, at);
    const clause =
      token.upos === 'VERB' || dependents(sentence, at, 'nsubj', 'cop').length > 0 || token.head < 0;
    if (clause && token.deprel !== 'conj') return at;
    at = token.head;
  }
  return undefined;
}

export function isCueWithClause(site: CueSite, verb: number): boolean {
  const token = tokenAt(site.sentence, verb);
  if (token.upos !== 'VERB') return false;
  const word = site.reading.cues.find(token.lemma, 'verb');
  return word?.kind === 'saying' && reportedClauses(site.sentence, verb).length > 0;
}

/** "The plan failed, he said." read as two clauses side by side: all that stands before the comma. */
export function sentenceBefore(sentence: Sentence, verb: number, source: SourcePhrase): Interval | undefined {
  if (source.first > verb) return undefined;
  const rest = sentence.tokens.slice(verb + 1);
  const comma = rest.findIndex((t) => /^[,;:]$/u.test(t.form));
  const after = comma < 0 ? rest : rest.slice(0, comma);
  // "..., he said in June, adding that": a participle may go on; anything else makes the words before doubtful.
  if (after.some((t) => t.upos === 'VERB') || (comma >= 0 && rest[comma + 1]?.xpos !== 'VBG'))
    return undefined;
  return plainSentenceBefore(sentence, source.first);
}

/** The words from the sentence's beginning to the comma before token `at`, when they make a sentence of their own. */
export function plainSentenceBefore(sentence: Sentence, at: number): Interval | undefined {
  const comma = at - 1;
  if (!commaBefore(sentence, at) || comma < 3) return undefined;
  const before = sentence.tokens.slice(0, comma);
  const opener = before[0];
  if (opener === undefined || opener.xpos === 'VBG' || opener.xpos === 'VBN') return undefined;
  // "When talks resumed, he said": what stands before is no sentence of its own unless more follows its comma.
  const subordinate = opener.upos === 'SCONJ' || opener.xpos === 'WRB';
  const inner = subordinate ? before.findIndex((t) => t.form === ',') : 0;
  return inner >= 0 && before.slice(inner).some(isFiniteVerb)
    ? { first: bodyStart(sentence), last: comma }
    : undefined;
}

function isFiniteVerb(token: Token): boolean {
  return token.upos === 'AUX' || /^VB[DZP]$/u.test(token.xpos);
}

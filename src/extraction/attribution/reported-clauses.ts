import type { Sentence, Token } from '../../language/types.ts';
import { ancestors, baseRelation, caseMarkers, childrenOf, dependents, tokenAt } from '../tree.ts';

const ASKING = new Set(['ask', 'wonder', 'question', 'inquire', 'query', 'doubt', 'know']);

/** Clauses that say what is said: "that ...", "whether ...", without "that". Only those after the verb. */
export function reportedClauses(sentence: Sentence, verb: number): number[] {
  const asking = ASKING.has(tokenAt(sentence, verb).lemma);
  const clauses = childrenOf(sentence, verb).filter((i) => {
    if (i < verb) return false;
    const base = baseRelation(tokenAt(sentence, i));
    if (base === 'ccomp') return !isAddedParticiple(sentence, i) && !isCircumstance(sentence, verb, i);
    if (base !== 'advcl') return false;
    return caseMarkers(sentence, i).some((m) => m === 'whether' || m === 'that' || (asking && m === 'if'));
  });
  const [first] = clauses;
  if (first === undefined || clauses.length === 1 || !caseMarkers(sentence, first).includes('that'))
    return clauses;
  // "said that it would stay; the other has left": behind a semicolon the article speaks again.
  return clauses.filter((i) => i === first || !behindSemicolon(sentence, leftmost(sentence, i)));
}

function behindSemicolon(sentence: Sentence, first: number): boolean {
  return sentence.tokens[first]?.form === ';' || sentence.tokens[first - 1]?.form === ';';
}

const WHEN = new Set([
  'when',
  'while',
  'after',
  'before',
  'as',
  'since',
  'until',
  'in',
  'by',
  'because',
  'although',
  'though',
]);
const PLAIN = new Set([
  'say',
  'tell',
  'add',
  'report',
  'write',
  'reply',
  'respond',
  'answer',
  'announce',
  'claim',
]);

/** "said |when asked|", "said |after| the meeting ended": when it was said, not what. */
function isCircumstance(sentence: Sentence, verb: number, clause: number): boolean {
  if (!PLAIN.has(tokenAt(sentence, verb).lemma)) return false;
  const first = sentence.tokens[leftmost(sentence, clause)];
  return first !== undefined && WHEN.has(first.form.toLowerCase()) && first.index === verb + 1;
}

/** ", adding that ...": a participle behind a comma goes on about the speaker; it is not what was said. */
export function isAddedParticiple(sentence: Sentence, index: number): boolean {
  const token = tokenAt(sentence, index);
  return (
    token.xpos === 'VBG' &&
    sentence.tokens[index - 1]?.form === ',' &&
    dependents(sentence, index, 'nsubj', 'aux').length === 0
  );
}

function isClause(sentence: Sentence, token: Token): boolean {
  return token.upos === 'VERB' || dependents(sentence, token.index, 'nsubj', 'cop').length > 0;
}

/** The highest word above `from` that still stands behind `verb`. */
function topBehind(sentence: Sentence, from: number, verb: number): number {
  let top = from;
  for (const above of ancestors(sentence, from)) {
    if (above <= verb) break;
    top = above;
  }
  return top;
}

/**
 * What is said when the tree hangs it elsewhere: the clause of a "that" behind the verb, or the clause that begins
 * right behind it. For plain verbs of saying only, which hardly ever stand without what is said.
 */
export function strayClause(sentence: Sentence, verb: number): number[] {
  const marked = strayThatClause(sentence, verb, true);
  if (marked.length > 0) return marked;
  const next = sentence.tokens[verb + 1];
  if (next === undefined || next.upos === 'ADP' || next.upos === 'PUNCT') return [];
  const top = topBehind(sentence, next.index, verb);
  if (WHEN.has(next.form.toLowerCase())) return [];
  return isClause(sentence, tokenAt(sentence, top)) && leftmost(sentence, top) === verb + 1 ? [top] : [];
}

/**
 * "announced on the floor |that| ...": the clause that the tree hangs on a noun between. Of verbs that are not plain
 * ones of saying it is theirs only where nothing but a phrase of place or time stands between.
 */
export function strayThatClause(sentence: Sentence, verb: number, plain = false): number[] {
  for (let i = verb + 1; i < sentence.tokens.length && i < verb + 16; i++) {
    const token = tokenAt(sentence, i);
    if (token.form.toLowerCase() === 'that') {
      if (plain ? beginsClause(sentence, i) : goesOn(sentence, i)) return behind(sentence, token.head, i);
      if (!plain) break;
    }
    if (token.upos === 'VERB' || /^[:;]$/u.test(token.form)) break;
    if (!plain && (token.upos === 'PUNCT' || token.upos === 'CCONJ')) break;
  }
  return [];
}

/** No relative pronoun, and not the clause of an object ("recalled its position |that| ..."). */
function goesOn(sentence: Sentence, that: number): boolean {
  const token = tokenAt(sentence, that);
  const noun = sentence.tokens[tokenAt(sentence, Math.max(token.head, 0)).head];
  return token.deprel === 'mark' && noun?.deprel !== 'obj';
}

/** "told reporters |he| was tired": the clause right behind the listener, taken for one that describes him. */
export function clauseBehindListener(sentence: Sentence, verb: number): number[] {
  const listener = dependents(sentence, verb, 'obj', 'iobj').find((i) => i > verb);
  if (listener === undefined) return [];
  const clauses = dependents(sentence, listener, 'acl').filter((i) => i > listener);
  const [first] = clauses;
  if (first === undefined || leftmost(sentence, first) !== listener + 1) return [];
  const subject = dependents(sentence, first, 'nsubj').find((i) => i < first);
  const opener = sentence.tokens[listener + 1];
  if (subject === undefined || opener === undefined || /^W/u.test(opener.xpos) || opener.form === ',')
    return [];
  return /^(?:who|which|that)$/iu.test(tokenAt(sentence, subject).form) ? [] : clauses;
}

/** "told voters here that he ...": a subject follows, so "that" opens a clause even where the tree has it relate to "here". */
function beginsClause(sentence: Sentence, at: number): boolean {
  const token = tokenAt(sentence, at);
  if (token.deprel === 'mark') return true;
  const next = sentence.tokens[at + 1];
  return (
    next !== undefined &&
    next.deprel !== 'punct' &&
    ['PRON', 'DET', 'PROPN'].includes(next.upos) &&
    tokenAt(sentence, Math.max(token.head, 0)).upos === 'VERB'
  );
}

/** The clause that opens at `that`: its topmost verb, unless that one reaches back before the word. */
function behind(sentence: Sentence, head: number, that: number): number[] {
  if (head <= that) return [];
  const top = topBehind(sentence, head, that);
  return leftmost(sentence, top) >= that ? [top] : [head];
}

function leftmost(sentence: Sentence, head: number): number {
  let first = head;
  const open = [head];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    first = Math.min(first, at);
    open.push(...childrenOf(sentence, at));
  }
  return first;
}

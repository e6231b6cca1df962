import type { Sentence, Token } from '../language/types.ts';

/**
 * Walks over dependency trees. Children are listed once per sentence and kept as long as the sentence is,
 * so that asking is cheap in the inner loop of the rules.
 */
const childrenBySentence = new WeakMap<Sentence, readonly (readonly number[])[]>();
/** Nearly every question is about the same sentence as the one before: it is answered without a look-up. */
let lastAsked: Sentence | undefined;
let lastChildren: readonly (readonly number[])[] = [];

const NONE: readonly number[] = [];

/** Indices of the direct dependents of `head`, left to right. */
export function childrenOf(sentence: Sentence, head: number): readonly number[] {
  if (sentence === lastAsked) return lastChildren[head] ?? NONE;
  let lists = childrenBySentence.get(sentence);
  if (lists === undefined) {
    const built: number[][] = sentence.tokens.map(() => []);
    for (const token of sentence.tokens) if (token.head >= 0) built[token.head]?.push(token.index);
    lists = built;
    childrenBySentence.set(sentence, lists);
  }
  lastAsked = sentence;
  lastChildren = lists;
  return lists[head] ?? NONE;
}

const formsBySentence = new WeakMap<Sentence, readonly string[]>();

/** The words of a sentence as written, which every look-up in the lexicon wants; listed once. */
export function formsOf(sentence: Sentence): readonly string[] {
  let forms = formsBySentence.get(sentence);
  if (forms === undefined) {
    forms = sentence.tokens.map((token) => token.form);
    formsBySentence.set(sentence, forms);
  }
  return forms;
}

export function tokenAt(sentence: Sentence, index: number): Token {
  const token = sentence.tokens[index];
  if (token === undefined) throw new Error(`no token ${index} in sentence ${sentence.index}`);
  return token;
}

/** The token with some fields put right, in the same order as every token: one shape for all keeps the walks over trees fast. */
export function tokenWith(token: Token, fields: Partial<Token>): Token {
  const { index, start, end, form } = token;
  const { lemma = token.lemma, upos = token.upos, xpos = token.xpos } = fields;
  const { head = token.head, deprel = token.deprel } = fields;
  return { index, start, end, form, lemma, upos, xpos, head, deprel };
}

/** The relation without its subtype: `nsubj:pass` -> `nsubj`. */
export function baseRelation(token: Token): string {
  const colon = token.deprel.indexOf(':');
  return colon < 0 ? token.deprel : token.deprel.slice(0, colon);
}

/** Dependents of `head` whose relation, with or without subtype, is one of `relations`. */
export function dependents(sentence: Sentence, head: number, ...relations: readonly string[]): number[] {
  const found: number[] = [];
  for (const child of childrenOf(sentence, head)) {
    const relation = sentence.tokens[child]?.deprel ?? '';
    for (const wanted of relations) {
      if (!isOrIsKindOf(relation, wanted)) continue;
      found.push(child);
      break;
    }
  }
  return found;
}

/** The relation itself, or one of its subtypes where none is named. */
function isOrIsKindOf(relation: string, wanted: string): boolean {
  if (relation === wanted) return true;
  return (
    relation.length > wanted.length &&
    relation.charCodeAt(wanted.length) === COLON &&
    relation.startsWith(wanted)
  );
}

const COLON = 58;

/** `index` and everything coordinated with it: "A, B and C" -> the three heads. */
export function conjuncts(sentence: Sentence, index: number): number[] {
  return [index, ...dependents(sentence, index, 'conj')];
}

/**
 * Lower-cased prepositions that mark `index`, several words joined: `with`, `ahead of`. Trees of names hang the
 * preposition on any word of the name, so the words of a flat name and a title before it are asked too.
 */
export function caseMarkers(sentence: Sentence, index: number): readonly string[] {
  let known = markersBySentence.get(sentence);
  if (known === undefined) {
    known = [];
    markersBySentence.set(sentence, known);
  }
  known[index] ??= findCaseMarkers(sentence, index);
  return known[index];
}

const markersBySentence = new WeakMap<Sentence, (readonly string[])[]>();

function findCaseMarkers(sentence: Sentence, index: number): readonly string[] {
  const own = markersAt(sentence, index);
  if (own.length > 0) return own;
  for (const part of dependents(sentence, index, 'flat', 'nmod:desc', 'compound')) {
    const inner = markersAt(sentence, part);
    if (inner.length > 0) return inner;
  }
  return [];
}

function markersAt(sentence: Sentence, index: number): string[] {
  return dependents(sentence, index, 'case', 'mark').map((i) => {
    const fixed = dependents(sentence, i, 'fixed').map((j) => tokenAt(sentence, j).form);
    return [tokenAt(sentence, i).form, ...fixed].join(' ').toLowerCase();
  });
}

/** First and last token (exclusive) of the words under `index`. A tree with crossing arcs gives the covering interval. */
export function subtree(sentence: Sentence, index: number): { first: number; last: number } {
  let first = index;
  let last = index + 1;
  const open = [index];
  for (let current = open.pop(); current !== undefined; current = open.pop()) {
    first = Math.min(first, current);
    last = Math.max(last, current + 1);
    open.push(...childrenOf(sentence, current));
  }
  return { first, last };
}

/** The heads of `index`, nearest first, up to the root; bounded by the sentence's length. */
export function ancestors(sentence: Sentence, index: number): number[] {
  const path: number[] = [];
  let head = sentence.tokens[index]?.head ?? -1;
  while (head >= 0 && path.length <= sentence.tokens.length) {
    path.push(head);
    head = sentence.tokens[head]?.head ?? -1;
  }
  return path;
}

export function isVerbal(token: Token): boolean {
  // "Mr X |plans| to call": a tagger may know the form and not the word.
  return token.upos === 'VERB' || token.upos === 'AUX' || /^VB[DZ]$/.test(token.xpos);
}

/** The nearest verb at or above `index`: the clause it belongs to. Undefined in a verbless headline. */
export function clauseVerb(sentence: Sentence, index: number): number | undefined {
  const own = sentence.tokens[index];
  if (own !== undefined && own.upos === 'VERB') return index;
  return ancestors(sentence, index).find((i) => {
    const token = tokenAt(sentence, i);
    return token.upos === 'VERB' || dependents(sentence, i, 'cop').length > 0;
  });
}

import type { Sentence, Token } from '../../language/types.ts';
import type { Takes } from '../lexicon/index.ts';
import { caseMarkers, dependents, tokenAt } from '../tree.ts';
import type { WordMatch } from './word-pattern.ts';

/** What follows a word of wishing or promising: its kind and head; for `whom` also who is to act. */
export interface Complement {
  readonly kind: Takes;
  readonly head: number;
  readonly whom?: number;
}

type Words = Pick<WordMatch<never>, 'head' | 'first' | 'last' | 'preposition'>;

/** The complement of one kind after the words of a match; undefined when the tree hangs none there. */
export function complementOf(sentence: Sentence, match: Words, kind: Takes): Complement | undefined {
  if (match.preposition !== undefined) return afterPreposition(sentence, match, match.preposition, kind);
  if (kind === 'noun') return nounAfter(sentence, match);
  if (kind === 'to') return infinitiveAfter(sentence, match);
  return kind === 'that' ? clauseAfter(sentence, match) : whomAfter(sentence, match);
}

export function isInfinitive(sentence: Sentence, index: number): boolean {
  return dependents(sentence, index, 'mark').some((i) => tokenAt(sentence, i).form.toLowerCase() === 'to');
}

function anchors({ first, last, head }: Words): number[] {
  const list = Array.from({ length: last - first }, (_, k) => first + k);
  return list.length === 0 ? [head] : list;
}

function under(sentence: Sentence, match: Words, ...relations: readonly string[]): number[] {
  return anchors(match)
    .flatMap((i) => dependents(sentence, i, ...relations))
    .filter((i) => i >= match.last)
    .sort((a, b) => a - b);
}

const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'NUM', 'SYM', 'ADJ']);

function isNominal(token: Token): boolean {
  return NOMINAL.has(token.upos) || token.xpos === 'VBG';
}

/** "Some |of the plans|", "two of them": a word of quantity with what it is a part of. */
function isPart(sentence: Sentence, index: number): boolean {
  return (
    /^(?:DET|PRON|NUM|ADJ)$/.test(tokenAt(sentence, index).upos) &&
    dependents(sentence, index, 'nmod').some((i) => caseMarkers(sentence, i).includes('of'))
  );
}

function nounAfter(sentence: Sentence, match: Words): Complement | undefined {
  const object = under(sentence, match, 'obj').find(
    (i) => isNominal(tokenAt(sentence, i)) || isPart(sentence, i) || tokenAt(sentence, i).xpos === 'VBZ',
  );
  if (object !== undefined) return { kind: 'noun', head: object };
  const gerund = under(sentence, match, 'xcomp', 'ccomp').find((i) => tokenAt(sentence, i).xpos === 'VBG');
  return gerund === undefined || isInfinitive(sentence, gerund) ? undefined : { kind: 'noun', head: gerund };
}

/** "Is ready |to| talk": the infinitive marker stands right behind the words, however the tree calls the clause. */
function infinitiveAfter(sentence: Sentence, match: Words): Complement | undefined {
  let to = match.last;
  while (sentence.tokens[to]?.upos === 'ADV' || /^(?:not|,)$/i.test(sentence.tokens[to]?.form ?? '')) to++;
  const marker = sentence.tokens[to];
  // "Agreed on |how to| carry it out".
  if (under(sentence, match, 'xcomp', 'advcl', 'ccomp').some((i) => asksHow(sentence, i))) return undefined;
  if (marker?.form.toLowerCase() === 'to' && marker.deprel === 'mark' && marker.head > to) {
    const verb = tokenAt(sentence, marker.head);
    // "To |lower| tariffs": right behind "to" a deed may be taken for an adjective or a noun.
    if (
      verb.xpos === 'VB' ||
      verb.index === to + 1 ||
      dependents(sentence, verb.index, 'cop', 'aux').length > 0
    )
      return { kind: 'to', head: verb.index };
  }
  // "Agreed on Sunday in Cairo |to finalise|": with words between, trees make the infinitive a clause of purpose.
  const clause = under(sentence, match, 'xcomp', 'advcl').find((i) => isInfinitive(sentence, i));
  return clause === undefined ||
    under(sentence, match, 'obj', 'iobj', 'nsubj', 'advcl').some((i) => i < clause)
    ? undefined
    : { kind: 'to', head: clause };
}

function asksHow(sentence: Sentence, clause: number): boolean {
  return (
    isInfinitive(sentence, clause) &&
    dependents(sentence, clause, 'advmod', 'obj', 'mark').some((i) =>
      /^(?:how|when|where|what|whether|which)$/i.test(tokenAt(sentence, i).form),
    )
  );
}

function clauseAfter(sentence: Sentence, match: Words): Complement | undefined {
  const clause = under(sentence, match, 'ccomp', 'acl').find((i) => {
    const marks = caseMarkers(sentence, i);
    if (isInfinitive(sentence, i)) return false;
    const subjects = dependents(sentence, i, 'nsubj', 'csubj', 'expl');
    const subject = subjects.length > 0;
    // "The demand |that B withdraw|" may be taken for a relative clause; in one of those "that" is no conjunction.
    const relative = tokenAt(sentence, i).deprel === 'acl:relcl';
    if (relative && (!marks.includes('that') || subjects.some((s) => /^W/.test(tokenAt(sentence, s).xpos))))
      return false;
    return subject && (marks.length === 0 || marks.includes('that'));
  });
  return clause === undefined ? undefined : { kind: 'that', head: clause };
}

/** "Urged |Iran| to |halt|": an object and an infinitive, or an infinitive clause with a subject of its own. */
function whomAfter(sentence: Sentence, match: Words): Complement | undefined {
  const clauses = under(sentence, match, 'xcomp', 'ccomp', 'acl', 'advcl');
  const verb =
    clauses.find((i) => isInfinitive(sentence, i)) ??
    clauses.find((i) => isDone(sentence, match.head, i)) ??
    passiveOf(sentence, match);
  if (verb === undefined) return undefined;
  const between = (i: number) => i >= match.last && i < verb;
  const subject = dependents(sentence, verb, 'nsubj').find(between);
  const object = under(sentence, match, 'obj', 'iobj').find(between);
  const whom = [subject, object].filter((i) => i !== undefined).sort((a, b) => a - b)[0];
  return whom === undefined ? undefined : { kind: 'whom', head: verb, whom };
}

/** "Wants the duty |abolished|". */
function isDone(sentence: Sentence, word: number, index: number): boolean {
  const token = tokenAt(sentence, index);
  return (
    token.xpos === 'VBN' &&
    dependents(sentence, index, 'aux', 'mark').length === 0 &&
    /^(?:want|like|prefer|see)$/.test(tokenAt(sentence, word).lemma)
  );
}

/** "Wants pilgrims |to be allowed| in": trees hang the infinitive on the noun; being passive, it is what is to happen. */
function passiveOf(sentence: Sentence, match: Words): number | undefined {
  return under(sentence, match, 'obj')
    .flatMap((i) => dependents(sentence, i, 'acl'))
    .find((i) => isInfinitive(sentence, i) && dependents(sentence, i, 'aux:pass', 'cop').length > 0);
}

/** "Called |for| talks", "called |on| Iran to halt": the noun that the preposition marks. */
function afterPreposition(
  sentence: Sentence,
  match: Words,
  preposition: string,
  kind: Takes,
): Complement | undefined {
  const head = markedBy(sentence, match, preposition);
  if (head === undefined) return undefined;
  const token = tokenAt(sentence, head);
  // "A commitment |to phase out| coal": an infinitive is no noun.
  if (kind === 'noun')
    return isNominal(token) ||
      isPart(sentence, head) ||
      (token.upos === 'VERB' && !isInfinitive(sentence, head))
      ? { kind, head }
      : undefined;
  if (kind !== 'whom') return undefined;
  // "Called for Iran |to halt|": the infinitive hangs on the word itself or on the one who is to act.
  if (isInfinitive(sentence, head)) {
    const subject = dependents(sentence, head, 'nsubj')[0];
    return subject === undefined ? undefined : { kind, head, whom: subject };
  }
  const verb = [
    ...under(sentence, match, 'xcomp', 'advcl', 'acl', 'ccomp'),
    ...dependents(sentence, head, 'acl'),
  ]
    .filter((i) => i > head && isInfinitive(sentence, i))
    .sort((a, b) => a - b)[0];
  return verb === undefined ? undefined : { kind, head: verb, whom: head };
}

function markedBy(sentence: Sentence, match: Words, preposition: string): number | undefined {
  let at = match.last;
  while (sentence.tokens[at]?.upos === 'ADV') at++;
  const next = sentence.tokens[at];
  if (next?.form.toLowerCase() === preposition) {
    if ((next.deprel === 'case' || next.deprel === 'mark' || next.deprel === 'fixed') && next.head > at)
      return next.head;
    // A particle of the verb leaves the noun as its object.
    const object = under(sentence, match, 'obj', 'obl', 'nmod', 'ccomp', 'xcomp').find((i) => i > at);
    if (object !== undefined) return object;
  }
  const own = under(sentence, match, 'obl', 'nmod', 'advcl', 'acl');
  // "Warned the others |against that pact|": hung on the object.
  const below = under(sentence, match, 'obj', 'iobj').flatMap((i) => dependents(sentence, i, 'nmod'));
  return [...own, ...(preposition === 'of' ? [] : below)].find((i) =>
    caseMarkers(sentence, i).includes(preposition),
  );
}

import type { Span } from '../../kernel/index.ts';
import type { Sentence, Token } from '../../language/types.ts';
import type { Passage } from '../passage.ts';
import { baseRelation, caseMarkers, childrenOf, dependents, tokenAt } from '../tree.ts';
import { around } from './within.ts';

/** Words of the text that name one thing: what somebody wants, fears or promises. */
export interface Phrase {
  readonly text: string;
  readonly span: Span;
  readonly first: number;
  /** Last token, exclusive. */
  readonly last: number;
}

/** A phrase longer than this is a story of its own, not the name of an issue. */
const MAX_TOKENS = 32;
/** Without its clauses a phrase this long is preferred to a longer one. */
const GOOD_TOKENS = 18;

const ASIDE: ReadonlySet<string> = new Set([
  'parataxis',
  'discourse',
  'vocative',
  'dep',
  'reparandum',
  'dislocated',
  'punct',
]);
/** Clauses of circumstance: when, if and why somebody wants a thing is not what he wants. */
const CIRCUMSTANCE =
  /^(?:if|as|while|because|after|before|although|though|since|when|until|unless|despite|whereas|following|amid|according to|given|including|even|once|so|lest|than|without|ahead of|during)$/;

export interface Extent {
  /** First token that may belong to it; what stands before is the word that governs it. */
  readonly from: number;
  /** Token before which it ends. */
  readonly before?: number;
  /** Keep dates: by when a thing is to be done belongs to a promise, when it was asked for does not belong to a wish. */
  readonly keepDates?: boolean;
  /** Leave out further verbs joined to the first: each deed is a promise of its own. */
  readonly alone?: boolean;
}

/**
 * The phrase that the tree hangs under `head`, in the text's words: without its preposition or "to", asides, clauses
 * of circumstance after a comma, and dates at its end. Undefined when it would be too long to name one thing.
 */
export function cleanPhrase(
  passage: Passage,
  sentence: Sentence,
  head: number,
  extent: Extent,
): Phrase | undefined {
  const full = build(passage, sentence, head, extent, false);
  if (full !== undefined && full.last - full.first <= GOOD_TOKENS) return full;
  const short = build(passage, sentence, head, extent, true);
  const chosen = short ?? full;
  return chosen === undefined || chosen.last - chosen.first > MAX_TOKENS ? undefined : chosen;
}

function build(
  passage: Passage,
  sentence: Sentence,
  head: number,
  extent: Extent,
  strict: boolean,
): Phrase | undefined {
  const kept = new Set<number>();
  collect(passage, sentence, head, extent, strict, true, kept);
  let first = head;
  let last = head + 1;
  while (first > extent.from && joins(sentence, kept, first - 1, -1)) first--;
  const end = Math.min(sentence.tokens.length, extent.before ?? sentence.tokens.length);
  while (last < end && joins(sentence, kept, last, 1)) last++;
  if (losesArgument(sentence, head, kept, last)) return undefined;
  for (let i = head + 2; i < last; i++) if (opensClause(sentence, i, head)) last = i;
  return trimmed(passage, sentence, first, last);
}

/** "Make the scientist, X, |available|": what the verb needs stands behind an aside, and without it the words are none. */
function losesArgument(sentence: Sentence, head: number, kept: ReadonlySet<number>, last: number): boolean {
  return dependents(sentence, head, 'obj', 'xcomp', 'ccomp').some((i) => i >= last && kept.has(i));
}

/** A clause of circumstance that a tree hangs on some inner word: "resume enrichment |if| it is referred". */
function opensClause(sentence: Sentence, index: number, head: number): boolean {
  const { form, deprel } = tokenAt(sentence, index);
  return (
    OPENS.test(form) && (deprel === 'mark' || deprel === 'advmod') && tokenAt(sentence, index).head !== head
  );
}

const OPENS = /^(?:if|unless|when|while|because|although|though|once|after|before|since)$/i;

/** Kept words, and the marks between two of them. */
function joins(sentence: Sentence, kept: ReadonlySet<number>, i: number, step: 1 | -1): boolean {
  if (kept.has(i)) return true;
  if (sentence.tokens[i]?.upos !== 'PUNCT' || /^[;:—–]$|^--+$/.test(sentence.tokens[i]?.form ?? ''))
    return false;
  const beyond = i + step;
  return kept.has(beyond) || (sentence.tokens[beyond]?.upos === 'PUNCT' && kept.has(beyond + step));
}

function collect(
  passage: Passage,
  sentence: Sentence,
  at: number,
  extent: Extent,
  strict: boolean,
  top: boolean,
  kept: Set<number>,
): void {
  kept.add(at);
  for (const index of childrenOf(sentence, at)) {
    const child = tokenAt(sentence, index);
    if (index < extent.from || kept.has(index) || isOutside(passage, sentence, child, extent, strict, top))
      continue;
    collect(passage, sentence, index, extent, strict, false, kept);
  }
}

function isOutside(
  passage: Passage,
  sentence: Sentence,
  child: Token,
  extent: Extent,
  strict: boolean,
  top: boolean,
): boolean {
  const relation = baseRelation(child);
  if (ASIDE.has(relation)) return relation !== 'punct' || !/^(?:-|['’]s?|%|\$)$/.test(child.form);
  const predicate = top && hasCopula(sentence, child.head);
  if (top && ((relation === 'case' && !predicate) || (relation === 'mark' && !/^(?:not)$/i.test(child.form))))
    return true;
  if (top && relation === 'cc' && child.index < child.head) return true;
  const comma = hasCommaBefore(sentence, child);
  if (relation === 'appos') return comma;
  if (relation === 'acl')
    return (
      (comma && child.xpos !== 'VB') ||
      (child.deprel === 'acl:relcl' &&
        tokenAt(sentence, child.head).upos !== 'PRON' &&
        (strict || isToldApart(sentence, child)))
    );
  // "Allow 2,500 refugees |to resettle|": the verb needs it.
  if (
    relation === 'advcl' &&
    !comma &&
    /^(?:allow|permit|enable|help|force|require)$/.test(tokenAt(sentence, child.head).lemma)
  )
    return false;
  if (relation === 'advcl') return comma || strict || isCircumstance(sentence, child.index);
  if (relation === 'conj' && top && extent.alone && /^VBP?$/.test(child.xpos)) return true;
  if (relation === 'conj')
    return (
      (dependents(sentence, child.index, 'nsubj').length > 0 || isFiniteAfterInfinitive(sentence, child)) &&
      (child.upos === 'VERB' || child.upos === 'AUX' || hasCopula(sentence, child.index))
    );
  if (relation === 'obl' || relation === 'nmod') {
    if (isDate(passage, child)) return !extent.keepDates && child.index > child.head;
    return (
      child.index > child.head &&
      isCircumstance(sentence, child.index) &&
      !caseMarkers(sentence, child.index).includes('than')
    );
  }
  return false;
}

/** "To order an end to attacks, and |is asking| ...": the clause goes on, not the wish. */
function isFiniteAfterInfinitive(sentence: Sentence, child: Token): boolean {
  if (tokenAt(sentence, child.head).xpos !== 'VB') return false;
  return /^VB[DZ]$/.test(child.xpos) || dependents(sentence, child.index, 'aux').length > 0;
}

function hasCopula(sentence: Sentence, index: number): boolean {
  return dependents(sentence, index, 'cop').length > 0;
}

function isCircumstance(sentence: Sentence, index: number): boolean {
  return caseMarkers(sentence, index).some((m) => CIRCUMSTANCE.test(m));
}

export function isDate(passage: Passage, token: Token): boolean {
  const date = around(passage.dates, token.start);
  return date !== undefined && date.type !== 'DURATION';
}

/** "A new dialogue on trade |that would ...|": a noun that other words tell apart needs no clause; "anything that" does. */
function isToldApart(sentence: Sentence, clause: Token): boolean {
  return (
    tokenAt(sentence, clause.head).upos !== 'PRON' &&
    dependents(sentence, clause.head, 'amod', 'compound', 'nmod').length > 0
  );
}

/** The comma stands before the first word of the child's own words. */
function hasCommaBefore(sentence: Sentence, child: Token): boolean {
  if (child.index < child.head) return false;
  let first = child.index;
  for (const i of childrenOf(sentence, child.index))
    if (i < first && tokenAt(sentence, i).deprel !== 'punct') first = i;
  return /^[,—–(]$|^--+$/.test(sentence.tokens[first - 1]?.form ?? '');
}

const EDGE = /^(?:[\p{P}\p{S}]+|and|or|but|to|that|for|also|no|,)$/u;
const KEEP_FIRST = /^[$€£¥(]$/;

function trimmed(passage: Passage, sentence: Sentence, from: number, to: number): Phrase | undefined {
  let first = from;
  let last = to;
  const form = (i: number) => sentence.tokens[i]?.form ?? '';
  while (first < last && EDGE.test(form(first)) && !KEEP_FIRST.test(form(first))) first++;
  const hangs = (i: number) =>
    sentence.tokens[i]?.upos === 'ADP' && sentence.tokens[i]?.deprel !== 'compound:prt';
  while (first < last && ((EDGE.test(form(last - 1)) && !/^[%)]$/.test(form(last - 1))) || hangs(last - 1)))
    last--;
  // "Withdraw |as soon| as possible"
  if (/^(?:soon|quickly|far|much|long)$/i.test(form(last - 1)) && /^as$/i.test(form(last - 2))) last -= 2;
  const [start, end] = [sentence.tokens[first]?.start, sentence.tokens[last - 1]?.end];
  if (start === undefined || end === undefined || first >= last) return undefined;
  const text = tidy(passage.article.text.slice(start, end));
  // "Which was chiefly ...": a clause that lost the noun it speaks of.
  return text === '' || /^W/.test(sentence.tokens[first]?.xpos ?? '')
    ? undefined
    : {
        text: text.replace(/^(?:The|An?|Any|Its|Their|All|No)\s/, (w) => w.toLowerCase()),
        span: { start, end },
        first,
        last,
      };
}

/** One line, and no mark whose partner stands outside. */
function tidy(raw: string): string {
  let text = raw.replace(/\s+/g, ' ').trim();
  if ((text.match(/["“”]/g) ?? []).length % 2 === 1) text = text.replace(/["“”]/g, '');
  if ((text.match(/\(/g) ?? []).length !== (text.match(/\)/g) ?? []).length)
    text = text.replace(/\s?\([^)]*$|^[^(]*\)\s?/, '');
  return text.replace(/[\s,;:]+$/, '').trim();
}

import type { Sentence, Token } from '../../language/types.ts';
import { childrenOf, dependents, tokenAt } from '../tree.ts';
import type { Interval } from './attribution-rule.ts';
import type { SourceKind, SourcePhrase } from './types.ts';

/** Dependents that stand beside a noun phrase without being part of the name of the source. */
const OUTSIDE = new Set([
  'case',
  'cc',
  'mark',
  'parataxis',
  'discourse',
  'dislocated',
  'vocative',
  'cop',
  'aux',
  'advcl',
  'ccomp',
  'dep',
  'nsubj',
  'reparandum',
]);

function insideNoun(token: Token): boolean {
  if (token.deprel === 'punct') return true;
  if (token.deprel === 'cc:preconj') return true;
  const colon = token.deprel.indexOf(':');
  const base = colon < 0 ? token.deprel : token.deprel.slice(0, colon);
  return !OUTSIDE.has(base) && !OUTSIDE.has(token.deprel);
}

/** All words of the noun phrase under `head`: determiner to relative clause, appositions and titles with it. */
export function nounPhrase(sentence: Sentence, head: number, cue?: Interval): Interval {
  let first = head;
  let last = head + 1;
  const open = [head];
  for (let current = open.pop(); current !== undefined; current = open.pop()) {
    first = Math.min(first, current);
    last = Math.max(last, current + 1);
    for (const child of childrenOf(sentence, current)) {
      if (current === head && !insideNoun(tokenAt(sentence, child))) continue;
      if (
        !isOtherClause(sentence, child) &&
        !isAside(sentence, child) &&
        !(cue !== undefined && holds(sentence, child, cue))
      )
        open.push(child);
    }
  }
  // "the Nikkei business daily": taggers take the noun for an adverb.
  if (PERIODICAL.test(sentence.tokens[last]?.form ?? '')) last++;
  return { first: Math.max(first, Math.min(head, bodyStart(sentence))), last };
}

const PERIODICAL = /^(?:daily|weekly|monthly)$/u;

/** "Abe and Trump will meet and Trump said": a clause hung on the name as if it were one more name. */
function isOtherClause(sentence: Sentence, index: number): boolean {
  const token = tokenAt(sentence, index);
  return (
    token.deprel === 'conj' &&
    (token.upos === 'VERB' || dependents(sentence, index, 'cop', 'nsubj').length > 0)
  );
}

/** "The agency, citing two officials,": a participle between commas tells what the source does, not who it is. */
function isAside(sentence: Sentence, index: number): boolean {
  const token = tokenAt(sentence, index);
  if (token.deprel !== 'acl' || !/^VB[GN]$/u.test(token.xpos)) return false;
  return sentence.tokens[index - 1]?.form === ',' && index > token.head;
}

function holds(sentence: Sentence, above: number, cue: Interval): boolean {
  for (let at = cue.last - 1, hops = 0; at >= 0 && hops <= sentence.tokens.length; hops++) {
    if (at === above) return true;
    at = sentence.tokens[at]?.head ?? -1;
  }
  return false;
}

const LONGEST_DATELINE = 14;

/** Index of the first word behind a dateline ("OSLO (Agency) -- "); 0 when there is none. */
export function bodyStart(sentence: Sentence): number {
  if (!/^\p{Lu}{2}/u.test(sentence.tokens[0]?.form ?? '')) return 0;
  const dash = sentence.tokens.slice(0, LONGEST_DATELINE).findIndex((t) => /^[—–―]$|^--+$/u.test(t.form));
  const before = sentence.tokens.slice(0, Math.max(dash, 0));
  return before.some((t) => t.upos === 'VERB' || t.upos === 'AUX') ? 0 : dash + 1;
}

const OPENING = /^[([{“‘«„]$/u;
const EDGE = /^[\p{P}\p{S}]+$/u;

/** Without punctuation at its ends; a closing bracket stays when its opening one is inside. */
export function trimEdges(sentence: Sentence, interval: Interval): Interval {
  let { first, last } = interval;
  const form = (i: number): string => sentence.tokens[i]?.form ?? '';
  while (first < last && EDGE.test(form(first)) && !/^[$€£¥#@%]$/u.test(form(first))) first++;
  while (first < last && EDGE.test(form(last - 1)) && !closesInside(sentence, first, last - 1)) last--;
  return { first, last };
}

function closesInside(sentence: Sentence, first: number, at: number): boolean {
  const form = sentence.tokens[at]?.form ?? '';
  if (/^[%$€£¥]$/u.test(form)) return true;
  if (!/^[)\]”»"']+$/u.test(form)) return false;
  for (let i = at - 1; i >= first; i--) {
    const other = sentence.tokens[i]?.form ?? '';
    if (OPENING.test(other) || other === form) return true;
  }
  return false;
}

/** The noun phrase of `head` as a source; cut off where it would run into `beside`, the cue. */
export function sourcePhrase(sentence: Sentence, head: number, beside?: Interval): SourcePhrase | undefined {
  let { first, last } = nounPhrase(sentence, head, beside);
  if (beside !== undefined && beside.first < beside.last) {
    if (head < beside.first) last = Math.min(last, beside.first);
    else if (head >= beside.last) first = Math.max(first, beside.last);
  }
  const trimmed = trimEdges(sentence, { first, last });
  const start = sentence.tokens[trimmed.first]?.start;
  const end = sentence.tokens[trimmed.last - 1]?.end;
  if (start === undefined || end === undefined || trimmed.first >= trimmed.last) return undefined;
  return { sentence: sentence.index, first: trimmed.first, last: trimmed.last, head, span: { start, end } };
}

/** The phrase with the comma that closes its apposition or relative clause: both commas belong to it, or none. */
export function closed(sentence: Sentence, source: SourcePhrase): SourcePhrase {
  const next = sentence.tokens[source.last];
  const opens = sentence.tokens.slice(source.first, source.last).some((t) => t.form === ',');
  return opens && next?.form === ','
    ? { ...source, span: { start: source.span.start, end: next.end } }
    : source;
}

export function sourceKindOf(sentence: Sentence, source: SourcePhrase | undefined): SourceKind {
  if (source === undefined) return 'implicit';
  const head = sentence.tokens[source.head];
  if (head === undefined) return 'implicit';
  if (head.upos === 'PRON') return 'pronoun';
  const named = sentence.names.some((n) => n.first <= source.head && source.head < n.last);
  return named || head.upos === 'PROPN' || flatName(sentence, source.head) ? 'name' : 'description';
}

function flatName(sentence: Sentence, head: number): boolean {
  return dependents(sentence, head, 'flat').some((i) => tokenAt(sentence, i).upos === 'PROPN');
}

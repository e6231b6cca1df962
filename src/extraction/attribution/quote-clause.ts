import type { Span } from '../../kernel/index.ts';
import type { Sentence, Token } from '../../language/types.ts';
import { baseRelation, dependents, tokenAt } from '../tree.ts';
import type { CueSite, Interval } from './attribution-rule.ts';
import { actorOf } from './clause.ts';
import type { QuotedSpan } from './quotation-marks.ts';
import { looksLikeTitle, quoteAfter, quoteBefore, type Reading } from './reading.ts';
import { reportedClauses } from './reported-clauses.ts';
import { bodyStart, sourcePhrase, trimEdges } from './source-phrase.ts';
import type { SourcePhrase } from './types.ts';

/** Between a quotation and the words that attribute it nothing else may stand. */
const JOINT = /^[ \t\u00a0,—–\-―]*$/u;
/** Closed as speech is, a quotation inside it closed with it: "... 'darn it,'". */
const ENDS_AS_SPEECH = /[,.?!…—–-][”’'"]*$/u;

/** The quotation that ends right before `offset` and is spoken: closed by a comma, a full stop or the like. */
export function spokenQuoteBefore(reading: Reading, offset: number): QuotedSpan | undefined {
  const quote = quoteBefore(reading, offset);
  if (quote === undefined || !quote.closed) return undefined;
  const gap = reading.text.slice(quote.end, Math.min(offset, quote.end + 12));
  if (offset - quote.end > 12 || !JOINT.test(gap)) return undefined;
  const spoken = ENDS_AS_SPEECH.test(reading.text.slice(quote.inner.start, quote.inner.end).trimEnd());
  return spoken || /[,—–―]/u.test(gap) ? quote : undefined;
}

/** "declined to comment": no words follow. */
const WITHHOLDS = new Set(['decline', 'refuse', 'fail']);

const FEWEST_WORDS = 4;

function wordCount(reading: Reading, quote: QuotedSpan): number {
  return reading.text.slice(quote.inner.start, quote.inner.end).trim().split(/\s+/u).length;
}

const LONGEST_GAP = 160;
const ADVERBIAL = new Set([
  'obl',
  'advmod',
  'obj',
  'iobj',
  'nmod',
  'nsubj',
  'compound',
  'punct',
  'mark',
  'advcl',
  'aux',
  'expl',
  'case',
]);

/** The quotation that a cue announces: after a comma, a colon or nothing, with only adverbials of the cue between. */
export function announcedQuote(site: CueSite, cueLast: number): QuotedSpan | undefined {
  const { reading, sentence } = site;
  const from = tokenAt(sentence, cueLast - 1).end;
  const quote = quoteAfter(reading, from);
  if (quote === undefined || quote.start - from > LONGEST_GAP) return undefined;
  const gap = reading.text.slice(from, quote.start).trim();
  if (/[.!?;]["”]?$|\n/u.test(gap) && !gap.endsWith(':')) return undefined;
  // A quotation in a later sentence is this cue's only when the cue's sentence runs right up to it ("said:" ¶).
  if (quote.start >= sentence.end && reading.text.slice(sentence.end, quote.start).trim() !== '')
    return undefined;
  // Right behind the verb without a comma stand speech ("said 'we will not go'") and names ("called 'the Fort'").
  if (gap === '')
    return looksLikeTitle(reading.text, quote) || wordCount(reading, quote) < FEWEST_WORDS
      ? undefined
      : quote;
  if (!/[,:—–―-]$/u.test(gap)) return undefined;
  // "accused the president: '...'" may stand apart; "accused him of weakness, a 'loser'" is another matter.
  if (gap.length > 1 && !site.word.frames.includes('clause') && !gap.endsWith(':')) return undefined;
  if (sentence.tokens.slice(Math.max(0, site.index - 3), site.index).some((t) => WITHHOLDS.has(t.lemma)))
    return undefined;
  return onlyAdverbials(sentence, site.index, cueLast, quote) && !otherCueBetween(site, cueLast, quote)
    ? quote
    : undefined;
}

function onlyAdverbials(sentence: Sentence, cue: number, from: number, quote: Span): boolean {
  for (let i = from; i < sentence.tokens.length; i++) {
    const token = tokenAt(sentence, i);
    if (token.end > quote.start) break;
    if (token.head === cue && !ADVERBIAL.has(baseRelation(token))) return false;
    if (token.upos === 'VERB' && ['ccomp', 'conj', 'parataxis', 'root'].includes(baseRelation(token)))
      return false;
  }
  return true;
}

/** "Baz says he wrote: '...'": the quotation is announced by the nearest word of saying. */
function otherCueBetween({ reading, sentence }: CueSite, from: number, quote: Span): boolean {
  for (let i = from; i < sentence.tokens.length; i++) {
    const token = tokenAt(sentence, i);
    if (token.end > quote.start) break;
    if (token.upos === 'VERB' && reading.cues.find(token.lemma, 'verb')?.frames.includes('quote') === true)
      return true;
  }
  return false;
}

/** The noun phrase that begins at `first` or ends at `last`, when the tree does not give the speaker. */
export function neighbourPhrase(
  sentence: Sentence,
  gap: Interval,
  side: 'first' | 'last',
): number | undefined {
  let at = side === 'first' ? gap.first : gap.last - 1;
  if (at < gap.first || at >= gap.last) return undefined;
  for (let hops = 0; hops < 12; hops++) {
    const head = sentence.tokens[at]?.head ?? -1;
    const up = sentence.tokens[head];
    if (up === undefined || head < gap.first || head >= gap.last || up.upos === 'VERB') break;
    at = head;
  }
  const token = sentence.tokens[at];
  return token !== undefined && isNominal(token) ? at : undefined;
}

/** The speaker of a verb as a phrase; cut where it would run into the cue. */
export function speakerOf(sentence: Sentence, verb: number, cue: Interval): SourcePhrase | undefined {
  const actor = actorOf(sentence, verb);
  const source = actor === undefined ? undefined : sourcePhrase(sentence, actor, cue);
  // "Abe will play golf and Trump said": the tree gave the verb the far subject, but a nearer one stands before it.
  if (
    source !== undefined &&
    tokenAt(sentence, source.head).head === verb &&
    clauseBetween(sentence, source, cue)
  ) {
    return phraseEndingAt(sentence, cue) ?? source;
  }
  return source;
}

/** The quotation that ends before the cue with nothing but a short noun phrase between them. */
export function quoteBeforeSpeaker(site: CueSite, cue: Interval): QuotedSpan | undefined {
  const { reading, sentence } = site;
  const quote = quoteBefore(reading, tokenAt(sentence, cue.first).start);
  if (quote === undefined) return undefined;
  let first = cue.first;
  while (first > 0 && tokenAt(sentence, first - 1).start >= quote.end) first--;
  while (first < cue.first && /^[,—–―-]+$/u.test(tokenAt(sentence, first).form)) first++;
  return first < cue.first ? spokenQuoteFor(site, first) : undefined;
}

function clauseBetween(sentence: Sentence, source: SourcePhrase, cue: Interval): boolean {
  return sentence.tokens
    .slice(source.last, cue.first)
    .some(
      (t) => (t.upos === 'VERB' || t.upos === 'AUX') && !t.deprel.startsWith('acl') && t.deprel !== 'advcl',
    );
}

/** Where the clause of saying begins: its subject, auxiliaries, and adverbs before them. */
export function clauseStart(sentence: Sentence, cue: Interval, source: SourcePhrase | undefined): number {
  const own = source !== undefined && source.sentence === sentence.index ? source.first : cue.first;
  return Math.min(own, cue.first);
}

/** Nouns for speakers that taggers take for verbs: "campaign spokeswoman Ana Berg said". */
const SPEAKERS =
  /^(?:spokes(?:man|woman|person)|aide|chief|head|chair|host|coach|counsel|pilot|nurse|guard)$/iu;

/** A finite verb that is not part of a description ("an official who knows the plan"). */
function isOtherVerb(token: Token): boolean {
  return (
    token.upos === 'VERB' &&
    /^VB[DZP]$/u.test(token.xpos) &&
    !token.deprel.startsWith('acl') &&
    !SPEAKERS.test(token.form)
  );
}

/** No other verb between speaker and cue: `he said, adding` gives the quotation to "said". */
export function besideCue(sentence: Sentence, source: SourcePhrase, cue: Interval): boolean {
  return !sentence.tokens.slice(source.last, cue.first).some(isOtherVerb);
}

const LONGEST_SPEAKER = 32;

/** The words between a quotation and the cue behind it: all of them name the speaker. */
export function speakerBetween(site: CueSite, cue: Interval, quote: Span): SourcePhrase | undefined {
  const { sentence } = site;
  let first = cue.first;
  while (first > 0 && tokenAt(sentence, first - 1).start >= quote.end) first--;
  return wholePhrase(sentence, { first, last: cue.first });
}

/** All words of `interval` as one noun phrase; undefined when they are none: too long, with a verb of their own. */
export function wholePhrase(sentence: Sentence, interval: Interval): SourcePhrase | undefined {
  const gap = trimEdges(sentence, interval);
  if (gap.first >= gap.last || gap.last - gap.first > LONGEST_SPEAKER) return undefined;
  const words = sentence.tokens.slice(gap.first, gap.last);
  // Another verb there ("she said when he asked") has taken the quotation already.
  if (words.some(isOtherVerb)) return undefined;
  const head =
    words.find((t) => isNominal(t) && (t.head < gap.first || t.head >= gap.last)) ?? words.find(isNominal);
  const start = words[0];
  const end = words.at(-1);
  if (head === undefined || start === undefined || end === undefined || !beginsPhrase(start))
    return undefined;
  return { sentence: sentence.index, ...gap, head: head.index, span: { start: start.start, end: end.end } };
}

/** A noun, or a capitalised word that the tagger took for an adjective: said *Cuban*. */
function isNominal(token: Token): boolean {
  return (
    ['NOUN', 'PROPN', 'PRON', 'NUM'].includes(token.upos) ||
    (token.upos === 'ADJ' && /^\p{Lu}/u.test(token.form))
  );
}

function beginsPhrase(token: Token): boolean {
  return isNominal(token) || token.upos === 'DET' || token.upos === 'ADJ';
}

/** The noun phrase right before the cue, back to the last comma. */
export function phraseEndingAt(sentence: Sentence, cue: Interval): SourcePhrase | undefined {
  let first = cue.first;
  while (first > 0 && !/^[,;:.“”"]$/u.test(tokenAt(sentence, first - 1).form)) first--;
  const head = neighbourPhrase(sentence, { first, last: cue.first }, 'last');
  return head === undefined ? undefined : sourcePhrase(sentence, head, cue);
}

/** The noun phrase right behind the cue: said *a spokesman*. */
export function speakerAfter(site: CueSite, cue: Interval): SourcePhrase | undefined {
  const { sentence } = site;
  let last = cue.last;
  while (last < sentence.tokens.length && !/^[,.:;“”"]$/u.test(tokenAt(sentence, last).form)) last++;
  const head = neighbourPhrase(sentence, { first: cue.last, last }, 'first');
  return head === undefined ? undefined : sourcePhrase(sentence, head, cue);
}

/** The quotation before the clause that begins at token `first`, unless the cue has words of its own after it. */
export function spokenQuoteFor(site: CueSite, first: number, inverted = false): QuotedSpan | undefined {
  const { reading, sentence } = site;
  const quote = spokenQuoteBefore(reading, tokenAt(sentence, first).start);
  if (quote === undefined) return undefined;
  // "... not sign." Berg said that ...: a finished quotation belongs to whoever spoke before.
  const inner = reading.text.slice(quote.inner.start, quote.inner.end).trimEnd();
  if (/[^.]\.$/u.test(inner) && quote.end <= sentence.start) return undefined;
  if (opensMidway(sentence, quote)) return undefined;
  return /[.?!]$/u.test(inner) && hasWordsOfItsOwn(site, inverted) ? undefined : quote;
}

const MOST_WORDS_BEFORE = 3;

/** A quotation that only ends a longer clause ("the plan is "unfair," she said"): the whole clause is what is said. */
function opensMidway(sentence: Sentence, quote: Span): boolean {
  const before = sentence.tokens.filter((t) => t.end <= quote.start && t.upos !== 'PUNCT');
  return before.length > MOST_WORDS_BEFORE || before.some((t) => t.upos === 'VERB' || t.upos === 'AUX');
}

function hasWordsOfItsOwn(site: CueSite, inverted: boolean): boolean {
  const { sentence, index } = site;
  // Behind an inverted verb the speaker is often taken for an object or a clause.
  if (inverted) return announcedQuote(site, index + 1) !== undefined;
  if (reportedClauses(sentence, index).length > 0 || announcedQuote(site, index + 1) !== undefined)
    return true;
  return dependents(sentence, index, 'xcomp', 'obj').some((i) => i > index && !HEARERS.has(site.word.lemma));
}

/** The quotation with the few words before it in its sentence: The fund "manages its money for pensioners," he said. */
export function quoteWithOpening(sentence: Sentence, quote: Span): Span {
  const body = sentence.tokens[bodyStart(sentence)];
  if (body === undefined || quote.start <= body.start || quote.start >= sentence.end)
    return { start: quote.start, end: quote.end };
  const opening = trimEdges(sentence, {
    first: body.index,
    last: sentence.tokens.findIndex((t) => t.end > quote.start),
  });
  const first = sentence.tokens[opening.first];
  return {
    start: opening.first < opening.last && first !== undefined ? first.start : quote.start,
    end: quote.end,
  };
}

/** Verbs whose object is who hears. */
const HEARERS = new Set(['tell', 'ask', 'remind', 'assure', 'warn', 'inform', 'urge']);

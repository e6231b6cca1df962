import type { Span } from '../../kernel/index.ts';
import type { Sentence } from '../../language/types.ts';
import type { Found } from './find-attributions.ts';
import type { QuotedSpan } from './quotation-marks.ts';
import { looksLikeTitle, quotesIn, type Reading, spokenQuotes } from './reading.ts';

const NOTHING = /^[\s\u00a0,.;:—–―\-)]*$/u;

/** Quotations that already belong to an attribution, by where they start. */
function takenQuotes(reading: Reading, found: readonly Found[]): Map<number, number> {
  const taken = new Map<number, number>();
  found.forEach((f, i) => {
    if (f.kind === 'saying')
      for (const piece of f.content) for (const q of quotesIn(reading, piece)) taken.set(q.start, i);
  });
  return taken;
}

interface Place {
  readonly paragraph: number;
  /** Text of the paragraph before the quotation. */
  readonly before: string;
  readonly opensSentence: boolean;
  readonly endsSentence: boolean;
}

function placeOf(
  reading: Reading,
  quote: QuotedSpan,
  sentenceAt: (offset: number) => Sentence | undefined,
): Place | undefined {
  const first = sentenceAt(quote.start);
  const last = sentenceAt(quote.end - 1);
  if (first === undefined || last === undefined) return undefined;
  const paragraph = reading.paragraphs[first.paragraph];
  if (paragraph === undefined) return undefined;
  return {
    paragraph: first.paragraph,
    before: reading.text.slice(paragraph.start, quote.start),
    opensSentence: NOTHING.test(reading.text.slice(first.start, quote.start)),
    endsSentence: NOTHING.test(reading.text.slice(quote.end, last.end)),
  };
}

function sentenceFinder(sentences: readonly Sentence[]): (offset: number) => Sentence | undefined {
  return (offset) => {
    let low = 0;
    let high = sentences.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sentences[middle]?.end ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return sentences[low];
  };
}

interface Running {
  /** Position of the attribution in the list. */
  readonly index: number;
  readonly paragraph: number;
  /** Where its words end so far: cue, source and content. */
  readonly end: number;
}

function reach(found: Found): number {
  return Math.max(found.cue.end, found.source?.span.end ?? 0, ...found.content.map((c) => c.end));
}

/**
 * Who goes on speaking after `later`. In `"A," she said, recalling that B. "C."` it is she who *said*: a quotation
 * outlives a report that hangs on it.
 */
function nextSpeaker(found: readonly Found[], now: Running | undefined, later: Running): Running {
  const before = now && found[now.index];
  const after = found[later.index];
  const hangsOn =
    before !== undefined &&
    before.sentence === after?.sentence &&
    before.direct &&
    (!after.direct || after.rule === 'said-clause');
  return now !== undefined && hangsOn ? { ...now, end: later.end } : later;
}

/**
 * Gives quotations without words of saying of their own to the speaker they go on from: `"A," she said. "B."`; a
 * quotation set over several paragraphs; a paragraph that is only a quotation after one with a speaker.
 */
export function extendOverQuotations(reading: Reading, found: readonly Found[]): Found[] {
  const result = [...found];
  const taken = takenQuotes(reading, found);
  const sentenceAt = sentenceFinder(reading.sentences);
  const sayings = found
    .flatMap((f, index) =>
      canGoOn(f) ? [{ index, paragraph: reading.sentences[f.sentence]?.paragraph ?? -1, end: reach(f) }] : [],
    )
    .sort((a, b) => a.end - b.end);
  let next = 0;
  let running: Running | undefined;
  for (const quote of reading.quotes) {
    for (let s = sayings[next]; s !== undefined && s.end <= quote.start; s = sayings[++next])
      running = nextSpeaker(result, running, s);
    if (taken.has(quote.start) || running === undefined) continue;
    const place = placeOf(reading, quote, sentenceAt);
    const attribution = result[running.index];
    if (place === undefined || attribution === undefined) continue;
    const rule = continuationOf(reading, quote, place, running, attribution);
    if (rule === undefined) continue;
    result[running.index] = extended(reading, attribution, quote, rule);
    running = { index: running.index, paragraph: place.paragraph, end: quote.end };
  }
  return joinOpenings(reading, result);
}

/** `"We agree.` ¶ `"We will sign," she said.`: paragraphs left open belong to whoever closes the quotation. */
function joinOpenings(reading: Reading, found: Found[]): Found[] {
  const owners = takenQuotes(reading, found);
  for (let i = reading.quotes.length - 1; i > 0; i--) {
    const quote = reading.quotes[i];
    const opening = reading.quotes[i - 1];
    if (quote === undefined || opening === undefined || !quote.continues || opening.closed) continue;
    const owner = owners.get(quote.start);
    const attribution = owner === undefined ? undefined : found[owner];
    if (owner === undefined || attribution === undefined || owners.has(opening.start)) continue;
    found[owner] = extended(reading, attribution, opening, 'continued-quotation');
    owners.set(opening.start, owner);
  }
  return found;
}

function canGoOn(found: Found): boolean {
  return found.kind === 'saying' && found.source !== undefined && (found.direct || found.content.length > 0);
}

const FEWEST_WORDS = 3;

function continuationOf(
  reading: Reading,
  quote: QuotedSpan,
  place: Place,
  running: Running,
  attribution: Found,
): string | undefined {
  const gap = reading.text.slice(running.end, quote.start);
  const same = place.paragraph === running.paragraph;
  if (quote.continues && place.paragraph === running.paragraph + 1) return 'continued-quotation';
  if (looksLikeTitle(reading.text, quote)) return undefined;
  if (same && attribution.direct && (isInterruption(gap) || JOINT.test(gap))) return 'interrupted-quotation';
  if (!place.opensSentence || !place.endsSentence) return undefined;
  if (same && isSentenceEnd(gap)) return 'following-quotation';
  const words = reading.text.slice(quote.start, quote.end).split(/\s+/u).length;
  if (
    place.paragraph === running.paragraph + 1 &&
    NOTHING.test(place.before) &&
    words >= FEWEST_WORDS &&
    attribution.direct &&
    endsWithSpeaker(gap)
  )
    return 'previous-speaker';
  return undefined;
}

/** Nothing but the rest of the speaker's sentence before the paragraph ends: another sentence may bring another speaker. */
function endsWithSpeaker(gap: string): boolean {
  return gap.length < 200 && !/[.!?]["”]?\s+\S/u.test(gap);
}

/** said she would "support him" but "isn't going to run": nothing but a conjunction between two quoted parts. */
const JOINT = /^[\s,]*(?:(?:and|but|or|nor|yet|that|because|so)\s+){0,2}$/iu;

/** `said, "`: what stands between two pieces of one sentence that was quoted in two. */
function isInterruption(gap: string): boolean {
  return (
    gap.length < 80 &&
    /[,:—–-]\s*$/u.test(gap) &&
    !/[.!?;\n]/u.test(gap.replace(/\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov)\./gu, ''))
  );
}

/** A few words of place or time, then the end of the sentence: `she said in Lima on Monday. "`. */
function isSentenceEnd(gap: string): boolean {
  return gap.length < 240 && !gap.includes('\n') && /[.!?:,”"]?\s*$/u.test(gap);
}

function extended(reading: Reading, found: Found, quote: Span, rule: string): Found {
  const content = [...found.content, { start: quote.start, end: quote.end }].sort(
    (a, b) => a.start - b.start,
  );
  const extensions = [...(found.extensions ?? []), { span: { start: quote.start, end: quote.end }, rule }];
  return { ...found, content, quotes: spokenQuotes(reading, content), direct: true, extensions };
}

import { daysBetween } from '../../../kernel/index.ts';
import type { Sentence, Token } from '../../../language/types.ts';
import { tellsAnotherTime } from '../../dates/index.ts';
import type { Passage } from '../../passage.ts';
import { ancestors, caseMarkers, dependents, isVerbal } from '../../tree.ts';
import type { Claim, DateMention, EngagementClaim, When } from '../../types.ts';
import { whereBefore } from '../places/place-from-context.ts';
import { countedDates } from './counted-from.ts';
import { dateOfEvent } from './date-of-event.ts';
import { dayAfterClause } from './days-around.ts';

/** How many sentences a story stays on the day it has named. */
const REACH = 25;
/** A day named this early is the day of the whole opening, also of a first sentence that names none. */
const OPENING = 3;
/** The news day stands in one of these sentences. */
const LEAD = 3;
/** Words that may stand before a time that opens its sentence. */
const FRONT = 3;
/** News tells of the last days; an older day is background and does not carry over. */
const RECENT_DAYS = 7;

/**
 * A report that has named its day goes on on that day: "The dialogue opened on Tuesday. ... Pence had lunch with Abe."
 * What was held, told in the simple past of a main clause a few sentences later and without a date of its own, gets that
 * day, marked as inferred. "Had met" and "have met" look further back and get none. The day is set by the main verb of a
 * sentence in the past tense; by one of saying only where the story opens, later it may be said on another day.
 */
export function onStoryDay(claims: readonly Claim[], passage: Passage): Claim[] {
  const days = storyDays(passage, heldDays(claims));
  return claims.map((claim) => {
    if (
      claim.kind !== 'engagement' ||
      claim.status !== 'held' ||
      claim.when !== undefined ||
      claim.openDate !== undefined
    )
      return claim;
    const at = passage.sentences.findIndex((s) => s.start === claim.sentence.start);
    const sentence = passage.sentences[at];
    const when = days[at];
    if (sentence === undefined || when === undefined) return claim;
    const after = dayFromStory(passage, sentence, claim, when);
    if (after !== undefined) return { ...claim, when: after, spans: { ...claim.spans, when: after.span } };
    if (looksBack(sentence, claim) || namesOpenTime(passage, sentence) || !inMainClause(sentence, claim))
      return claim;
    return { ...claim, when, spans: { ...claim.spans, when: when.span } };
  });
}

/** "The visit came a day after he had spoken with Xi": counted from the story's day. */
function dayFromStory(
  passage: Passage,
  sentence: Sentence,
  claim: EngagementClaim,
  story: When,
): When | undefined {
  const start = claim.spans.trigger?.start ?? 0;
  const token = sentence.tokens.find((t) => t.start >= start);
  const root = (verb: number) => sentence.tokens[verb]?.deprel === 'root';
  const anchor = { ...story.span, type: 'DATE', value: story.edtf, edtf: story.edtf } as const;
  const date =
    token && dayAfterClause(passage, sentence, token.index, (verb) => (root(verb) ? anchor : undefined));
  return date?.edtf === undefined
    ? undefined
    : { edtf: date.edtf, precision: 'day', basis: 'inferred', span: { start: date.start, end: date.end } };
}

/** The day of the first held event of each sentence, by the sentence's offset. */
function heldDays(claims: readonly Claim[]): ReadonlyMap<number, When> {
  const days = new Map<number, When>();
  for (const claim of claims) {
    if (claim.kind !== 'engagement' || claim.status !== 'held' || claim.when?.edtf.length !== 10) continue;
    if (!days.has(claim.sentence.start)) days.set(claim.sentence.start, claim.when);
  }
  return days;
}

/** "He flew there that week": told of another time, though nobody knows which. */
function namesOpenTime(passage: Passage, sentence: Sentence): boolean {
  const open = passage.dates.some(
    (d) =>
      d.start >= sentence.start && d.end <= sentence.end && d.type === 'DATE' && d.value.startsWith('XXXX'),
  );
  // "Ten days before the inauguration he flew in"; what comes after a comma only says more of the story's day.
  return open || countedDates(passage, sentence).some((d) => d.start < (sentence.tokens[FRONT]?.start ?? 0));
}

/** For each sentence the day the story is on there; undefined before one is named and when it was long ago. */
function storyDays(passage: Passage, held: ReadonlyMap<number, When>): (When | undefined)[] {
  const { published } = passage.article;
  let day: When | undefined;
  // An undated story may move on from the day it opened with, not to another time.
  let opened: string | undefined;
  let since = 0;
  const days = passage.sentences.map((sentence, i) => {
    const named =
      dayOfMainVerb(passage, sentence, i <= OPENING) ??
      (i < OPENING ? dayHeld(held.get(sentence.start)) : undefined) ??
      (i < LEAD && day === undefined ? onlyDay(passage, sentence) : undefined);
    if (named?.edtf !== undefined) {
      if (i <= OPENING) opened ??= named.edtf;
      day = isRecent(named.edtf, published, opened)
        ? {
            edtf: named.edtf,
            precision: 'day',
            basis: 'inferred',
            span: { start: named.start, end: named.end },
          }
        : undefined;
      since = i;
    }
    return i - since <= REACH ? day : undefined;
  });
  const first = days.findIndex((d) => d !== undefined);
  return first > 0 && first <= OPENING ? days.map((d, i) => (i < first ? days[first] : d)) : days;
}

function isRecent(day: string, published: string | undefined, opened: string | undefined): boolean {
  if (published === undefined)
    return opened !== undefined && Math.abs(daysBetween(day, opened)) <= RECENT_DAYS;
  const age = daysBetween(day, published);
  return age >= 0 && age <= RECENT_DAYS;
}

/** Where a broken tree has lost the main verb, the day of the event itself. */
function dayHeld(when: When | undefined): Pick<DateMention, 'edtf' | 'start' | 'end'> | undefined {
  return when && { edtf: when.edtf, start: when.span.start, end: when.span.end };
}

/** "OSLO, April 9 (Fjord Wire) - ...": when it was written. */
function isDateline({ article }: Passage, sentence: Sentence, date: DateMention): boolean {
  return (
    /^\P{Ll}*$/u.test(article.text.slice(sentence.start, date.start)) &&
    /^\s?(?:\([^)]*\)\s?)?[-–—]/.test(article.text.slice(date.end, date.end + 40))
  );
}

/** The news day stands in the lead, if only where it says who told it: "..., the ministers announced on Sunday." */
function onlyDay(passage: Passage, sentence: Sentence): DateMention | undefined {
  const days = passage.dates.filter(
    (d) =>
      d.start >= sentence.start &&
      d.end <= sentence.end &&
      d.precision === 'day' &&
      !tellsAnotherTime(sentence, d) &&
      !isOfRelative(sentence, d) &&
      !isDateline(passage, sentence, d),
  );
  // "On the eve of Wednesday’s summit"
  if (days.some((d) => /^['’]/.test(passage.article.text.slice(d.end, d.end + 1)))) return undefined;
  return days.every((d) => d.edtf === days[0]?.edtf) && days[0]?.edtf?.length === 10 ? days[0] : undefined;
}

/** "X, |who arrived on Saturday|, joined": the day of what is told beside the news. */
function isOfRelative(sentence: Sentence, date: DateMention): boolean {
  const first = sentence.tokens.find((t) => t.end > date.start);
  const verb = first && ancestors(sentence, first.index).find((i) => sentence.tokens[i]?.upos === 'VERB');
  const token = verb === undefined ? undefined : sentence.tokens[verb];
  return token?.deprel === 'acl:relcl' && hasRelative(sentence, token);
}

function dayOfMainVerb(passage: Passage, sentence: Sentence, opening: boolean): DateMention | undefined {
  const root = sentence.tokens.find((t) => t.head < 0);
  if (root === undefined || !isPast(sentence, root)) return undefined;
  const says = (passage.lexicon.cue(root.lemma.toLowerCase(), 'verb')?.strength ?? 0) >= 2;
  if (
    (says && !opening) ||
    dependents(sentence, root.index, 'aux').some((i) =>
      /^(?:had|has|have|will|would)$/i.test(sentence.tokens[i]?.form ?? ''),
    )
  )
    return undefined;
  const date = dateOfEvent(passage, sentence, root.index);
  return date?.precision === 'day' || date?.precision === 'time' || date?.precision === 'range'
    ? date.edtf?.length === 10
      ? date
      : undefined
    : undefined;
}

/** "Met", "was received", "were guests". */
function isPast(sentence: Sentence, root: Token): boolean {
  const copula = dependents(sentence, root.index, 'cop').some((i) => sentence.tokens[i]?.xpos === 'VBD');
  return root.xpos === 'VBD' || root.xpos === 'VBN' || copula;
}

/** "Had met", "have met eleven times": told from the story's day, of days before it. */
function looksBack(sentence: Sentence, claim: EngagementClaim): boolean {
  const word = sentence.tokens.find((t) => t.start === claim.spans.status?.start);
  return word !== undefined && word.lemma.toLowerCase() === 'have' && word.deprel.startsWith('aux');
}

/** "The day began with a meeting." */
const OPENS_OR_CLOSES: ReadonlySet<string> = new Set(['begin', 'start', 'open', 'end', 'close', 'conclude']);

const ALONGSIDE: ReadonlySet<string> = new Set(['after', 'during', 'at', 'in', 'following', 'before']);

/**
 * The event word is the root, coordinated with it, or its object; or what the main verb happened at or after ("told
 * reporters after a meeting with X"). Not what is told in a relative clause or as a reason.
 */
function inMainClause(sentence: Sentence, claim: EngagementClaim): boolean {
  const start = claim.spans.trigger?.start ?? 0;
  let token: Token | undefined = sentence.tokens.find((t) => t.start >= start);
  for (let steps = 0; token !== undefined && steps < 4; steps++) {
    if (token.deprel === 'root' || isWhereOneWent(sentence, token)) return true;
    // "X, who was in town, held talks": a finite verb under a bare name as root is the main verb after all.
    if (
      token.deprel === 'acl:relcl' &&
      token.xpos !== 'VBG' &&
      !hasRelative(sentence, token) &&
      (sentence.tokens[token.head]?.deprel === 'root' || isFirstVerb(sentence, token))
    )
      return true;
    if (
      !['obj', 'conj', 'nsubj', 'nsubj:pass', 'cop'].includes(token.deprel) &&
      !isAlongside(sentence, token) &&
      !isParticiple(sentence, token)
    )
      return false;
    token = sentence.tokens[token.head];
  }
  return false;
}

function isAlongside(sentence: Sentence, token: Token): boolean {
  const head = sentence.tokens[token.head];
  if (!token.deprel.startsWith('obl') || head?.deprel !== 'root') return false;
  const markers = caseMarkers(sentence, token.index);
  // "Was in Rome |for a meeting| with X"
  if (!isVerbal(head)) return markers.includes('for') && isPast(sentence, head);
  return markers.some(
    (c) =>
      ALONGSIDE.has(c) ||
      (c === 'with' && OPENS_OR_CLOSES.has(head.lemma.toLowerCase())) ||
      // "The talks were followed |by a dinner|"
      (c === 'by' && /^(?:follow|precede)$/i.test(head.lemma)),
  );
}

/** "She went on to the castle, |where she took tea|": what was done where the story has led; not "came from Rome, where". */
function isWhereOneWent(sentence: Sentence, token: Token): boolean {
  const head = sentence.tokens[token.head];
  const where = whereBefore(sentence, token.index);
  if (where === undefined || token.xpos !== 'VBD' || head === undefined) return false;
  const place = /^(?:advcl|acl)/.test(token.deprel) && head.deprel.startsWith('obl') ? head : undefined;
  const main = place === undefined ? head : sentence.tokens[place.head];
  if (main?.deprel !== 'root' || !GOING.has(main.lemma.toLowerCase()) || !isPast(sentence, main))
    return false;
  return !sentence.tokens.some((t) => t.index < where && t.index > main.index && /^from$/i.test(t.form));
}

const GOING: ReadonlySet<string> = new Set([
  'go',
  'travel',
  'fly',
  'come',
  'head',
  'drive',
  'arrive',
  'move',
  'return',
]);

/** The first finite verb of its sentence: the main one, wherever the tree hangs it. */
function isFirstVerb(sentence: Sentence, token: Token): boolean {
  return sentence.tokens.find((t) => /^(?:VB[DZP]|MD)$/.test(t.xpos))?.index === token.index;
}

/** "Met Trump before |holding| talks with his ministers." */
function isParticiple(sentence: Sentence, token: Token): boolean {
  const head = sentence.tokens[token.head];
  return (
    token.deprel === 'advcl' &&
    token.xpos === 'VBG' &&
    head?.deprel === 'root' &&
    isPast(sentence, head) &&
    !dependents(sentence, head.index, 'aux').some((i) => sentence.tokens[i]?.lemma === 'have') &&
    caseMarkers(sentence, token.index).some((c) => c === 'after' || c === 'before')
  );
}

function hasRelative(sentence: Sentence, verb: Token): boolean {
  return dependents(sentence, verb.index, 'nsubj', 'obj', 'obl').some((i) =>
    /^(?:who|whom|which|that)$/i.test(sentence.tokens[i]?.form ?? ''),
  );
}

import { daysBetween } from '../../kernel/index.ts';
import type { Sentence } from '../../language/types.ts';
import { dateForToken } from '../dates/index.ts';
import type { Passage } from '../passage.ts';
import type { Claim, DateMention, EngagementClaim, When } from '../types.ts';

/** How many sentences a story stays on the day it has named. */
const REACH = 8;
/** News tells of the last days; an older day is background and does not carry over. */
const RECENT_DAYS = 7;

/**
 * A report that has named its day goes on on that day: "The dialogue opened on Tuesday. ... Pence had lunch with Abe."
 * What was held, told in a main clause a few sentences later and without a date of its own, gets that day, marked as
 * inferred. The day is set by the past-tense main verb of a sentence that is not one of saying.
 */
export function onStoryDay(claims: readonly Claim[], passage: Passage): Claim[] {
  const days = storyDays(passage);
  return claims.map((claim) => {
    if (claim.kind !== 'engagement' || claim.status !== 'held' || claim.when !== undefined || claim.openDate !== undefined) return claim;
    const at = passage.sentences.findIndex((s) => s.start === claim.sentence.start);
    const sentence = passage.sentences[at];
    const when = days[at];
    if (sentence === undefined || when === undefined || !inMainClause(sentence, claim)) return claim;
    return { ...claim, when, spans: { ...claim.spans, when: when.span } };
  });
}

/** For each sentence the day the story is on there; undefined before one is named and when it was long ago. */
function storyDays(passage: Passage): (When | undefined)[] {
  const { published } = passage.article;
  let day: When | undefined;
  let since = 0;
  return passage.sentences.map((sentence, i) => {
    const named = dayOfMainVerb(passage, sentence);
    if (named?.edtf !== undefined) {
      const age = published === undefined ? 0 : daysBetween(named.edtf, published);
      day = age >= 0 && age <= RECENT_DAYS ? { edtf: named.edtf, precision: 'day', basis: 'inferred', span: { start: named.start, end: named.end } } : undefined;
      since = i;
    }
    return i - since <= REACH ? day : undefined;
  });
}

function dayOfMainVerb(passage: Passage, sentence: Sentence): DateMention | undefined {
  const root = sentence.tokens.find((t) => t.head < 0);
  if (root === undefined || (root.xpos !== 'VBD' && root.xpos !== 'VBN')) return undefined;
  if ((passage.lexicon.cue(root.lemma.toLowerCase(), 'verb')?.strength ?? 0) >= 2) return undefined;
  const date = dateForToken(sentence, root.index, passage.dates);
  return date?.precision === 'day' || date?.precision === 'range' ? (date.edtf?.length === 10 ? date : undefined) : undefined;
}

/** The event word is the root, coordinated with it, or its object: not told in a relative clause or as a reason. */
function inMainClause(sentence: Sentence, claim: EngagementClaim): boolean {
  const start = claim.spans.trigger?.start ?? 0;
  let token = sentence.tokens.find((t) => t.start >= start);
  for (let steps = 0; token !== undefined && steps < 4; steps++) {
    if (token.deprel === 'root') return true;
    if (!['obj', 'conj', 'nsubj', 'nsubj:pass'].includes(token.deprel)) return false;
    token = sentence.tokens[token.head];
  }
  return false;
}

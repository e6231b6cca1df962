import type { Sentence, Token } from '../../language/types.ts';
import { tokenAtOffset } from '../dates/token-at.ts';
import { dependents } from '../tree.ts';

/** Nouns that measure time belong to dates; the others only look like plurals that are counted. */
const NOT_COUNTED = new Set([
  'years',
  'months',
  'weeks',
  'days',
  'hours',
  'minutes',
  'seconds',
  'decades',
  'centuries',
  'nights',
  'quarters',
  'weekends',
  'fortnights',
  'times',
  'sides',
  'ways',
  'others',
  'ones',
  'thirds',
  'fifths',
  'tenths',
  'olds',
  'percent',
  'pm',
  'am',
  'gmt',
  'is',
  'was',
  'has',
  'as',
  'this',
  'its',
  'his',
  'us',
]);
const MAX_MODIFIERS = 6;

export interface CountedNoun {
  /** Lower case, plural. */
  readonly noun: string;
  readonly end: number;
}

/** What the number that spans `start` to `end` counts; undefined unless it is a clear plural after it. */
export function countedNoun(
  text: string,
  sentence: Sentence,
  start: number,
  end: number,
): CountedNoun | undefined {
  if (/^-\p{L}|^['’]s\b/u.test(text.slice(end, end + 3))) return undefined;
  const found =
    sentence.tokens.length > 0 ? byTree(text, sentence, start, end) : byWords(text, sentence, end);
  return found && !NOT_COUNTED.has(found.noun) ? found : undefined;
}

function byTree(text: string, sentence: Sentence, start: number, end: number): CountedNoun | undefined {
  const last = tokenAtOffset(sentence, end - 1);
  const first = tokenAtOffset(sentence, start);
  if (!last || !first) return undefined;
  for (const token of sentence.tokens.slice(first.index, last.index + 1)) {
    const head = sentence.tokens[token.head];
    const counts =
      token.deprel.startsWith('nummod') ||
      token.deprel === 'compound' ||
      token.deprel === 'amod' ||
      token.deprel === 'det';
    if (counts && head && head.start >= end)
      return isPlural(head) && isNear(sentence, last.index, head.index) ? nounOf(text, head) : undefined;
  }
  const ofNoun = partitive(sentence, last);
  return ofNoun ? nounOf(text, ofNoun) : nextPlural(text, sentence, last.index);
}

/** "hundreds of thousands of U.S. jobs" */
function partitive(sentence: Sentence, last: Token): Token | undefined {
  if (sentence.tokens[last.index + 1]?.form.toLowerCase() !== 'of') return undefined;
  const noun = dependents(sentence, last.index, 'nmod').find((i) => i > last.index);
  const token = noun === undefined ? undefined : sentence.tokens[noun];
  return token && isPlural(token) ? token : undefined;
}

/** Where the tree gives no head: the first plural after the number, over adjectives and nouns only. */
function nextPlural(text: string, sentence: Sentence, after: number): CountedNoun | undefined {
  for (let i = after + 1; i <= after + MAX_MODIFIERS; i++) {
    const token = sentence.tokens[i];
    if (!token) return undefined;
    if (isPlural(token) && sentence.tokens[i + 1]?.xpos !== 'NNS') return nounOf(text, token);
    if (
      !['ADJ', 'NOUN', 'PROPN'].includes(token.upos) &&
      !(i === after + 1 && token.form.toLowerCase() === 'of')
    )
      return undefined;
  }
  return undefined;
}

function isNear(sentence: Sentence, from: number, to: number): boolean {
  return (
    to - from <= MAX_MODIFIERS + 2 &&
    !sentence.tokens
      .slice(from + 1, to)
      .some((t) => t.upos === 'NUM' || (t.upos === 'VERB' && t.xpos !== 'VBN' && t.xpos !== 'VBG'))
  );
}

function isPlural(token: Token): boolean {
  return token.xpos === 'NNS' || (token.upos === 'NOUN' && PLURALS.has(token.form.toLowerCase()));
}

const PLURALS = new Set([
  'people',
  'police',
  'personnel',
  'aircraft',
  'troops',
  'men',
  'women',
  'children',
  'bpd',
  'mph',
]);

/** "Barrels per day": the rate is part of the unit. */
function nounOf(text: string, token: Token): CountedNoun {
  const rate = /^ per (?:day|week|month|year|hour|second|capita)\b/i.exec(
    text.slice(token.end, token.end + 12),
  );
  const end = token.end + (rate?.[0].length ?? 0);
  return { noun: text.slice(token.start, end).toLowerCase(), end };
}

const NEXT =
  /^(?:\sof)?((?:\s(?!of\b|in\b|on\b|to\b|and\b|or\b|for\b|from\b|at\b|by\b|with\b|is\b|was\b|were\b|had\b|has\b|will\b|as\b)[\p{L}.'’-]+){1,4})/iu;

/** Without a tree: the first word of up to four that looks like a plural. */
function byWords(text: string, sentence: Sentence, end: number): CountedNoun | undefined {
  const ahead = NEXT.exec(text.slice(end, Math.min(sentence.end, end + 70)));
  if (!ahead) return undefined;
  let at = end + ahead[0].length - (ahead[1] ?? '').length;
  for (const word of (ahead[1] ?? '').split(/\s/).slice(1)) {
    at += 1;
    const plain = word.replace(/[.,]+$/, '').toLowerCase();
    if (/^\p{Ll}/u.test(word) && (/[^s’'u]s$/.test(plain) || PLURALS.has(plain)))
      return { noun: plain, end: at + plain.length };
    at += word.length;
  }
  return undefined;
}

import { overlaps, type Span } from '../../kernel/index.ts';
import type { Sentence, Token } from '../../language/types.ts';
import { tokenAt } from '../tree.ts';
import type { Interval } from './attribution-rule.ts';
import { intervalSpan } from './content-spans.ts';
import type { CueWord } from './types.ts';

const DAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/u;
/** Through what the words came: "in a statement", "on Twitter". */
const MEDIUM = new Set([
  'statement',
  'release',
  'interview',
  'email',
  'e-mail',
  'tweet',
  'letter',
  'memo',
  'post',
  'twitter',
  'facebook',
  'telegram',
]);
const BRINGS_MEDIUM = new Set(['in', 'on', 'via', 'during', 'by']);
const BRINGS_CONTENT = new Set(['about', 'against', 'at', 'for', 'from', 'of', 'on', 'over', 'with', 'to']);
const LONGEST_MEDIUM = 5;

/**
 * The words of the cue with those that belong to the telling: the "to" of its infinitive, an adverb, the day and the
 * medium right behind it ("said on Twitter"), and the preposition that brings in what is told ("accused |of|").
 */
export function wholeCue(sentence: Sentence, cue: Interval, word: CueWord, taken: readonly Span[]): Interval {
  let { first, last } = cue;
  const before = sentence.tokens[first - 1];
  if (before?.form.toLowerCase() === 'to' && before.upos === 'PART' && tokenAt(sentence, first).xpos !== 'NN')
    first--;
  if (word.pos === 'verb' && word.kind === 'saying') last = overTelling(sentence, last, taken);
  return { first, last: overPreposition(sentence, last, taken) };
}

function overTelling(sentence: Sentence, from: number, taken: readonly Span[]): number {
  let last = from;
  const free = (end: number): boolean => {
    const span = intervalSpan(sentence, { first: from, last: end });
    return span !== undefined && !taken.some((t) => overlaps(t, span));
  };
  if (isManner(sentence.tokens[last]) && free(last + 1)) last++;
  for (let rounds = 0; rounds < 2; rounds++) {
    const end = DAY.test(sentence.tokens[last]?.form ?? '') ? last + 1 : mediumEnd(sentence, last);
    if (end === undefined || !free(end)) break;
    last = end;
  }
  return last;
}

function isManner(token: Token | undefined): boolean {
  return token?.upos === 'ADV' && /(?:ly|^again)$/u.test(token.form) && token.deprel === 'advmod';
}

function mediumEnd(sentence: Sentence, from: number): number | undefined {
  const preposition = sentence.tokens[from];
  if (preposition === undefined || !BRINGS_MEDIUM.has(preposition.form)) return undefined;
  for (let i = from + 1; i < from + LONGEST_MEDIUM; i++) {
    const token = sentence.tokens[i];
    if (token === undefined || !['DET', 'ADJ', 'NOUN', 'PROPN', 'PRON'].includes(token.upos))
      return undefined;
    if (preposition.head === i) return MEDIUM.has(token.lemma.toLowerCase()) ? i + 1 : undefined;
  }
  return undefined;
}

/** The preposition at the head of what is told, when it stands right behind the cue. */
function overPreposition(sentence: Sentence, last: number, taken: readonly Span[]): number {
  const next = sentence.tokens[last];
  if (next === undefined || next.upos !== 'ADP' || !BRINGS_CONTENT.has(next.form)) return last;
  return taken.some((t) => t.start === next.start && t.end > next.end) ? last + 1 : last;
}

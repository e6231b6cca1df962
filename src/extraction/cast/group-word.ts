import type { Sentence, Token } from '../../language/types.ts';
import { SMALL_NUMBERS } from '../number-words.ts';
import { dependents, tokenAt } from '../tree.ts';
import { COUNTRY_GROUP_NOUNS, PEOPLE_GROUP_NOUNS } from './group-nouns.ts';

/** What a word that sums up others says of them. */
export interface GroupWord {
  readonly kind: 'people' | 'countries';
  /** How many they are; absent where the words leave it open: "the leaders". */
  readonly size?: number;
}

/** Words that are a number of people by themselves. */
const SIZED: Readonly<Record<string, number>> = {
  both: 2,
  pair: 2,
  duo: 2,
  trio: 3,
  threesome: 3,
  quartet: 4,
};

/** "The two leaders", "both sides", "all four", "the pair": a word that sums up people or countries already spoken of. */
export function groupWord(sentence: Sentence, token: Token): GroupWord | undefined {
  const number = numberOf(token.form);
  if (number !== undefined)
    return isBareNumber(sentence, token) ? { kind: 'people', size: number } : undefined;
  const lemma = token.lemma.toLowerCase();
  const sized = SIZED[lemma];
  if (token.xpos !== 'NNS' && (sized === undefined || token.upos !== 'NOUN')) return undefined;
  if (sized === undefined && !PEOPLE_GROUP_NOUNS.has(lemma) && !COUNTRY_GROUP_NOUNS.has(lemma))
    return undefined;
  const words = dependents(sentence, token.index, 'det', 'nummod', 'amod').map((i) =>
    tokenAt(sentence, i).form.toLowerCase(),
  );
  const size = sized ?? sizeAmong(words);
  const definite = words.some((w) => DEFINITE.has(w));
  // "The other leaders", "the 26 members", "a pair of scissors": others, or more than could be known.
  if (!definite || words.some((w) => OTHERS.has(w)) || Number.isNaN(size)) return undefined;
  // "The Stormont parties": those of something named.
  if (dependents(sentence, token.index, 'compound').some((i) => tokenAt(sentence, i).upos === 'PROPN'))
    return undefined;
  if (size === undefined && isForAll(sentence, token)) return undefined;
  if (sized !== undefined && isPartOf(sentence, token)) return undefined;
  return {
    kind: COUNTRY_GROUP_NOUNS.has(lemma) ? 'countries' : 'people',
    ...(size === undefined ? {} : { size }),
  };
}

/** "The leaders' summit", "the ministers' declaration": what such a meeting is called, whoever comes. */
function isForAll(sentence: Sentence, { deprel, head }: Token): boolean {
  if (!deprel.startsWith('nmod:poss') && deprel !== 'compound') return false;
  return /^(?:summit|session|retreat|declaration|statement|communiqu.|conference)$/i.test(
    tokenAt(sentence, head).lemma,
  );
}

const DEFINITE: ReadonlySet<string> = new Set(['the', 'both', 'these', 'those']);

const OTHERS: ReadonlySet<string> = new Set(
  'other many several various remaining some different respective all most few no any'.split(' '),
);

/** "|Both| agreed", "|the three| met", "|all four| spoke": a number that stands for people by itself. */
function isBareNumber(sentence: Sentence, token: Token): boolean {
  // "The three |held| talks": trees count a verb.
  const counts = token.deprel === 'nummod' && tokenAt(sentence, token.head).upos === 'VERB';
  if (!counts && !/^(?:nsubj|obj|obl|nmod|iobj)/.test(token.deprel)) return false;
  if (/^N/.test(sentence.tokens[token.index + 1]?.xpos ?? '') || isPartOf(sentence, token)) return false;
  if (token.form.toLowerCase() === 'both') return token.deprel.startsWith('nsubj');
  const before = sentence.tokens[token.index - 1]?.form.toLowerCase() ?? '';
  return /^(?:the|all|these)$/.test(before) && /^\p{L}/u.test(token.form);
}

/** "The two |of them|" are those; "three |of the detainees|" are not. */
function isPartOf(sentence: Sentence, { index }: Token): boolean {
  if (sentence.tokens[index + 1]?.form.toLowerCase() !== 'of') return false;
  return !/^(?:them|these)$/i.test(sentence.tokens[index + 2]?.form ?? '');
}

function numberOf(form: string): number | undefined {
  const word = form.toLowerCase();
  if (word === 'both') return 2;
  const size = SMALL_NUMBERS.indexOf(word);
  return size >= 2 ? size : undefined;
}

/** The number among the words of a noun phrase; NaN where it is none that could be counted in a text. */
function sizeAmong(words: readonly string[]): number | undefined {
  for (const word of words) {
    const size = numberOf(word);
    if (size !== undefined) return size;
    if (/^\d/.test(word) || /^(?:hundred|thousand|dozen|twenty|thirty)/.test(word)) return Number.NaN;
  }
  return undefined;
}

import type { Sentence, Token } from '../../language/types.ts';
import type { Lexicon, Takes } from '../lexicon/index.ts';
import { tokenAt } from '../tree.ts';

/** What every lexicon of wishes and promises says of a word. */
interface Entry {
  readonly lemma: string;
  readonly pos: 'verb' | 'noun' | 'adj' | 'phrase';
  readonly takes: readonly Takes[];
}

/** An entry taken apart: "take issue with" has the head "take", then "issue", and the preposition "with". */
export interface WordPattern<E extends Entry> {
  readonly entry: E;
  readonly head: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly preposition: string | undefined;
}

/** A pattern found in a sentence: its words, last token exclusive, without the preposition. */
export interface WordMatch<E extends Entry> {
  readonly entry: E;
  readonly head: number;
  readonly first: number;
  readonly last: number;
  readonly preposition: string | undefined;
}

const PREPOSITIONS: ReadonlySet<string> = new Set(
  'about against at behind by for from in into of on over to toward towards under upon with'.split(' '),
);
const LIGHT: ReadonlySet<string> = new Set([
  'a',
  'an',
  'the',
  'its',
  'no',
  'in',
  'all',
  'would',
  'rather',
  '*',
]);

function takeApart<E extends Entry>(entry: E): WordPattern<E> {
  const words = entry.lemma.split(' ');
  const last = words.at(-1) ?? '';
  const ends = (words.length > 1 || entry.pos === 'phrase') && PREPOSITIONS.has(last);
  const own = ends && words.length > 1 ? words.slice(0, -1) : words;
  const at = Math.max(
    0,
    own.findIndex((w) => !LIGHT.has(w)),
  );
  return {
    entry,
    head: own[at] ?? entry.lemma,
    before: own.slice(0, at),
    after: own.slice(at + 1),
    preposition: ends ? last : undefined,
  };
}

/** Patterns by the lemma of their head, those of more words first: "press ahead with" is not "press". */
export function indexPatterns<E extends Entry>(
  entries: readonly E[],
): ReadonlyMap<string, readonly WordPattern<E>[]> {
  const index = new Map<string, WordPattern<E>[]>();
  for (const pattern of entries.map(takeApart)) {
    const list = index.get(pattern.head);
    if (list === undefined) index.set(pattern.head, [pattern]);
    else list.push(pattern);
  }
  const size = (p: WordPattern<E>) => p.before.length + p.after.length;
  for (const list of index.values()) list.sort((a, b) => size(b) - size(a));
  return index;
}

/** An index made once for each lexicon. */
export function patternsOf<E extends Entry>(
  entriesOf: (lexicon: Lexicon) => readonly E[],
): (lexicon: Lexicon) => ReadonlyMap<string, readonly WordPattern<E>[]> {
  const made = new WeakMap<Lexicon, ReadonlyMap<string, readonly WordPattern<E>[]>>();
  return (lexicon) => {
    let index = made.get(lexicon);
    if (index === undefined) {
      index = indexPatterns(entriesOf(lexicon));
      made.set(lexicon, index);
    }
    return index;
  };
}

/** Every pattern whose words stand around the token at `index`, in the order of the index. */
export function matchesAt<E extends Entry>(
  index: ReadonlyMap<string, readonly WordPattern<E>[]>,
  sentence: Sentence,
  head: number,
): WordMatch<E>[] {
  const token = tokenAt(sentence, head);
  const lemma = token.lemma.toLowerCase();
  const form = token.form.toLowerCase();
  const patterns = [
    ...(index.get(lemma) ?? []),
    ...(form !== lemma && token.xpos === 'VBN' ? (index.get(form) ?? []) : []),
  ];
  return patterns.flatMap((pattern) => {
    if (!fitsPart(pattern.entry.pos, token)) return [];
    const first = head - pattern.before.length;
    if (first < 0 || !pattern.before.every((w, k) => lemmaAt(sentence, first + k) === w)) return [];
    const last = follow(sentence, head + 1, pattern.after);
    return last === undefined
      ? []
      : [{ entry: pattern.entry, head, first, last, preposition: pattern.preposition }];
  });
}

function fitsPart(pos: Entry['pos'], { upos, xpos }: Token): boolean {
  if (pos === 'phrase') return true;
  if (pos === 'noun') return upos === 'NOUN';
  if (pos === 'adj') return upos === 'ADJ' || xpos === 'VBN' || xpos === 'VBD';
  // The fine tag tells a verb that the coarse one calls a noun: "Kenya plans to build".
  return upos === 'VERB' || /^VB[DZP]$/.test(xpos);
}

function lemmaAt(sentence: Sentence, i: number): string | undefined {
  return sentence.tokens[i]?.lemma.toLowerCase();
}

const GAP = 3;

/** The lemmas that a tagger may give a word of the lexicon: "opposed" may be an adjective or a form of "oppose". */
export function lemmasOfHead(head: string): string[] {
  if (!head.endsWith('ed')) return [head];
  const stem = head.slice(0, -2);
  return [head, stem, `${stem}e`, stem.replace(/i$/, 'y'), stem.replace(/(.)\1$/, '$1')];
}

/** The place behind `words` read from `at` on, adverbs passed over; `*` stands for up to three words. */
function follow(sentence: Sentence, at: number, words: readonly string[]): number | undefined {
  const [word, ...rest] = words;
  if (word === undefined) return at;
  if (word === '*') {
    for (let skip = 0; skip <= GAP; skip++) {
      const end = follow(sentence, at + skip, rest);
      if (end !== undefined) return end;
    }
    return undefined;
  }
  let i = at;
  while (i < at + 2 && lemmaAt(sentence, i) !== word && isPassedOver(sentence.tokens[i])) i++;
  return lemmaAt(sentence, i) === word ? follow(sentence, i + 1, rest) : undefined;
}

function isPassedOver(token: Token | undefined): boolean {
  return token?.upos === 'ADV' || token?.upos === 'ADJ';
}

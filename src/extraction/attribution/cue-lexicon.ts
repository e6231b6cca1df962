import type { CueEntry, CueShape } from '../lexicon/types.ts';
import {
  ATTITUDE_NOUNS,
  ATTITUDE_VERBS,
  CUE_ADJECTIVES,
  CUE_ADVERBS,
  CUE_NOUNS,
  SAYING_VERBS,
} from './cue-table.ts';
import type { AttributionKind, CueFrame, CueLexicon, CueStance, CueWord } from './types.ts';

const STANCES: Readonly<Record<string, CueStance>> = {
  '+': 'affirm',
  '-': 'deny',
  '?': 'doubt',
  '0': 'neutral',
};
const FRAMES: Readonly<Record<string, CueFrame>> = {
  q: 'quote',
  c: 'clause',
  i: 'infinitive',
  o: 'object',
  p: 'predicate',
};
const SHAPES: Readonly<Partial<Record<CueShape, CueFrame>>> = {
  quote: 'quote',
  'that-clause': 'clause',
  'to-infinitive': 'infinitive',
  object: 'object',
};
const PARTS: Readonly<Partial<Record<CueEntry['pos'], CueWord['pos']>>> = {
  verb: 'verb',
  noun: 'noun',
  adj: 'adjective',
};

function readLine(line: string, pos: CueWord['pos'], kind: AttributionKind): CueWord {
  const [left = '', right = ''] = line.split('|');
  const [lemma = '', stance = '0', ...letters] = left.trim().split(/\s+/u);
  const frames = letters.flatMap((l) => FRAMES[l] ?? []);
  const prepositions = right.trim().split(/\s+/u).filter(Boolean);
  if (prepositions.length > 0) frames.push('preposition');
  return { lemma, pos, kind, stance: STANCES[stance] ?? 'neutral', frames, prepositions };
}

function merge(a: CueWord | undefined, b: CueWord): CueWord {
  if (a === undefined) return b;
  return {
    ...a,
    frames: [...new Set([...a.frames, ...b.frames])],
    prepositions: [...new Set([...(a.prepositions ?? []), ...(b.prepositions ?? [])])],
  };
}

const keyOf = (lemma: string, pos: CueWord['pos']): string => `${pos} ${lemma}`;

function readTable(
  words: Map<string, CueWord>,
  table: string,
  pos: CueWord['pos'],
  kind: AttributionKind,
): void {
  for (const line of table.split('\n')) {
    if (line.trim() === '') continue;
    const word = readLine(line, pos, kind);
    const key = keyOf(word.lemma, pos);
    const known = words.get(key);
    // A word of both tables ("agree") is a saying: what may be words is not taken for a mood.
    words.set(key, merge(known, word));
  }
}

/**
 * The cue words of this folder's table, with those of the lexicon's cues.tsv beside them. The table knows what the
 * lexicon does not tell: which words are attitudes, and which prepositions bring the content in.
 */
export function cueLexicon(entries: readonly CueEntry[] = []): CueLexicon {
  const words = new Map<string, CueWord>();
  readTable(words, SAYING_VERBS, 'verb', 'saying');
  readTable(words, ATTITUDE_VERBS, 'verb', 'attitude');
  readTable(words, CUE_NOUNS, 'noun', 'saying');
  readTable(words, ATTITUDE_NOUNS, 'noun', 'attitude');
  readTable(words, CUE_ADJECTIVES, 'adjective', 'attitude');
  readTable(words, CUE_ADVERBS, 'adverb', 'saying');
  for (const entry of entries) {
    const pos = PARTS[entry.pos];
    if (pos === undefined || entry.strength < 2 || entry.lemma.includes(' ')) continue;
    const key = keyOf(entry.lemma, pos);
    if (words.has(key)) continue;
    // A noun phrase alone is content only where the word hardly means anything but saying.
    const frames = entry.shapes.flatMap((s) =>
      s === 'object' && entry.strength < 3 ? [] : (SHAPES[s] ?? []),
    );
    words.set(key, { lemma: entry.lemma, pos, kind: 'saying', stance: entry.stance, frames });
  }
  return { find: (lemma, pos) => words.get(keyOf(lemma, pos)) };
}

import type { CueEntry, CueShape } from '../lexicon/types.ts';
import type { CueFrame, CueLexicon, CueWord } from './types.ts';

const FRAMES: Readonly<Record<CueShape, CueFrame>> = {
  quote: 'quote',
  'that-clause': 'clause',
  'to-infinitive': 'infinitive',
  object: 'object',
  predicate: 'predicate',
};
const PARTS: Readonly<Record<Exclude<CueEntry['pos'], 'light' | 'speaker'>, CueWord['pos']>> = {
  verb: 'verb',
  noun: 'noun',
  adj: 'adjective',
  adv: 'adverb',
};

const keyOf = (lemma: string, pos: CueWord['pos']): string => `${pos} ${lemma}`;

function wordOf(entry: CueEntry, pos: CueWord['pos']): CueWord {
  const { lemma, kind, stance, prepositions } = entry;
  const frames = entry.shapes.map((shape) => FRAMES[shape]);
  if (prepositions.length > 0) frames.push('preposition');
  return { lemma, pos, kind, stance, frames, prepositions };
}

/** The lines of cues.tsv as the rules ask for them; of two lines for one word the first counts. */
export function cueLexicon(entries: readonly CueEntry[]): CueLexicon {
  const words = new Map<string, CueWord>();
  const light = new Set<string>();
  const speakers = new Set<string>();
  for (const entry of entries) {
    if (entry.pos === 'light' || entry.pos === 'speaker') {
      (entry.pos === 'light' ? light : speakers).add(entry.lemma);
      continue;
    }
    const pos = PARTS[entry.pos];
    const key = keyOf(entry.lemma, pos);
    if (!words.has(key)) words.set(key, wordOf(entry, pos));
  }
  return {
    find: (lemma, pos) => words.get(keyOf(lemma, pos)),
    isLight: (lemma) => light.has(lemma),
    isSpeaker: (lemma) => speakers.has(lemma),
  };
}

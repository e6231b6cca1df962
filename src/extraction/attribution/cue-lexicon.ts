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

function wordOf(entry: CueEntry, pos: CueWord['pos']): CueWord {
  const { lemma, kind, stance, prepositions } = entry;
  const frames = entry.shapes.map((shape) => FRAMES[shape]);
  if (prepositions.length > 0) frames.push('preposition');
  return { lemma, pos, kind, stance, frames, prepositions };
}

/** The lines of cues.tsv as the rules ask for them; of two lines for one word the first counts. */
export function cueLexicon(entries: readonly CueEntry[]): CueLexicon {
  // By part of speech, then by lemma: every word of a text is asked for, and no key need be put together for it.
  const words = new Map<CueWord['pos'], Map<string, CueWord>>();
  const light = new Set<string>();
  const speakers = new Set<string>();
  for (const entry of entries) {
    if (entry.pos === 'light' || entry.pos === 'speaker') {
      (entry.pos === 'light' ? light : speakers).add(entry.lemma);
      continue;
    }
    const pos = PARTS[entry.pos];
    const ofPart = words.get(pos) ?? new Map<string, CueWord>();
    words.set(pos, ofPart);
    if (!ofPart.has(entry.lemma)) ofPart.set(entry.lemma, wordOf(entry, pos));
  }
  return {
    find: (lemma, pos) => words.get(pos)?.get(lemma),
    isLight: (lemma) => light.has(lemma),
    isSpeaker: (lemma) => speakers.has(lemma),
  };
}

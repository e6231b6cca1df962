import type { Judgement } from '../types.ts';
import type { Phrase, PhraseWord } from './phrase-words.ts';

export type Reason = Judgement['reasons'][number];

/** The weights, in the open: positive speaks for one meaning, negative for two. */
export const PHRASE_WEIGHTS = {
  'the same words': 4,
  'most words shared': 3,
  'half of the words shared': 1,
  'another name': -4,
  'another number': -3,
  'the other direction': -6,
} as const;

/** Share of the words' weight that two phrases have in common, from which on it is "most" and "half". */
const MOST = 0.7;
export const HALF = 0.5;

/** How much two phrases share: 1 for the same words, 0 for none in common (Dice's coefficient over weights). */
export function shareOf(a: Phrase, b: Phrase): number {
  const all = a.weight + b.weight;
  if (all === 0) return 0;
  let shared = 0;
  for (const word of a.words) {
    const other = b.words.find(({ stem }) => stem === word.stem);
    if (other !== undefined) shared += word.weight + other.weight;
  }
  return shared / all;
}

/** Reasons for and against two phrases meaning the same. `share` is what `shareOf` gives for them. */
export function samePhrase(a: Phrase, b: Phrase, share: number): Reason[] {
  const reasons: Reason[] = [];
  if (share > 0.999) reasons.push(because('the same words'));
  else if (share >= MOST) reasons.push(because('most words shared'));
  else if (share >= HALF) reasons.push(because('half of the words shared'));
  if (differ(a, b, 'name')) reasons.push(because('another name'));
  if (differ(a, b, 'number')) reasons.push(because('another number'));
  if (a.direction !== undefined && b.direction !== undefined && a.direction !== b.direction)
    reasons.push(because('the other direction'));
  return reasons;
}

function because(feature: keyof typeof PHRASE_WEIGHTS): Reason {
  return { feature, weight: PHRASE_WEIGHTS[feature], contribution: PHRASE_WEIGHTS[feature] };
}

/** Each has words of this kind that the other lacks. */
function differ(a: Phrase, b: Phrase, kind: PhraseWord['kind']): boolean {
  const only = (x: Phrase, y: Phrase) =>
    x.words.some((word) => word.kind === kind && !y.words.some((other) => other.stem === word.stem));
  return only(a, b) && only(b, a);
}

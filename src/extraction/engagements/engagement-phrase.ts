import type { Sentence } from '../../language/types.ts';
import type { EngagementWord, Lexicon, RoleFrame } from '../lexicon/index.ts';
import { caseMarkers, childrenOf, dependents, tokenAt } from '../tree.ts';

/** A phrase of the engagement lexicon found at a token. */
export type EngagementPhrase = EngagementWord & { readonly length: number };

/** First lemmas of the lexicon's phrases of these frames: the tokens at which a rule is worth trying. */
export function triggersOf(
  lexicon: Lexicon,
  pos: EngagementWord['pos'],
  frames: readonly RoleFrame[],
): string[] {
  const words = lexicon.data.engagementWords.filter((w) => w.pos === pos && frames.includes(w.frame));
  return [...new Set(words.map((w) => w.phrase.split(' ')[0] ?? w.phrase))];
}

/** The longest phrase of one of the frames at a verb; undefined when a word beside it gives the verb another sense. */
export function verbPhraseAt(
  lexicon: Lexicon,
  sentence: Sentence,
  index: number,
  frames: readonly RoleFrame[],
): EngagementPhrase | undefined {
  return phraseAt(lexicon, sentence, index, 'verb', frames);
}

export function nounPhraseAt(
  lexicon: Lexicon,
  sentence: Sentence,
  index: number,
): EngagementPhrase | undefined {
  return phraseAt(lexicon, sentence, index, 'noun', undefined);
}

function phraseAt(
  lexicon: Lexicon,
  sentence: Sentence,
  index: number,
  pos: EngagementWord['pos'],
  frames: readonly RoleFrame[] | undefined,
): EngagementPhrase | undefined {
  const token = tokenAt(sentence, index);
  if (pos === 'verb' ? token.upos !== 'VERB' : token.upos !== 'NOUN' && token.upos !== 'PROPN')
    return undefined;
  const fits = (w: EngagementWord) => w.pos === pos && (frames === undefined || frames.includes(w.frame));
  const match = lexicon.engagementWords.longestAt(lemmasOf(sentence), index, fits);
  if (match === undefined)
    return pos === 'verb' ? withPreposition(lexicon, sentence, index, fits) : undefined;
  const word = match.value;
  return hasOtherSense(sentence, index, match.length, word) ? undefined : ofLength(word, match.length);
}

const phrases = new WeakMap<EngagementWord, EngagementPhrase[]>();

/** An entry and how many words of the text it took; made once, since every rule asks of every trigger word. */
function ofLength(word: EngagementWord, length: number): EngagementPhrase {
  let made = phrases.get(word);
  if (made === undefined) {
    made = [];
    phrases.set(word, made);
  }
  made[length] ??= { ...word, length };
  return made[length];
}

/** "Spoke on Sunday |with| ...": a verb and its preposition, other words between. */
function withPreposition(
  lexicon: Lexicon,
  sentence: Sentence,
  index: number,
  fits: (word: EngagementWord) => boolean,
): EngagementPhrase | undefined {
  const lemma = lemmasOf(sentence)[index] ?? '';
  for (const preposition of ['with', 'to']) {
    const word = lexicon.engagementWord(`${lemma} ${preposition}`, 'verb');
    if (word === undefined || !fits(word)) continue;
    const far = withTheMeans(sentence, index).some(
      (i) => i > index + 1 && caseMarkers(sentence, i).includes(preposition),
    );
    if (far && !hasOtherSense(sentence, index, 1, word)) return ofLength(word, 1);
  }
  return undefined;
}

/** "Discussed it by |phone with B|", "raised |the matter with B|": trees hang the partner on the means or the topic. */
function withTheMeans(sentence: Sentence, verb: number): number[] {
  const obliques = dependents(sentence, verb, 'obl', 'obl:agent');
  return [
    ...obliques,
    ...obliques
      .filter((i) => /^(?:tele)?phone$|^video$/i.test(sentence.tokens[i]?.lemma ?? ''))
      .concat(dependents(sentence, verb, 'obj'))
      .flatMap((i) => dependents(sentence, i, 'nmod')),
  ];
}

function hasOtherSense(sentence: Sentence, index: number, length: number, word: EngagementWord): boolean {
  if (word.notWith.length === 0) return false;
  const near = [...childrenOf(sentence, index), index + length, index - 1];
  const lemmas = near.map((i) => sentence.tokens[i]?.lemma.toLowerCase()).filter((l) => l !== undefined);
  return word.notWith.some((other) => lemmas.includes(other));
}

const lemmaCache = new WeakMap<Sentence, readonly string[]>();

export function lemmasOf(sentence: Sentence): readonly string[] {
  let lemmas = lemmaCache.get(sentence);
  if (lemmas === undefined) {
    lemmas = sentence.tokens.map((t) => t.lemma.toLowerCase());
    lemmaCache.set(sentence, lemmas);
  }
  return lemmas;
}

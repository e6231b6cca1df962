import type { Sentence, Token } from '../../language/types.ts';
import type { Mention } from '../cast/types.ts';
import type { Passage } from '../passage.ts';
import { conjuncts, dependents, tokenAt } from '../tree.ts';
import type { Holder } from '../types.ts';
import { cleanPhrase } from './clean-phrase.ts';

/** Nouns for those who act together and were named before: "the |ministers| agreed". */
const TOGETHER =
  /^(?:side|party|country|nation|government|state|leader|minister|president|delegation|neighbour|neighbor|negotiator|foe|rival|ally)$/;
/** How many sentences back they may have been named. */
const BACK = 3;

/**
 * "|They| also agreed", "|the ministers| agreed": the mentions, two or more, that the nearest sentence before speaks of
 * together as its subject. Undefined when the words name somebody themselves or nobody fits.
 */
export function namedTogether(
  passage: Passage,
  sentence: Sentence,
  token: Token,
): readonly Mention[] | undefined {
  if (!isPluralAlone(sentence, token)) return undefined;
  for (let back = 1; back <= BACK; back++) {
    const before = passage.sentences[sentence.index - back];
    if (before === undefined) return undefined;
    const found = subjectsOf(before)
      .map((i) => mentionsAt(passage, before, i))
      .find((list) => new Set(list.flatMap((m) => [...m.countries, ...m.actors])).size > 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** "They"; "the two sides", "both governments" with nothing that tells which. */
export function isPluralAlone(sentence: Sentence, { index, form, lemma, xpos }: Token): boolean {
  if (/^(?:they|both)$/i.test(form)) return true;
  if (xpos !== 'NNS' || !TOGETHER.test(lemma)) return false;
  return dependents(sentence, index, 'amod', 'compound', 'nmod', 'acl').length === 0;
}

function subjectsOf({ tokens }: Sentence): number[] {
  return tokens.filter((t) => t.deprel === 'nsubj' || t.deprel === 'nsubj:pass').map((t) => t.index);
}

function mentionsAt(passage: Passage, sentence: Sentence, index: number): Mention[] {
  const heads = conjuncts(sentence, index);
  return heads
    .filter((i) => tokenAt(sentence, i).upos !== 'VERB')
    .flatMap((i) => passage.cast.at(sentence.index, i) ?? []);
}

/** "|The ministers| promised", and nobody tells which: their own words, which is better than to lose the promise. */
export function unnamedTogether(passage: Passage, sentence: Sentence, index: number): Holder | undefined {
  const token = tokenAt(sentence, index);
  if (token.upos !== 'NOUN' || !isPluralAlone(sentence, token)) return undefined;
  const phrase = cleanPhrase(passage, sentence, index, { from: 0 });
  if (phrase === undefined || phrase.last - phrase.first > 4) return undefined;
  return { description: phrase.text.replace(/^the\s/i, ''), span: phrase.span };
}

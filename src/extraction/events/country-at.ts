import type { Sentence } from '../../language/types.ts';
import type { Lexicon } from '../lexicon/index.ts';
import type { Passage } from '../passage.ts';

/** For each token of a sentence the country that its word names or lies in, as far as cast and lexicon know. */
const known = new WeakMap<Sentence, readonly (string | undefined)[]>();

const PLACES: ReadonlySet<string> = new Set(['country', 'metonym', 'place', 'government']);

export function countriesOf(passage: Passage, sentence: Sentence): readonly (string | undefined)[] {
  let codes = known.get(sentence);
  if (codes === undefined) {
    codes = lookUp(passage, sentence);
    known.set(sentence, codes);
  }
  return codes;
}

function lookUp({ cast, lexicon }: Passage, sentence: Sentence): (string | undefined)[] {
  const codes = new Array<string | undefined>(sentence.tokens.length).fill(undefined);
  for (const mention of cast.mentions[sentence.index] ?? []) {
    if (!PLACES.has(mention.form) || mention.countries.length !== 1) continue;
    codes.fill(mention.countries[0], mention.first, mention.last);
  }
  const words = sentence.tokens.map((t) => t.form);
  for (const token of sentence.tokens) {
    const i = token.index;
    if (codes[i] !== undefined || !/^\p{Lu}/u.test(token.form) || inPerson(sentence, i)) continue;
    const found = countryAt(lexicon, words, i);
    if (found !== undefined) codes.fill(found.code, i, i + found.length);
  }
  return codes;
}

function countryAt(
  lexicon: Lexicon,
  words: readonly string[],
  i: number,
): { readonly code: string; readonly length: number } | undefined {
  const country = lexicon.countryNames.longestAt(words, i);
  if (country !== undefined && country.value.ambiguous === undefined)
    return { code: country.value.code, length: country.length };
  const city = lexicon.cities.longestAt(words, i);
  if (city === undefined || city.value.country === '' || city.value.ambiguous !== undefined) return undefined;
  return { code: city.value.country, length: city.length };
}

function inPerson(sentence: Sentence, i: number): boolean {
  return sentence.names.some((n) => n.kind === 'PERSON' && n.first <= i && i < n.last);
}

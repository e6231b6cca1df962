import type { Sentence } from '../../language/types.ts';
import type { Lexicon } from '../lexicon/index.ts';
import type { Passage } from '../passage.ts';
import { formsOf } from '../tree.ts';

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
  const words = formsOf(sentence);
  for (const token of sentence.tokens) {
    const i = token.index;
    if (codes[i] !== undefined || !/^[\p{Lu}a]/u.test(token.form) || inPerson(sentence, i)) continue;
    const found = organizationAt(lexicon, words, i) ?? countryAt(lexicon, words, i, isPlaceName(sentence, i));
    if (found !== undefined) codes.fill(found.code, i, i + found.length);
  }
  for (const token of sentence.tokens)
    if (isMerelyBacked(sentence, token.index)) codes[token.index] = undefined;
  return codes;
}

/** "|Iranian|-backed militias" are not Iranian; an "Israeli-owned ship" and "Saudi-led aircraft" are as good as theirs. */
function isMerelyBacked(sentence: Sentence, i: number): boolean {
  return sentence.tokens[i + 1]?.form === '-' && BACKED.has(sentence.tokens[i + 2]?.form.toLowerCase() ?? '');
}

const BACKED: ReadonlySet<string> = new Set(
  'backed|supported|funded|financed|sponsored|allied|aligned|linked|trained|armed|born|made|brokered|mediated|imposed|occupied|friendly|speaking'.split(
    '|',
  ),
);

function countryAt(
  lexicon: Lexicon,
  words: readonly string[],
  i: number,
  isPlace: boolean,
): { readonly code: string; readonly length: number } | undefined {
  const country = lexicon.countryNames.longestAt(words, i);
  if (country !== undefined && (isPlace || country.value.ambiguous === undefined))
    return { code: country.value.code, length: country.length };
  const city = lexicon.cities.longestAt(words, i);
  if (city === undefined || city.value.country === '' || (!isPlace && city.value.ambiguous !== undefined))
    return undefined;
  return { code: city.value.country, length: city.length };
}

/** Codes of PLOVER for bodies that belong to no one country. */
export const ABOVE_COUNTRIES: Readonly<Record<string, string>> = {
  IGO: 'IGO',
  NGO: 'NGO',
  MNC: 'MNC',
  REB: 'IMG',
  REL: 'ISM',
  JUD: 'IGO',
};

function organizationAt(
  lexicon: Lexicon,
  words: readonly string[],
  i: number,
): { readonly code: string; readonly length: number } | undefined {
  const found = lexicon.organizations.longestAt(words, i);
  if (found === undefined || (found.value.ambiguous !== undefined && found.length < 2)) return undefined;
  // A "High Court" may be anybody's: the words beside it tell.
  const above =
    found.value.sector === 'JUD' && !OF_MANY.test(found.value.name)
      ? undefined
      : ABOVE_COUNTRIES[found.value.sector];
  const code = found.value.country ?? above;
  return code === undefined ? undefined : { code, length: found.length };
}

const OF_MANY = /\b(?:International|World|European|Inter-American|African|Permanent|Special|UN)\b/;

function isPlaceName(sentence: Sentence, i: number): boolean {
  return sentence.names.some((n) => (n.kind === 'GPE' || n.kind === 'NORP') && n.first <= i && i < n.last);
}

/** A name of a person holds no country; a span that the model starts at "of" is no name. */
function inPerson(sentence: Sentence, i: number): boolean {
  return sentence.names.some(
    (n) =>
      n.kind === 'PERSON' &&
      n.first <= i &&
      i < n.last &&
      /^\p{Lu}/u.test(sentence.tokens[n.first]?.form ?? ''),
  );
}

/** A word of a phrase with how much it says: what a phrase is about, not how it is put. */
export interface PhraseWord {
  /** The stem that is compared; a country's code where the phrase names a country. */
  readonly stem: string;
  readonly weight: number;
  readonly kind: 'name' | 'number' | 'plain' | 'general';
}

export interface Phrase {
  readonly words: readonly PhraseWord[];
  /** Sum of the weights. */
  readonly weight: number;
  /** `up` where something is to grow, `down` where it is to shrink or go; absent for neither and for both. */
  readonly direction?: 'up' | 'down';
}

/** The country a word or a few words name: "U.S." -> "USA"; undefined for anything else. Given by whoever has a lexicon. */
export type CountryOf = (words: string) => string | undefined;

/** How much a word counts, in the open. */
export const WORD_WEIGHTS = { name: 1.5, plain: 1, number: 0.5, general: 0.4 } as const;

/** Words that hold phrases together and tell nothing apart. */
const EMPTY = words(`
  a an the this that these those of in on for to at by with from into about over under between among and or nor as
  than its their his her our your my it they he she we be is are was were been being will would shall should can could
  may might must do does did have has had not no any some such all both each more most very also again further still`);

/** Words of so many phrases that sharing or lacking one says little. */
const GENERAL = words(`
  agreement deal pact accord treaty arrangement package issue matter question problem topic talk negotiation
  discussion dialogue idea plan proposal move step effort measure action way policy position new current possible
  future early full comprehensive situation relation relationship tie cooperation make take hold have give get put
  use work help`);

const UP = words(
  'raise raising increase higher expand expansion boost strengthen grow growth more impose imposition add',
);
const DOWN = words(`
  lower cut reduce reduction decrease lift remove removal end abolish abolition eliminate elimination scrap halt stop
  suspend suspension ease easing less fewer withdraw withdrawal ban`);

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

const WORD = /[\p{L}\p{N}]+(?:[.'’][\p{L}\p{N}]+)*\.?/gu;
/** Words that a country's name has at most. */
const LONGEST_NAME = 4;

/** Reads a phrase of an article: "a bilateral free trade agreement with the U.S." -> bilateral, free, trade, agreement, USA. */
export function phraseOf(text: string, countryOf: CountryOf = () => undefined): Phrase {
  const tokens = [...text.normalize('NFKC').matchAll(WORD)].map(([token]) => token);
  // In a headline every word has a capital, which then says nothing of names.
  const titled = tokens.length > 1 && tokens.every((token) => !/^\p{Ll}/u.test(token));
  const found = new Map<string, PhraseWord>();
  const directions = new Set<'up' | 'down'>();
  for (let i = 0; i < tokens.length; ) {
    const country = countryAt(tokens, i, countryOf);
    const token = tokens[i] ?? '';
    i += country?.length ?? 1;
    const lower = token.toLowerCase().replace(/['’]s?$|\.$/g, '');
    if (country === undefined && UP.has(lower)) directions.add('up');
    if (country === undefined && DOWN.has(lower)) directions.add('down');
    const word = country === undefined ? plainWord(titled ? lower : token, lower) : nameWord(country.code);
    if (word !== undefined && !found.has(word.stem)) found.set(word.stem, word);
  }
  const list = [...found.values()];
  const [direction] = directions;
  return {
    words: list,
    weight: list.reduce((sum, word) => sum + word.weight, 0),
    ...(direction === undefined || directions.size > 1 ? {} : { direction }),
  };
}

function countryAt(
  tokens: readonly string[],
  i: number,
  countryOf: CountryOf,
): { code: string; length: number } | undefined {
  // Every country's name begins with a capital; asking for each word would be slow.
  if (!/^\p{Lu}/u.test(tokens[i] ?? '')) return undefined;
  for (let length = Math.min(LONGEST_NAME, tokens.length - i); length > 0; length--) {
    const words = tokens.slice(i, i + length).join(' ');
    const code = countryOf(words) ?? countryOf(words.replace(/['’]s?$|\.$/, ''));
    if (code !== undefined) return { code, length };
  }
  return undefined;
}

function nameWord(stem: string): PhraseWord {
  return { stem, weight: WORD_WEIGHTS.name, kind: 'name' };
}

function plainWord(token: string, lower: string): PhraseWord | undefined {
  if (lower === '' || EMPTY.has(lower)) return undefined;
  if (/^\p{N}/u.test(token)) return { stem: lower, weight: WORD_WEIGHTS.number, kind: 'number' };
  const base = stem(lower.normalize('NFKD').replace(/[\u0300-\u036f.'’]/g, ''));
  if (/^\p{Lu}/u.test(token)) return nameWord(base);
  const isGeneral = GENERAL.has(lower) || GENERAL.has(singular(lower));
  const kind = isGeneral ? 'general' : 'plain';
  return { stem: base, weight: WORD_WEIGHTS[kind], kind };
}

/** Takes off the endings of number and tense: "tariffs" and "tariff", "investing" and "invest" are one word here. */
function stem(word: string): string {
  const one = singular(word);
  const bare = /^(?=.*[aeiouy].*(?:ing|ed)$)(.{3,})(?:ing|ed)$/.exec(one)?.[1] ?? one;
  const simple = bare === one ? bare : bare.replace(/([b-df-hj-np-tv-z])\1$/, '$1');
  return simple.length > 3 ? simple.replace(/e$/, '') : simple;
}

function singular(word: string): string {
  if (word.length < 4) return word;
  if (/ies$/.test(word)) return word.replace(/ies$/, 'y');
  if (/(?:s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}

import type { Sentence, Token } from '../../language/types.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { formsOf } from '../tree.ts';
import type { Spot } from './spot.ts';

const PARTICLES: ReadonlySet<string> = new Set([
  'bin',
  'bint',
  'ibn',
  'al',
  'el',
  'van',
  'von',
  'der',
  'den',
  'de',
  'da',
  'dos',
  'du',
  'la',
  'le',
  'di',
  'ben',
  'ul',
  'ur',
]);
const LONGEST = 5;
const CALENDAR =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/;

/** Capitalised words right after an office are a person's name: "negotiator |Toshimitsu Motegi", "President |Ruto". */
export function personAfterTitle(
  sentence: Sentence,
  i: number,
  before: Spot | undefined,
  lexicon: Lexicon,
): Spot | undefined {
  // "Japan's foreign minister, |Fumio Kishida|, met": with a comma two words are wanted and a clear end.
  if (
    before?.kind === 'office' &&
    before.last === i - 1 &&
    sentence.tokens[i - 1]?.form === ',' &&
    /^\p{Ll}/u.test(sentence.tokens[before.first]?.form ?? '')
  ) {
    const run = nameRun(sentence, i, lexicon, 2);
    const after = run === undefined ? undefined : sentence.tokens[run.last];
    return after === undefined ||
      after.form === ',' ||
      after.upos === 'VERB' ||
      after.upos === 'AUX' ||
      after.upos === 'PUNCT'
      ? run
      : undefined;
  }
  if (
    before?.kind !== 'office' ||
    before.last !== i ||
    (before.office.weak === true && !isCapital(sentence.tokens[before.first]))
  )
    return undefined;
  // "the ministers Monday", "US officials Washington": a plural title has no single bearer.
  const title = sentence.tokens[before.last - 1];
  if (title === undefined || title.xpos === 'NNS') return undefined;
  return nameRun(sentence, i, lexicon, 1);
}

/** Two or more capitalised words that begin with a given name, where the model saw none or something else. */
export function personByGivenName(sentence: Sentence, i: number, lexicon: Lexicon): Spot | undefined {
  const token = sentence.tokens[i];
  if (token === undefined || !isCapital(token) || lexicon.givenName(token.form) === undefined)
    return undefined;
  if (
    sentence.tokens[i - 1]?.form === '-' ||
    (isCapital(sentence.tokens[i - 1]) && sentence.tokens[i - 1]?.upos === 'PROPN' && token.deprel === 'flat')
  )
    return undefined;
  return nameRun(sentence, i, lexicon, 2);
}

/** The run of capitalised words from `i`, name particles and hyphens inside; stops where a country, forum or organisation begins. */
function nameRun(sentence: Sentence, i: number, lexicon: Lexicon, least: number): Spot | undefined {
  const words = formsOf(sentence);
  let last = i;
  let capitals = 0;
  for (let j = i; j < Math.min(i + LONGEST, words.length); j++) {
    const token = sentence.tokens[j];
    if (token === undefined || isSomethingElse(words, j, lexicon)) break;
    if (isCapital(token) && !CALENDAR.test(token.form) && token.upos !== 'DET' && token.upos !== 'ADP') {
      capitals++;
      last = j + 1;
    } else if (j === i || !(PARTICLES.has(token.form) || isHyphenInside(sentence, j))) break;
  }
  return capitals >= least ? { kind: 'person', first: i, last } : undefined;
}

function isCapital(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    /^\p{Lu}/u.test(token.form) &&
    (token.upos === 'PROPN' || token.upos === 'NOUN' || token.upos === 'ADJ' || token.upos === 'X')
  );
}

function isHyphenInside(sentence: Sentence, j: number): boolean {
  const token = sentence.tokens[j];
  const next = sentence.tokens[j + 1];
  return (
    token?.form === '-' &&
    next !== undefined &&
    next.start === token.end &&
    sentence.tokens[j - 1]?.end === token.start
  );
}

function isSomethingElse(words: readonly string[], j: number, lexicon: Lexicon): boolean {
  return (
    lexicon.countryNames.longestAt(words, j) !== undefined ||
    lexicon.forums.longestAt(words, j) !== undefined ||
    lexicon.organizations.longestAt(words, j) !== undefined ||
    lexicon.officeAt(words, j) !== undefined
  );
}

/** Two to four capitalised words with an office in apposition: "|Masahiko Shibayama|, an adviser to the premier". */
export function personBeforeTitle(sentence: Sentence, i: number, lexicon: Lexicon): Spot | undefined {
  const token = sentence.tokens[i];
  if (token === undefined || !isCapital(token) || isCapital(sentence.tokens[i - 1])) return undefined;
  const run = nameRun(sentence, i, lexicon, 2);
  if (run === undefined || sentence.tokens[run.last]?.form !== ',') return undefined;
  const words = formsOf(sentence);
  for (let j = run.last + 1; j < Math.min(run.last + 7, words.length); j++) {
    const office = lexicon.officeAt(words, j);
    // A capitalised office is the title of the next name in a list, not an apposition.
    if (office !== undefined)
      return /^\p{Ll}/u.test(words[j] ?? '') && office.weak !== true ? run : undefined;
    if (words[j] === ',' || sentence.tokens[j]?.upos === 'VERB' || sentence.tokens[j]?.upos === 'ADP')
      return undefined;
  }
  return undefined;
}

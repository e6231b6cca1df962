import type { Sentence } from '../../language/types.ts';
import type { OfficeMatch } from '../lexicon/index.ts';
import type { OfficeClaim } from '../types.ts';
import type { Spot } from './spot.ts';

/** An office that the words around a name give to its bearer. */
export interface Title {
  /** In the text's words, country and article left out: "Economic and Fiscal Policy Minister". */
  readonly text: string;
  /** Tokens of the title in the same sentence, last exclusive. */
  readonly first: number;
  readonly last: number;
  readonly office: OfficeMatch;
  /** Country codes that stand with the title: "Japanese", "Japan's", "of Japan". */
  readonly countries: readonly string[];
  readonly tenure: OfficeClaim['tenure'];
  /** Id of the pattern, for `foundBy`. */
  readonly pattern: 'title-before-name' | 'title-after-name' | 'name-after-title';
}

/** Spots of a sentence by their first and by their last token. */
export interface SpotIndex {
  readonly byFirst: ReadonlyMap<number, Spot>;
  readonly byLast: ReadonlyMap<number, Spot>;
}

export function indexSpots(spots: readonly Spot[]): SpotIndex {
  return { byFirst: new Map(spots.map((s) => [s.first, s])), byLast: new Map(spots.map((s) => [s.last, s])) };
}

/** The titles around the name at tokens `first` to `last`. */
export function readTitles(
  sentence: Sentence,
  index: SpotIndex,
  bare: { first: number; last: number },
): Title[] {
  // "The Prime Minister, |H.E. Mr.| X": what is put before a name out of courtesy belongs to it.
  let { first } = bare;
  while (COURTESY.test(sentence.tokens[first - 1]?.form ?? '')) first--;
  const name = { first, last: bare.last };
  return [
    titleBefore(sentence, index, name.first, 'title-before-name'),
    afterComma(sentence, index, name),
    beforeComma(sentence, index, name),
  ].filter((title) => title !== undefined);
}

const COURTESY =
  /^(?:Mr|Mrs|Messrs|Ms|Miss|Mme|Dr|Sir|Dame|Lord|H\.\s?E|HE|Hon|Shri|Smt|Excellency|Honou?rable)\.?$/;

/** "Japanese Finance Minister |Taro Aso", "lead Japanese negotiator |Toshimitsu Motegi". */
function titleBefore(
  sentence: Sentence,
  index: SpotIndex,
  end: number,
  pattern: Title['pattern'],
): Title | undefined {
  const spot = index.byLast.get(end);
  if (spot?.kind !== 'office') return undefined;
  const first = extendLeft(sentence, index, spot.first);
  const left = countryBefore(sentence, index, first);
  const former = tenureBefore(sentence, left.first);
  return {
    text: wordsOf(sentence, first, end),
    first,
    last: end,
    office: spot.office,
    countries: left.countries,
    tenure: former ?? spot.office.tenure,
    pattern,
  };
}

/** "Yoshihide Suga, |the chief cabinet secretary", "Shibayama, |an adviser to the premier", "Aso, |who is also deputy prime minister". */
function afterComma(sentence: Sentence, index: SpotIndex, name: { last: number }): Title | undefined {
  if (sentence.tokens[name.last]?.form !== ',') return undefined;
  let start = name.last + 1;
  // "The Australian premier, A, |and the French president|, B": the next in a list.
  if (sentence.tokens[start]?.upos === 'CCONJ') return undefined;
  if (sentence.tokens[start]?.form === 'who') {
    if (!['is', 'was', "'s"].includes(sentence.tokens[start + 1]?.form ?? '')) return undefined;
    start += 2;
    while (
      ['also', 'currently', 'now', 'concurrently', 'effectively', 'in', 'effect'].includes(
        sentence.tokens[start]?.form ?? '',
      )
    )
      start++;
  }
  if (/^(?:the|a|an|his|her|its|their)$/i.test(sentence.tokens[start]?.form ?? '')) start++;
  const officeFirst = firstOffice(sentence, index, start);
  const spot = officeFirst === undefined ? undefined : index.byFirst.get(officeFirst);
  if (spot?.kind !== 'office') return undefined;
  // "Abe, Finance Minister Taro Aso and ...": the title belongs to the next name, not to this one.
  if (index.byFirst.get(spot.last)?.kind === 'person') return undefined;
  const first = Math.max(extendLeft(sentence, index, spot.first), start);
  const left = countryBefore(sentence, index, first);
  const right = ofCountry(sentence, index, spot.last);
  // "By the premier, Mr A, |the president of X|, Mr B, was told": a title before the next name is that one's.
  if (nameAfterComma(sentence, index, right.last)) return undefined;
  return {
    text: wordsOf(sentence, first, right.last),
    first,
    last: right.last,
    office: spot.office,
    countries: left.countries.length > 0 ? left.countries : right.countries,
    tenure: tenureBefore(sentence, left.first) ?? spot.office.tenure,
    pattern: 'title-after-name',
  };
}

function nameAfterComma(sentence: Sentence, index: SpotIndex, comma: number): boolean {
  if (sentence.tokens[comma]?.form !== ',') return false;
  let i = comma + 1;
  while (COURTESY.test(sentence.tokens[i]?.form ?? '')) i++;
  return i > comma + 1 && index.byFirst.get(i)?.kind === 'person';
}

/** "Japan's top trade negotiator, |Ryosei Akazawa|, ...": the name in apposition to a title with its own determiner. */
function beforeComma(
  sentence: Sentence,
  index: SpotIndex,
  name: { first: number; last: number },
): Title | undefined {
  if (sentence.tokens[name.first - 1]?.form !== ',') return undefined;
  const title =
    titleBefore(sentence, index, name.first - 1, 'name-after-title') ??
    titleOfCountry(sentence, index, name.first - 1);
  if (title === undefined) return undefined;
  const next = sentence.tokens[name.last];
  const closes = next === undefined || next.upos === 'PUNCT' || next.upos === 'VERB' || next.upos === 'AUX';
  return closes && (title.countries.length > 0 || determinerBefore(sentence, title.first))
    ? title
    : undefined;
}

/** "The President |of the Hellenic Republic|, K. S., ...": a title with its country after it. */
function titleOfCountry(sentence: Sentence, index: SpotIndex, end: number): Title | undefined {
  const country = index.byLast.get(end);
  if (country?.kind !== 'country') return undefined;
  let i = country.first - 1;
  if (sentence.tokens[i]?.form.toLowerCase() === 'the') i--;
  if (sentence.tokens[i]?.form !== 'of') return undefined;
  const title = titleBefore(sentence, index, i, 'name-after-title');
  return title === undefined ? undefined : { ...title, countries: [country.country.code] };
}

/** The first office among the next words of a noun phrase; a verb, preposition or comma ends the search. */
function firstOffice(sentence: Sentence, index: SpotIndex, start: number): number | undefined {
  for (let i = start; i < Math.min(start + 9, sentence.tokens.length); i++) {
    const spot = index.byFirst.get(i);
    // "The Danish leader's |chief of staff|": the office of whom it is said.
    if (spot?.kind === 'office' && sentence.tokens[spot.last]?.xpos === 'POS') {
      i = spot.last;
      continue;
    }
    if (spot?.kind === 'office') return i;
    if (spot?.kind === 'person') return undefined;
    const token = sentence.tokens[i];
    if (token === undefined || token.upos === 'VERB' || token.upos === 'ADP' || token.form === ',')
      return undefined;
  }
  return undefined;
}

const CONNECTORS: ReadonlySet<string> = new Set(['and', '&', '-']);

/** Portfolio words before the title's head that the lexicon does not know: "Economy, Trade and |Industry Minister". */
function extendLeft(sentence: Sentence, index: SpotIndex, start: number): number {
  const capital = /^[A-Z]/.test(sentence.tokens[start]?.form ?? '');
  let first = start;
  let sawAnd = false;
  for (let i = start - 1; i >= Math.max(0, start - 8); i--) {
    const token = sentence.tokens[i];
    if (token === undefined || index.byLast.has(i + 1)) break;
    if (CONNECTORS.has(token.form)) {
      sawAnd ||= token.form !== '-';
      continue;
    }
    if (token.form === ',' && sawAnd) continue;
    const fits = capital
      ? /^[A-Z]/.test(token.form) && (token.upos === 'PROPN' || token.upos === 'NOUN' || token.upos === 'ADJ')
      : token.upos === 'NOUN' || token.upos === 'ADJ';
    if (!fits || (token.index === 0 && token.upos === 'ADJ')) break;
    first = i;
  }
  return first;
}

/** "Japan 's |", "Japanese |", "U.S. |": country codes whose words end right before `first`. */
export function countryBefore(
  sentence: Sentence,
  index: SpotIndex,
  first: number,
): { countries: string[]; first: number } {
  const possessive = sentence.tokens[first - 1]?.xpos === 'POS';
  const end = possessive ? first - 1 : first;
  const spot = index.byLast.get(end);
  if (spot?.kind === 'country') return { countries: [spot.country.code], first: spot.first };
  // "The North Korean leader's |chief of staff|"
  if (possessive && spot?.kind === 'office') return countryBefore(sentence, index, spot.first);
  if (spot?.kind === 'organization' && spot.organization?.country !== undefined)
    return { countries: [spot.organization.country], first: spot.first };
  return { countries: [], first };
}

/** "... of |Japan", "... to the premier": the rest of the title and the country in it. */
function ofCountry(
  sentence: Sentence,
  index: SpotIndex,
  start: number,
): { countries: string[]; last: number } {
  if (!['of', 'to', 'for', 'at'].includes(sentence.tokens[start]?.form ?? ''))
    return { countries: [], last: start };
  let i = start + 1;
  if (/^(?:the|its)$/i.test(sentence.tokens[i]?.form ?? '')) i++;
  const spot = index.byFirst.get(i);
  if (spot === undefined) return { countries: [], last: start };
  const countries = spot.kind === 'country' ? [spot.country.code] : [];
  return { countries, last: spot.last };
}

function tenureBefore(sentence: Sentence, first: number): OfficeClaim['tenure'] | undefined {
  const word = sentence.tokens[first - 1]?.form.toLowerCase() ?? '';
  if (['former', 'ex', 'then', 'late', 'outgoing'].includes(word))
    return word === 'outgoing' ? 'current' : 'former';
  return ['acting', 'interim', 'caretaker'].includes(word) ? 'acting' : undefined;
}

function determinerBefore(sentence: Sentence, first: number): boolean {
  const token = sentence.tokens[first - 1];
  return token?.upos === 'DET' || token?.xpos === 'POS' || token?.xpos === 'PRP$';
}

/** The text of tokens `first` to `last`, with single spaces where the source has any white space. */
export function wordsOf(sentence: Sentence, first: number, last: number): string {
  let out = '';
  for (let i = first; i < last; i++) {
    const token = sentence.tokens[i];
    if (token === undefined) break;
    const gap = i > first && token.start > (sentence.tokens[i - 1]?.end ?? token.start) ? ' ' : '';
    out += gap + token.form;
  }
  return out;
}

/** A country that stands at the name itself: "Japan's |Abe", "his Chinese counterpart, |Wang Yi", "|Donald Tusk of Poland". */
export function countryOfName(
  sentence: Sentence,
  index: SpotIndex,
  name: { first: number; last: number },
): string | undefined {
  if (sentence.tokens[name.first - 1]?.xpos === 'POS')
    return countryBefore(sentence, index, name.first).countries[0];
  const before = sentence.tokens[name.first - 1]?.form === ',' ? name.first - 2 : name.first - 1;
  if (sentence.tokens[before]?.lemma.toLowerCase() === 'counterpart') {
    const country = countryBefore(sentence, index, before).countries[0];
    if (country !== undefined) return country;
  }
  if (sentence.tokens[name.last]?.form !== 'of') return undefined;
  const spot = index.byFirst.get(
    sentence.tokens[name.last + 1]?.form.toLowerCase() === 'the' ? name.last + 2 : name.last + 1,
  );
  return spot?.kind === 'country' && spot.country.via === 'name' ? spot.country.code : undefined;
}

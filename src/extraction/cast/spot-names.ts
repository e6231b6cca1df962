import type { NameSpan, Sentence } from '../../language/types.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { ORDINAL_WORDS } from '../number-words.ts';
import { formsOf } from '../tree.ts';
import { forumByShape } from './forum-by-shape.ts';
import { cutsTitle, holdsTitledName } from './name-and-title.ts';
import { personAfterTitle, personBeforeTitle, personByGivenName } from './person-by-shape.ts';
import type { Spot } from './spot.ts';

/**
 * Finds names, countries, offices, forums and places in one sentence: at every token the longest of what the lexicon,
 * the shape of forum names and the model propose. Left to right, without overlaps.
 */
export function spotNames(sentence: Sentence, lexicon: Lexicon): Spot[] {
  const words = formsOf(sentence);
  const nameAt = new Map(sentence.names.map((name) => [name.first, name]));
  const spots: Spot[] = [];
  for (let i = 0; i < words.length; ) {
    const spot = longest(proposals(sentence, words, i, nameAt.get(i), spots.at(-1), lexicon));
    if (spot === undefined) i++;
    else {
      spots.push(spot);
      i = spot.last;
    }
  }
  return spots;
}

/** In order of trust: of two proposals of one length the first wins. */
function proposals(
  sentence: Sentence,
  words: readonly string[],
  i: number,
  name: NameSpan | undefined,
  before: Spot | undefined,
  lexicon: Lexicon,
): (Spot | undefined)[] {
  const token = sentence.tokens[i];
  if (token === undefined || token.upos === 'PUNCT') return [];
  return [
    personAfterTitle(sentence, i, before, lexicon),
    personBeforeTitle(sentence, i, lexicon),
    modelPerson(name, words, lexicon),
    lexiconForum(sentence, words, i, lexicon),
    countryName(sentence, words, i, lexicon),
    withoutTitles(forumByShape(sentence, i), words, lexicon),
    lexiconOrganization(sentence, words, i, lexicon),
    officeHolder(words, i, sentence, lexicon),
    office(words, i, lexicon),
    personByGivenName(sentence, i, lexicon),
    place(words, i, name, lexicon),
    modelName(name, words, lexicon),
  ];
}

function longest(candidates: readonly (Spot | undefined)[]): Spot | undefined {
  let best: Spot | undefined;
  for (const spot of candidates)
    if (spot !== undefined && spot.last > spot.first && (best === undefined || spot.last > best.last))
      best = spot;
  return best;
}

/** A person only if the words do not name a country or place outright: models mistake "Tokyo" in a headline for a name. */
function modelPerson(
  name: NameSpan | undefined,
  words: readonly string[],
  lexicon: Lexicon,
): Spot | undefined {
  if (name?.kind !== 'PERSON') return undefined;
  const { first } = name;
  const country = lexicon.countryNames.longestAt(words, first);
  if (country !== undefined && (country.length < name.last - first || country.value.ambiguous === undefined))
    return undefined;
  if (lexicon.officeAt(words, first) !== undefined) return undefined;
  // "Rejoin the |TPP|": what the lexicon knows as a forum or an organisation is nobody.
  const length = name.last - first;
  if (lexicon.forums.longestAt(words, first)?.length === length) return undefined;
  if (length === 1 && lexicon.organizations.longestAt(words, first) !== undefined) return undefined;
  // "Met in |Turku|": one word after "in" is where, not who.
  if (
    name.last - first === 1 &&
    words[first - 1] === 'in' &&
    words[first + 1] !== "'s" &&
    words[first + 1] !== '’s'
  )
    return undefined;
  if (
    namesPlace(words, name) ||
    (length === 1 && /^(?:H\.\s?E\.?|Mrs?\.?|Messrs\.?|Ms\.?|Dr\.?|Hon\.?)$/.test(words[first] ?? ''))
  )
    return undefined;
  // "|The| Nichiyo Shimbun reported": people are not named with an article.
  if (words[first - 1]?.toLowerCase() === 'the' && name.last - first > 1) return undefined;
  // "Kim |Chang-|son": a model that stops at the hyphen.
  const cut = words[name.last - 1] === '-' && /^\p{Ll}+$/u.test(words[name.last] ?? '');
  const last = endOfName(words, first + 1, name.last + (cut ? 1 : 0), lexicon);
  const known = lexicon.officeholders.longestAt(words, first);
  return {
    kind: 'person',
    first,
    last,
    ...(known !== undefined && known.length === last - first ? { known: known.value } : {}),
  };
}

/** "Yokomori |air base|": a name before a word for a place is the place's. */
function namesPlace(words: readonly string[], { first, last }: NameSpan): boolean {
  if (last - first > 1) return false;
  let end = last;
  while (end < last + 2 && /^\p{Ll}+$/u.test(words[end] ?? '') && !PLACES.has(words[end] ?? '')) end++;
  return PLACES.has(words[end] ?? '');
}

const PLACES: ReadonlySet<string> = new Set([
  'base',
  'airport',
  'airfield',
  'station',
  'prefecture',
  'province',
  'district',
  'island',
  'islands',
  'street',
  'shipyard',
  'harbor',
  'harbour',
  'port',
]);

/** Models run names of a list together: "Pence |and Aso", "Kishi Nobuo |Secretary of Defense ...". */
function endOfName(words: readonly string[], from: number, last: number, lexicon: Lexicon): number {
  for (let i = from; i < last; i++) {
    if (
      words[i] === 'and' ||
      // "Ine Eriksen Soreide |of Norway|"
      words[i] === 'of' ||
      words[i] === ',' ||
      words[i] === '&' ||
      lexicon.officeAt(words, i) !== undefined
    )
      return i;
  }
  return last;
}

function lexiconForum(
  sentence: Sentence,
  words: readonly string[],
  i: number,
  lexicon: Lexicon,
): Spot | undefined {
  const match = lexicon.forums.longestAt(words, i);
  if (match === undefined) return undefined;
  // A weak name ("the Quad", "economic dialogue") is checked again when the whole article has been seen.
  const isName = sentence.tokens[i]?.upos === 'PROPN' || /\d|[A-Z]/.test(words[i] ?? '') || match.length > 1;
  return isName ? { kind: 'forum', first: i, last: i + match.length, forum: match.value } : undefined;
}

/** "Prime Minister X and European |Commission|": a run of capitals with somebody's title in it is no forum. */
function withoutTitles(spot: Spot | undefined, words: readonly string[], lexicon: Lexicon): Spot | undefined {
  if (spot === undefined) return undefined;
  for (let i = spot.first; i < spot.last; i++) {
    const office = lexicon.officeAt(words, i);
    if (office !== undefined && office.weak !== true && office.rank !== 'other') {
      // "Foreign Ministers' Meeting" is one; a title in the singular has a bearer.
      const last = words[i + office.length - 1] ?? '';
      if (!/s$/i.test(last)) return undefined;
    }
  }
  return spot;
}

function lexiconOrganization(
  sentence: Sentence,
  words: readonly string[],
  i: number,
  lexicon: Lexicon,
): Spot | undefined {
  const match = lexicon.organizations.longestAt(words, i);
  if (match === undefined) return undefined;
  if (match.value.ambiguous !== undefined && sentence.tokens[i]?.upos !== 'PROPN') return undefined;
  return { kind: 'organization', first: i, last: i + match.length, organization: match.value };
}

function officeHolder(
  words: readonly string[],
  i: number,
  sentence: Sentence,
  lexicon: Lexicon,
): Spot | undefined {
  const match = lexicon.officeholders.longestAt(words, i);
  if (match === undefined || match.length < 2) return undefined;
  const end = i + match.length;
  // "Sheikh Tamim |bin Hamad Al Thani|": the model sees where the name ends.
  const whole = sentence.names.find(
    (n) => n.kind === 'PERSON' && n.first < end && end < n.last && n.first >= i,
  );
  const last = whole === undefined ? end : endOfName(words, end, whole.last, lexicon);
  return { kind: 'person', first: i, last, known: match.value };
}

function countryName(
  sentence: Sentence,
  words: readonly string[],
  i: number,
  lexicon: Lexicon,
): Spot | undefined {
  const match = lexicon.countryNames.longestAt(words, i);
  if (match === undefined) return undefined;
  const token = sentence.tokens[i];
  // "the South Lawn", "Georgia Power": an ambiguous name inside a longer one is not the country.
  const next = sentence.tokens[i + match.length];
  if (
    match.value.ambiguous !== undefined &&
    next?.upos === 'PROPN' &&
    /^\p{Lu}/u.test(next.form) &&
    token?.deprel === 'compound'
  )
    return undefined;
  if (/^the (?:South|North|West|East)$/i.test(match.value.phrase)) return undefined;
  // A single word that is no name here ("us"); a tagger's slip within "United States" undoes nothing.
  if (match.length === 1 && (token?.upos === 'PRON' || token?.upos === 'VERB' || token?.upos === 'ADP'))
    return undefined;
  return { kind: 'country', first: i, last: i + match.length, country: match.value };
}

function office(words: readonly string[], i: number, lexicon: Lexicon): Spot | undefined {
  const match = lexicon.officeAt(words, i);
  if (match === undefined) return undefined;
  // "U.S. officials" is a country and an office, so that the country can be read beside it.
  const country = lexicon.countryNames.longestAt(words, i);
  if (country !== undefined && lexicon.officeAt(words, i + country.length) !== undefined) return undefined;
  return { kind: 'office', first: i, last: i + match.length, office: match };
}

function place(
  words: readonly string[],
  i: number,
  name: NameSpan | undefined,
  lexicon: Lexicon,
): Spot | undefined {
  const match = lexicon.cities.longestAt(words, i);
  if (match === undefined) return undefined;
  if (match.value.ambiguous !== undefined && name === undefined) return undefined;
  return { kind: 'place', first: i, last: i + match.length, city: match.value };
}

/** Names that only the model knows. An event is taken for a forum only if its words say so (see `forumByShape`). */
function modelName(name: NameSpan | undefined, words: readonly string[], lexicon: Lexicon): Spot | undefined {
  if (name === undefined || holdsTitledName(words, name, lexicon) || cutsTitle(words, name, lexicon))
    return undefined;
  const { first, last } = name;
  if (name.kind === 'PERSON')
    return last - first === 1 && words[first - 1] === 'in' ? { kind: 'place', first, last } : undefined;
  if (name.kind === 'GPE' || name.kind === 'LOC' || name.kind === 'FAC')
    return { kind: 'place', first, last };
  if (name.kind === 'ORG') {
    // "The |Sixth| Meeting"
    if (last - first === 1 && ORDINAL_WORDS.includes((words[first] ?? '').toLowerCase())) return undefined;
    const city = lexicon.cities.longestAt(words, first);
    return city?.length === last - first
      ? { kind: 'place', first, last, city: city.value }
      : { kind: 'organization', first, last };
  }
  return undefined;
}

import type { Sentence } from '../../language/types.ts';
import type { OfficeRank } from '../lexicon/index.ts';
import type { PersonSpot, ReadSentence } from './build-cast.ts';
import type { Title } from './read-title.ts';

/** Offices whose bearer serves the one they are said to belong to. */
const SERVING: ReadonlySet<OfficeRank> = new Set<OfficeRank>([
  'minister',
  'vice_minister',
  'official',
  'envoy',
  'military',
  'spokesperson',
  'other',
]);

const SIDES: ReadonlySet<string> = new Set(['side', 'delegation', 'team']);
const LEADING: ReadonlySet<string> = new Set(['lead', 'head', 'represent']);
/** How far a side may stand from who leads it: "the Turkish |side was led by| Deputy Minister X". */
const REACH = 5;

/**
 * Officials without a country of their own have that of the one they serve: "|Mr Pashinyan's| spokeswoman, X", "Mr Aliyev by
 * |his| adviser, Y", "Z, an adviser |to President Zelenskyy|", "X headed |the Turkish side|". In text order, so that an aide
 * of an aide is found too.
 */
export function giveCountryOfService(read: readonly ReadSentence[]): void {
  for (const at of read) {
    for (const spot of at.people) {
      if (spot.person.country !== undefined) continue;
      const country = countryOfMaster(at, spot) ?? countryOfSide(at, spot) ?? countryOfPost(at, spot);
      if (country !== undefined) spot.person.country = country;
    }
  }
}

const POSTS =
  /^(?:chief|head|boss|director|deputy|adviser|advisor|aide|official|strategist|negotiator|envoy|commander|number)$/;
/** How many words a post may have: "the Pentagon's |top policy official|". */
const POST_WORDS = 5;

/** "X, |the Kremlin's foreign policy chief|, ...": of the country whose seat or ministry the post belongs to. */
function countryOfPost({ sentence, spots }: ReadSentence, { last }: PersonSpot): string | undefined {
  const { tokens } = sentence;
  if (tokens[last]?.form !== ',') return undefined;
  const first = tokens[last + 1]?.form.toLowerCase() === 'the' ? last + 2 : last + 1;
  const owner = spots.find((s) => s.kind === 'country' && s.first === first);
  if (owner?.kind !== 'country' || tokens[owner.last]?.xpos !== 'POS') return undefined;
  for (let i = owner.last + 1; i <= owner.last + POST_WORDS; i++) {
    const token = tokens[i];
    if (token === undefined || !/^(?:NN|NNP|JJ|JJS|CC|HYPH)$/.test(token.xpos)) return undefined;
    if (POSTS.test(token.lemma) && /^(?:[,.]|for|on|and|who)$/i.test(tokens[i + 1]?.form ?? ''))
      return owner.country.code;
  }
  return undefined;
}

function countryOfMaster(at: ReadSentence, spot: PersonSpot): string | undefined {
  for (const title of spot.naming.titles) {
    if (!SERVING.has(title.office.rank) || title.countries.length > 0) continue;
    const master = ownerBefore(at, spot, title) ?? masterAfter(at, spot, title);
    const country = master?.person.country ?? countryOfIts(at, title);
    if (country !== undefined) return country;
  }
  return undefined;
}

/** "|X's| spokesman", "|his| spokesman": by name, or whoever is named last before the pronoun. */
function ownerBefore(
  { sentence, people }: ReadSentence,
  spot: PersonSpot,
  title: Title,
): PersonSpot | undefined {
  const before = sentence.tokens[title.first - 1];
  const others = people.filter((p) => p.person !== spot.person);
  if (before?.xpos === 'POS') return others.find((p) => p.last === title.first - 1);
  return before?.xpos === 'PRP$' && /^(?:his|her)$/i.test(before.form)
    ? others.filter((p) => p.last < title.first).at(-1)
    : undefined;
}

/** "Adviser |to President X|", "spokesman |of Y|"; what stands before the other name may be read into the title. */
function masterAfter(
  { sentence, people }: ReadSentence,
  spot: PersonSpot,
  title: Title,
): PersonSpot | undefined {
  return people.find(
    (p) =>
      p.person !== spot.person &&
      p.first > title.first &&
      p.first <= title.last + 3 &&
      sentence.tokens.slice(title.first + 1, p.first).some((t) => /^(?:to|of|for)$/i.test(t.form)),
  );
}

/** "A meeting between |its| Trade Minister, X, and ...": the country named last before. */
function countryOfIts({ sentence, spots }: ReadSentence, title: Title): string | undefined {
  if (!/^its$/i.test(sentence.tokens[title.first - 1]?.form ?? '')) return undefined;
  const owner = spots.filter((s) => s.kind === 'country' && s.last < title.first).at(-1);
  return owner?.kind === 'country' ? owner.country.code : undefined;
}

/** "The |Turkish| side was led by X", "X headed the |Turkish| delegation" */
function countryOfSide({ sentence, index }: ReadSentence, spot: PersonSpot): string | undefined {
  const first = Math.min(spot.first, ...spot.naming.titles.map((t) => t.first));
  const before =
    sentence.tokens[first - 1]?.form === 'by' ? sideBetween(sentence, first - REACH, first - 1) : undefined;
  const verb = sentence.tokens[spot.last];
  const after =
    verb !== undefined && LEADING.has(verb.lemma)
      ? sideBetween(sentence, spot.last, spot.last + REACH)
      : undefined;
  const side = before ?? after;
  if (side === undefined) return undefined;
  const possessive = sentence.tokens[side - 1]?.xpos === 'POS';
  const owner = index.byLast.get(possessive ? side - 1 : side);
  return owner?.kind === 'country' ? owner.country.code : undefined;
}

function sideBetween(sentence: Sentence, from: number, to: number): number | undefined {
  for (let i = Math.max(0, from); i < to; i++) if (SIDES.has(sentence.tokens[i]?.lemma ?? '')) return i;
  return undefined;
}

import { type DayRange, slug } from '../../kernel/index.ts';
import type { Sentence, Token } from '../../language/types.ts';
import type { Lexicon } from '../lexicon/index.ts';
import type { ArticleActor } from '../types.ts';
import type { Focus } from './coreference.ts';
import { dropUnsupportedForums } from './drop-unsupported-forums.ts';
import { giveHomeCountry } from './home-country.ts';
import { mentionsOf } from './mentions-of.ts';
import { giveCountryOfService } from './official-ties.ts';
import { type Naming, nameWords, type Person, PersonRegistry } from './person-registry.ts';
import { countryOfName, indexSpots, readTitles, type SpotIndex, wordsOf } from './read-title.ts';
import type { Spot } from './spot.ts';
import { spotNames } from './spot-names.ts';
import type { Cast, Mention } from './types.ts';
import { writtenBetween } from './written-between.ts';

/** One naming of a person in the text, with the person it turned out to be. */
export interface PersonSpot {
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  readonly naming: Naming;
  readonly person: Person;
}

/** A sentence with all that has been recognised in it. */
export interface ReadSentence {
  readonly sentence: Sentence;
  readonly spots: readonly Spot[];
  readonly index: SpotIndex;
  readonly people: readonly PersonSpot[];
}

export interface CastReading extends Cast {
  readonly people: readonly PersonSpot[];
  /** When the article must have been written, from the terms of the people it names in office; absent where they leave it open. */
  readonly written?: DayRange;
  /** Is this actor a head of state or government, by the text or by the lexicon? */
  isHead(actor: string): boolean;
}

/**
 * Reads who and what an article talks about. Full names are gathered over the whole article first, so that "Aso" in the
 * headline is Taro Aso; then the text is gone through once in order for pronouns, offices and groups.
 */
export function buildCast(
  sentences: readonly Sentence[],
  lexicon: Lexicon,
  published: string | undefined,
  dateline?: string,
): CastReading {
  const spotted = dropUnsupportedForums(
    sentences.map((s) => spotNames(s, lexicon)),
    lexicon,
  );
  const registry = new PersonRegistry(lexicon, published);
  const read = nameEverybody(sentences, spotted, registry);
  registry.consultLexicon();
  const written = published === undefined ? writtenBetween(registry.people, lexicon) : undefined;
  // Now that its time is known, "Lighthizer" alone can be looked up too.
  if (written !== undefined) registry.consultLexicon(written.from);
  giveCountryOfService(read);
  giveHomeCountry(registry.people, dateline, lexicon);
  const actors = new Map<string, ArticleActor>(registry.actors().map((a) => [a.key, a]));
  const focus: Focus = { people: [], countries: [], told: [], crowds: new Set() };
  const mentions = read.map((r) => mentionsOf(r, focus, registry.people, actors, lexicon));
  const places = mentions.map(byToken);
  return {
    ...(written === undefined ? {} : { written }),
    actors: withMentions(actors, mentions),
    mentions,
    people: read.flatMap((r) => r.people),
    isHead: (key) =>
      registry.people.some(
        (p) => p.key === key && (p.ranks.has('head_of_state') || p.ranks.has('head_of_government')),
      ),
    at: (sentence, token) => places[sentence]?.[token],
  };
}

/** The first mention that covers each token: asked for at every turn by every rule. */
function byToken(mentions: readonly Mention[]): readonly (Mention | undefined)[] {
  const places: (Mention | undefined)[] = [];
  for (const mention of mentions) {
    for (let i = mention.first; i < mention.last; i++) places[i] ??= mention;
  }
  return places;
}

/** Registers names, longest first so that a family name meets the full name wherever that stands, then bare family names. */
function nameEverybody(
  sentences: readonly Sentence[],
  spotted: readonly (readonly Spot[])[],
  registry: PersonRegistry,
): ReadSentence[] {
  const indexes = spotted.map(indexSpots);
  const namings: { sentence: number; first: number; last: number; naming: Naming }[] = [];
  sentences.forEach((sentence, i) => {
    for (const spot of spotted[i] ?? []) {
      if (
        spot.kind !== 'person' ||
        (spot.last - spot.first === 1 && HONORIFICS.test(sentence.tokens[spot.first]?.form ?? ''))
      )
        continue;
      const name = { first: withoutHonorific(sentence, spot.first, spot.last), last: spot.last };
      const titles = readTitles(sentence, indexes[i] as SpotIndex, spot);
      const country = countryOfName(sentence, indexes[i] as SpotIndex, spot);
      const naming = {
        name: wordsOf(sentence, name.first, name.last),
        titles,
        known: spot.known,
        country,
        place: i * 10_000 + spot.first,
      };
      namings.push({ sentence: i, first: name.first, last: name.last, naming });
    }
  });
  const order = [...namings].sort(
    (a, b) =>
      nameWords(b.naming.name).length - nameWords(a.naming.name).length ||
      a.sentence - b.sentence ||
      a.first - b.first,
  );
  const people = new Map(order.map((n) => [n, registry.add(n.naming)]));
  const named: PersonSpot[][] = sentences.map(() => []);
  for (const n of namings)
    named[n.sentence]?.push(spotOf(n.sentence, n.first, n.last, n.naming, people.get(n) as Person));
  return sentences.map((sentence, i) => {
    const own = named[i] ?? [];
    const spots = spotted[i] ?? [];
    return {
      sentence,
      spots,
      index: indexes[i] as SpotIndex,
      people: [...own, ...bareFamilyNames(sentence, spots, registry)].sort((a, b) => a.first - b.first),
    };
  });
}

const HONORIFICS =
  /^(?:Mr|Mrs|Messrs|Ms|Miss|Dr|Sir|Lord|Lady|Prof|Gen|Sen|Rep|President|Minister|Secretary|Prime|Premier|Chancellor)\.?$/;

function withoutHonorific(sentence: Sentence, first: number, last: number): number {
  let start = first;
  while (start < last - 1 && HONORIFICS.test(sentence.tokens[start]?.form ?? '')) start++;
  return start;
}

/** "Aso" where the model saw no name, because "Taro Aso" stands elsewhere in the article. */
function bareFamilyNames(sentence: Sentence, spots: readonly Spot[], registry: PersonRegistry): PersonSpot[] {
  const covers = spots.filter((s) => s.kind !== 'organization' && !isOfFamilyNames(sentence, s, registry));
  const covered = new Set(
    covers.flatMap((s) => Array.from({ length: s.last - s.first }, (_, k) => s.first + k)),
  );
  const found: PersonSpot[] = [];
  for (const token of sentence.tokens) {
    if (covered.has(token.index) || token.form.length < 2 || !/^\p{Lu}/u.test(token.form)) continue;
    // Of two letters only a name that stands in full elsewhere: "Mr |Xi|", not "As".
    if (token.form.length < 3 && !(NAME_LIKE.has(token.upos) && isFamilyOfSomebody(token.form, registry)))
      if (!isHolderInOffice(sentence, token, spots, registry)) continue;
    if (
      spots.some(
        (s) =>
          s.kind === 'organization' &&
          s.first <= token.index &&
          token.index < s.last &&
          s.last - s.first > 1 &&
          !isOfFamilyNames(sentence, s, registry),
      )
    )
      continue;
    // "Yokota air base" is not Ms Yokota: a name that modifies a noun belongs to that noun.
    if (token.deprel === 'compound' && sentence.tokens[token.head]?.upos === 'NOUN') continue;
    const person = registry.ofFamily(token.form);
    if (person === undefined) {
      if (besideAPerson(sentence, token, spots) || isHolderInOffice(sentence, token, spots, registry))
        found.push(byFamilyName(sentence, token, registry.add(bare(token))));
      continue;
    }
    person.names.set(token.form, (person.names.get(token.form) ?? 0) + 1);
    found.push(byFamilyName(sentence, token, person));
  }
  return found;
}

function bare({ form }: Token): Naming {
  return { name: form, titles: [], known: undefined, country: undefined, place: undefined };
}

function byFamilyName(sentence: Sentence, token: Token, person: Person): PersonSpot {
  return spotOf(sentence.index, token.index, token.index + 1, bare(token), person);
}

function spotOf(sentence: number, first: number, last: number, naming: Naming, person: Person): PersonSpot {
  return { sentence, first, last, naming, person };
}

/** A tagger that has not met "Xi" calls it a noun or a foreign word. */
const NAME_LIKE: ReadonlySet<string> = new Set(['PROPN', 'NOUN', 'X']);

/** "|Macron| met Merkel": one word alone that the model took for an organisation or for nothing, the name of one who governs. */
function isHolderInOffice(
  sentence: Sentence,
  token: Token,
  spots: readonly Spot[],
  registry: PersonRegistry,
): boolean {
  const spot = spots.find((s) => s.first <= token.index && token.index < s.last);
  const free =
    spot === undefined ||
    (spot.kind === 'organization' && spot.organization === undefined && spot.last - spot.first === 1);
  const alone = [token.index - 1, token.index + 1].every((i) => sentence.tokens[i]?.upos !== 'PROPN');
  return free && alone && token.upos === 'PROPN' && registry.isHolderInOffice(token.form);
}

function isFamilyOfSomebody(form: string, registry: PersonRegistry): boolean {
  return registry.people.some((p) => p.family === form && nameWords(p.name).length > 1);
}

/**
 * A place or organisation that only the model saw, made of nothing but family names of people the article names in full:
 * "a summit with |Kim|", "lunch with |Pence and Aso|".
 */
function isOfFamilyNames(sentence: Sentence, spot: Spot, registry: PersonRegistry): boolean {
  if (
    !(spot.kind === 'place' && spot.city === undefined) &&
    !(spot.kind === 'organization' && spot.organization === undefined)
  )
    return false;
  const words = sentence.tokens.slice(spot.first, spot.last).map((t) => t.form);
  return words.every(
    (w) =>
      w === 'and' || w === ',' || registry.people.some((p) => p.family === w && nameWords(p.name).length > 1),
  );
}

/** "Motegi and |Lighthizer|": a capitalised word coordinated with a person, which nothing else explains, is a person. */
function besideAPerson(sentence: Sentence, token: Token, spots: readonly Spot[]): boolean {
  if (token.upos !== 'PROPN' || token.deprel !== 'conj') return false;
  const other = spots.find((s) => s.first <= token.head && token.head < s.last);
  return other?.kind === 'person' && !/^\p{Lu}/u.test(sentence.tokens[token.index + 1]?.form ?? '');
}

function withMentions(
  actors: ReadonlyMap<string, ArticleActor>,
  mentions: readonly (readonly Mention[])[],
): ReadonlyMap<string, ArticleActor> {
  const spans = new Map<string, { start: number; end: number }[]>();
  for (const mention of mentions.flat()) {
    for (const key of mention.actors)
      spans.set(key, [...(spans.get(key) ?? []), { start: mention.start, end: mention.end }]);
  }
  return new Map(
    [...actors]
      .filter(([key]) => spans.has(key))
      .map(([key, actor]) => [key, { ...actor, mentions: spans.get(key) ?? [] }]),
  );
}

export function organizationKey(name: string): string {
  return `org-${slug(name)}`;
}

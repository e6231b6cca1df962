import type { Sentence, Token } from '../../language/types.ts';
import type { OfficeRank } from '../lexicon/index.ts';
import { ancestors, caseMarkers, dependents, tokenAt } from '../tree.ts';
import { GOVERNMENT_NOUNS } from './group-nouns.ts';
import type { Person } from './person-registry.ts';
import { countryBefore, type SpotIndex } from './read-title.ts';
import type { Spot } from './spot.ts';
import type { Told } from './told-together.ts';

/** What has been spoken of so far, most recent last. */
export interface Focus {
  /** Named people with the sentence and whether they were the subject. */
  readonly people: {
    readonly person: Person;
    readonly sentence: number;
    readonly subject: boolean;
    readonly main: boolean;
    readonly token: number;
  }[];
  /** Country codes by mention. */
  readonly countries: {
    readonly code: string;
    readonly sentence: number;
    readonly subject: boolean;
    /** Named as where something is: "in Geneva". */
    readonly locative: boolean;
  }[];
  /** Who was told of together, sentence by sentence. */
  readonly told: Told[];
  /** Sentences about people in the plural whom nobody names. */
  readonly crowds: Set<number>;
}

/** How many sentences back a pronoun may reach. */
const PRONOUN_REACH = 2;

const SINGULAR: Readonly<Record<string, 'm' | 'f'>> = {
  he: 'm',
  him: 'm',
  his: 'm',
  himself: 'm',
  she: 'f',
  her: 'f',
  hers: 'f',
  herself: 'f',
};

/** Who "he", "she", "his" stands for: the last subject that fits, else the last person; nobody when none is near. */
export function pronounPerson(
  token: Token,
  sentence: Sentence,
  focus: Focus,
  personAt: (token: number) => Person | undefined,
): Person | undefined {
  const gender = SINGULAR[token.form.toLowerCase()];
  if (gender === undefined) return undefined;
  const ahead = subjectAhead(token, sentence, personAt);
  if (ahead !== undefined && (ahead.gender ?? gender) === gender) return ahead;
  const beside = coArguments(token, sentence, personAt);
  const near = focus.people.filter(
    (f) =>
      f.sentence >= sentence.index - PRONOUN_REACH &&
      (f.sentence < sentence.index || f.token < token.index) &&
      (f.person.gender ?? gender) === gender &&
      !beside.has(f.person),
  );
  const here = near.filter((f) => f.sentence === sentence.index);
  // A subject pronoun does not refer to the object beside it: "Abe told Trump he ..." keeps Abe.
  const subject = here.filter((f) => f.subject).at(-1);
  // "|X's| office said he had no plans": somebody in this sentence, but for "After talks with X, |he| left".
  const inside = isMainSubject(token, sentence) ? undefined : here.at(-1);
  return (subject ?? inside ?? lastSubject(near) ?? near.at(-1))?.person;
}

function isMainSubject(token: Token, sentence: Sentence): boolean {
  const verb = token.head < 0 ? undefined : tokenAt(sentence, token.head);
  return token.deprel.startsWith('nsubj') && (verb?.deprel === 'root' || verb?.deprel === 'conj');
}

/** Of the last sentence that has subjects the one of its main clause: "Trump landed at the base, where Abe met him. |He| ...". */
function lastSubject(near: Focus['people']): Focus['people'][number] | undefined {
  const last = near.filter((f) => f.subject).at(-1);
  const together = near.filter((f) => f.subject && f.sentence === last?.sentence);
  return together.find((f) => f.main) ?? last;
}

/**
 * "|He| sat down with Mr Abe" is not Mr Abe, nor is "|him|" in "Mr Abe called on the emir and reviewed with |him|": whoever
 * is named as another argument of the same verb, or acts in it, is somebody else.
 */
function coArguments(
  token: Token,
  sentence: Sentence,
  personAt: (token: number) => Person | undefined,
): Set<Person> {
  const others = new Set<Person>();
  if (token.head < 0 || token.deprel.endsWith(':poss') || /self$/i.test(token.form)) return others;
  const put = (i: number) => {
    const person = i === token.index ? undefined : personAt(i);
    if (person !== undefined) others.add(person);
  };
  for (const i of dependents(sentence, token.head, 'nsubj', 'obj', 'iobj', 'obl')) put(i);
  let verb = token.head;
  while (tokenAt(sentence, verb).deprel === 'conj' && dependents(sentence, verb, 'nsubj').length === 0)
    verb = tokenAt(sentence, verb).head;
  if (verb !== token.head && !token.deprel.startsWith('nsubj'))
    for (const i of dependents(sentence, verb, 'nsubj'))
      for (const one of [i, ...dependents(sentence, i, 'conj')]) put(one);
  return others;
}

/** In a phrase put before its clause the pronoun means the subject that follows: "During his visit, |Mattis| said". */
function subjectAhead(
  token: Token,
  sentence: Sentence,
  personAt: (token: number) => Person | undefined,
): Person | undefined {
  for (const above of ancestors(sentence, token.index)) {
    const relation = tokenAt(sentence, above).deprel.split(':')[0];
    if (relation !== 'obl' && relation !== 'advcl') continue;
    const subject = dependents(sentence, tokenAt(sentence, above).head, 'nsubj')[0];
    // "|Speaking| after he met B, A said": a clause without a subject has that of the clause it hangs on.
    if (subject === undefined) continue;
    return subject > token.index ? personAt(subject) : undefined;
  }
  return undefined;
}

/** Titles of heads, for "the Japanese leader" and "the premier". */
const HEADS: ReadonlySet<OfficeRank> = new Set(['head_of_state', 'head_of_government', 'royal']);

function fitsCountry(p: Person, countries: readonly string[]): boolean {
  return countries.length === 0 || (p.country !== undefined && countries.includes(p.country));
}

/** "The minister" fits any minister; "the defense secretary" only one whose title ends so. */
function bearsTitle(p: Person, title: string): boolean {
  const wanted = title.toLowerCase();
  return p.titles.some((t) => t.text.toLowerCase().endsWith(wanted));
}

function isGeneric(title: string): boolean {
  return GENERIC.has(title.toLowerCase().split(' ').at(-1) ?? '');
}

/** Titles that any head of state or government may be given. */
const GENERIC: ReadonlySet<string> = new Set(['leader', 'premier', 'counterpart']);

/** Who "the Japanese leader" or "the minister" stands for: the last person named whose office and country fit. */
export function officePerson(
  rank: OfficeRank,
  title: string,
  countries: readonly string[],
  focus: Focus,
  people: readonly Person[],
  speaking: readonly string[] = [],
): Person | undefined {
  // "The White House would not say whether |the president| would come": the one of that country.
  const own = HEADS.has(rank) && countries.length === 0 ? speaking : [];
  const theirs = [...focus.people]
    .reverse()
    .find(({ person: p }) => p.country !== undefined && own.includes(p.country) && p.ranks.has(rank));
  if (theirs !== undefined) return theirs.person;
  const fits = (p: Person) => {
    if (countries.length > 0 && p.country !== undefined && !countries.includes(p.country)) return false;
    if (countries.length > 0 && p.country === undefined && p.titles.length === 0) return false;
    return bearsTitle(p, title) || (isGeneric(title) && [...p.ranks].some((r) => HEADS.has(r)));
  };
  // Somebody who bears this very title comes before somebody of like rank: "the president" is not Kim Jong Un, the leader.
  const recent = [...focus.people].reverse();
  const exact = recent.find((f) => fits(f.person) && bearsTitle(f.person, title))?.person;
  if (exact !== undefined) return exact;
  const like =
    isGeneric(title) || (countries.length > 0 && HEADS.has(rank))
      ? recent.find(
          (f) =>
            fitsCountry(f.person, countries) &&
            [...f.person.ranks].some((r) => HEADS.has(r)) &&
            (HEADS.has(rank) || isGeneric(title)),
        )?.person
      : undefined;
  if (like !== undefined) return like;
  const all = people.filter(fits);
  return all.length === 1 && countries.length > 0 ? all[0] : undefined;
}

/** The country codes a noun phrase names: "U.S. and Japanese |officials", "ministers |from France and Germany", "Japan's |side". */
export function phraseCountries(
  sentence: Sentence,
  spots: readonly Spot[],
  index: SpotIndex,
  head: number,
): string[] {
  const codes = new Set<string>(countryBefore(sentence, index, leftEdge(sentence, head)).countries);
  const inside = (i: number) => {
    for (const spot of spots)
      if (spot.kind === 'country' && spot.first <= i && i < spot.last) codes.add(spot.country.code);
  };
  for (const child of dependents(sentence, head, 'amod', 'compound', 'nmod')) {
    const preposition = caseMarkers(sentence, child);
    const ownership =
      tokenAt(sentence, child).deprel === 'nmod:poss' || preposition.some((p) => p === 'of' || p === 'from');
    if (tokenAt(sentence, child).deprel.startsWith('nmod') && !ownership) continue;
    for (const i of [
      child,
      // "Of Peru, |Chile| and Brazil": trees take the second of three for what the first is called.
      ...dependents(sentence, child, 'conj', 'compound', 'flat', 'amod', 'appos').flatMap((j) => [
        j,
        ...dependents(sentence, j, 'conj'),
      ]),
    ])
      inside(i);
  }
  return [...codes];
}

function leftEdge(sentence: Sentence, head: number): number {
  let first = head;
  while (
    ['amod', 'compound', 'nummod'].includes(sentence.tokens[first - 1]?.deprel.split(':')[0] ?? '') &&
    sentence.tokens[first - 1]?.upos !== 'PROPN'
  )
    first--;
  return first;
}

export function isGovernmentNoun(token: Token): boolean {
  return token.upos === 'NOUN' && GOVERNMENT_NOUNS.has(token.lemma.toLowerCase());
}

/** The last two people of different countries, or the last two who stood together in one sentence. */
export function lastPair(focus: Focus, wanted: (p: Person) => boolean): Person[] {
  const seen: Person[] = [];
  for (const { person } of [...focus.people].reverse()) {
    if (seen.includes(person) || !wanted(person)) continue;
    if (seen.length === 1 && seen[0]?.country !== undefined && seen[0].country === person.country) continue;
    seen.push(person);
    if (seen.length === 2) return seen.reverse();
  }
  return [];
}

/** The last countries spoken of, directly or through their people; one that was only a place comes last or not at all. None if there are fewer. */
export function lastCountries(focus: Focus, size = 2, places = true): string[] {
  const codes: string[] = [];
  const recent = [...focus.countries].reverse();
  const located = places ? recent.filter((c) => c.locative) : [];
  for (const { code } of [...recent.filter((c) => !c.locative), ...located]) {
    if (!codes.includes(code)) codes.push(code);
    if (codes.length === size) return codes.reverse();
  }
  return [];
}

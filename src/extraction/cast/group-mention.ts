import type { Sentence } from '../../language/types.ts';
import { tokenAt } from '../tree.ts';
import type { ReadSentence } from './build-cast.ts';
import { type Asked, countriesTold, peopleOf } from './choose-told.ts';
import { type Focus, lastCountries, lastPair, phraseCountries } from './coreference.ts';
import { groupWord } from './group-word.ts';
import { mentionOf } from './make-mention.ts';
import type { Person } from './person-registry.ts';
import type { Mention } from './types.ts';

/** "The two leaders", "both sides", "all four": whoever was told of together last, if it is clear who. */
export function groupMention(
  read: ReadSentence,
  i: number,
  focus: Focus,
  asked: () => Asked,
): Mention | undefined {
  const { sentence, spots, index } = read;
  const token = tokenAt(sentence, i);
  const word = groupWord(sentence, token);
  if (word === undefined || phraseCountries(sentence, spots, index, i).length > 0) return undefined;
  if (isDefinedByOf(sentence, i)) return undefined;
  const lemma = token.lemma.toLowerCase();
  const group =
    word.kind === 'people'
      ? (peopleOfWord(lemma, word.size, focus, asked()) ?? theirCountries(lemma, word.size, focus, asked()))
      : countriesOfWord(lemma, word.size ?? 2, focus, asked());
  return group === undefined ? undefined : mentionOf(sentence, i, i + 1, { form: 'group', ...group });
}

export type Group = Pick<Mention, 'actors' | 'countries'>;

function peopleOfWord(
  lemma: string,
  size: number | undefined,
  focus: Focus,
  asked: Asked,
): Group | undefined {
  if (size === undefined && !TITLES_OF_SEVERAL.has(lemma)) return undefined;
  const wanted = (p: Person) => isOfKind(p, lemma) && !asked.besides.has(p.key);
  // Of people told of together a text need not have said what each of them is.
  const possible = (p: Person) => wanted(p) || (p.ranks.size === 0 && size !== undefined);
  const ofTitle = (size ?? 2) === 2 ? pairOfTitle(focus, lemma) : undefined;
  const told =
    ofTitle ??
    withNamedHere(focus, asked, size, wanted) ??
    peopleOf(focus, asked, size, possible, OF_COUNTRIES.has(lemma));
  const found =
    told.length > 0 || size !== 2 || asked.here.some((t) => t.people.length === 0)
      ? told
      : lastPair(focus, wanted);
  return found.length === 0 ? undefined : group(found);
}

/** "After talks with |X| in Bern, the two men left": X and whom the sentence before was about. */
function withNamedHere(
  focus: Focus,
  { sentence, named }: Asked,
  size: number | undefined,
  wanted: (p: Person) => boolean,
): Person[] | undefined {
  const [one, other] = named;
  if (size !== 2 || one === undefined || other !== undefined || !wanted(one)) return undefined;
  const before = focus.people
    .filter((f) => f.sentence === sentence - 1 && f.subject && f.main)
    .at(-1)?.person;
  return before === undefined || before === one || !wanted(before) ? undefined : [before, one];
}

/** "The ministers": what a few may be called who were just spoken of, without saying how many they are. */
const TITLES_OF_SEVERAL: ReadonlySet<string> = new Set([
  'leader',
  'president',
  'premier',
  'minister',
  'secretary',
]);

/** "The four leaders", where only their countries have been told of. */
function theirCountries(
  lemma: string,
  size: number | undefined,
  focus: Focus,
  asked: Asked,
): Group | undefined {
  if (size === undefined || !OF_COUNTRIES.has(lemma)) return undefined;
  const countries = countriesTold(focus, asked, size);
  return countries.length === 0 ? undefined : { actors: [], countries };
}

const OF_COUNTRIES: ReadonlySet<string> = new Set([
  'leader',
  'president',
  'premier',
  'minister',
  'head',
  'statesman',
]);

function countriesOfWord(lemma: string, size: number, focus: Focus, asked: Asked): Group | undefined {
  const told = countriesTold(focus, asked, size);
  const countries =
    told.length > 0 ? told : lastCountries(focus, size, lemma === 'country' || lemma === 'nation');
  return countries.length === 0 ? undefined : { actors: countries, countries };
}

export function group(people: readonly Person[]): Group {
  return { actors: people.map((p) => p.key), countries: people.flatMap((p) => p.country ?? []) };
}

/** "The chiefs |of the Norwegian and Danish forces|" are not those just spoken of; "the leaders of the two countries" are. */
function isDefinedByOf(sentence: Sentence, i: number): boolean {
  if (sentence.tokens[i + 1]?.form.toLowerCase() !== 'of') return false;
  if (/^heads?$/i.test(tokenAt(sentence, i).lemma))
    return !/^(?:state|government)$/i.test(sentence.tokens[i + 2]?.form ?? '');
  return !sentence.tokens.slice(i + 2, i + 5).some((t) => /^(?:two|both|three|these|their)$/i.test(t.form));
}

/** "The two secretaries": the last two who bear that very title, be they of one country. */
function pairOfTitle(focus: Focus, lemma: string): Person[] | undefined {
  if (lemma !== 'secretary') return undefined;
  const bearers = [
    ...new Set(
      [...focus.people]
        .reverse()
        .map((f) => f.person)
        .filter((p) => p.titles.some((t) => /\bsecretary\b/i.test(t.text))),
    ),
  ];
  return bearers.length === 2 ? bearers.reverse() : undefined;
}

const LEADERS: readonly string[] = ['head_of_state', 'head_of_government', 'royal'];

function isOfKind(person: Person, lemma: string): boolean {
  if (['leader', 'president', 'premier', 'statesman', 'head'].includes(lemma))
    return LEADERS.some((r) => person.ranks.has(r as never));
  if (lemma === 'minister') return person.ranks.has('minister') || person.ranks.has('head_of_government');
  return true;
}

import { foldPhrase } from './fold.ts';
import { officeAt } from './office-at.ts';
import { coversDate } from './office-dates.ts';
import { PhraseIndex } from './phrase-index.ts';
import { pluralsOf } from './plurals.ts';
import type {
  CityEntry,
  CountryEntry,
  CountryName,
  CountryVia,
  CueEntry,
  CurrencyEntry,
  DeedEntry,
  EngagementWord,
  ForumEntry,
  GivenNameEntry,
  GroupEntry,
  LexiconData,
  OfficeMatch,
  OfficeModifier,
  OfficeTerm,
  OfficeTitle,
  OrganizationEntry,
  ScaleEntry,
  StanceEntry,
  StatusPhrase,
} from './types.ts';

/**
 * The hand-kept words, ready for look-up. Every `PhraseIndex` finds the longest phrase that starts at a word:
 * `lexicon.forums.longestAt(words, i)`. Indexes of cues, engagement words, status phrases and stances hold lemmas and
 * want lemmas; the others want words as written. Each index is built when first asked for.
 */
export interface Lexicon {
  readonly data: LexiconData;
  country(code: string): CountryEntry | undefined;
  /** All ways to name a country: names, demonyms (plural too), capitals, seats, ministries. Without "the". */
  readonly countryNames: PhraseIndex<CountryName>;
  countryByName(phrase: string): CountryName | undefined;

  /** Titles without modifiers; `officeAt` adds "deputy", "former", "-designate". */
  readonly officeTitles: PhraseIndex<OfficeTitle>;
  readonly officeModifiers: PhraseIndex<OfficeModifier>;
  /** The title that starts at `words[i]`, modifiers included; undefined when none does. */
  officeAt(words: readonly string[], i: number): OfficeMatch | undefined;
  /** Full names of office-holders and their other forms. */
  readonly officeholders: PhraseIndex<OfficeTerm>;
  /** Terms of office of the person so named, newest first; with `date` (EDTF) only those that cover it. */
  officeHolder(name: string, date?: string): readonly OfficeTerm[];
  /** Who held `office` (a usual title) of `of` (country code or organisation) at `date`. */
  holdersOf(of: string, office: string, date?: string): readonly OfficeTerm[];

  readonly forums: PhraseIndex<ForumEntry>;
  forumByName(name: string): ForumEntry | undefined;
  readonly organizations: PhraseIndex<OrganizationEntry>;
  organizationByName(name: string): OrganizationEntry | undefined;

  readonly cues: PhraseIndex<CueEntry>;
  cue(lemma: string, pos?: CueEntry['pos']): CueEntry | undefined;
  readonly engagementWords: PhraseIndex<EngagementWord>;
  engagementWord(phrase: string, pos?: EngagementWord['pos']): EngagementWord | undefined;
  readonly statusPhrases: PhraseIndex<StatusPhrase>;
  readonly stances: PhraseIndex<StanceEntry>;
  stance(lemma: string, pos?: StanceEntry['pos']): StanceEntry | undefined;
  /** A verb for what can be promised, by its lemma. */
  deed(lemma: string): DeedEntry | undefined;
  /** A noun for people who hold positions without a name, by its lemma. */
  group(lemma: string): GroupEntry | undefined;

  currency(code: string): CurrencyEntry | undefined;
  /** Words for currencies: "yen", "Australian dollars". Symbols are in `currencyBySymbol`. */
  readonly currencyWords: PhraseIndex<CurrencyEntry>;
  currencyBySymbol(symbol: string): CurrencyEntry | undefined;
  scale(word: string): ScaleEntry | undefined;

  givenName(word: string): GivenNameEntry | undefined;
  readonly cities: PhraseIndex<CityEntry>;
  /** Every place of that name, best known first. */
  city(name: string): readonly CityEntry[];
}

/** Makes the look-ups over parsed data. Where two entries have one key, the first in `data` wins. */
export function buildLexicon(data: LexiconData): Lexicon {
  const countries = once(() => mapBy(data.countries, (entry) => [entry.code]));
  const countryNames = once(() => indexCountries(data.countries));
  const officeTitles = once(() => indexTitles(data));
  const officeModifiers = once(() => indexOf(data.officeModifiers, (entry) => [entry.word]));
  const officeholders = once(() => indexOf(data.officeholders, (entry) => [entry.name, ...entry.otherForms]));
  const terms = once(() =>
    listBy(data.officeholders, (entry) => [entry.name, ...entry.otherForms].map(foldPhrase)),
  );
  const termsByOffice = once(() => listBy(data.officeholders, (entry) => [`${entry.of}|${entry.office}`]));
  const forums = once(() => indexOf(data.forums, (entry) => [entry.name, ...entry.aliases]));
  const organizations = once(() => indexOf(data.organizations, (entry) => [entry.name, ...entry.aliases]));
  const cues = once(() => indexOf(data.cues, (entry) => [entry.lemma]));
  const engagementWords = once(() => indexOf(data.engagementWords, (entry) => [entry.phrase]));
  const statusPhrases = once(() => indexOf(data.statusPhrases, (entry) => [entry.phrase]));
  const stances = once(() => indexOf(data.stances, (entry) => [entry.lemma]));
  const deeds = once(() => mapBy(data.deeds, (entry) => [entry.lemma]));
  const groups = once(() => mapBy(data.groups, (entry) => [entry.noun]));
  const currencies = once(() => mapBy(data.currencies, (entry) => [entry.code]));
  const currencyWords = once(() => indexOf(data.currencies, (entry) => entry.words));
  const symbols = once(() => mapBy(data.currencies, (entry) => entry.symbols));
  const scales = once(() => mapBy(data.scales, (entry) => [entry.word]));
  const givenNames = once(() => mapBy(data.givenNames, (entry) => [foldPhrase(entry.name)]));
  const cities = once(() => indexOf(data.cities, (entry) => [entry.name, ...entry.otherNames]));

  return {
    data,
    country: (code) => countries().get(code),
    get countryNames() {
      return countryNames();
    },
    countryByName: (phrase) => countryNames().get(phrase)[0] ?? countryNames().get(bare(phrase))[0],
    get officeTitles() {
      return officeTitles();
    },
    get officeModifiers() {
      return officeModifiers();
    },
    officeAt: (words, i) => officeAt(words, i, officeTitles(), officeModifiers()),
    get officeholders() {
      return officeholders();
    },
    officeHolder: (name, date) => during(terms().get(foldPhrase(name)), date),
    holdersOf: (of, office, date) => during(termsByOffice().get(`${of}|${office}`), date),
    get forums() {
      return forums();
    },
    forumByName: (name) => forums().get(bare(name))[0],
    get organizations() {
      return organizations();
    },
    organizationByName: (name) => organizations().get(bare(name))[0],
    get cues() {
      return cues();
    },
    cue: (lemma, pos) =>
      cues()
        .get(lemma)
        .find((entry) => pos === undefined || entry.pos === pos),
    get engagementWords() {
      return engagementWords();
    },
    engagementWord: (phrase, pos) =>
      engagementWords()
        .get(phrase)
        .find((entry) => pos === undefined || entry.pos === pos),
    get statusPhrases() {
      return statusPhrases();
    },
    get stances() {
      return stances();
    },
    stance: (lemma, pos) =>
      stances()
        .get(lemma)
        .find((entry) => pos === undefined || entry.pos === pos),
    deed: (lemma) => deeds().get(lemma),
    group: (lemma) => groups().get(lemma),
    currency: (code) => currencies().get(code),
    get currencyWords() {
      return currencyWords();
    },
    currencyBySymbol: (symbol) => symbols().get(symbol),
    scale: (word) => scales().get(word.toLowerCase()) ?? scales().get(word),
    givenName: (word) => givenNames().get(foldPhrase(word)),
    get cities() {
      return cities();
    },
    city: (name) => cities().get(bare(name)),
  };
}

function indexCountries(entries: readonly CountryEntry[]): PhraseIndex<CountryName> {
  const index = new PhraseIndex<CountryName>();
  const add = (entry: CountryEntry, phrases: readonly string[], via: CountryVia) => {
    for (const phrase of phrases) {
      const ambiguous = entry.ambiguous[phrase];
      index.add(phrase, { code: entry.code, via, phrase, ...(ambiguous === undefined ? {} : { ambiguous }) });
    }
  };
  for (const entry of entries) add(entry, [entry.name, ...entry.otherNames], 'name');
  for (const entry of entries)
    add(
      entry,
      entry.demonyms.flatMap((word) => [word, ...pluralsOf(word)]),
      'demonym',
    );
  // Singapore is its own capital: the name of the country comes first, so that `value` is the country.
  for (const entry of entries) add(entry, entry.capitals, 'capital');
  for (const entry of entries) add(entry, entry.seats, 'seat');
  for (const entry of entries) add(entry, entry.ministries, 'ministry');
  return index;
}

function indexTitles(data: LexiconData): PhraseIndex<OfficeTitle> {
  const index = new PhraseIndex<OfficeTitle>();
  for (const [form, number] of data.officeForms) {
    const title = data.officeTitles[number];
    if (title) index.add(form, title);
  }
  return index;
}

/** Terms that cover the date, newest first. */
function during(list: readonly OfficeTerm[] | undefined, date: string | undefined): readonly OfficeTerm[] {
  const fitting = (list ?? []).filter((term) => date === undefined || coversDate(term, date));
  return fitting.sort((a, b) => (b.from ?? '').localeCompare(a.from ?? ''));
}

function bare(phrase: string): string {
  return phrase.replace(/^the\s+/i, '');
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function indexOf<T>(entries: readonly T[], phrasesOf: (entry: T) => readonly string[]): PhraseIndex<T> {
  const index = new PhraseIndex<T>();
  for (const entry of entries) for (const phrase of phrasesOf(entry)) index.add(phrase, entry);
  return index;
}

function mapBy<T>(entries: readonly T[], keysOf: (entry: T) => readonly string[]): Map<string, T> {
  const map = new Map<string, T>();
  for (const entry of entries) for (const key of keysOf(entry)) if (!map.has(key)) map.set(key, entry);
  return map;
}

function listBy<T>(entries: readonly T[], keysOf: (entry: T) => readonly string[]): Map<string, T[]> {
  const map = new Map<string, T[]>();
  for (const entry of entries) {
    for (const key of new Set(keysOf(entry))) {
      const list = map.get(key);
      if (list) list.push(entry);
      else map.set(key, [entry]);
    }
  }
  return map;
}

import { slug } from '../../kernel/index.ts';
import type { Lexicon, OfficeRank, OfficeTerm } from '../lexicon/index.ts';
import type { ArticleActor } from '../types.ts';
import type { Title } from './read-title.ts';

/** One naming of a person: the words of the name and what stands around it. */
export interface Naming {
  readonly name: string;
  readonly titles: readonly Title[];
  readonly known?: OfficeTerm | undefined;
  /** Country code that stands at the name: "Japan's Abe". */
  readonly country?: string | undefined;
  /** Where in the text it stands, for the order of names: sentence, then token. */
  readonly place?: number | undefined;
}

/** A person of the article while the article is being read. */
export interface Person {
  key: string;
  name: string;
  readonly names: Map<string, number>;
  family: string;
  country?: string;
  known?: string;
  readonly titles: Title[];
  readonly ranks: Set<OfficeRank>;
  gender?: 'f' | 'm';
  /** Where the text names this person first, as in `Naming.place`. */
  place: number;
}

/** Gathers the people of one article: full names first, then the short forms that refer to them. */
export class PersonRegistry {
  readonly people: Person[] = [];
  readonly #byWord = new Map<string, Person[]>();
  readonly #lexicon: Lexicon;
  #published: string | undefined;

  constructor(lexicon: Lexicon, published: string | undefined) {
    this.#lexicon = lexicon;
    this.#published = published;
  }

  /** Adds a full name or, when `full` is absent for it, a person known by one word only. */
  add(naming: Naming): Person {
    const words = nameWords(naming.name);
    const person = this.find(words) ?? this.#create(naming.name, words);
    person.names.set(naming.name, (person.names.get(naming.name) ?? 0) + 1);
    person.place = Math.min(person.place, naming.place ?? Number.POSITIVE_INFINITY);
    if (naming.known !== undefined) person.known ??= naming.known.name;
    if (naming.country !== undefined) person.country ??= naming.country;
    for (const title of naming.titles) {
      person.titles.push(title);
      person.ranks.add(title.office.rank);
      const gender = genderOfTitle(title.text);
      if (gender !== undefined) person.gender ??= gender;
      const code = title.countries[0] ?? onlyCountry(title);
      if (code !== undefined && title.office.rank !== 'other') person.country ??= code;
    }
    return person;
  }

  /** The person these words name: all words of a full name in any order, or one word that ends or begins it. */
  find(words: readonly string[]): Person | undefined {
    const candidates = this.#byWord.get(fold(words[0] ?? '')) ?? [];
    const key = (list: readonly string[]) => list.map(fold).sort().join(' ');
    if (words.length > 1) {
      const exact = candidates.find((p) => [...p.names.keys()].some((n) => key(nameWords(n)) === key(words)));
      return (
        exact ??
        candidates.find((p) => sameButForMiddleNames(words, nameWords(p.name))) ??
        // "Mr |Le Drian|", "Mr |López Obrador|": a family name of several words.
        candidates.find((p) => endsIn(nameWords(p.name), words))
      );
    }
    const byFamily = candidates.filter((p) => fold(p.family) === fold(words[0] ?? ''));
    // Of several of one family the bare name is the one's named first: the others are given their full names.
    const full = byFamily.filter((p) => nameWords(p.name).length > 1).sort((a, b) => a.place - b.place);
    return full[0] ?? busiest(byFamily) ?? busiest(candidates.filter((p) => nameWords(p.name).length > 1));
  }

  /** Whom a bare family name means, written just so. */
  ofFamily(form: string): Person | undefined {
    const bearers = this.people.filter((p) => p.family === form && p.name !== '');
    const full = bearers.filter((p) => nameWords(p.name).length > 1).sort((a, b) => a.place - b.place);
    return full[0] ?? bearers[0];
  }

  /** Whether one family name alone is that of just one office-holder at the time of the article: "Macron", "Xi". */
  isHolderInOffice(family: string): boolean {
    const published = this.#published;
    if (published === undefined) return false;
    const holders = familyIndex(this.#lexicon).get(fold(family)) ?? [];
    return new Set(holders.filter((t) => covers(t, published)).map((t) => t.name)).size === 1;
  }

  #create(name: string, words: readonly string[]): Person {
    const person: Person = {
      key: this.#freeKey(name),
      name,
      names: new Map(),
      family: familyName(words, this.#lexicon),
      titles: [],
      ranks: new Set(),
      place: Number.POSITIVE_INFINITY,
    };
    const gender = words.map((w) => this.#lexicon.givenName(w)?.gender).find((g) => g === 'f' || g === 'm');
    if (words.length > 1 && gender !== undefined) person.gender = gender;
    this.people.push(person);
    for (const word of words) {
      const list = this.#byWord.get(fold(word));
      if (list === undefined) this.#byWord.set(fold(word), [person]);
      else list.push(person);
    }
    return person;
  }

  #freeKey(name: string): string {
    const base = slug(name) || 'person';
    let key = base;
    for (let n = 2; this.people.some((p) => p.key === key); n++) key = `${base}-${n}`;
    return key;
  }

  /**
   * Looks people up among office-holders: by full name, or by family name if one holder of that time fits the office.
   * `day` stands in for the publication date of an article that has none.
   */
  consultLexicon(day?: string): void {
    this.#published ??= day;
    for (const person of this.people) {
      const terms =
        person.known === undefined ? this.#termsFor(person) : this.#lexicon.officeHolder(person.known);
      const term =
        terms.find((t) => this.#published === undefined || covers(t, this.#published)) ??
        (person.known === undefined ? undefined : terms[0]);
      if (term === undefined) continue;
      person.known ??= term.name;
      if (/^[A-Z]{3}$/.test(term.of)) person.country ??= term.of;
      for (const t of terms) {
        if (this.#published !== undefined && !covers(t, this.#published)) continue;
        const rank = this.#lexicon.officeTitles.get(t.office)[0]?.rank;
        if (rank !== undefined) person.ranks.add(rank);
      }
    }
  }

  #termsFor(person: Person): readonly OfficeTerm[] {
    const words = nameWords(person.name);
    if (words.length > 1) {
      const terms = this.#lexicon.officeHolder(person.name);
      // "Antony |J.| Blinken"
      const plain = words.filter((w) => !/^\p{Lu}\.?$/u.test(w));
      return terms.length > 0 || plain.length < 2 ? terms : this.#lexicon.officeHolder(plain.join(' '));
    }
    if (this.#published === undefined) return [];
    const published = this.#published;
    const holders = familyIndex(this.#lexicon).get(fold(person.name)) ?? [];
    const fitting = holders.filter(
      (t) => covers(t, published) && (person.country === undefined || person.country === t.of),
    );
    // "President Trump" is not the adviser of the same family.
    const titled = fitting.filter((t) =>
      person.ranks.has(this.#lexicon.officeTitles.get(t.office)[0]?.rank ?? 'other'),
    );
    const left = titled.length > 0 ? titled : fitting;
    return new Set(left.map((t) => t.name)).size === 1 ? left : [];
  }

  actors(): ArticleActor[] {
    return this.people.map((p) => ({
      key: p.key,
      kind: 'person',
      name: p.name,
      aliases: [...p.names.keys()]
        .filter((n) => n !== p.name)
        .sort((a, b) => b.length - a.length || a.localeCompare(b)),
      family: p.family,
      ...(p.known === undefined ? {} : { known: p.known }),
      ...(p.country === undefined ? {} : { country: p.country }),
      offices: distinctOffices(p),
      mentions: [],
    }));
  }
}

/** "Empress Michiko", "King Felipe", "chairwoman Li". */
function genderOfTitle(title: string): 'f' | 'm' | undefined {
  if (/\b(?:empress|queen|princess|duchess|baroness|(?:chair|spokes|congress|states)woman)\b/i.test(title))
    return 'f';
  return /\b(?:emperor|king|prince|duke|sheikh|(?:chair|spokes|congress|states)man)\b/i.test(title)
    ? 'm'
    : undefined;
}

function distinctOffices(person: Person): ArticleActor['offices'] {
  const seen = new Map<string, ArticleActor['offices'][number]>();
  for (const title of person.titles) {
    const of = title.countries[0] ?? person.country;
    const key = `${title.text.toLowerCase()}|${title.tenure}`;
    if (!seen.has(key))
      seen.set(key, { title: title.text, ...(of === undefined ? {} : { of }), tenure: title.tenure });
  }
  return [...seen.values()];
}

/** Offices that exist in one country only ("Treasury Secretary") tell the country. */
function onlyCountry(title: Title): string | undefined {
  const { countries, tellsCountry } = title.office;
  return tellsCountry === true || countries?.length === 1 ? countries?.[0] : undefined;
}

function busiest(people: readonly Person[]): Person | undefined {
  const uses = (p: Person) =>
    [...p.names.values()].reduce((a, b) => a + b, 0) + (p.titles.length > 0 ? 1 : 0);
  return people.reduce<Person | undefined>(
    (best, p) => (best === undefined || uses(p) > uses(best) ? p : best),
    undefined,
  );
}

/** "Donald J. Trump" and "Donald Trump": first and last word agree. */
function sameButForMiddleNames(a: readonly string[], b: readonly string[]): boolean {
  return (
    a.length > 1 &&
    b.length > 1 &&
    fold(a[0] ?? '') === fold(b[0] ?? '') &&
    fold(a.at(-1) ?? '') === fold(b.at(-1) ?? '')
  );
}

function endsIn(name: readonly string[], words: readonly string[]): boolean {
  const tail = name.slice(-words.length);
  return name.length > words.length && tail.every((w, i) => fold(w) === fold(words[i] ?? ''));
}

export function nameWords(name: string): string[] {
  return name.split(/[\s\u00a0]+/).filter((word) => word !== '');
}

export function fold(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}

/** Family names lead in "Abe Shinzo", "Xi Jinping", "Kim Jong Un": seen when the last word, not the first, is a given name. */
function familyName(words: readonly string[], lexicon: Lexicon): string {
  const first = words[0] ?? '';
  const last = words.at(-1) ?? first;
  const term = lexicon.officeholders.get(words.join(' '))[0];
  const country = term?.of;
  if (country !== undefined && FAMILY_FIRST.has(country)) return first;
  if (words.length === 2 && lexicon.givenName(last) !== undefined && lexicon.givenName(first) === undefined)
    return first;
  return looksFamilyFirst(words, lexicon) ? first : last;
}

/** "Kim Yo-jong", "Nguyen Thi Kim Ngan", "Li Chenggang": a family name of East Asia first and no Western given name. */
function looksFamilyFirst(words: readonly string[], lexicon: Lexicon): boolean {
  const [first = '', second = ''] = words;
  if (/^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(words.at(-1) ?? '')) return true;
  if (!EAST_ASIAN.has(first)) return false;
  return words.length > 2 ? lexicon.givenName(second) === undefined : lexicon.givenName(first) === undefined;
}

/** Frequent family names of China, Korea and Vietnam. */
const EAST_ASIAN: ReadonlySet<string> = new Set(
  (
    'Ahn An Bae Bui Cai Cao Chang Chen Cheng Cho Choe Choi Chung Cui Dang Deng Ding Do Dong Du Duong Fan Fang Feng Fu Gao ' +
    'Ge Gong Gu Guo Gwon Han Hao He Ho Hoang Hong Hou Hu Huang Huynh Hwang Im Ji Jia Jiang Jin Jo Jung Kang Kim Kong Ko ' +
    'Kwon Le Lee Lei Li Liang Liao Lim Lin Liu Long Lu Luo Luong Ly Ma Mai Mao Meng Min Moon Na Ngo Nguyen No Oh Paek Pak ' +
    'Pan Park Peng Pham Phan Phung Qian Qiao Qin Qiu Ren Rhee Ri Roh Ryu Seo Shao Shen Shi Shin Sim Sin So Son Song Su Suh ' +
    'Sun Tan Tang Tao Tian To Tran Trinh Truong Tu Vo Vu Wan Wang Wei Wen Wu Xi Xia Xiang Xiao Xie Xu Xue Yan Yang Yao Ye ' +
    'Yi Yin Yoo Yoon You Yu Yuan Yun Zeng Zhai Zhan Zhang Zhao Zheng Zhong Zhou Zhu Zou'
  ).split(' '),
);

/** Countries whose press writes family names first in English too. */
const FAMILY_FIRST: ReadonlySet<string> = new Set(['CHN', 'KOR', 'PRK', 'TWN', 'VNM', 'KHM', 'SGP', 'HKG']);

function covers(term: OfficeTerm, published: string): boolean {
  const day = published.slice(0, 10);
  return (
    (term.from === undefined || term.from.slice(0, 10) <= day) &&
    (term.to === undefined || term.to.slice(0, term.to.length) >= day.slice(0, term.to.length))
  );
}

const familyIndexes = new WeakMap<Lexicon, Map<string, OfficeTerm[]>>();

function familyIndex(lexicon: Lexicon): Map<string, OfficeTerm[]> {
  let index = familyIndexes.get(lexicon);
  if (index === undefined) {
    index = new Map();
    for (const term of lexicon.data.officeholders) {
      const family = fold(familyName(nameWords(term.name), lexicon));
      const list = index.get(family);
      if (list === undefined) index.set(family, [term]);
      else list.push(term);
    }
    familyIndexes.set(lexicon, index);
  }
  return index;
}

import type { Focus } from './coreference.ts';
import type { Person } from './person-registry.ts';
import type { Told } from './told-together.ts';

/** How many sentences back "they" may reach. */
const THEY_REACH = 2;
/** How many sentences back "the two" may reach before the whole article is asked. */
const GROUP_REACH = 4;

/** Where a group is spoken of, and who cannot belong to it because they stand beside it: "X received |the two|". */
export interface Asked {
  readonly sentence: number;
  /** Those told of together in this sentence before the word. */
  readonly here: readonly Told[];
  /** Everybody named in this sentence before the word. */
  readonly named: readonly Person[];
  readonly besides: ReadonlySet<string>;
}

/** "They": those told of together in the nearest sentence that has any; nobody where other people come between. */
export function theyOf(focus: Focus, asked: Asked): Told | undefined {
  for (let s = asked.sentence; s >= asked.sentence - THEY_REACH; s--) {
    if (s < asked.sentence && focus.crowds.has(s)) return undefined;
    const together = tellingsIn(focus, asked, s).filter((t) => isFree(t, asked));
    const close = together.filter(
      (t) => t.how !== 'sentence' && (t.people.length > 1 || (t.people.length === 0 && doAct(t))),
    );
    const two = together.find((t) => t.people.length === 2 && areOfTwoCountries(t.people));
    const found = close.filter((t) => t.people.length > 1).at(-1) ?? two ?? close.at(-1);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** "The two", "all four", "the three ministers": the last people told of together who are just so many. */
export function peopleOf(
  focus: Focus,
  asked: Asked,
  size: number | undefined,
  wanted: (p: Person) => boolean,
  ofOffice: boolean,
): readonly Person[] {
  // "Russia and Turkey agreed at talks between |the two presidents|": those of the countries just named.
  const named = asked.here.filter((t) => t.people.length === 0 && t.countries.length === (size ?? 2)).at(-1);
  const fitting = [...focus.told, ...asked.here].filter(
    (t) =>
      (named === undefined || !ofOffice || sameCountries(t, named)) &&
      (size === undefined ? t.people.length > 1 : t.people.length === size) &&
      t.people.every(wanted) &&
      isFree(t, asked),
  );
  const near = fitting.filter((t) => t.sentence >= asked.sentence - (t.how === 'sentence' ? 1 : GROUP_REACH));
  const found = near.filter((t) => t.how !== 'sentence').at(-1) ?? near.at(-1);
  if (found !== undefined) return found.people;
  // How many they are makes it clear who, however far away; else there must be one such group only.
  const close = fitting.filter((t) => t.how !== 'sentence');
  const one = size !== undefined || new Set(close.map(key)).size === 1;
  return (one ? mostTold(close, key) : undefined)?.people ?? [];
}

/** "The two countries": those the article tells of together, what stands near counting for more. */
export function countriesTold(focus: Focus, asked: Asked, size: number): readonly string[] {
  const fitting = [...focus.told, ...asked.here].filter(
    (t) => t.countries.length === size && !t.countries.some((c) => asked.besides.has(c)),
  );
  return mostTold(fitting, (t) => [...t.countries].sort().join(), asked.sentence)?.countries ?? [];
}

const WEIGHT: Readonly<Record<Told['how'], number>> = { subject: 3, partner: 2, line: 1, sentence: 0 };

function mostTold(
  tellings: readonly Told[],
  keyOf: (t: Told) => string,
  sentence?: number,
): Told | undefined {
  const scores = new Map<string, { score: number; last: Told }>();
  for (const told of tellings) {
    if (told.how === 'sentence') continue;
    const own = keyOf(told);
    const near = sentence === undefined ? 1 : nearness(sentence - told.sentence, told);
    scores.set(own, { score: (scores.get(own)?.score ?? 0) + WEIGHT[told.how] * near, last: told });
  }
  let best: { score: number; last: Told } | undefined;
  for (const entry of scores.values()) if (best === undefined || entry.score >= best.score) best = entry;
  return best?.last;
}

function nearness(distance: number, { how }: Told): number {
  if (distance <= 1 && how !== 'line') return 10;
  return distance <= 3 ? 3 : 1;
}

function key(told: Told): string {
  return told.people
    .map((p) => p.key)
    .sort()
    .join();
}

function tellingsIn(focus: Focus, asked: Asked, sentence: number): readonly Told[] {
  return sentence === asked.sentence ? asked.here : focus.told.filter((t) => t.sentence === sentence);
}

function sameCountries(a: Told, b: Told): boolean {
  return a.countries.length === b.countries.length && a.countries.every((c) => b.countries.includes(c));
}

function isFree(told: Told, { besides }: Asked): boolean {
  return !told.people.some((p) => besides.has(p.key));
}

/** Countries named in passing are nobody who goes on to act. */
function doAct({ how }: Told): boolean {
  return how === 'subject' || how === 'partner';
}

function areOfTwoCountries([a, b]: readonly Person[]): boolean {
  return a?.country === undefined || a.country !== b?.country;
}

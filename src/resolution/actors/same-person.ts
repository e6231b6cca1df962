import type { ArticleActor } from '../../extraction/types.ts';
import type { Judgement } from '../types.ts';
import { nameKey, nameWords } from './name-words.ts';

export type Reason = Judgement['reasons'][number];

/** What a cluster of article actors has shown so far. */
export interface PersonProfile {
  /** Name keys of the full names seen. */
  readonly fullNames: ReadonlySet<string>;
  readonly known: ReadonlySet<string>;
  readonly countries: ReadonlySet<string>;
  readonly titles: ReadonlySet<string>;
  /** First and last publication date seen, `YYYY-MM-DD`. */
  readonly from?: string;
  readonly to?: string;
}

/** The weights, in the open: positive speaks for one person, negative for two. At `THRESHOLD` they are one. */
const WEIGHTS = {
  'same full name': 4,
  'same entry of the lexicon': 4,
  'family name alone fits': 2,
  'given name shortened': 2.5,
  'same country': 1,
  'another country': -5,
  'same office': 1,
  'another given name': -6,
  'more than ten years apart': -1.5,
} as const;

export const THRESHOLD = 2;

/** Reasons for and against the article's actor being the person of the profile; their sum is the score. */
export function samePerson(
  actor: ArticleActor,
  published: string | undefined,
  profile: PersonProfile,
): Reason[] {
  const reasons: Reason[] = [...nameReasons(actor, profile)];
  if (actor.country !== undefined && profile.countries.size > 0) {
    reasons.push(reason(profile.countries.has(actor.country) ? 'same country' : 'another country'));
  }
  if (actor.offices.some((office) => profile.titles.has(office.title.toLowerCase())))
    reasons.push(reason('same office'));
  if (yearsApart(published, profile) > 10) reasons.push(reason('more than ten years apart'));
  return reasons;
}

function nameReasons(actor: ArticleActor, profile: PersonProfile): Reason[] {
  const words = nameWords(actor.name);
  if (actor.known !== undefined && profile.known.has(actor.known))
    return [reason('same entry of the lexicon')];
  if (profile.fullNames.has(nameKey(actor.name))) return [reason('same full name')];
  if (words.length < 2 || profile.fullNames.size === 0) return [reason('family name alone fits')];
  const fits = [...profile.fullNames].some((full) => givenNamesFit(words, full.split(' ')));
  return [reason(fits ? 'given name shortened' : 'another given name')];
}

/** "J. Kerry", "John F. Kerry" and "John Kerry": every word of the shorter name stands in the longer, whole or as its initial. */
function givenNamesFit(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.every((word) =>
    long.some((other) => other === word || isInitial(word, other) || isInitial(other, word)),
  );
}

function isInitial(initial: string, word: string): boolean {
  return initial.length === 1 && word.startsWith(initial);
}

function reason(feature: keyof typeof WEIGHTS): Reason {
  return { feature, weight: WEIGHTS[feature], contribution: WEIGHTS[feature] };
}

function yearsApart(published: string | undefined, profile: PersonProfile): number {
  if (published === undefined || profile.from === undefined || profile.to === undefined) return 0;
  const year = Number(published.slice(0, 4));
  const first = Number(profile.from.slice(0, 4));
  const last = Number(profile.to.slice(0, 4));
  return year < first ? first - year : year > last ? year - last : 0;
}

export function total(reasons: readonly Reason[]): number {
  return reasons.reduce((sum, r) => sum + r.contribution, 0);
}

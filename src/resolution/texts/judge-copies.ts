import { contentId, dayRange, daysBetween } from '../../kernel/index.ts';
import type { Judgement } from '../types.ts';
import { similarity } from './text-signature.ts';

/** What the judgement needs of a text. */
export interface TextCandidate {
  readonly article: string;
  readonly published?: string;
  readonly signature: { readonly hashes: readonly number[]; readonly bands: readonly string[] };
  /** The verdict so far, taken as it is for texts that are only compared with. */
  readonly copyOf?: string;
}

export interface CopyVerdict {
  readonly article: string;
  /** The first text of the line of copies it belongs to; absent when it stands alone or is that first text. */
  readonly copyOf?: string;
  /** Why: names the text it is most like, which may itself be a copy. */
  readonly judgement?: Judgement;
}

/**
 * Five-word shingles of a story reprinted with light edits stay above this; two reports of one event by different
 * writers stay below 0.1 even when they share a long quotation.
 */
const NEAR_COPY = 0.45;

/** A story is reprinted within days. The same words about other people a season later are a form that was filled in again. */
export const COPY_DAYS = 30;

/** The day, or the first day of the month or year, on which a text was published. */
export function publicationDay(published: string | undefined): string | undefined {
  return published === undefined ? undefined : dayRange(published.slice(0, 10))?.from;
}

/**
 * Judges `texts` against all texts of `among` that share a band with them: each is a near-copy of the earlier text it is
 * most like, and through it of that one's original. The order of neither list matters.
 */
export function judgeCopies(
  texts: readonly TextCandidate[],
  among: readonly TextCandidate[],
  byPeople: readonly Judgement[] = [],
): CopyVerdict[] {
  const byBand = indexByBand(among);
  const byArticle = new Map(among.map((text) => [text.article, text]));
  const said = saidByPeople(byPeople);
  const verdicts = new Map<string, CopyVerdict>();
  // Oldest first, so that the verdict on an original is there before that on its copies.
  for (const text of [...texts].sort((a, b) => (isEarlier(a, b) ? -1 : 1))) {
    const joined = (said.get(text.article) ?? []).flatMap(({ other }) => byArticle.get(other) ?? []);
    const near = new Set([...text.signature.bands.flatMap((band) => byBand.get(band) ?? []), ...joined]);
    const best = mostAlike(text, near, said);
    if (best === undefined) verdicts.set(text.article, { article: text.article });
    else {
      const before = verdicts.get(best.original.article) ?? best.original;
      verdicts.set(text.article, {
        article: text.article,
        copyOf: before.copyOf ?? before.article,
        judgement: judge(text, best.original, best.score),
      });
    }
  }
  return [...verdicts.values()];
}

export function indexByBand<T extends TextCandidate>(texts: Iterable<T>): Map<string, T[]> {
  const index = new Map<string, T[]>();
  for (const text of texts) {
    for (const band of text.signature.bands) {
      const sharing = index.get(band);
      if (sharing === undefined) index.set(band, [text]);
      else sharing.push(text);
    }
  }
  return index;
}

type Said = ReadonlyMap<string, readonly { readonly other: string; readonly same: boolean }[]>;

function mostAlike(
  text: TextCandidate,
  near: Iterable<TextCandidate>,
  said: Said,
): { original: TextCandidate; score: number } | undefined {
  let best: { original: TextCandidate; score: number } | undefined;
  for (const other of near) {
    if (other.article === text.article || !isEarlier(other, text)) continue;
    const verdict = said.get(text.article)?.find((v) => v.other === other.article);
    if (verdict?.same === false || (verdict === undefined && areFarApart(text, other))) continue;
    const alike = similarity(text.signature.hashes, other.signature.hashes);
    if (verdict === undefined && alike < NEAR_COPY) continue;
    const score = verdict === undefined ? alike : 1 + alike;
    if (best === undefined || score > best.score || (score === best.score && isEarlier(other, best.original)))
      best = { original: other, score };
  }
  return best;
}

function areFarApart(a: TextCandidate, b: TextCandidate): boolean {
  const [first, second] = [publicationDay(a.published), publicationDay(b.published)];
  return first !== undefined && second !== undefined && Math.abs(daysBetween(first, second)) > COPY_DAYS;
}

function saidByPeople(byPeople: readonly Judgement[]): Said {
  const said = new Map<string, { other: string; same: boolean }[]>();
  for (const { kind, subjects } of byPeople) {
    if (kind !== 'same-text' && kind !== 'different-text') continue;
    for (const one of subjects) {
      for (const other of subjects) {
        if (one !== other) said.set(one, [...(said.get(one) ?? []), { other, same: kind === 'same-text' }]);
      }
    }
  }
  return said;
}

function judge(text: TextCandidate, original: TextCandidate, score: number): Judgement {
  const subjects = [original.article, text.article].sort();
  return {
    id: contentId('jdg', 'same-text', ...subjects),
    kind: 'same-text',
    subjects,
    author: 'machine',
    reasons: [{ feature: 'share of equal five-word shingles', weight: 1, contribution: Math.min(score, 1) }],
  };
}

/** Dated before undated, then by date, then by id: an order that does not depend on which text came in first. */
export function isEarlier(a: TextCandidate, b: TextCandidate): boolean {
  const [x, y] = [a.published ?? '9999', b.published ?? '9999'];
  return x === y ? a.article < b.article : x < y;
}

import { contentId } from '../../kernel/index.ts';
import type { Judgement } from '../types.ts';
import { similarity } from './text-signature.ts';

/** What the judgement needs of a text. */
export interface TextCandidate {
  readonly article: string;
  readonly published?: string;
  readonly signature: { readonly hashes: readonly number[] };
}

/**
 * Five-word shingles of a story reprinted with light edits stay above this; two reports of one event by different
 * writers stay below 0.1 even when they share a long quotation.
 */
const NEAR_COPY = 0.45;

/** The earliest text that `text` is a near-copy of, with the judgement that says why; undefined when it stands alone. */
export function judgeCopy(
  text: TextCandidate,
  others: readonly TextCandidate[],
): { copyOf: string; judgement: Judgement } | undefined {
  let best: TextCandidate | undefined;
  let bestScore = 0;
  for (const other of others) {
    if (other.article === text.article || !isEarlier(other, text)) continue;
    const score = similarity(text.signature.hashes, other.signature.hashes);
    if (score >= NEAR_COPY && (score > bestScore || (score === bestScore && best !== undefined && isEarlier(other, best)))) {
      best = other;
      bestScore = score;
    }
  }
  if (best === undefined) return undefined;
  const subjects = [best.article, text.article].sort();
  return {
    copyOf: best.article,
    judgement: {
      id: contentId('jdg', 'same-text', ...subjects),
      kind: 'same-text',
      subjects,
      author: 'machine',
      reasons: [{ feature: 'share of equal five-word shingles', weight: 1, contribution: bestScore }],
    },
  };
}

/** Dated before undated, then by date, then by id: an order that does not depend on which text came in first. */
export function isEarlier(a: TextCandidate, b: TextCandidate): boolean {
  const byDate = (a.published ?? '9999').localeCompare(b.published ?? '9999');
  return byDate !== 0 ? byDate < 0 : a.article < b.article;
}

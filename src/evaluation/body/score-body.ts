/** The shares of true positives, false positives and false negatives among 4-gram shingles; they sum to one. */
export interface BodyShares {
  readonly right: number;
  readonly extra: number;
  readonly missed: number;
}

/**
 * Compares a page's body with the one readers marked as the article extraction benchmark does: runs of four words
 * (`\w+`, here in every script), counted with repetition, the counts normalised for each page.
 */
export function compareBody(expected: string, found: string): BodyShares {
  const wanted = shingles(expected);
  const got = shingles(found);
  let [right, extra, missed] = [0, 0, 0];
  for (const key of new Set([...wanted.keys(), ...got.keys()])) {
    const a = wanted.get(key) ?? 0;
    const b = got.get(key) ?? 0;
    right += Math.min(a, b);
    extra += Math.max(0, b - a);
    missed += Math.max(0, a - b);
  }
  const sum = right + extra + missed || 1;
  return { right: right / sum, extra: extra / sum, missed: missed / sum };
}

/** Precision and recall of one page; 0 where there is nothing. */
export function bodyRates({ right, extra, missed }: BodyShares): { precision: number; recall: number } {
  return {
    precision: right + extra > 0 ? right / (right + extra) : 0,
    recall: right + missed > 0 ? right / (right + missed) : 0,
  };
}

/** Paragraphs of `text` whose words are mostly absent from `other`. */
export function paragraphsMissing(text: string, other: string): string[] {
  const there = shingles(other);
  return text.split(/\n+/).filter((paragraph) => {
    const own = [...shingles(paragraph).keys()];
    return own.length > 0 && own.filter((key) => there.has(key)).length < own.length / 2;
  });
}

function shingles(text: string): Map<string, number> {
  const tokens = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const size = Math.min(4, tokens.length);
  const counts = new Map<string, number>();
  for (let at = 0; size > 0 && at + size <= tokens.length; at += 1) {
    const shingle = tokens.slice(at, at + size).join(' ');
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

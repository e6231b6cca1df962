import type { PhraseIndex } from './phrase-index.ts';
import type { OfficeMatch, OfficeModifier, OfficeRank, OfficeTitle } from './types.ts';

/**
 * Reads an office at `words[i]`: modifiers, a title, and a modifier after it ("former deputy foreign minister",
 * "president-elect"). Undefined when no title follows, so that "former" alone is nothing.
 */
export function officeAt(
  words: readonly string[],
  i: number,
  titles: PhraseIndex<OfficeTitle>,
  modifierIndex: PhraseIndex<OfficeModifier>,
): OfficeMatch | undefined {
  const modifiers: OfficeModifier[] = [];
  let at = i;
  for (;;) {
    const title = titles.longestAt(words, at);
    const modifier = modifierIndex.longestAt(words, at);
    // "vice president" and "chief negotiator" are titles of their own, not a modified "president".
    if (title && (!modifier || title.length > modifier.length)) {
      return finish(words, i, at + title.length, title.value, modifiers, modifierIndex);
    }
    const before = modifier?.values.find((value) => value.position === 'before');
    if (!modifier || !before) return undefined;
    modifiers.push(before);
    at = skipHyphens(words, at + modifier.length);
  }
}

function finish(
  words: readonly string[],
  start: number,
  end: number,
  title: OfficeTitle,
  modifiers: OfficeModifier[],
  modifierIndex: PhraseIndex<OfficeModifier>,
): OfficeMatch {
  let last = end;
  const next = skipHyphens(words, end);
  const follower = modifierIndex.longestAt(words, next);
  const after = follower?.values.find((value) => value.position === 'after');
  if (follower && after) {
    modifiers.push(after);
    last = next + follower.length;
  }
  return {
    ...title,
    length: last - start,
    rank: modifiers.some((modifier) => modifier.changes === 'rank')
      ? (LOWER[title.rank] ?? title.rank)
      : title.rank,
    tenure: modifiers.find((modifier) => modifier.tenure !== undefined)?.tenure ?? 'current',
    modifiers: modifiers.map((modifier) => modifier.word),
  };
}

/** What a deputy of each rank is; ranks without a line stay what they are. */
const LOWER: Partial<Record<OfficeRank, OfficeRank>> = {
  head_of_government: 'minister',
  minister: 'vice_minister',
  head_of_organization: 'official',
};

function skipHyphens(words: readonly string[], at: number): number {
  let next = at;
  while (words[next] === '-' || words[next] === '–') next++;
  return next;
}

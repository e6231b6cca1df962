import type { ForumEntry, Lexicon } from '../lexicon/index.ts';

const byParties = new WeakMap<Lexicon, ReadonlyMap<string, readonly ForumEntry[]>>();

/** Forums of two or three parties by their sorted codes. */
function smallForums(lexicon: Lexicon): ReadonlyMap<string, readonly ForumEntry[]> {
  let index = byParties.get(lexicon);
  if (index === undefined) {
    const built = new Map<string, ForumEntry[]>();
    for (const forum of lexicon.data.forums) {
      if (forum.parties.length < 2 || forum.parties.length > 3) continue;
      const key = [...forum.parties].sort().join('-');
      built.set(key, [...(built.get(key) ?? []), forum]);
    }
    index = built;
    byParties.set(lexicon, index);
  }
  return index;
}

/**
 * The forum that "an economic dialogue" between these parties is: the only one of exactly these parties whose name has
 * all the describing words and the noun. Undefined when no word describes it or several forums fit.
 */
export function forumByDescription(
  lexicon: Lexicon,
  parties: readonly string[],
  words: readonly string[],
): ForumEntry | undefined {
  if (words.length < 2) return undefined;
  const candidates = (smallForums(lexicon).get([...parties].sort().join('-')) ?? []).filter((forum) => {
    const name = forum.name.toLowerCase();
    return words.every((word) => name.includes(word.toLowerCase()));
  });
  return candidates.length === 1 ? candidates[0] : undefined;
}

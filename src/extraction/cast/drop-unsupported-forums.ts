import type { Lexicon } from '../lexicon/index.ts';
import type { Spot } from './spot.ts';

/**
 * A weak forum name ("the Quad", "the economic dialogue") is that forum only in an article that speaks of its parties.
 * Big forums without a short list of parties need one of their full names somewhere.
 */
export function dropUnsupportedForums(spotted: readonly (readonly Spot[])[], lexicon: Lexicon): Spot[][] {
  const countries = new Set<string>();
  const strong = new Set<string>();
  for (const spot of spotted.flat()) {
    if (spot.kind === 'country') countries.add(spot.country.code);
    if (spot.kind === 'person' && spot.known !== undefined) countries.add(spot.known.of);
    if (spot.kind === 'forum' && spot.forum !== undefined && spot.forum.weak !== true)
      strong.add(spot.forum.name);
  }
  const supported = (spot: Spot): boolean => {
    if (spot.kind !== 'forum' || spot.forum?.weak !== true || strong.has(spot.forum.name)) return true;
    const parties = lexicon.forumByName(spot.forum.name)?.parties ?? [];
    return parties.length > 0 && parties.length <= 4 && parties.every((p) => countries.has(p));
  };
  return spotted.map((spots) => spots.filter(supported));
}

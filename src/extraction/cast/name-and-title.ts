import type { NameSpan } from '../../language/types.ts';
import type { Lexicon } from '../lexicon/index.ts';

/** "Chinese President Xi Jinping" taken whole for one name: an office with capitalised words after it is a person's title. */
export function holdsTitledName(
  words: readonly string[],
  { first, last }: NameSpan,
  lexicon: Lexicon,
): boolean {
  for (let i = first; i < last - 1; i++) {
    const office = lexicon.officeAt(words, i);
    if (office === undefined) continue;
    const rest = words.slice(i + office.length, last);
    return (
      office.rank !== 'other' &&
      office.weak !== true &&
      rest.length > 0 &&
      rest.length <= 6 &&
      rest.every((w) => /^(?:\p{Lu}\p{L}*[.']?|-|al|bin|ibn|de|da|van|von|el)$/u.test(w) && !BODIES.has(w))
    );
  }
  return false;
}

/** "|US Commerce| Secretary Wilbur Ross": a name that ends inside a title is half of that title. */
export function cutsTitle(words: readonly string[], { first, last }: NameSpan, lexicon: Lexicon): boolean {
  for (let i = first; i < last; i++) {
    const office = lexicon.officeAt(words, i);
    if (office !== undefined && office.rank !== 'other' && i + office.length > last) return true;
  }
  return false;
}

/** Bodies named after an office: "the Prime Minister Council". */
const BODIES: ReadonlySet<string> = new Set([
  'Office',
  'Council',
  'Committee',
  'Conference',
  'Department',
  'Institute',
  'Foundation',
  'Library',
  'Center',
  'Centre',
  'Party',
  'Group',
  'Forum',
]);

import { isSectionLabel } from '../text/classify-line.ts';
import { comparable } from '../text/normalise.ts';
import { tidyNames } from './authors-in.ts';
import { outletIn } from './outlet-in.ts';
import { findDates } from './parse-date.ts';

const word = "(?:(?:[Ee]l|[Aa]l|[Uu]l|[Aa]n|[Dd]e?)[-’'])?\\p{Lu}[\\p{L}.'’-]+";
const person = `${word}(?: (?:\\p{Lu}\\.|${word}|(?:de|da|do|dos|del|di|van|von|der|den|bin|bint|al|el|la|ter|ten))){0,3} ${word}`;
const place = `${word}(?: (?:de |la |of |the )?${word}){0,3}(?:, D\\.C\\.)?`;
const placed = new RegExp(
  `^(?<names>${person}(?:(?:, | and | & )${person})*) in (?<place>${place})(?:(?:, | and |, and )${person} in ${place})*$`,
  'u',
);
const afterComma = new RegExp(
  `^(?<names>${person}(?:(?:, | and | & )${person})*?)(?:,| [|–—-]) (?<place>${place})$`,
  'u',
);
const listed = new RegExp(`^${person}(?:(?:, | and |, and | & )${person}){0,4}$`, 'u');

/** "... and agencies": who helped is no author. */
const helpers = / and (?:agencies|staff|correspondents|\p{Lu}\p{L}+ staff)$/u;
/** The office between name and place: "Ana Silva, Diplomatic Editor, in Lisbon". */
const officeBetween =
  /, (?:\p{Lu}[\p{L}-]+ ){0,3}(?:[Ee]ditor|[Cc]orrespondent|[Rr]eporter|[Ww]riter|[Ee]nvoy|[Bb]ureau [Cc]hief),?(?<place> in \p{Lu}[^,]+)$/u;

const office =
  /^(?:(?:our|the|\p{Lu}[\p{L}.’'&-]+) ){0,5}(?:staff |special |senior |chief )*(?:reporters?|correspondents?|writers?|editors?|columnists?|bureau|envoy|desk)$/iu;

/** Words that begin names of places and of subjects, or stand in them, never in names of people. */
const noPerson =
  /^(?:New|San|Santa|São|Sao|Saint|St|Los|Las|El|Port|Fort|North|South|East|West|Northern|Southern|Eastern|Western|Central|Middle|Hong|Kuala|Addis|Phnom|Abu|Tel|Rio|Buenos|Cape|Nusa|Sri|Saudi|United|The|A|An|Our|World|Foreign|International|Breaking|Exclusive|Special|Top|Latest|Prime|Press)\b|\b(?:East|West|Affairs|Politics|Policy|News|World|Asia|Africa|Europe|America|Pacific|Business|Economy|Release|Statement|Ministers?|President|Talks|Summit|Leaders?|Meeting|Conference|Report|Update|Analysis|Edition|City|Island|Islands|States|Kingdom|Republic|Union|Council|Committee|Agency|House|Palace|Hall|Embassy)\b/u;

const regions = new Intl.DisplayNames(['en'], { type: 'region' });
const countries = new Set(
  [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
    .flatMap((first) => [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((second) => first + second))
    .map((code) => [code, regions.of(code) ?? code] as const)
    .filter(([code, name]) => name !== code)
    .map(([, name]) => comparable(name)),
);

/** A line that only says what the author is: "Chronicle Reporter", "Special Correspondent". */
export function isOfficeLine(text: string): boolean {
  return text.length <= 60 && office.test(text);
}

/**
 * The people of a byline without "By", as it stands under a headline: "Ana Silva in Lisbon", "Ana Silva, Lisbon". Such a
 * line may be a headline where it stands alone, so ask only about lines below one.
 */
export function placedByline(line: string, publisher?: string): string[] {
  const text = line.replace(helpers, '').replace(officeBetween, '$<place>');
  if (text.length > 160 || outletIn(text) !== undefined) return [];
  if (placed.test(text)) return people(text, publisher);
  const { names = '', place: where = '' } = afterComma.exec(text)?.groups ?? {};
  if (names === '' || countries.has(comparable(where)) || isSectionLabel(where) || office.test(where))
    return [];
  return where.split(' ').length <= 3 ? people(names, publisher) : [];
}

/** "Ana Silva", "Ana Silva and Ken Mori": nothing but names. Ask only where a date, an office or a place follows. */
export function listedNames(text: string, publisher?: string): string[] {
  if (text.length > 160 || !listed.test(text) || isSectionLabel(text) || outletIn(text) !== undefined)
    return [];
  return people(text, publisher);
}

/** What stands between names and date: "| Published on Sat". */
const stamp =
  /[\s,|•·–—-]*\b(?:(?:first |last )?(?:published|posted|updated?|modified)(?: (?:on|at))?)? ?:? ?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )?$/iu;

/** "Ana Silva, Ken Mori 9 Feb 2017 10:20": names that run into the date. */
export function namesBeforeDate(text: string, publisher?: string): string[] {
  const [date] = text.length > 300 ? [] : findDates(text);
  const before = text
    .slice(0, date?.start ?? 0)
    .replace(stamp, '')
    .replace(/[\s,|•·–—-]+$/u, '');
  return before === ''
    ? []
    : [...new Set([...listedNames(before, publisher), ...placedByline(before, publisher)])];
}

/** Only when each name can be a person's: one that cannot makes a headline or a place of the line. */
function people(text: string, publisher: string | undefined): string[] {
  const names = tidyNames([text], publisher);
  return names.length > 0 && names.every((name) => !noPerson.test(name) && !countries.has(comparable(name)))
    ? names
    : [];
}

import type { Lexicon, OfficeRank } from '../lexicon/index.ts';
import type { Person } from './person-registry.ts';

/** Offices that a paper names without their country when they are those of the country it writes from. */
const NATIONAL: ReadonlySet<OfficeRank> = new Set<OfficeRank>([
  'head_of_state',
  'head_of_government',
  'minister',
  'vice_minister',
  'official',
  'envoy',
  'military',
  'spokesperson',
]);

/** Offices whose "of" names a field and no body: "Minister |of Trade|". */
const STATE: ReadonlySet<OfficeRank> = new Set<OfficeRank>([
  'minister',
  'vice_minister',
  'head_of_government',
]);

/**
 * "Peace commissioner Danilo Rueda", in a report from Cucuta: officials without a country are of the country the report is
 * written for: the only one whose known leaders are named without it, else that of the dateline.
 */
export function giveHomeCountry(
  people: readonly Person[],
  dateline: string | undefined,
  lexicon: Lexicon,
): void {
  const home = homeCountry(people, dateline, lexicon);
  if (home === undefined) return;
  for (const person of people) if (person.country === undefined && isBare(person)) person.country = home;
}

function homeCountry(
  people: readonly Person[],
  dateline: string | undefined,
  lexicon: Lexicon,
): string | undefined {
  const place = dateline === undefined ? undefined : countryOfPlace(dateline, lexicon);
  // The American president is named without his country everywhere.
  const bare = new Set(
    people.flatMap((p) =>
      p.known !== undefined && p.country !== undefined && p.country !== 'USA' && isBare(p) && leads(p)
        ? [p.country]
        : [],
    ),
  );
  const [leaders] = bare;
  return bare.size > 1 ? undefined : (leaders ?? place);
}

function leads({ ranks }: Person): boolean {
  return ranks.has('head_of_state') || ranks.has('head_of_government');
}

/** Has an office of state, and no country ever stands with it. */
function isBare({ titles }: Person): boolean {
  return (
    titles.some((t) => NATIONAL.has(t.office.rank)) &&
    titles.every((t) => t.countries.length === 0 && (STATE.has(t.office.rank) || !/\bof\b/.test(t.text)))
  );
}

/** "CUCUTA, Colombia", "SEOUL/TOKYO": the country, where all the places named are in one. */
function countryOfPlace(dateline: string, lexicon: Lexicon): string | undefined {
  const codes = new Set<string>();
  for (const place of dateline.split('/')) {
    const [city = '', ...rest] = place.split(',').map((part) => part.trim());
    const country =
      rest.at(-1) === undefined ? undefined : lexicon.countryNames.get(titleCase(rest.at(-1) ?? ''))[0];
    const name = titleCase(city);
    const code =
      country?.code ?? lexicon.countryNames.get(name)[0]?.code ?? lexicon.cities.get(name)[0]?.country;
    if (code === undefined) return undefined;
    codes.add(code);
  }
  return codes.size === 1 ? [...codes][0] : undefined;
}

/** "NEW YORK" as names are written: "New York". */
export function titleCase(name: string): string {
  return name === name.toUpperCase()
    ? name
        .toLowerCase()
        .replace(/(^|[\s-])(\p{L})/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase())
    : name;
}

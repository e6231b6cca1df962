import { foldPhrase } from './fold.ts';
import { isEdtfDate } from './office-dates.ts';
import { type Place, wrongLine } from './parse-problem.ts';
import { parseTable, type Row, refuseDuplicates } from './parse-table.ts';
import type {
  CityEntry,
  CountryEntry,
  GivenNameEntry,
  OfficeTerm,
  OrganizationEntry,
  OrganizationKind,
  Sector,
} from './types.ts';
import { ORGANIZATION_KINDS, SECTORS } from './vocabulary.ts';

/** What lines may refer to: codes and names defined in other files. */
export interface Known {
  readonly countries: ReadonlySet<string>;
  readonly organizations: ReadonlySet<string>;
  /** Usual titles of offices.yaml. */
  readonly titles: ReadonlySet<string>;
}

const COUNTRY_COLUMNS = [
  'code',
  'name',
  'kind',
  'other_names',
  'demonyms',
  'capitals',
  'seats',
  'ministries',
  'ambiguous',
] as const;

export function parseCountries(text: string, file: string): CountryEntry[] {
  const rows = parseTable(text, file, COUNTRY_COLUMNS, ['seats', 'ministries', 'ambiguous']);
  refuseDuplicates(rows, (row) => row.required('code'));
  return rows.map((row) => {
    const code = row.required('code');
    if (!/^[A-Z]{3}$/.test(code)) {
      throw wrongLine(
        row.place,
        `"${code}" is no country code; use the three capitals of ISO 3166-1 alpha-3`,
      );
    }
    const entry: CountryEntry = {
      code,
      name: row.required('name'),
      kind: row.oneOf('kind', ['country', 'territory', 'bloc', 'former']),
      otherNames: row.list('other_names'),
      demonyms: row.list('demonyms'),
      capitals: row.list('capitals'),
      seats: row.list('seats'),
      ministries: row.list('ministries'),
      ambiguous: row.notes('ambiguous'),
    };
    const words = [
      entry.name,
      ...entry.otherNames,
      ...entry.demonyms,
      ...entry.capitals,
      ...entry.seats,
      ...entry.ministries,
    ];
    const stray = Object.keys(entry.ambiguous).find((word) => !words.includes(word));
    if (stray !== undefined) {
      throw wrongLine(
        row.place,
        `column "ambiguous" speaks of "${stray}", which no other column of the line has`,
      );
    }
    return entry;
  });
}

const ORGANIZATION_COLUMNS = ['name', 'aliases', 'country', 'sector', 'kind', 'ambiguous'] as const;

export function parseOrganizations(
  text: string,
  file: string,
  known: Pick<Known, 'countries'>,
): OrganizationEntry[] {
  const rows = parseTable(text, file, ORGANIZATION_COLUMNS, ['ambiguous']);
  refuseDuplicates(rows, (row) => row.required('name'));
  return rows.map((row) => {
    const country = row.text('country');
    const ambiguous = row.text('ambiguous');
    if (country !== '') knownCountry(row.place, country, known);
    return {
      name: row.required('name'),
      aliases: row.list('aliases'),
      ...(country === '' ? {} : { country }),
      sector: row.oneOf<Sector>('sector', SECTORS),
      kind: row.oneOf<OrganizationKind>('kind', ORGANIZATION_KINDS),
      ...(ambiguous === '' ? {} : { ambiguous }),
    };
  });
}

const OFFICEHOLDER_COLUMNS = ['name', 'other_forms', 'of', 'office', 'from', 'to'] as const;

export function parseOfficeholders(text: string, file: string, known: Known): OfficeTerm[] {
  const rows = parseTable(text, file, OFFICEHOLDER_COLUMNS, []);
  refuseDuplicates(rows, (row) =>
    ['name', 'of', 'office', 'from'].map((column) => row.text(column)).join(' · '),
  );
  return rows.map((row) => {
    const of = row.required('of');
    if (!known.countries.has(of) && !known.organizations.has(of)) {
      throw wrongLine(
        row.place,
        `"${of}" is neither a code of countries.tsv nor a name of organizations.tsv`,
      );
    }
    const office = row.required('office');
    if (!known.titles.has(office)) {
      throw wrongLine(row.place, `"${office}" is no title of offices.yaml; use the usual form given there`);
    }
    const from = dateCell(row, 'from');
    const to = dateCell(row, 'to');
    if (from !== undefined && to !== undefined && to < from.slice(0, to.length)) {
      throw wrongLine(row.place, `the term ends (${to}) before it begins (${from})`);
    }
    return {
      name: row.required('name'),
      otherForms: row.list('other_forms'),
      of,
      office,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    };
  });
}

export function parseGivenNames(text: string, file: string): GivenNameEntry[] {
  const rows = parseTable(text, file, ['name', 'gender'], []);
  refuseDuplicates(rows, (row) => foldPhrase(row.required('name')));
  return rows.map((row) => ({ name: row.required('name'), gender: row.oneOf('gender', ['f', 'm', 'u']) }));
}

const CITY_COLUMNS = ['name', 'country', 'kind', 'other_names', 'ambiguous'] as const;

export function parseCities(text: string, file: string, known: Pick<Known, 'countries'>): CityEntry[] {
  const rows = parseTable(text, file, CITY_COLUMNS, ['other_names', 'ambiguous']);
  refuseDuplicates(rows, (row) => `${row.required('name')} · ${row.text('country')} · ${row.text('kind')}`);
  return rows.map((row) => {
    const country = row.text('country');
    const kind = row.oneOf('kind', ['city', 'venue', 'region']);
    const ambiguous = row.text('ambiguous');
    if (country !== '') knownCountry(row.place, country, known);
    else if (kind !== 'region') throw wrongLine(row.place, 'only a region may stand without a country');
    return {
      name: row.required('name'),
      otherNames: row.list('other_names'),
      country,
      kind,
      ...(ambiguous === '' ? {} : { ambiguous }),
    };
  });
}

export function knownCountry(place: Place, code: string, known: Pick<Known, 'countries'>): void {
  if (!known.countries.has(code)) {
    throw wrongLine(
      place,
      `"${code}" is no code of countries.tsv; use ISO 3166-1 alpha-3, or EUE for the European Union`,
    );
  }
}

function dateCell(row: Row, column: string): string | undefined {
  const text = row.text(column);
  if (text === '') return undefined;
  if (!isEdtfDate(text)) {
    throw wrongLine(
      row.place,
      `"${text}" in column "${column}" is no date; write 2017, 2017-02 or 2017-02-10, or leave it empty`,
    );
  }
  return text;
}

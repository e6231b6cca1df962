import { RapporteurError } from '../../kernel/index.ts';
import { parseEventFiles } from './parse-event-files.ts';
import { parseForums } from './parse-forums.ts';
import {
  type Known,
  parseCities,
  parseCountries,
  parseGivenNames,
  parseOfficeholders,
  parseOrganizations,
} from './parse-names.ts';
import { parseOffices } from './parse-offices.ts';
import { parseCommitments, parseDeeds, parseGroups, parseStances } from './parse-stands.ts';
import {
  parseCues,
  parseCurrencies,
  parseEngagementWords,
  parseScales,
  parseStatusWords,
} from './parse-words.ts';
import type { LexiconData } from './types.ts';

/** The files a lexicon folder may hold. */
export const LEXICON_FILES = [
  'countries.tsv',
  'organizations.tsv',
  'offices.yaml',
  'officeholders.tsv',
  'forums.yaml',
  'cues.tsv',
  'engagement-words.tsv',
  'status-words.tsv',
  'stances.tsv',
  'commitments.tsv',
  'deeds.tsv',
  'groups.tsv',
  'currencies.tsv',
  'scales.tsv',
  'given-names.tsv',
  'cities.tsv',
  'event-codes.tsv',
  'event-operators.tsv',
  'event-classes.tsv',
  'event-predicates.tsv',
  'event-agents.tsv',
  'event-contexts.tsv',
] as const;

/** Gives a file's text, or undefined when the folder has no such file. */
export type ReadFile = (file: string) => string | undefined;

/**
 * Parses the files of one folder. `folder` stands before file names in messages. Lines may refer to what `base` knows;
 * files that are missing give empty lists.
 */
export function parseFolder(read: ReadFile, folder: string, base?: LexiconData): LexiconData {
  const parse = <T>(
    name: (typeof LEXICON_FILES)[number],
    parser: (text: string, file: string) => T,
    none: T,
  ): T => {
    const text = read(name);
    return text === undefined ? none : parser(text, `${folder}/${name}`);
  };
  const countries = parse('countries.tsv', parseCountries, []);
  const codes = new Set([...(base?.countries ?? []), ...countries].map((entry) => entry.code));
  const organizations = parse(
    'organizations.tsv',
    (t, f) => parseOrganizations(t, f, { countries: codes }),
    [],
  );
  const offices = parse('offices.yaml', (t, f) => parseOffices(t, f, { countries: codes }), {
    officeTitles: [],
    officeForms: [],
    officeModifiers: [],
  });
  const known: Known = {
    countries: codes,
    organizations: new Set([...(base?.organizations ?? []), ...organizations].map((entry) => entry.name)),
    titles: new Set([...(base?.officeTitles ?? []), ...offices.officeTitles].map((entry) => entry.title)),
  };
  const earlierForums = new Set(base?.forums.map((forum) => forum.name));
  return {
    countries,
    organizations,
    ...offices,
    officeholders: parse('officeholders.tsv', (t, f) => parseOfficeholders(t, f, known), []),
    forums: parse('forums.yaml', (t, f) => parseForums(t, f, known, earlierForums), []),
    cues: parse('cues.tsv', parseCues, []),
    engagementWords: parse('engagement-words.tsv', parseEngagementWords, []),
    statusPhrases: parse('status-words.tsv', parseStatusWords, []),
    stances: parse('stances.tsv', parseStances, []),
    commitments: parse('commitments.tsv', parseCommitments, []),
    deeds: parse('deeds.tsv', parseDeeds, []),
    groups: parse('groups.tsv', parseGroups, []),
    currencies: parse('currencies.tsv', parseCurrencies, []),
    scales: parse('scales.tsv', parseScales, []),
    givenNames: parse('given-names.tsv', parseGivenNames, []),
    cities: parse('cities.tsv', (t, f) => parseCities(t, f, known), []),
    ...parseEventFiles(read, folder, base),
  };
}

/** Refuses a folder that holds none of the known files, or a file whose name is nearly one of them. */
export function checkFileNames(names: readonly string[], folder: string): void {
  const known: readonly string[] = LEXICON_FILES;
  const stray = names.find((name) => /\.(?:tsv|ya?ml)$/.test(name) && !known.includes(name));
  if (stray !== undefined) {
    throw new RapporteurError(
      'lexicon/unknown-file',
      `${folder}/${stray}: no lexicon has this name; the names are ${known.join(', ')}`,
    );
  }
  if (!names.some((name) => known.includes(name))) {
    throw new RapporteurError(
      'lexicon/empty-folder',
      `${folder} holds no lexicon; it may hold ${known.join(', ')}`,
    );
  }
}

/** Joins a user's folder to the lexicon: the user's entries come first and so win over entries with the same key. */
export function mergeData(base: LexiconData, extra: LexiconData): LexiconData {
  const shift = extra.officeTitles.length;
  return {
    countries: mergeCountries(base.countries, extra.countries),
    organizations: [...extra.organizations, ...base.organizations],
    officeTitles: [...extra.officeTitles, ...base.officeTitles],
    officeForms: [
      ...extra.officeForms,
      ...base.officeForms.map(([form, number]): readonly [string, number] => [form, number + shift]),
    ],
    officeModifiers: [...extra.officeModifiers, ...base.officeModifiers],
    officeholders: [...extra.officeholders, ...base.officeholders],
    forums: [...extra.forums, ...base.forums],
    cues: [...extra.cues, ...base.cues],
    engagementWords: [...extra.engagementWords, ...base.engagementWords],
    statusPhrases: [...extra.statusPhrases, ...base.statusPhrases],
    stances: [...extra.stances, ...base.stances],
    commitments: [...extra.commitments, ...base.commitments],
    deeds: [...extra.deeds, ...base.deeds],
    groups: [...extra.groups, ...base.groups],
    currencies: [...extra.currencies, ...base.currencies],
    scales: [...extra.scales, ...base.scales],
    givenNames: [...extra.givenNames, ...base.givenNames],
    cities: [...extra.cities, ...base.cities],
    eventCodes: [...extra.eventCodes, ...base.eventCodes],
    eventOperators: [...extra.eventOperators, ...base.eventOperators],
    eventPredicates: [...extra.eventPredicates, ...base.eventPredicates],
    eventAgents: [...extra.eventAgents, ...base.eventAgents],
    eventContexts: [...extra.eventContexts, ...base.eventContexts],
  };
}

/** A second line for a country adds names to it instead of hiding the first. */
function mergeCountries(
  base: LexiconData['countries'],
  extra: LexiconData['countries'],
): LexiconData['countries'] {
  const merged = new Map(base.map((entry) => [entry.code, entry]));
  for (const more of extra) {
    const entry = merged.get(more.code);
    const join = (a: readonly string[] = [], b: readonly string[]) => [...new Set([...a, ...b])];
    merged.set(more.code, {
      ...more,
      otherNames: join(
        entry?.otherNames,
        entry && entry.name !== more.name ? [entry.name, ...more.otherNames] : more.otherNames,
      ),
      demonyms: join(entry?.demonyms, more.demonyms),
      capitals: join(entry?.capitals, more.capitals),
      seats: join(entry?.seats, more.seats),
      ministries: join(entry?.ministries, more.ministries),
      ambiguous: { ...entry?.ambiguous, ...more.ambiguous },
    });
  }
  return [...merged.values()];
}

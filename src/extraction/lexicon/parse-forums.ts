import { isEdtfDate } from './office-dates.ts';
import type { Known } from './parse-names.ts';
import { wrongLine } from './parse-problem.ts';
import { parseYamlSections, type YamlMap } from './parse-yaml.ts';
import type { ForumEntry } from './types.ts';
import { FORUM_KINDS } from './vocabulary.ts';

const KEYS = [
  'name',
  'aliases',
  'kind',
  'parties',
  'part_of',
  'founded',
  'ended',
  'superseded_by',
  'weak',
  'weak_names',
];

/** `earlier`: names of forums already known, to which `part_of` and `superseded_by` may point as well. */
export function parseForums(
  text: string,
  file: string,
  known: Pick<Known, 'countries' | 'organizations'>,
  earlier: ReadonlySet<string> = new Set(),
): ForumEntry[] {
  const maps = (parseYamlSections(text, file, ['forums']).get('forums') ?? []).map((map) => map.only(KEYS));
  const places = new Map<string, number>();
  for (const map of maps) {
    const name = map.required('name');
    const line = places.get(name);
    if (line !== undefined)
      throw wrongLine(map.place, `"${name}" stands already on line ${line}; merge the two`);
    places.set(name, map.place.line);
  }
  return maps.map((map) => {
    const parties = map.list('parties');
    const stranger = parties.find((party) => !known.countries.has(party) && !known.organizations.has(party));
    if (stranger !== undefined) {
      throw wrongLine(
        map.place,
        `party "${stranger}" is neither a code of countries.tsv nor a name of organizations.tsv`,
      );
    }
    for (const key of ['part_of', 'superseded_by']) {
      const other = map.text(key);
      if (other !== undefined && !places.has(other) && !earlier.has(other)) {
        throw wrongLine(map.place, `${key} "${other}" is no forum of this file; write its "name" exactly`);
      }
    }
    const partOf = map.text('part_of');
    const supersededBy = map.text('superseded_by');
    const weakNames = map.list('weak_names');
    const names = [map.required('name'), ...map.list('aliases')];
    const stray = weakNames.find((name) => !names.includes(name));
    if (stray !== undefined) {
      throw wrongLine(
        map.place,
        `weak_names says "${stray}", which is neither the name nor an alias of the entry`,
      );
    }
    const founded = dateOf(map, 'founded');
    const ended = dateOf(map, 'ended');
    return {
      name: map.required('name'),
      aliases: map.list('aliases'),
      kind: map.oneOf('kind', FORUM_KINDS),
      parties,
      ...(partOf === undefined ? {} : { partOf }),
      ...(founded === undefined ? {} : { founded }),
      ...(ended === undefined ? {} : { ended }),
      ...(supersededBy === undefined ? {} : { supersededBy }),
      ...(weakNames.length === 0 ? {} : { weakNames }),
      ...(map.flag('weak') ? { weak: true } : {}),
    };
  });
}

function dateOf(map: YamlMap, key: string): string | undefined {
  const text = map.text(key);
  if (text !== undefined && !isEdtfDate(text)) {
    throw wrongLine(
      map.place,
      `"${text}" for "${key}" is no date; write 2017, 2017-02 or 2017-02-10, or remove it`,
    );
  }
  return text;
}

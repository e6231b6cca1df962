import { foldPhrase } from './fold.ts';
import { type Known, knownCountry } from './parse-names.ts';
import { type Place, wrongLine } from './parse-problem.ts';
import { parseYamlSections, type YamlMap } from './parse-yaml.ts';
import type { LexiconData, OfficeModifier, OfficeTitle } from './types.ts';
import { OFFICE_RANKS, PORTFOLIOS, SECTORS } from './vocabulary.ts';

export type Offices = Pick<LexiconData, 'officeTitles' | 'officeForms' | 'officeModifiers'>;

const TITLE_KEYS = ['title', 'forms', 'rank', 'sector', 'portfolio', 'countries', 'tells_country', 'weak'];

/**
 * Reads offices.yaml: whole titles, and heads ("minister", "secretary") that are combined with every word for every
 * portfolio in each of their patterns. A form given under `titles` wins over the same form made by combination.
 */
export function parseOffices(text: string, file: string, known: Pick<Known, 'countries'>): Offices {
  const sections = parseYamlSections(text, file, ['modifiers', 'titles', 'portfolios', 'heads']);
  const collected = new Collected();
  for (const map of sections.get('titles') ?? []) {
    const entry = titleOf(map.only(TITLE_KEYS), known);
    for (const form of [entry.title, ...map.list('forms')]) collected.add(form, entry, map.place, true);
  }
  for (const head of sections.get('heads') ?? []) {
    head.only(['head', 'usual', 'patterns', 'rank', 'sector']);
    for (const portfolio of sections.get('portfolios') ?? []) combine(head, portfolio, collected);
  }
  return {
    officeTitles: collected.titles,
    officeForms: collected.forms,
    officeModifiers: (sections.get('modifiers') ?? []).map(modifierOf),
  };
}

class Collected {
  readonly titles: OfficeTitle[] = [];
  readonly forms: [string, number][] = [];
  readonly #owners = new Map<string, { readonly entry: OfficeTitle; readonly line: number }>();

  add(form: string, entry: OfficeTitle, place: Place, refuseTwice: boolean): void {
    const key = foldPhrase(form);
    const owner = this.#owners.get(key);
    if (owner) {
      // "vice president" and "vice-president" are one form; within an entry both may be written.
      if (refuseTwice && owner.entry !== entry) {
        throw wrongLine(
          place,
          `the form "${form}" belongs already to "${owner.entry.title}" of line ${owner.line}; keep one`,
        );
      }
      return;
    }
    this.#owners.set(key, { entry, line: place.line });
    if (!this.titles.includes(entry)) this.titles.push(entry);
    this.forms.push([form, this.titles.indexOf(entry)]);
  }
}

function titleOf(map: YamlMap, known: Pick<Known, 'countries'>): OfficeTitle {
  const portfolio = map.optionalOneOf('portfolio', PORTFOLIOS);
  const countries = map.list('countries');
  for (const code of countries) knownCountry(map.place, code, known);
  return {
    title: map.required('title'),
    rank: map.oneOf('rank', OFFICE_RANKS),
    sector: map.oneOf('sector', SECTORS),
    ...(portfolio === undefined ? {} : { portfolio }),
    ...(countries.length === 0 ? {} : { countries }),
    ...(map.flag('tells_country') ? { tellsCountry: true } : {}),
    ...(map.flag('weak') ? { weak: true } : {}),
  };
}

function combine(head: YamlMap, portfolio: YamlMap, collected: Collected): void {
  portfolio.only(['portfolio', 'usual', 'words']);
  const entry: OfficeTitle = {
    title: fill(head, head.required('usual'), portfolio.required('usual')),
    rank: head.oneOf('rank', OFFICE_RANKS),
    sector: head.oneOf('sector', SECTORS),
    portfolio: portfolio.oneOf('portfolio', PORTFOLIOS),
  };
  for (const pattern of head.list('patterns')) {
    for (const word of [portfolio.required('usual'), ...portfolio.list('words')]) {
      collected.add(fill(head, pattern, word), entry, head.place, false);
    }
  }
}

function fill(head: YamlMap, pattern: string, word: string): string {
  if (!pattern.includes('{}'))
    throw wrongLine(head.place, `pattern "${pattern}" needs {} where the portfolio stands`);
  return pattern.replace('{}', word);
}

function modifierOf(map: YamlMap): OfficeModifier {
  map.only(['word', 'changes', 'tenure', 'position']);
  const tenure = map.optionalOneOf('tenure', ['former', 'designate', 'acting']);
  const changes = map.oneOf('changes', ['rank', 'tenure', 'scope']);
  if ((changes === 'tenure') !== (tenure !== undefined)) {
    throw wrongLine(map.place, '"tenure" belongs with "changes: tenure", and only there');
  }
  return {
    word: map.required('word'),
    changes,
    position: map.oneOf('position', ['before', 'after']),
    ...(tenure === undefined ? {} : { tenure }),
  };
}

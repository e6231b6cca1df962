import { agenciesIn, isAgencyCredit } from './agencies-in.ts';
import { findDates } from './parse-date.ts';

export interface Dateline {
  readonly place?: string;
  readonly agencies: readonly string[];
  /** Only when the dateline itself gives day, month and year. */
  readonly published?: string;
  /** Month and day, `02-09`, when the year is missing. */
  readonly monthDay?: string;
  /** Length of the dateline, dash and following space included. */
  readonly length: number;
}

const dash = '(?:--|—|–|-|:|\\u2015)';
const shape = new RegExp(
  `^(?<lead>[^()\\[\\]]{0,70}?),? ?(?:[([/](?<credit>[^()[\\]/]{2,40})[)\\]/]\\.?)? ?(?<dash>${dash}) ?(?:\\((?<behind>[^()]{6,30})\\) ?)?(?=\\S)`,
  'u',
);
const slashed = /^(?<lead>[^()[\]/]{2,70}?),? ?\/(?<credit>[^/]{2,30})\/[.:]? ?(?<dash>[-–—]*) ?(?=\S)/u;
/** "PORT ANSEL. The ministers met", "PORT ANSEL, May 4. The ministers met": a full stop ends it. */
const stopped =
  /^(?<lead>\p{Lu}(?:[\p{L}\s,'’-]|(?<=\b(?:ST|St))\.){2,40}(?:, D\.C)?(?:, ?(?:\p{Lu}\p{L}{2,8}\.? \d{1,2}(?:, \d{4})?|\d{1,2} \p{Lu}\p{L}{2,8}(?:,? \d{4})?))?)(?<dash>\.) (?=[“"‘]?\p{Lu})/u;
const agencyOnly = /^\((?<credit>[^()]{2,40})\) ?(?:--|—|–|-)? ?(?=\S)/u;
const monthDay =
  /(?:,? ?(?:on )?)((?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?,? \d{1,2}(?:, \d{4})?|\d{1,2} (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?(?:,? \d{4})?),?$/iu;

/** Reads "TOKYO, Feb. 9 (Reuters) - " and its kin from the start of the first paragraph. */
export function readDateline(paragraph: string): Dateline | undefined {
  const start = paragraph.slice(0, 140);
  const bare = agencyOnly.exec(start);
  if (bare?.groups?.credit && isAgencyCredit(bare.groups.credit)) {
    return { agencies: agenciesIn(bare.groups.credit), length: bare[0].length };
  }
  for (const pattern of [slashed, shape, stopped]) {
    const match = pattern.exec(start);
    const dateline = match && judge(match);
    if (dateline) return dateline;
  }
  return undefined;
}

function judge(match: RegExpExecArray): Dateline | undefined {
  const { lead = '', credit = '', dash: mark = '', behind = '' } = match.groups ?? {};
  if (behind !== '' && findDates(behind).length === 0) return undefined;
  const bare = lead.replace(/[,.\s]+$/, '');
  const dayOnly = monthDay.exec(bare)?.[1];
  const place = bare.replace(monthDay, '').replace(/[,\s]+$/, '');
  const credited = credit !== '' && isCredit(credit);
  const confirmed = credited || dayOnly !== undefined;
  if (mark === '-' && !/ -|[).]-/.test(match[0]) && !credited) return undefined;
  if (mark === ':' && !confirmed && (!isUpper(place) || speakers.test(place))) return undefined;
  if (
    mark === '.' &&
    !confirmed &&
    (!isUpper(place.split(',')[0] ?? '') || place.split(' ').length > 3 || speakers.test(place))
  )
    return undefined;
  if (!isPlace(place, confirmed)) return undefined;
  const published = (findDates(lead)[0] ?? findDates(credit)[0] ?? findDates(behind)[0])?.edtf;
  const partial = dayOnly && !published ? findDates(`${dayOnly} 2000`)[0]?.edtf.slice(5, 10) : undefined;
  return {
    ...(place === '' ? {} : { place: cityOf(place) }),
    agencies: credited ? creditedAgencies(credit) : [],
    ...(published ? { published } : {}),
    ...(partial ? { monthDay: partial } : {}),
    length: match[0].length,
  };
}

/** A known agency, or a name in capitals of up to four words as an agency unknown here signs: "(Pacific Wire)". */
function isCredit(credit: string): boolean {
  if (isAgencyCredit(credit) || agenciesIn(credit).length > 0) return true;
  const words = credit.split(' ');
  return (
    words.length <= 4 && credit.length >= 3 && words.every((word) => /^\p{Lu}[\p{L}.'’&-]+$/u.test(word))
  );
}

function creditedAgencies(credit: string): string[] {
  const known = agenciesIn(credit);
  if (known.length > 0) return known;
  const shouted = /^[\p{Lu}\s]+$/u.test(credit) && credit.includes(' ');
  return [
    shouted ? credit.replace(/\p{Lu}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase()) : credit,
  ];
}

/** In transcripts a colon follows the speaker. */
const speakers =
  /^(?:Q|A|DEAR .*|M[RS]S?\b.*|MODERATOR|QUESTION|ANSWER|REPORTER|INTERVIEWER|HOST|ANCHOR|STAFF|PRESS|.*\b(?:PRESIDENT|MINISTER|SECRETARY|OFFICIAL|AMBASSADOR|SENATOR|GENERAL|SPOKES\w+|CHAIR\w*|REPRESENTATIVE))$/;

const isUpper = (place: string) => place.length >= 3 && /^[\p{Lu}\s.,'’/&-]+$/u.test(place);

/** A place in a dateline: its first word in capitals; with a date or agency beside it, any capitalised name will do. */
function isPlace(place: string, confirmed: boolean): boolean {
  if (place === '') return confirmed;
  const words = place.split(/[\s,/]+/).filter((word) => word !== '');
  if (words.length > 7 || /[!?:;"“”\d]/.test(place)) return false;
  const named = words.every(
    (word) => /^\p{Lu}/u.test(word) || /^(?:of|de|la|el|al|the|and|du|am|upon)$|^al-/i.test(word),
  );
  if (confirmed) return named;
  const first = words[0] ?? '';
  return named && first.length >= 2 && isUpper(first.length === 2 ? `${first} ` : first) && words.length <= 6;
}

/** Capitals mark the city, and what follows it says where that lies; without them the place is kept as written. */
function cityOf(place: string): string {
  const city = place.split(',')[0] ?? place;
  return isUpper(city) ? city : place;
}

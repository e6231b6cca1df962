import { isSectionLabel } from '../text/classify-line.ts';
import { outletIn } from './outlet-in.ts';
import { type Dateline, readDateline } from './read-dateline.ts';

export interface PlaceLine extends Dateline {
  readonly place: string;
  /** A date or an agency stands beside the place; capitals alone may also be a headline or a section. */
  readonly isSure: boolean;
}

const longest = 80;
/** "NEW DELHI", "CAIRO/ADDIS ABABA", "ANKARA, Turkey". */
const shouted =
  /^\p{Lu}[\p{Lu}.'’ -]{2,40}(?: ?\/ ?\p{Lu}[\p{Lu}.'’ -]{2,30})*(?:, \p{Lu}[\p{L}. ]{2,20})?\.?$/u;
const yearBehind = /^(?<before>[^()]*)(?<credit>\([^()]*\)),? (?<year>(?:19|20)\d\d)$/u;
/** The place at the end of a date line: "May 4, 2019 08:35 am IST - NEW DELHI". */
const afterDate = /\d.* [-–—|] (?<place>\p{Lu}[\p{Lu}.'’-]{2,}(?:[ /]+\p{Lu}[\p{Lu}.'’-]+){0,3})$/u;
const zone = /^(?:GMT|UTC|[A-Z]{1,3}T|WIB|WITA|MSK)$/;

/** A dateline that is a line of its own: "ANSEL/MOLE END", "ANSEL, May 4 (Bay Wire), 2019", "Ansel, Lowland (BWA)". */
export function readPlaceLine(line: string): PlaceLine | undefined {
  if (line.length > longest || isSectionLabel(line) || outletIn(line) !== undefined) return undefined;
  const { before = '', credit = '', year = '' } = yearBehind.exec(line)?.groups ?? {};
  const text = before === '' ? line : `${before.replace(/[,\s]+$/u, '')}, ${year} ${credit}`;
  // Read as if a paragraph followed, which is what a dateline stands before.
  const dateline = readDateline(`${text.replace(/[\s.:–—-]+$/u, '')} — The`);
  if (dateline?.place === undefined) return undefined;
  const { place, agencies, published, monthDay } = dateline;
  const isSure = agencies.length > 0 || published !== undefined || monthDay !== undefined;
  if (!isSure && !(shouted.test(line) && line.split(/[\s/]+/).length <= 5)) return undefined;
  return { ...dateline, place, isSure };
}

/** The place that stands after the hour of a date line. */
export function placeAfterDate(line: string): string | undefined {
  const place = line.length > longest ? undefined : afterDate.exec(line)?.groups?.place;
  return place === undefined || zone.test(place) ? undefined : place;
}

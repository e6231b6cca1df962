import { isPlaceAndDay, type Line } from '../text/classify-line.ts';
import { comparable } from '../text/normalise.ts';
import { authorsIn } from './authors-in.ts';
import { isOfficeLine, listedNames, placedByline } from './bare-byline.ts';
import { outletIn, outletInByline } from './outlet-in.ts';
import { findDates } from './parse-date.ts';

/** What the lines above the body say. */
export interface Head {
  readonly title?: string;
  readonly kicker?: string;
  readonly deck?: string;
  readonly publisher?: string;
  readonly authors: readonly string[];
  readonly published?: string;
  /** The place of a dateline that stands on a line of its own: "Biarritz, 25 August 2019". */
  readonly place?: string;
  /** Month and day of such a line that has no year, `03-30`. */
  readonly monthDay?: string;
  readonly byline?: string;
}

export function readHead(lines: readonly Line[]): Head {
  const masthead = lines.slice(0, 6).find((line) => isNamePlate(line) && outletIn(line.text) !== undefined);
  const bylines = lines.filter((line) => line.kind === 'byline').map((line) => line.text);
  const publisher =
    (masthead && outletIn(masthead.text)) ?? bylines.map(outletInByline).find((name) => name !== undefined);
  const unsigned = bylines.length === 0 ? bareByline(lines, publisher) : undefined;
  const headings = lines.filter(
    (line) => isHeading(line) && line !== masthead && line !== unsigned?.line && !isOfficeLine(line.text),
  );
  const titles = headings.filter((line) => !masthead || line.block !== masthead.block);
  const title = [...titles, ...headings].find((line) => line.words >= 4) ?? titles[0];
  const after = title ? lines.slice(lines.indexOf(title) + 1) : [];
  const deck = after.find(
    (line) =>
      (isHeading(line) || line.kind === 'body') &&
      line !== unsigned?.line &&
      !isOfficeLine(line.text) &&
      line.words >= 5,
  );
  const kicker = lines
    .slice(0, title ? lines.indexOf(title) : 0)
    .filter((line) => line.kind === 'label' && line !== masthead)
    .pop();
  const dated = headDate(lines);
  const byline = bylines[0] ?? unsigned?.line.text;
  const authors = unsigned?.names ?? bylines.flatMap((line) => authorsIn(line, publisher));
  return {
    authors: [...new Set(authors)],
    ...(title ? { title: title.text } : {}),
    ...(kicker ? { kicker: kicker.text } : {}),
    ...(deck ? { deck: deck.text } : {}),
    ...(publisher ? { publisher } : {}),
    ...(byline ? { byline } : {}),
    ...dated,
  };
}

const isNamePlate = (line: Line) =>
  line.kind === 'heading' || line.kind === 'label' || line.kind === 'fragment';

const isHeading = (line: Line) =>
  (line.kind === 'heading' || (line.kind === 'body' && /[?!]["”’]?$/.test(line.text) && line.words <= 20)) &&
  !/^[([]/.test(line.text);

/**
 * A byline without "By" below the headline: with its place, or names alone above a date, an office or a dateline. The first
 * line that can be a headline is never one.
 */
function bareByline(
  lines: readonly Line[],
  publisher: string | undefined,
): { readonly line: Line; readonly names: string[] } | undefined {
  const title = lines.findIndex(
    (line) => isHeading(line) && line.words >= 3 && outletIn(line.text) === undefined,
  );
  if (title < 0) return undefined;
  for (const [at, line] of lines.entries()) {
    if (at <= title || !isNamePlate(line)) continue;
    const next = lines[at + 1];
    const isSigned =
      next?.block === line.block &&
      (next.kind === 'date' || next.kind === 'byline' || isOfficeLine(next.text));
    const names = placedByline(line.text, publisher);
    const alone = names.length === 0 && isSigned ? listedNames(line.text, publisher) : names;
    if (alone.length > 0) return { line, names: alone };
  }
  return undefined;
}

/** A date line or byline with a date; else a short line with one full date in it, which may name the place as well. */
function headDate(lines: readonly Line[]): Pick<Head, 'published' | 'place' | 'monthDay'> {
  const sure = lines.filter((line) => line.kind === 'date' || line.kind === 'byline');
  const short = lines.filter((line) => line.words <= 14 && line.kind !== 'caption' && line.kind !== 'litter');
  for (const line of [...sure, ...short]) {
    const text = line.text.replace(/\b(?:last )?(?:updated|modified)\b.{0,40}/i, '');
    const [date, second] = findDates(text);
    if (!date || (second && line.kind !== 'date')) continue;
    const place = /^(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,2}),? $/u.exec(
      text.slice(0, date.start),
    )?.[1];
    return { published: date.edtf, ...(place && !notPlaces.has(comparable(place)) ? { place } : {}) };
  }
  const day = lines.find((line) => line.kind === 'date' && isPlaceAndDay(line.text));
  const named = day && /^(.+?)(?:,| ?[:–—-]) ?(?=\S* ?\d|\p{L}+ \d|\p{L}+,? )/u.exec(day.text);
  const full = day && findDates(`${day.text.replace(/[.:]$/, '')} 2000`)[0];
  if (!named?.[1] || !full) return {};
  return { place: named[1], monthDay: full.edtf.slice(5, 10) };
}

const notPlaces = new Set(
  'published posted updated date monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun'.split(
    ' ',
  ),
);

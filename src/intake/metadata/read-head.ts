import { isPlaceAndDay, type Line } from '../text/classify-line.ts';
import { comparable } from '../text/normalise.ts';
import { authorsIn } from './authors-in.ts';
import { isOfficeLine } from './bare-byline.ts';
import { headDates } from './head-dates.ts';
import { isPlate, namesAt } from './head-parts.ts';
import { outletIn, outletInByline } from './outlet-in.ts';
import { findDates } from './parse-date.ts';
import { type PlaceLine, placeAfterDate, readPlaceLine } from './place-line.ts';

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
  /** What a dateline on a line of its own gives beside its place. */
  readonly dateline?: PlaceLine;
  readonly byline?: string;
}

/** Each line of the head is one thing: masthead, byline, dateline, date, or what may be title and deck. */
export function readHead(lines: readonly Line[]): Head {
  const masthead = lines.slice(0, 6).find((line) => isPlate(line) && outletIn(line.text) !== undefined);
  const bylines = lines.filter((line) => line.kind === 'byline').map((line) => line.text);
  const publisher =
    (masthead && outletIn(masthead.text)) ?? bylines.map(outletInByline).find((name) => name !== undefined);
  const unsigned = bylines.length === 0 ? bareBylines(lines, publisher) : { lines: [], names: [] };
  const placed = placeLine(lines);
  const taken = new Set<Line | undefined>([masthead, placed?.line, ...unsigned.lines]);
  const isFree = (line: Line) => !taken.has(line) && !isOfficeLine(line.text);
  const title = titleAmong(
    lines.filter((line) => isHeading(line) && isFree(line)),
    masthead,
  );
  const after = title ? lines.slice(lines.indexOf(title) + 1) : [];
  const deck = after.find(
    (line) => (isHeading(line) || line.kind === 'body') && isFree(line) && line.words >= 5,
  );
  const kicker = lines
    .slice(0, title ? lines.indexOf(title) : 0)
    .filter((line) => line.kind === 'label' && line !== masthead)
    .pop();
  const byline = bylines[0] ?? unsigned.lines[0]?.text;
  const authors =
    unsigned.names.length > 0 ? unsigned.names : bylines.flatMap((line) => authorsIn(line, publisher));
  return {
    authors: [...new Set(authors)],
    ...(title ? { title: title.text } : {}),
    ...(kicker ? { kicker: kicker.text } : {}),
    ...(deck ? { deck: deck.text } : {}),
    ...(publisher ? { publisher } : {}),
    ...(byline ? { byline } : {}),
    ...headDate(lines),
    ...(placed ? { dateline: placed.dateline } : {}),
  };
}

/** A wire's slug before a headline: "(2nd LD)", "[Exclusive]". */
const slug = /^(?:\([^()]{2,12}\)|\[[^[\]]{2,16}\]) (?=\p{L}.* .* )/u;
/** "PRESS RELEASE No. 41/2019": the number of a document, not what it is about. */
const numbered =
  /^(?:(?:PRESS|NEWS|MEDIA|JOINT) )?(?:RELEASE|STATEMENT|COMMUNIQU[EÉ]|NOTE|BULLETIN|CIRCULAR|NOTICE)(?: (?:NO|NR|N°|REF|#))?[.:]? ?[\d/ .-]+$/iu;

const isHeading = (line: Line) =>
  (line.kind === 'heading' || (line.kind === 'body' && /[?!]["”’]?$/.test(line.text) && line.words <= 20)) &&
  (slug.test(line.text) || !/^[([]/.test(line.text)) &&
  !numbered.test(line.text);

/** What a paper says of itself under its name. */
const motto = /\b(?:since|established|est|founded|edition|daily|weekly|newspaper)\b|\.$/i;

/** Under a masthead, where a headline stands below, fewer words than these are the paper's motto. */
const shortestUnderPlate = 6;

/** The first line long enough for a headline; of the masthead's own block none that reads like the paper's motto. */
function titleAmong(headings: readonly Line[], masthead: Line | undefined): Line | undefined {
  const below = headings.filter((line) => line.block !== masthead?.block);
  const free = headings.filter(
    (line) => line.block !== masthead?.block || (line.words >= shortestUnderPlate && !motto.test(line.text)),
  );
  return [...free, ...headings].find((line) => line.words >= 4) ?? below[0];
}

/** Bylines without "By" below the headline. The first line that can be a headline is never one. */
function bareBylines(lines: readonly Line[], publisher: string | undefined) {
  const title = lines.findIndex(
    (line) => isHeading(line) && line.words >= 3 && outletIn(line.text) === undefined,
  );
  const signed = lines
    .map((line, at) => ({ line, names: at > title && title >= 0 ? namesAt(lines, at, publisher) : [] }))
    .filter(({ names }) => names.length > 0);
  return { lines: signed.map(({ line }) => line), names: signed.flatMap(({ names }) => names) };
}

/** A dateline on a line of its own below the headline; in capitals alone only beside a byline or date, or as the last line. */
function placeLine(lines: readonly Line[]): { line: Line; dateline: PlaceLine } | undefined {
  const title = lines.findIndex((line) => isHeading(line) && line.words >= 4);
  for (const [at, line] of lines.entries()) {
    if (at <= title || title < 0 || line.words > 14 || line.kind === 'litter') continue;
    const dateline = readPlaceLine(line.text);
    if (!dateline) continue;
    const isBeside = [lines[at - 1], lines[at + 1]].some(
      (other) => other?.block === line.block && (other.kind === 'date' || other.kind === 'byline'),
    );
    if (dateline.isSure || isBeside || at === lines.length - 1) return { line, dateline };
  }
  return undefined;
}

/**
 * A date line or byline with a date; else a short line with one full date in it, which may name the place as well. The
 * day of a change stands in where no line says when the text came out.
 */
function headDate(lines: readonly Line[]): Pick<Head, 'published' | 'place' | 'monthDay'> {
  const sure = lines.filter((line) => line.kind === 'date' || line.kind === 'byline');
  const short = lines.filter((line) => line.words <= 14 && line.kind !== 'caption' && line.kind !== 'litter');
  const place = lines.map((line) => placeAfterDate(line.text)).find((name) => name !== undefined);
  const dated = [...sure, ...short].map((line) => ({ line, dates: headDates(line.text) }));
  for (const isUpdate of [false, true]) {
    for (const { line, dates } of dated) {
      const [date, second] = dates.filter((other) => other.isUpdate === isUpdate);
      if (!date || (second && line.kind !== 'date')) continue;
      const named = place ?? placeBefore(line.text.slice(0, date.start));
      return { published: date.edtf, ...(named ? { place: named } : {}) };
    }
  }
  return { ...placeAndDay(lines), ...(place ? { place } : {}) };
}

/** "Ansel: 4 May" without a year. */
function placeAndDay(lines: readonly Line[]): Pick<Head, 'place' | 'monthDay'> {
  const day = lines.find((line) => line.kind === 'date' && isPlaceAndDay(line.text));
  const named = day && /^(.+?)(?:,| ?[:–—-]) ?(?=\S* ?\d|\p{L}+ \d|\p{L}+,? )/u.exec(day.text);
  const full = day && findDates(`${day.text.replace(/[.:]$/, '')} 2000`)[0];
  return named?.[1] && full ? { place: named[1], monthDay: full.edtf.slice(5, 10) } : {};
}

function placeBefore(text: string): string | undefined {
  const place = /^(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,2}),? $/u.exec(text)?.[1];
  return place && !notPlaces.has(comparable(place)) ? place : undefined;
}

const notPlaces = new Set(
  'published posted updated date monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun all news all'.split(
    ' ',
  ),
);

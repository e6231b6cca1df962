import type { Line } from '../text/classify-line.ts';
import { isOfficeLine, listedNames, namesBeforeDate, placedByline } from './bare-byline.ts';
import { outletIn } from './outlet-in.ts';
import { findDates } from './parse-date.ts';
import { readPlaceLine } from './place-line.ts';
import { withoutOffice } from './without-office.ts';

const isDated = (line: Line | undefined) =>
  line?.kind === 'date' ||
  line?.kind === 'byline' ||
  (line?.kind === 'label' && line.words <= 14 && findDates(line.text).length > 0);

/** Lines that can be a name, a masthead, a title or a place: short, and no sentences. */
export const isPlate = (line: Line | undefined): boolean =>
  line?.kind === 'heading' || line?.kind === 'label' || line?.kind === 'fragment';

/**
 * The people of a byline without "By" at this place of the head: with its place, its office or its date; or names alone
 * beside a date, an office or a dateline of the same block.
 */
export function namesAt(lines: readonly Line[], at: number, publisher?: string): string[] {
  const line = lines[at];
  if (line === undefined || !(isPlate(line) || line.kind === 'date')) return [];
  const placed = placedByline(line.text, publisher);
  if (placed.length > 0) return placed;
  const dated = namesBeforeDate(line.text, publisher);
  if (dated.length > 0) return dated;
  const bare = withoutOffice(line.text);
  const names = bare === '' ? [] : listedNames(bare, publisher);
  if (names.length === 0 || bare !== line.text) return names;
  const [before, after] = [lines[at - 1], lines[at + 1]].map((other) =>
    other?.block === line.block ? other : undefined,
  );
  const isSigned =
    isDated(before) ||
    isDated(after) ||
    (after !== undefined && (isOfficeLine(after.text) || readPlaceLine(after.text) !== undefined));
  return isSigned ? names : [];
}

/**
 * Whether the line belongs to the head by what stands beside it: a name, an office, a dateline of its own below a byline
 * or date. `start` is the first line that may be one; nothing above the first headline is.
 */
export function isSignature(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  if (line === undefined || !isPlate(line) || line.words > 14 || outletIn(line.text) !== undefined)
    return false;
  const before = lines[at - 1];
  if (!isDated(before) && before?.block !== line.block) return false;
  return isOfficeLine(line.text) || readPlaceLine(line.text) !== undefined || namesAt(lines, at).length > 0;
}

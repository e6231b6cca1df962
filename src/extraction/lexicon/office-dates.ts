import type { OfficeTerm } from './types.ts';

/** EDTF Level 0 and the `~` and `?` marks of Level 1: `2017`, `2017-02`, `2017-02-10`, `2017-02~`. */
const EDTF = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?[~?%]?$/;

/** True for an EDTF year, month or day that exists in the calendar. */
export function isEdtfDate(text: string): boolean {
  const parts = EDTF.exec(text);
  if (!parts) return false;
  const month = parts[2] === undefined ? 1 : Number(parts[2]);
  const day = parts[3] === undefined ? 1 : Number(parts[3]);
  return (
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= new Date(Date.UTC(Number(parts[1]), month, 0)).getUTCDate()
  );
}

/**
 * Could the term have covered the date? Both may be vague: a term to `2019` covers all of 2019, and the date `2019`
 * meets a term that began in its November. An absent end counts as open.
 */
export function coversDate(term: OfficeTerm, date: string): boolean {
  if (term.from !== undefined && last(date) < first(term.from)) return false;
  return term.to === undefined || first(date) <= last(term.to);
}

function first(edtf: string): string {
  return `${edtf.replace(/[~?%]$/, '')}-01-01`.slice(0, 10);
}

function last(edtf: string): string {
  return `${edtf.replace(/[~?%]$/, '')}-99-99`.slice(0, 10);
}

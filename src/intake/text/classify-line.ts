import { sectionLabels } from '../../generated/intake-lexicon.ts';
import { isAgencyCredit } from '../metadata/find-agencies.ts';
import { findDates } from '../metadata/parse-date.ts';
import { type LitterClue, litterClue } from './litter-clue.ts';
import { comparable, endsSentence, wordCount } from './normalise.ts';

export type LineKind =
  | 'body'
  | 'litter'
  | 'caption'
  | 'heading'
  | 'label'
  | 'byline'
  | 'date'
  | 'note'
  | 'fragment';

export interface Line {
  readonly text: string;
  /** Number of the blank-separated block it stands in. */
  readonly block: number;
  readonly words: number;
  readonly kind: LineKind;
  readonly clue?: LitterClue;
}

const labels = new Set(sectionLabels.map((label) => comparable(label)));
const address =
  /(?<![\p{L}])(?:you|your|yours|our|ours|we|us|here|now|click|free|please|my|sign|join|subscribe)(?![\p{L}])/iu;
const quoted = /[“"«「][^”"»」]{12,}[”"»」]/;

/** What kind of line this is by its own words alone; position is judged later. `outlets` are names seen as suffixes. */
export function classifyLine(
  text: string,
  outlets: ReadonlySet<string>,
): { kind: LineKind; clue?: LitterClue } {
  const words = wordCount(text);
  const clue = litterClue(text);
  if (!/[\p{L}\p{N}]/u.test(text)) return { kind: 'litter' };
  if (isNote(text, words, clue)) return { kind: 'note' };
  if (isCaption(text, words, clue, outlets)) return { kind: 'caption' };
  if (clue && isLitter(text, words, clue)) return { kind: 'litter', clue };
  if (words <= 12 && isDateLine(text)) return { kind: 'date' };
  if (words <= 14 && isByline(text)) return { kind: 'byline' };
  if (words <= 5 && (labels.has(comparable(text)) || /^\|/.test(text))) return { kind: 'label' };
  if (endsSentence(text) && words >= 4) return { kind: 'body' };
  if (words > 30 || (words > 12 && /[.!?]["”’)]? [“"]?\p{Lu}|[:;,]$/u.test(text))) return { kind: 'body' };
  if (/^[“"].*[”"]$/u.test(text) || (words >= 6 && /[:;,—-]$/.test(text))) return { kind: 'body' };
  return { kind: words >= 2 && words <= 30 && /^[^\p{Ll}]/u.test(text) ? 'heading' : 'fragment' };
}

function isLitter(text: string, words: number, clue: LitterClue): boolean {
  if (clue.whole) return words <= 12;
  if (clue.kind === 'template') return words <= 60;
  const outside = text.replace(quoted, ' ');
  let score = clue.strength + Math.min(clue.hits - 1, 2);
  if (!endsSentence(text)) score += 1;
  if (address.test(outside)) score += 1;
  if (words <= 12) score += 1;
  if (quoted.test(text)) score -= 2;
  if (words > 40) score -= 1;
  if (words > 80) score -= 2;
  return score >= 4;
}

/** "(With inputs from Reuters)", "(Nikkei)", "Reporting by ...; Editing by ...": credits, not body. */
function isNote(text: string, words: number, clue: LitterClue | undefined): boolean {
  if (
    words <= 6 &&
    /^[([—–-]{1,2} ?[^()]+[)\]]?$/u.test(text) &&
    isAgencyCredit(text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''))
  )
    return true;
  return clue?.kind === 'agency' && clue.strength >= 3 && words <= 60;
}

function isCaption(
  text: string,
  words: number,
  clue: LitterClue | undefined,
  outlets: ReadonlySet<string>,
): boolean {
  if (words > 90) return false;
  const suffix = outletSuffix(text);
  if (suffix && outlets.has(suffix)) return true;
  if (/©/.test(text)) return clue?.kind !== 'copyright' || !/all rights|copyright/i.test(text);
  if (clue?.kind !== 'photo') return false;
  return clue.strength + (endsSentence(text) ? 0 : 1) + (words <= 45 ? 1 : 0) >= 3;
}

/** The " - Outlet Name" that page titles and picture captions end with. */
export function outletSuffix(text: string): string | undefined {
  const match = /(?:^| )[-–—|] (\p{Lu}[\p{L}\p{N}.&'’]*(?: [\p{L}\p{N}.&'’]+){0,4})$/u.exec(text.slice(-80));
  return match?.[1];
}

function isDateLine(text: string): boolean {
  const dates = findDates(text);
  if (dates.length === 0)
    return /^(?:published|posted|updated|last updated|first published)\b/i.test(text) && /\d/.test(text);
  const rest = text.slice(0, dates[0]?.start).concat(text.slice(dates[dates.length - 1]?.end));
  const leftover = rest
    .replace(
      /\b(?:published|posted|updated|last|first|modified|on|at|date|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\b[ap]\.?m\b\.?|\b[A-Z]{2,4}T?\b|\d+ min(?:ute)?s? read/gi,
      '',
    )
    .replace(/[\d\s:.,;|/()·•+-]+/g, '');
  return leftover.length <= 2;
}

/** "By Anna Example, Staff Writer | Feb 9, 2017": starts with By and names, no sentence. */
export function isByline(text: string): boolean {
  return (
    /^(?:by|written by|story by|words by|reported by|from|author:|reporter:) ?:? ?\p{Lu}/iu.test(text) &&
    /^(?:[Bb]y|BY|Written|Story|Words|Reported|Author|Reporter)\b/.test(text) &&
    !/[.!?]$/.test(text.replace(/\b(?:Jr|Sr|\p{Lu})\.$/u, ''))
  );
}

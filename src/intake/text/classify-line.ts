import { sectionLabels } from '../../generated/intake-lexicon.ts';
import { isAgencyCredit } from '../metadata/agencies-in.ts';
import { findDates } from '../metadata/parse-date.ts';
import { withoutOffice } from '../metadata/without-office.ts';
import { isAppeal } from './appeal.ts';
import { isButtonRow, type LitterClue, litterClue } from './litter-clue.ts';
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

export interface Classified {
  readonly kind: LineKind;
  readonly clue?: LitterClue;
  /** How much speaks for litter; at 4 it is, near other litter less will do. */
  readonly litter: number;
}

export interface Line extends Classified {
  readonly text: string;
  /** Number of the blank-separated block it stands in. */
  readonly block: number;
  readonly words: number;
}

const labels = new Set(sectionLabels.map((label) => comparable(label)));
/** "World", "International relations": what stands above headlines, never an outlet or a headline. */
export function isSectionLabel(text: string): boolean {
  return labels.has(comparable(text));
}

const address =
  /(?<![\p{L}])(?:you|your|yours|our|ours|we|us|here|now|click|free|please|my|sign|join|subscribe)(?![\p{L}])/iu;
const quoted = /[“"«「][^”"»」]{12,}[”"»」]/;
const price = /[$£€¥₹]\s?\d|\b\d+%? off\b|\bfree\b/i;

const pictureCount = /^(?:image|photo|picture|slide) \d+ (?:of|\/) \d+$/i;

/** Lines longer than this are whole texts without line breaks; no line's words are looked for in them. */
const longestJudged = 20_000;

/** What kind of line this is by its own words alone; position is judged later. `outlets` are names seen as suffixes. */
export function classifyLine(text: string, outlets: ReadonlySet<string>): Classified {
  if (!/[\p{L}\p{N}]/u.test(text) || pictureCount.test(text)) return { kind: 'litter', litter: 4 };
  if (text.length > longestJudged) return { kind: 'body', litter: 0 };
  const words = wordCount(text);
  const clue = litterClue(text);
  if (words <= 30 && credited.test(text)) return { kind: 'byline', litter: 0 };
  if (isNote(text, words, clue)) return { kind: 'note', litter: 0 };
  if (isCaption(text, words, clue, outlets)) return { kind: 'caption', litter: 0 };
  const litter = clue ? litterScore(text, words, clue) : 0;
  if (clue && litter >= 4) return { kind: 'litter', clue, litter };
  if (isAppeal(text)) return { kind: 'litter', clue: clue ?? appeal, litter: Math.max(litter, 4) };
  if (words <= 16 && isButtonRow(text)) return { kind: 'litter', litter: 4 };
  return { kind: kindByShape(text, words), litter, ...(clue ? { clue } : {}) };
}

const appeal: LitterClue = { kind: 'ad', strength: 2, whole: false, hits: 1 };

function kindByShape(text: string, words: number): LineKind {
  if (words <= 14 && (isDateLine(text) || isPlaceAndDay(text))) return 'date';
  if (words <= 16 && isByline(text)) return 'byline';
  if (words <= 5 && (isSectionLabel(text) || /^\|/.test(text))) return 'label';
  if (words <= 12 && / (?:>|»|›|\/) \S.* ?(?:>|»|›|\/) \S/.test(text)) return 'label';
  if (/\S \| \S/.test(text) && !endsSentence(text) && words <= 30) return 'label';
  if (endsSentence(text) && words >= 4) return 'body';
  if (announcement.test(text)) return 'body';
  if (words > 30 || (words > 12 && /[.!?]["”’)]? [“"]?\p{Lu}|[:;,]$/u.test(text))) return 'body';
  if (/^[“"].*[”"]$/u.test(text) || (words >= 6 && /[:;,—-]$/.test(text))) return 'body';
  return words >= 2 && words <= 30 && /^[^\p{Ll}]/u.test(text) ? 'heading' : 'fragment';
}

/** "The following took part:" before a list. */
const announcement = /^(?:The following|Those|Also|Among|Participants|Present|Attending)\b.{3,80}\p{Ll}:$/u;

/** How much speaks for litter. The lexicon's word alone does not decide about a line that reads like a sentence. */
function litterScore(text: string, words: number, clue: LitterClue): number {
  if (clue.whole) return words <= 12 ? 6 : 0;
  if (clue.kind === 'template') return words <= 60 ? 6 : 0;
  const outside = text.replace(quoted, ' ');
  let score = clue.strength + Math.min(clue.hits - 1, 2);
  if (!endsSentence(text)) score += 1;
  if (address.test(outside)) score += 1;
  if (words <= 12) score += 1;
  if (clue.kind === 'subscribe' && price.test(outside)) score += 1;
  if (quoted.test(text)) score -= 2;
  if (words > 40) score -= 1;
  if (words > 80) score -= 2;
  return score;
}

/** "(With inputs from Reuters)", "(Nikkei)", "Reporting by ...; Editing by ...": credits, not body. */
function isNote(text: string, words: number, clue: LitterClue | undefined): boolean {
  const inside = text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  if (words <= 6 && /^[([—–-]{1,2} ?[^()]+[)\]]?$/u.test(text) && isAgencyCredit(inside)) return true;
  return clue?.kind === 'agency' && clue.strength >= 3 && words <= 60;
}

/** "... at the Prime Minister's Office. PHOTO: NAME", "(Photo by Name/Agency)", "Picture: M Name". */
const creditAtEnd =
  /(?:^|[.!?)”"] ?|\()(?:(?:[Ff]ile|[Ss]taff|[Pp]ool|[Hh]andout|[Cc]ourtesy) )?(?:PHOTOS?|[Pp]hotos?|PICTURES?|Pictures?|IMAGES?|Images?|[Pp]hotographs?|PHOTOGRAPHS?|GRAPHICS?|Graphics?|ILLUSTRATIONS?|Illustrations?|CREDIT|[Cc]redit|Screenshot)(?: [Cc]redit)?(?: by| courtesy| ?:| ?\/| ?\|) ?(?:[^.!?]|\b\p{Lu}\.){2,70}[.)]{0,2}$/u;

function isCaption(
  text: string,
  words: number,
  clue: LitterClue | undefined,
  outlets: ReadonlySet<string>,
): boolean {
  if (words > 90) return false;
  const suffix = outletSuffix(text);
  if (suffix && outlets.has(suffix)) return true;
  if (/(?:^|[\s(])[©ⓒ] ?\p{L}/u.test(text))
    return clue?.kind !== 'copyright' || !/all rights|copyright/i.test(text);
  if (creditAtEnd.test(text.slice(-160))) return true;
  if (clue?.kind !== 'photo') return false;
  return clue.strength + (endsSentence(text) ? 0 : 1) + (words <= 45 ? 1 : 0) >= 3;
}

/** The " - Outlet Name" that page titles and picture captions end with. */
export function outletSuffix(text: string): string | undefined {
  const match = /(?:^| )[-–—|] (\p{Lu}[\p{L}\p{N}.&'’]*(?: [\p{L}\p{N}.&'’]+){0,4})$/u.exec(text.slice(-80));
  return match?.[1];
}

const weekday = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const monthName = '(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}';

const dateWords =
  /\b(?:published|posted|updated|last|first|modified|on|at|date|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\b[ap]\.?m\b\.?|\b[A-Z]{2,4}T?\b|\d+ min(?:ute)?s? read/gi;

function isDateLine(text: string): boolean {
  const dates = findDates(text);
  const [first] = dates;
  if (!first)
    return /^(?:published|posted|updated|last updated|first published)\b/i.test(text) && /\d/.test(text);
  const rest = text.slice(0, first.start) + text.slice(dates[dates.length - 1]?.end);
  return rest.replace(dateWords, '').replace(/\([^)]{0,30}\)|[\d\s:.,;|/()·•°+-]+/g, '').length <= 2;
}

const placeAndDay = new RegExp(
  `^\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]+){0,3}(?:,| ?[:–—-]) ?(?:${weekday},? )?(?:${monthName}\\.? \\d{1,2}|\\d{1,2} ${monthName})(?:,? \\d{4})?[.:]?$`,
  'iu',
);

/** "New Haven, March 30", "Ansel: 4 May 2019": the dateline on a line of its own. */
export function isPlaceAndDay(text: string): boolean {
  return /^\p{Lu}/u.test(text) && text.length <= 70 && placeAndDay.test(text);
}

const opening =
  /^(?:[Bb]y|BY|[Ww]ritten by|[Ss]tory by|[Ww]ords by|[Rr]eported by|(?:Author|Reporter) ?:) ?:? ?\p{Lu}/u;
const closing =
  /^\p{Lu}[\p{L}.'’ -]{3,40}(?:,| [|•·–—-]) (?:[\p{Lu}\p{L}.'’ &-]{2,50} )?(?:[Ss]taff [Ww]riters?|STAFF WRITERS?|[Cc]orrespondents?|[Rr]eporters?|[Ee]ditors?|[Cc]olumnists?|[Bb]ureau [Cc]hief)$/u;

const house =
  /^(?:[Ff]rom )?[Oo]ur (?:own )?(?:\p{L}+ ){0,3}(?:[Ss]taff|[Cc]orrespondents?|[Rr]eporters?|[Dd]esk|[Bb]ureau)(?:(?:,| in| at) \p{Lu}[\p{L} .'’-]{1,40})?$/u;

/** "Text: Ana Silva · Photos: Ken Mori". */
const credited =
  /(?:^|[|•·] ?)(?:Text|Words|Story|Report|Reporting|Interview)(?: [Bb]y)? ?: ?\p{Lu}[\p{L}.'’-]+ \p{L}[^.!?;:]{1,80}(?:$|(?: [|•·–—-]|,|;|\.) ?(?:\d|\p{Lu}\p{L}+(?: by)? ?:))/u;

/** "By Anna Example, Staff Writer | Feb 9, 2017" or "ANNA EXAMPLE, Outlet staff writer": names, no sentence. */
export function isByline(text: string): boolean {
  if (closing.test(text) || house.test(text)) return true;
  return (
    (opening.test(text) || isByOffice(text)) &&
    !/[.!?]$/.test(text.replace(/\b(?:Jr|Sr|[ap]\.m|\p{Lu})\.$/u, ''))
  );
}

/** "By foreign affairs correspondent Ana Silva". */
function isByOffice(text: string): boolean {
  const signed = /^(?:By|BY) (?<rest>\p{L}.{3,70})$/u.exec(text)?.groups?.rest ?? '';
  const name = withoutOffice(signed);
  return name !== signed && /^\p{Lu}[\p{L}.'’-]+ .*\p{Lu}/u.test(name);
}

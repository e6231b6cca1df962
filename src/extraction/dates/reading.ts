import type { Span } from '../../kernel/index.ts';
import type { Sentence } from '../../language/types.ts';
import type { Feast } from './feasts.ts';

/** What the words of a date say by themselves, before any calendar, tense or publication date is asked. */
export interface Fields {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** The week that day lies in: "the week of May 6". */
  readonly week?: boolean;
  /** The weekend that day lies in: "the weekend of May 11". */
  readonly weekend?: boolean;
  /** A movable feast; with it no month or day. */
  readonly feast?: Feast;
  readonly weekday?: number;
  /** `SP`, `SU`, `FA`, `WI`, as TIMEX3 writes seasons. */
  readonly season?: Season;
  readonly quarter?: number;
  readonly half?: number;
  /** The decade's first three digits: 199 for the 1990s. */
  readonly decade?: number;
  /** The century's first two digits: 19 for the 1900s, the twentieth century. */
  readonly century?: number;
  /** A fiscal year, whose start the words do not tell. */
  readonly fiscal?: boolean;
  /** "May last year": -1, "February this year": 0; counted from the publication date. */
  readonly yearShift?: number;
  /** "the new year": the one that has just begun or is about to. */
  readonly newYear?: boolean;
  /** With `weekday`: which of the month, -1 the last. */
  readonly nth?: number;
  /** "10 February of that year": of the year told last. */
  readonly yearTold?: boolean;
}

export type Season = 'SP' | 'SU' | 'FA' | 'WI';

/** "last Friday", "this May", "next summer"; "that May" is counted from the last date told. */
export type Pick = 'last' | 'this' | 'next' | 'that';

export type Unit = 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'year' | 'decade' | 'century';

/** `MO` morning, `MI` midday, `AF` afternoon, `EV` evening, `NI` night. */
export type PartOfDay = 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT';

export type Reading =
  | { readonly kind: 'calendar'; readonly from: Fields; readonly to?: Fields; readonly pick?: Pick }
  | {
      readonly kind: 'weekday';
      readonly weekday: number;
      readonly pick?: Pick;
      /** "Friday last week": -1, "Monday next week": 1. */
      readonly week?: number;
      /** "the following Monday": counted from the last date told. */
      readonly narrative?: boolean;
    }
  /** So many units from the publication date, or from the last date told: "two days ago", "last month", "a year earlier". */
  | {
      readonly kind: 'shift';
      readonly unit: Unit;
      readonly amount: number;
      readonly narrative?: boolean;
      readonly direct?: boolean;
      readonly approximate?: boolean;
    }
  /** "the weekend", "the summit's week": which one, tense must tell. */
  | { readonly kind: 'weekend' }
  /** "the 18th"; `monthShift` for "the 3rd of next month". */
  | { readonly kind: 'ordinal-day'; readonly day: number; readonly monthShift?: number }
  | { readonly kind: 'reference'; readonly value: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF' }
  /** "the same month last year": the date told last, or its month, in `year` or the year before. */
  | { readonly kind: 'same-period'; readonly unit?: Unit; readonly year?: number }
  /** "since then": the date told last, whatever its unit. */
  | { readonly kind: 'then' }
  | { readonly kind: 'duration'; readonly value: string }
  | { readonly kind: 'set'; readonly value: string }
  /** A time of day of some day. */
  | { readonly kind: 'clock' }
  /** From one date to another. */
  | { readonly kind: 'range'; readonly from: Found; readonly to: Found };

export interface Found extends Span {
  /** Id of the recogniser: its file name. */
  readonly rule: string;
  readonly reading: Reading;
  readonly part?: PartOfDay;
  /** `T09:00`. */
  readonly clock?: string;
}

/** One sentence being searched. */
export interface Scan {
  readonly text: string;
  readonly sentence: Sentence;
}

export interface Recogniser {
  /** File name without extension. */
  readonly id: string;
  /** Lower-case words, without a final dot, that can start the search; `#` stands for a number in digits. */
  readonly triggers: readonly string[];
  /** `at` is where the trigger word starts; `word` is it in lower case. */
  readonly find: (scan: Scan, at: number, word: string) => Found | readonly Found[] | undefined;
  /** Each text holds a date this recogniser finds, and its exact words. */
  readonly examples: readonly (readonly [text: string, found: string])[];
  /** Texts in which it finds nothing. */
  readonly counterexamples: readonly string[];
}

const REACH = 70;

/** Matches `pattern`, which must end in `$`, on the words before `at`, within the sentence. */
export function lookBack(scan: Scan, at: number, pattern: RegExp): RegExpExecArray | null {
  return pattern.exec(scan.text.slice(Math.max(scan.sentence.start, at - REACH), at));
}

/** Matches `pattern`, which must start with `^`, on the words from `at`, within the sentence. */
export function lookAhead(scan: Scan, at: number, pattern: RegExp): RegExpExecArray | null {
  return pattern.exec(scan.text.slice(at, Math.min(scan.sentence.end, at + REACH)));
}

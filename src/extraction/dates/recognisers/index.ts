import type { Recogniser } from '../reading.ts';
import { agoLater } from './ago-later.ts';
import { century } from './century.ts';
import { clockTime } from './clock-time.ts';
import { dayPart } from './day-part.ts';
import { dayWord } from './day-word.ts';
import { decade } from './decade.ts';
import { duration } from './duration.ts';
import { fiscalYear } from './fiscal-year.ts';
import { holiday } from './holiday.ts';
import { monthDate } from './month-date.ts';
import { monthName } from './month-name.ts';
import { nthWeekday } from './nth-weekday.ts';
import { numericDate } from './numeric-date.ts';
import { ordinalDay } from './ordinal-day.ts';
import { periodEnd } from './period-end.ts';
import { quarter } from './quarter.ts';
import { reference } from './reference.ts';
import { relativePeriod } from './relative-period.ts';
import { samePeriod } from './same-period.ts';
import { season } from './season.ts';
import { set } from './set.ts';
import { sinceThen } from './since-then.ts';
import { weekday } from './weekday.ts';
import { year } from './year.ts';

/** Where two find the same words, the one named first keeps them. */
export const RECOGNISERS: readonly Recogniser[] = [
  holiday, // "9/11", "the Sept. 11 attacks": their year is known
  monthDate, // "Feb. 9, 2017" before its parts
  numericDate,
  fiscalYear, // before the bare year
  quarter,
  decade,
  century,
  season,
  set, // "every Friday" before "Friday"
  nthWeekday,
  weekday,
  monthName,
  dayWord,
  dayPart,
  agoLater, // "two days ago" before "two days"
  samePeriod,
  relativePeriod,
  periodEnd,
  reference, // "in recent years" before "years"
  duration,
  ordinalDay,
  sinceThen,
  clockTime,
  year, // four digits, when nothing larger holds them
];

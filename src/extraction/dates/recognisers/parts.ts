import type { PartOfDay } from '../reading.ts';

/** Parts of the day, as TIMEX3 letters. */
export const PARTS: Readonly<Record<string, PartOfDay>> = {
  morning: 'MO',
  midday: 'MI',
  lunchtime: 'MI',
  afternoon: 'AF',
  evening: 'EV',
  night: 'NI',
  overnight: 'NI',
  tonight: 'NI',
  dawn: 'MO',
  daybreak: 'MO',
  sunrise: 'MO',
  dusk: 'EV',
  sunset: 'EV',
  nightfall: 'NI',
};

/** A part of the day right after a date: "Friday morning". */
export const PART_AFTER =
  /^\s(?:early\s|late\s|mid-)?(morning|afternoon|evening|night|lunchtime|midday)\b(?!\s(?:raids?|prayers?|shift|show|news|star|post|standard|herald|mail))/i;

export function partOf(word: string | undefined): PartOfDay | undefined {
  return word === undefined ? undefined : PARTS[word.toLowerCase()];
}

import type { DateMention, DatePrecision } from '../types.ts';
import { isoDay } from './calendar.ts';
import { edtfOf, type Point, precisionOf, timexOf } from './point.ts';
import type { Found, Reading } from './reading.ts';
import type { Resolved, Surroundings } from './resolve.ts';
import { unresolvedValue } from './unresolved-value.ts';

/** A date as the record keeps it, from what was found and where it lies on the calendar. */
export function mentionOf(found: Found, resolved: Resolved | undefined, around: Surroundings): DateMention {
  const { start, end, reading } = found;
  if (reading.kind === 'clock') return clockMention(found, around);
  const suffix = found.clock ?? (found.part ? `T${found.part}` : '');
  if (resolved === undefined)
    return {
      start,
      end,
      type: typeOf(reading, suffix),
      value: unresolvedValue(reading) + openSuffix(reading, suffix),
    };
  const { from, to } = resolved;
  // "A decade ago" is some year about then, and Level 1 can say so.
  const approximate = reading.kind === 'shift' && reading.approximate === true;
  const value = to ? `${timexOf(from)}/${timexOf(to)}` : timexOf(from) + suffix;
  const precision: DatePrecision = to ? 'range' : found.clock ? 'time' : precisionOf(from.unit);
  return {
    start,
    end,
    type: suffix ? 'TIME' : 'DATE',
    value,
    edtf: to
      ? interval(edtfOf(from), edtfOf(to))
      : edtfOf(from) + edtfClock(found.clock) + (approximate ? '~' : ''),
    precision: found.clock && edtfClock(found.clock) === '' ? 'day' : precision,
    basis: resolved.stated ? 'stated' : 'inferred',
  };
}

/** "tonight" without a publication date is still only the present. */
function openSuffix(reading: Reading, suffix: string): string {
  return reading.kind === 'shift' && !reading.narrative ? '' : suffix;
}

function typeOf(reading: Reading, suffix: string): DateMention['type'] {
  if (reading.kind === 'duration') return 'DURATION';
  if (reading.kind === 'set') return 'SET';
  return suffix ? 'TIME' : 'DATE';
}

/** EDTF wants seconds. Midnight as the end of a day (`T24:00`) has no EDTF form; the day is kept. */
function edtfClock(clock: string | undefined): string {
  return clock === undefined || clock.startsWith('T24') ? '' : `${clock}:00`;
}

/** From the first day of one interval to the last of the other, when either is an interval itself. */
function interval(from: string, to: string): string {
  return `${from.split('/')[0]}/${to.split('/').at(-1)}`;
}

/** A time of day without a day: of the day told in the same sentence, else perhaps of the day of publication, which is no EDTF. */
function clockMention(found: Found, around: Surroundings): DateMention {
  const { start, end, clock = '' } = found;
  const last = around.told.lastIn(around.sentence) ?? programmeDay(around);
  if (last?.unit === 'day') {
    const day = isoDay(last.start);
    const time = edtfClock(clock);
    return {
      start,
      end,
      type: 'TIME',
      value: day + clock,
      edtf: day + time,
      precision: time ? 'time' : 'day',
      basis: 'inferred',
    };
  }
  const published = around.published?.unit === 'day' ? isoDay(around.published.day) : '';
  return { start, end, type: 'TIME', value: published + clock };
}

/** "Tuesday, 9 July. 14:15 Arrival. 17:00 Ceremony." */
function programmeDay({ told, programmeSince }: Surroundings): Point | undefined {
  return programmeSince === undefined ? undefined : told.daySince(programmeSince);
}

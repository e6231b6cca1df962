import { type Day, isDay } from './calendar.ts';
import type { PointUnit } from './point.ts';

/** The day an article was published, or the month or year where no more is known. */
export interface Publication {
  readonly day: Day;
  readonly unit: Extract<PointUnit, 'day' | 'month' | 'year'>;
}

/** Reads the publication date: `2017-02-10`, with or without time, `2017-02` or `2017`. The day is taken as written there. */
export function readPublication(published: string | undefined): Publication | undefined {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?![\d-])/.exec(published ?? '');
  if (!parts) return undefined;
  const day = { year: Number(parts[1]), month: Number(parts[2] ?? 1), day: Number(parts[3] ?? 1) };
  if (!isDay(day)) return undefined;
  return { day, unit: parts[3] ? 'day' : parts[2] ? 'month' : 'year' };
}

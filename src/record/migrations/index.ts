import type { Migration } from '../migrate.ts';
import { firstRecord } from './0001-first-record.ts';
import { actorForms } from './0002-actor-forms.ts';
import { dateWindows } from './0003-date-windows.ts';
import { textBands } from './0004-text-bands.ts';
import { positionsPromisesEvents } from './0005-positions-promises-events.ts';

/** Every change of the schema, oldest first. A released one is never edited: add the next number. */
export const MIGRATIONS: readonly Migration[] = [
  firstRecord,
  actorForms,
  dateWindows,
  textBands,
  positionsPromisesEvents,
];

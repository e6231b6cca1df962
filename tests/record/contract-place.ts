import { afterAll, beforeAll } from 'vitest';
import type { RecordWriter, SavedArticle } from '../../src/record/index.ts';
import { DIALOGUE_UNDATED, SUMMIT_DAILY, SUMMIT_WIRE, sampleSaved } from './samples.ts';

/** A fresh, empty dossier each time, and how to be rid of it. */
export interface Place {
  open(): Promise<RecordWriter>;
  discard(record: RecordWriter): Promise<void>;
}

export const wire = sampleSaved(SUMMIT_WIRE);
export const daily = sampleSaved(SUMMIT_DAILY);
export const undated = sampleSaved(DIALOGUE_UNDATED);
export const [wireMeeting, wireSaying] = [claimOf(wire, 0), claimOf(wire, 1)];
export const dailyMeeting = claimOf(daily, 0);
export const dialogueMeeting = claimOf(undated, 0);

export function claimOf(saved: SavedArticle, index: number): string {
  return saved.extraction?.claims[index]?.id ?? 'missing';
}

/** Opens a record for all tests of a group, made ready by `prepare`. */
export function withRecord(
  place: Place,
  prepare: (record: RecordWriter) => Promise<void> = async () => {},
): () => RecordWriter {
  let record: RecordWriter;
  beforeAll(async () => {
    record = await place.open();
    await prepare(record);
  }, 60_000);
  afterAll(() => place.discard(record), 60_000);
  return () => record;
}

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { PlacedVerdict } from '../../src/evaluation/index.ts';

/** Something the software is known to get wrong. The expectation stays; the list says how far off the software is. */
export interface KnownMiss {
  /** As `read-examples.ts` names it; `record` for the record of all articles together. */
  readonly article: string;
  readonly kind: string;
  readonly item: string;
  readonly note?: string;
}

const file = (name: string) => new URL(`./${name}.json`, import.meta.url);

/** `known-misses`: expected and not found. `known-extras`: engagements found although nothing supports them. */
export type KnownList = 'known-misses' | 'known-extras';

/** Kinds whose expectations mean to be complete, so that anything more is wrong. */
const COMPLETE = new Set(['engagements', 'meetings', 'copies']);

export function readKnown(list: KnownList): KnownMiss[] {
  const path = file(list);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as KnownMiss[]) : [];
}

export function misses(verdicts: readonly PlacedVerdict[], list: KnownList): KnownMiss[] {
  const wanted = verdicts.filter((v) =>
    list === 'known-misses' ? v.outcome === 'missed' : v.outcome === 'extra' && COMPLETE.has(v.kind),
  );
  const unique = new Map(
    wanted.map(({ place: article, kind, item }) => [keyOf({ article, kind, item }), { article, kind, item }]),
  );
  return [...unique.values()];
}

/** Sentences about what is new on either side; empty when the list is exact. */
export function differences(
  verdicts: readonly PlacedVerdict[],
  list: KnownList,
  known: readonly KnownMiss[],
): string[] {
  const now = misses(verdicts, list);
  const listed = new Set(known.map(keyOf));
  const present = new Set(now.map(keyOf));
  const details = new Map(verdicts.map((v) => [keyOf({ ...v, article: v.place }), v.detail]));
  const fresh = list === 'known-misses' ? 'missed' : 'found although the article does not say so';
  const gone = list === 'known-misses' ? 'no longer missed' : 'no longer found';
  return [
    ...now
      .filter((m) => !listed.has(keyOf(m)))
      .map(
        (m) => `${fresh}: ${m.kind}: ${m.item}${details.get(keyOf(m)) ? ` (${details.get(keyOf(m))})` : ''}`,
      ),
    ...known
      .filter((m) => !present.has(keyOf(m)))
      .map((m) => `${gone}: take it off ${list}.json: ${m.kind}: ${m.item}`),
  ];
}

/** Rewrites both lists from what is wrong now; notes of entries that stay are kept. */
export function writeKnown(verdicts: readonly PlacedVerdict[]): void {
  for (const list of ['known-misses', 'known-extras'] as const) {
    const notes = new Map(readKnown(list).map((m) => [keyOf(m), m.note]));
    const rows = misses(verdicts, list).map((m) => {
      const note = notes.get(keyOf(m));
      return JSON.stringify(note === undefined ? m : { ...m, note });
    });
    writeFileSync(file(list), rows.length === 0 ? '[]\n' : `[\n  ${rows.join(',\n  ')}\n]\n`);
  }
}

function keyOf({ article, kind, item }: KnownMiss): string {
  return `${article}\t${kind}\t${item}`;
}

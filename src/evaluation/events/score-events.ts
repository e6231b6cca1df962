import type { EventClaim } from '../../extraction/types.ts';
import { measureOf } from '../measure.ts';
import type { ScoreRow } from '../types.ts';
import type { PlacedVerdict } from '../verdict.ts';
import { codedTriple, type GoldRecord, goldTriple, goldType } from './triple.ts';

/** A record beside the events that were coded in its sentence. */
export interface CodedRecord {
  readonly gold: GoldRecord;
  readonly events: readonly EventClaim[];
}

/**
 * Recall over records (some coded event is right), precision over coded events. `type`: the event type alone; `triple`:
 * type and the countries of both sides. The records tell of one event per sentence, so precision is a lower bound.
 */
export function scoreEvents(records: readonly CodedRecord[]): {
  readonly rows: readonly ScoreRow[];
  readonly verdicts: readonly PlacedVerdict[];
} {
  const events = records.reduce((sum, record) => sum + record.events.length, 0);
  const row = (kind: string, right: number): ScoreRow => {
    const counts = { right, missed: records.length - right, extra: events - right };
    return { kind, ...counts, ...measureOf(counts) };
  };
  return {
    rows: [
      row('type', records.filter((r) => r.events.some((e) => e.type === goldType(r.gold))).length),
      row('triple', records.filter((r) => r.events.some((e) => isTriple(e, r.gold))).length),
    ],
    verdicts: records.flatMap(verdictsOf),
  };
}

function isTriple(event: EventClaim, gold: GoldRecord): boolean {
  return codedTriple(event) === goldTriple(gold);
}

/** One for the record, which holds the events that have its type, and one for each event of another type. */
function verdictsOf({ gold, events }: CodedRecord): PlacedVerdict[] {
  const base = { kind: 'events', place: gold.id };
  const item = goldTriple(gold);
  const type = goldType(gold);
  const right = events.filter((e) => e.type === type);
  const others = events.filter((e) => e.type !== type);
  const detail = `${events.map((e) => `${codedTriple(e)} (${e.cameo} ${e.foundBy})`).join(' | ') || 'nothing coded'}\n${gold.text}`;
  const faults = right.length === 0 ? missedFaults(type, others) : sideFaults(right, gold);
  const claims = right.map(({ id, foundBy }) => ({ id, foundBy }));
  return [
    right.length > 0
      ? { ...base, item, outcome: 'right', claims, ...(faults.length === 0 ? {} : { faults, detail }) }
      : { ...base, item, outcome: 'missed', faults, detail },
    ...others.map(
      (e): PlacedVerdict => ({
        ...base,
        item: codedTriple(e),
        outcome: 'extra',
        claims: [{ id: e.id, foundBy: e.foundBy }],
        ...(right.length > 0 ? { faults: ['a second event beside the right one'], detail } : {}),
      }),
    ),
  ];
}

function missedFaults(type: string, others: readonly EventClaim[]): string[] {
  if (others.length === 0) return [`${type}: nothing coded`];
  return [...new Set(others.map((e) => `${type} coded as ${e.type}`))];
}

/** Which side is wrong in the event that comes closest; none when one has both right. */
function sideFaults(events: readonly EventClaim[], gold: GoldRecord): string[] {
  const [, actors = '', recipients = ''] = sidesOf(goldTriple(gold));
  const faults = events.map((event) => {
    const [, a = '', r = ''] = sidesOf(codedTriple(event));
    return [sideFault('actor', actors, a), sideFault('recipient', recipients, r)].filter(
      (f) => f !== undefined,
    );
  });
  return faults.sort((a, b) => a.length - b.length)[0] ?? [];
}

function sidesOf(triple: string): readonly string[] {
  return /^(\S+) (\S*) > (\S*)$/.exec(triple)?.slice(1) ?? [];
}

function sideFault(side: string, gold: string, coded: string): string | undefined {
  if (gold === coded) return undefined;
  if (coded === '') return `no ${side} country`;
  return gold === '' ? `${side} country where none is told` : `wrong ${side} country`;
}

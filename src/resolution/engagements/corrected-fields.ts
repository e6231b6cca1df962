import type { DatePrecision, EngagementStatus, EngagementType } from '../../extraction/types.ts';
import { dayRange } from '../../kernel/index.ts';
import type { Correction, Engagement } from '../types.ts';

/** What a person has said of an engagement, as its fields. */
export interface CorrectedFields {
  readonly status?: EngagementStatus;
  readonly type?: EngagementType;
  readonly when?: NonNullable<Engagement['when']>;
  readonly place?: NonNullable<Engagement['place']>;
}

export const STATUSES: readonly EngagementStatus[] = [
  'proposed',
  'planned',
  'ongoing',
  'held',
  'uncertain',
  'postponed',
  'cancelled',
  'denied',
];
export const TYPES: readonly EngagementType[] = [
  'summit',
  'meeting',
  'talks',
  'visit',
  'call',
  'session',
  'social',
];

/** What cannot be understood is left out, as if nobody had said it. */
export function correctedFields(corrections: ReadonlyMap<string, string>): CorrectedFields {
  const status = STATUSES.find((known) => known === corrections.get('status'));
  const type = TYPES.find((known) => known === corrections.get('type'));
  const edtf = corrections.get('when');
  const precision = edtf === undefined ? undefined : precisionOf(edtf);
  const place = corrections.get('place')?.trim();
  return {
    ...(status === undefined ? {} : { status }),
    ...(type === undefined ? {} : { type }),
    ...(edtf === undefined || precision === undefined
      ? {}
      : { when: { edtf, precision, basis: 'stated' as const } }),
    ...(place === undefined || place === '' ? {} : { place: { name: place } }),
  };
}

export function correctedNames(corrections: ReadonlyMap<string, string>): Correction['field'][] {
  return Object.keys(correctedFields(corrections)).sort() as Correction['field'][];
}

/** Of an EDTF date that stands on the calendar; undefined for anything else. */
export function precisionOf(edtf: string): DatePrecision | undefined {
  if (dayRange(edtf) === undefined) return undefined;
  if (edtf.includes('/')) return 'range';
  if (/^\d{4}-\d\d-\d\d$/.test(edtf)) return 'day';
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(edtf)) return 'month';
  if (/^\d{4}-2[1-4]$/.test(edtf)) return 'season';
  if (/^\d{4}-3[3-6]$/.test(edtf)) return 'quarter';
  if (/^\d{4}$/.test(edtf)) return 'year';
  return /^\d{3}X$/.test(edtf) ? 'decade' : undefined;
}

import type { Judgement } from '../../../src/server/api-types.ts';
import { formatEdtf } from '../shared/format-edtf.ts';

export const FIELD: Readonly<Record<NonNullable<Judgement['corrects']>['field'], string>> = {
  status: 'status',
  type: 'kind',
  when: 'date',
  place: 'place',
};

/** What a person has said, in one line. */
export function correctionInWords({ kind, corrects }: Judgement): string {
  if (corrects !== undefined) {
    const value = corrects.field === 'when' ? formatEdtf(corrects.value) : corrects.value;
    return `The ${FIELD[corrects.field]} is: ${value}`;
  }
  switch (kind) {
    case 'same-engagement':
      return 'These sentences are about one meeting';
    case 'different-engagement':
      return 'This sentence is about another meeting than the rest';
    case 'no-engagement':
      return 'These sentences are about no meeting';
    case 'same-actor':
      return 'These names are one actor';
    case 'different-actor':
      return 'These names are different actors';
    case 'same-text':
      return 'These articles carry one text';
    case 'different-text':
      return 'These articles are different texts';
    default:
      return kind;
  }
}

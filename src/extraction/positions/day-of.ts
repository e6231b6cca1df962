import type { Sentence } from '../../language/types.ts';
import { dateForToken } from '../dates/index.ts';
import type { Passage } from '../passage.ts';
import type { DateMention, When } from '../types.ts';

/** When the word at `index` is said to hold, where the sentence dates it. */
export function dayOf(passage: Passage, sentence: Sentence, index: number): When | undefined {
  return whenOf(dateForToken(sentence, index, passage.dates));
}

export function whenOf(date: DateMention | undefined): When | undefined {
  if (date?.edtf === undefined || date.precision === undefined) return undefined;
  return {
    edtf: date.edtf,
    precision: date.precision,
    basis: date.basis ?? 'inferred',
    span: { start: date.start, end: date.end },
  };
}

import type { Sentence } from '../../language/types.ts';
import type { Passage } from '../passage.ts';
import { tokenAt } from '../tree.ts';
import type { When } from '../types.ts';

/** The date nearest to the word that tells the event, in its sentence. Undefined when the sentence names none. */
export function whenOf({ dates }: Passage, sentence: Sentence, node: number): When | undefined {
  const { start } = tokenAt(sentence, node);
  let best: When | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (let k = firstAfter(dates, sentence.start); k < dates.length; k++) {
    const date = dates[k];
    if (date === undefined || date.start >= sentence.end) break;
    if (date.edtf === undefined || date.precision === undefined || date.basis === undefined) continue;
    const distance = Math.abs(date.start - start);
    if (distance >= least) continue;
    least = distance;
    best = {
      edtf: date.edtf,
      precision: date.precision,
      basis: date.basis,
      span: { start: date.start, end: date.end },
    };
  }
  return best;
}

/** Index of the first date that ends behind `start`; the dates stand in text order. */
function firstAfter(dates: Passage['dates'], start: number): number {
  let low = 0;
  let high = dates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((dates[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}

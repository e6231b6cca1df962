import type { Sentence } from '../../language/types.ts';
import type { Passage } from '../passage.ts';
import { tokenAt } from '../tree.ts';
import type { When } from '../types.ts';

/** The date nearest to the word that tells the event, in its sentence. Undefined when the sentence names none. */
export function whenOf({ dates }: Passage, sentence: Sentence, node: number): When | undefined {
  const { start } = tokenAt(sentence, node);
  let best: When | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const date of dates) {
    if (date.end <= sentence.start || date.start >= sentence.end) continue;
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

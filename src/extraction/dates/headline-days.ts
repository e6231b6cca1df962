import type { Span } from '../../kernel/index.ts';
import type { DateMention } from '../types.ts';
import type { Direction } from './pick-nearest.ts';
import type { Reading } from './reading.ts';

/**
 * A headline says "Rate decision due Tuesday" without a verb that tells which one; the story under it does. Such a
 * weekday gets the day that the first sentence with a verb gives the same weekday.
 */
export class HeadlineDays {
  readonly #end: number;
  /** Index of the open mention by weekday. */
  readonly #open = new Map<number, number>();
  readonly #told = new Map<number, DateMention>();

  /** @param first the article's first sentence; a headline when it ends without a full stop */
  constructor(text: string, first: Span | undefined) {
    const isHeadline = first !== undefined && !/[.?!"”’]\s*$/.test(text.slice(first.start, first.end));
    this.#end = isHeadline ? first.end : 0;
  }

  note(index: number, reading: Reading, mention: DateMention, direction: Direction): void {
    if (reading.kind !== 'weekday' || reading.pick !== undefined || reading.week !== undefined) return;
    const { weekday } = reading;
    if (mention.end <= this.#end) {
      if (direction === undefined) this.#open.set(weekday, index);
    } else if (direction !== undefined && this.#open.has(weekday) && !this.#told.has(weekday))
      this.#told.set(weekday, mention);
  }

  settle(mentions: readonly DateMention[]): DateMention[] {
    const settled = [...mentions];
    for (const [weekday, index] of this.#open) {
      const day = /^\d{4}-\d\d-\d\d/.exec(this.#told.get(weekday)?.edtf ?? '')?.[0];
      const mention = settled[index];
      if (day === undefined || mention?.edtf === undefined) continue;
      const moved = (value: string): string => value.replace(/^\d{4}-\d\d-\d\d/, day);
      settled[index] = { ...mention, value: moved(mention.value), edtf: moved(mention.edtf) };
    }
    return settled;
  }
}

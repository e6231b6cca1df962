import { COARSENESS, type Point, type PointUnit } from './point.ts';

interface Told {
  readonly point: Point;
  readonly sentence: number;
}

/** How many sentences back a day may lie behind a coarser date ("April 18 ... in February ... the next day"). */
const MEMORY = 4;

/** A day told in these first sentences is the story's. */
const OPENING = 3;

/** The dates a narrative has told so far: what "the next day" and "a year earlier" are counted from. */
export class ToldDates {
  #last: Told | undefined;
  #lead: Point | undefined;
  #lastEvent: Told | undefined;
  readonly #byCoarseness: (Told | undefined)[] = [];
  readonly #weekdays: (Point | undefined)[] = [];

  /** @param aside it tells when something was said, or which other event is meant, and nothing of the story itself */
  tell(point: Point, sentence: number, aside = false): void {
    this.#last = { point, sentence };
    if (!aside && point.unit === 'day') this.#lastEvent = this.#last;
    if (point.unit === 'day' && sentence <= OPENING) this.#lead ??= point;
    this.#byCoarseness[COARSENESS[point.unit]] = this.#last;
  }

  /** The last date told that is fine enough to count `unit`s from; the very last one, or one a few sentences back. */
  lastFor(unit: PointUnit, sentence: number): Point | undefined {
    const last = this.#last;
    if (last && COARSENESS[last.point.unit] <= COARSENESS[unit]) return last.point;
    const candidates = this.#byCoarseness.slice(0, COARSENESS[unit] + 1).filter((t) => t !== undefined);
    const recent = candidates.filter((t) => sentence - t.sentence <= MEMORY);
    return recent.sort((a, b) => b.sentence - a.sentence)[0]?.point;
  }

  /** The last day on which the story itself went on, unless it lies far back: what "four days earlier" is counted from. */
  lastEvent(sentence: number): Point | undefined {
    const last = this.#lastEvent;
    return last !== undefined && sentence - last.sentence <= MEMORY ? last.point : undefined;
  }

  /** The last date told in this very sentence. */
  lastIn(sentence: number): Point | undefined {
    return this.#last?.sentence === sentence ? this.#last.point : undefined;
  }

  /** The day the story opened with, else the last day told. */
  get dayOfStory(): Point | undefined {
    return this.#lead ?? this.daySince(0);
  }

  /** Whether what was told last lies far back in the text. */
  isFar(sentence: number): boolean {
    return this.#last === undefined || sentence - this.#last.sentence > MEMORY;
  }

  /** The last day told in or after a sentence. */
  daySince(sentence: number): Point | undefined {
    const day = this.#byCoarseness[COARSENESS.day];
    return day !== undefined && day.sentence >= sentence ? day.point : undefined;
  }

  /** The last date told, unless it lies far back in the text. */
  recent(sentence: number): Point | undefined {
    return this.#last !== undefined && sentence - this.#last.sentence <= MEMORY
      ? this.#last.point
      : undefined;
  }

  /** Whether any date was told at all. */
  get isEmpty(): boolean {
    return this.#last === undefined;
  }

  nameWeekday(weekday: number, point: Point): void {
    this.#weekdays[weekday] = point;
  }

  /** The day this article last meant by "Friday". */
  weekday(weekday: number): Point | undefined {
    return this.#weekdays[weekday];
  }
}

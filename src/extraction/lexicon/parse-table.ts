import { type Place, wrongLine } from './parse-problem.ts';

/** One line of a TSV lexicon. A cell that is empty or missing at the end of the line reads as ''. */
export class Row {
  readonly place: Place;
  readonly #cells: ReadonlyMap<string, string>;

  constructor(place: Place, cells: ReadonlyMap<string, string>) {
    this.place = place;
    this.#cells = cells;
  }

  text(column: string): string {
    return this.#cells.get(column) ?? '';
  }

  required(column: string): string {
    const text = this.text(column);
    if (text === '') throw wrongLine(this.place, `column "${column}" is empty; fill it or remove the line`);
    return text;
  }

  /** Cell parts between `|`. */
  list(column: string): string[] {
    const text = this.text(column);
    if (text === '') return [];
    const parts = text.split('|').map((part) => part.trim());
    if (parts.includes('')) {
      throw wrongLine(
        this.place,
        `column "${column}" has an empty part between "|" signs; remove the extra "|"`,
      );
    }
    const twice = parts.find((part, k) => parts.indexOf(part) !== k);
    if (twice !== undefined)
      throw wrongLine(this.place, `column "${column}" says "${twice}" twice; remove one`);
    return parts;
  }

  /** Cell parts of the form `word: note`. */
  notes(column: string): Record<string, string> {
    const notes: Record<string, string> = {};
    for (const part of this.list(column)) {
      const cut = part.indexOf(': ');
      if (cut < 1)
        throw wrongLine(this.place, `column "${column}": "${part}" must read "word: what else it may mean"`);
      notes[part.slice(0, cut)] = part.slice(cut + 2);
    }
    return notes;
  }

  oneOf<const T extends string>(column: string, allowed: readonly T[]): T {
    return checked(this.place, column, this.required(column), allowed);
  }

  someOf<const T extends string>(column: string, allowed: readonly T[]): T[] {
    return this.list(column).map((part) => checked(this.place, column, part, allowed));
  }

  strength(column: string): 1 | 2 | 3 {
    const text = this.oneOf(column, ['1', '2', '3']);
    return text === '1' ? 1 : text === '2' ? 2 : 3;
  }
}

function checked<T extends string>(place: Place, column: string, text: string, allowed: readonly T[]): T {
  const found = allowed.find((choice) => choice === text);
  if (found === undefined) {
    throw wrongLine(place, `"${text}" is no ${column}; use one of ${allowed.join(', ')}`);
  }
  return found;
}

/**
 * Reads a TSV lexicon: lines starting with `#` and empty lines are skipped, the first other line names the columns,
 * which must be those of `columns` (the order is free; columns may be left out where `optional` names them).
 */
export function parseTable(
  text: string,
  file: string,
  columns: readonly string[],
  optional: readonly string[],
): Row[] {
  const rows: Row[] = [];
  let header: readonly string[] | undefined;
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    const line = raw.replace(/\r$/, '');
    if (line.trim() === '' || line.startsWith('#')) continue;
    const place = { file, line: index + 1 };
    const cells = line.split('\t').map((cell) => cell.trim());
    if (!header) {
      checkHeader(place, cells, columns, optional);
      header = cells;
      continue;
    }
    if (cells.length > header.length) {
      throw wrongLine(
        place,
        `${cells.length} cells, but the header names ${header.length} columns; remove the extra tab`,
      );
    }
    rows.push(new Row(place, new Map(header.map((column, k) => [column, cells[k] ?? '']))));
  }
  return rows;
}

function checkHeader(
  place: Place,
  cells: readonly string[],
  columns: readonly string[],
  optional: readonly string[],
): void {
  const unknown = cells.find((cell) => !columns.includes(cell));
  if (unknown !== undefined) {
    throw wrongLine(
      place,
      `unknown column "${unknown}"; the columns are ${columns.join(', ')}, with a tab between them`,
    );
  }
  const missing = columns.find((column) => !cells.includes(column) && !optional.includes(column));
  if (missing !== undefined) throw wrongLine(place, `the header lacks the column "${missing}"; add it`);
}

/** Stops at the second line with the same key. */
export function refuseDuplicates(rows: readonly Row[], keyOf: (row: Row) => string): void {
  const seen = new Map<string, number>();
  for (const row of rows) {
    const key = keyOf(row);
    const earlier = seen.get(key);
    if (earlier !== undefined) {
      throw wrongLine(row.place, `"${key}" stands already on line ${earlier}; merge the two lines into one`);
    }
    seen.set(key, row.place.line);
  }
}

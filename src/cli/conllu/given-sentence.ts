import type { BoundedLine } from './bounded-lines.ts';
import { field, line } from './fields.ts';

/** A token longer than this is cut: it is no word, and what is made of it would only be long. */
export const LONGEST_TOKEN = 400;

const COLUMNS = 10;
const FORM = 1;

/** A line of the table. Only words are read; the other two are given back as they came. */
export interface GivenRow {
  readonly kind: 'word' | 'range' | 'empty';
  /** Ten columns, fit to be written; the word's ID is not among what is used of them. */
  readonly columns: readonly string[];
  /** Of a range: its first and last word, counted from 1. */
  readonly first: number;
  readonly last: number;
}

export interface GivenSentence {
  /** Number of its first line. */
  readonly line: number;
  readonly comments: readonly string[];
  readonly rows: readonly GivenRow[];
  /** Forms of the words, in order. */
  readonly words: readonly string[];
}

/** Told of a line that cannot be used as it stands; `refused` when the line, or a part of it, was not used. */
export type OnLine = (number: number, code: string, message: string, refused: boolean) => void;

/**
 * One CoNLL-U block, whose IDs go on after `before` words. Undefined when it holds no word. Words are numbered anew: an
 * ID only says what kind a line is.
 */
export function sentenceFrom(
  lines: readonly BoundedLine[],
  before: number,
  tell: OnLine,
): GivenSentence | undefined {
  const comments: string[] = [];
  const rows: GivenRow[] = [];
  const words: string[] = [];
  const state = { shift: before, lastOfRange: 0, ranges: [] as { row: GivenRow; number: number }[] };
  for (const given of lines) {
    if (given.text.startsWith('#')) {
      comments.push(line(given.text));
      continue;
    }
    const row = rowFrom(given, words.length, state, tell);
    if (row === undefined) continue;
    rows.push(row);
    if (row.kind === 'word') words.push(row.columns[FORM] ?? '_');
    if (row.kind === 'range') state.ranges.push({ row, number: given.number });
  }
  const late = new Set<GivenRow>();
  for (const { row, number } of state.ranges) {
    if (row.last <= words.length) continue;
    late.add(row);
    tell(number, 'parse/bad-line', `The sentence has no word ${row.last}; the line was left out.`, true);
  }
  const first = lines[0]?.number ?? 0;
  if (words.length > 0) return { line: first, comments, rows: rows.filter((row) => !late.has(row)), words };
  tell(first, 'parse/no-words', 'These lines hold no word; they were left out.', true);
  return undefined;
}

interface BlockState {
  /** What is taken from the IDs of a block whose beginning was written as a sentence of its own, or that count wrongly. */
  shift: number;
  lastOfRange: number;
}

function rowFrom(given: BoundedLine, words: number, state: BlockState, tell: OnLine): GivenRow | undefined {
  const refuse = (message: string) => {
    tell(given.number, 'parse/bad-line', `${message} The line was left out.`, true);
    return undefined;
  };
  const cells = given.text.split('\t', COLUMNS + 1);
  if (cells.length < 2)
    return refuse('The line has no tab, so it is no line of CoNLL-U: ten columns with tabs between them.');
  const match = /^(\d{1,9})(?:([-.])(\d{1,9}))?$/.exec(cells[0]?.trim() ?? '');
  if (match === null) return refuse('The first column is no ID such as 1, 1-2 or 1.1.');
  const [number, sign, second] = [Number(match[1]), match[2], Number(match[3])];
  if (sign === undefined) {
    if (number - state.shift !== words + 1) {
      const message = `The ID is ${number} where ${words + 1 + state.shift} was due; its word was read as the next one.`;
      tell(given.number, 'parse/bad-line', message, true);
      state.shift = number - words - 1;
    }
    return { kind: 'word', columns: columnsOf(cells, given, tell), first: words + 1, last: words + 1 };
  }
  const first = number - state.shift;
  if (sign === '.') {
    if (first !== words) return refuse(`An empty node ${match[0]} cannot follow word ${words}.`);
    return { kind: 'empty', columns: columnsOf(cells, given, tell), first, last: first };
  }
  const last = second - state.shift;
  if (first !== words + 1 || last < first || first <= state.lastOfRange)
    return refuse(`The range ${match[0]} does not begin at the next word, or overlaps another.`);
  state.lastOfRange = last;
  return { kind: 'range', columns: columnsOf(cells, given, tell), first, last };
}

function columnsOf(cells: readonly string[], given: BoundedLine, tell: OnLine): string[] {
  const form = cells[FORM] ?? '';
  const columns = Array.from({ length: COLUMNS }, (_, i) =>
    field(i === FORM ? form.slice(0, LONGEST_TOKEN) : (cells[i] ?? '')),
  );
  if (form.trim() === '')
    tell(given.number, 'parse/bad-line', 'The word has no form; it was read as "_".', true);
  else if (cells.length !== COLUMNS && !given.cut) {
    const count = cells.length > COLUMNS ? 'more than ten' : String(cells.length);
    tell(given.number, 'parse/bad-line', `The line has ${count} columns, not ten; its word was read.`, true);
  }
  if (form.length > LONGEST_TOKEN) {
    const message = `The token of ${given.cut ? 'more than ' : ''}${form.length} characters was cut to ${LONGEST_TOKEN}.`;
    tell(given.number, 'parse/endless-word', message, false);
  }
  return columns;
}

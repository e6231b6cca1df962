import { parseTable, type Row, refuseDuplicates } from './parse-table.ts';
import type { CommitmentEntry, DeedEntry, GroupEntry, StanceEntry } from './types.ts';
import { COMMITMENT_STATUSES, SECTORS, STANCES, TAKES } from './vocabulary.ts';

const POS = ['verb', 'noun', 'adj', 'phrase'] as const;

export function parseStances(text: string, file: string): StanceEntry[] {
  const columns = ['lemma', 'pos', 'stance', 'negated', 'strength', 'takes', 'not_with'];
  const rows = parseTable(text, file, columns, ['negated', 'takes', 'not_with']);
  // One word may stand for two stances by what follows it: "push to" seeks, "push him to" demands.
  refuseDuplicates(rows, (row) => `${row.required('lemma')} · ${row.text('pos')} · ${row.text('stance')}`);
  return rows.map((row) => ({
    lemma: row.required('lemma'),
    pos: row.oneOf('pos', POS),
    stance: row.oneOf('stance', STANCES),
    ...(row.text('negated') === '' ? {} : { negated: row.oneOf('negated', STANCES) }),
    strength: row.strength('strength'),
    takes: takesOf(row),
    notWith: row.list('not_with'),
  }));
}

export function parseCommitments(text: string, file: string): CommitmentEntry[] {
  const columns = ['lemma', 'pos', 'status', 'strength', 'takes', 'not_with'];
  const rows = parseTable(text, file, columns, ['takes', 'not_with']);
  refuseDuplicates(rows, (row) => `${row.required('lemma')} · ${row.text('pos')}`);
  return rows.map((row) => ({
    lemma: row.required('lemma'),
    pos: row.oneOf('pos', POS),
    status: row.oneOf('status', COMMITMENT_STATUSES),
    strength: row.strength('strength'),
    takes: takesOf(row),
    notWith: row.list('not_with'),
  }));
}

/** An empty cell says that a noun follows. */
function takesOf(row: Row): StanceEntry['takes'] {
  const takes = row.someOf('takes', TAKES);
  return takes.length === 0 ? ['noun'] : takes;
}

export function parseDeeds(text: string, file: string): DeedEntry[] {
  const rows = parseTable(text, file, ['lemma', 'gives'], []);
  refuseDuplicates(rows, (row) => row.required('lemma'));
  return rows.map((row) => ({
    lemma: row.required('lemma'),
    gives: row.oneOf('gives', ['yes', 'no']) === 'yes',
  }));
}

export function parseGroups(text: string, file: string): GroupEntry[] {
  const rows = parseTable(text, file, ['noun', 'sector'], []);
  refuseDuplicates(rows, (row) => row.required('noun'));
  return rows.map((row) => ({ noun: row.required('noun'), sector: row.oneOf('sector', SECTORS) }));
}

import { wrongLine } from './parse-problem.ts';
import { parseTable, type Row, refuseDuplicates } from './parse-table.ts';
import type { CueEntry, CurrencyEntry, EngagementWord, ScaleEntry, StatusPhrase } from './types.ts';
import { CUE_SHAPES, ENGAGEMENT_STATUSES, ENGAGEMENT_TYPES, ROLE_FRAMES } from './vocabulary.ts';

const CUE_COLUMNS = ['lemma', 'pos', 'kind', 'stance', 'shapes', 'prepositions', 'strength'];

export function parseCues(text: string, file: string): CueEntry[] {
  const rows = parseTable(text, file, CUE_COLUMNS, ['prepositions']);
  refuseDuplicates(rows, (row) => `${row.required('lemma')} · ${row.text('pos')}`);
  return rows.map((row) => {
    const entry: CueEntry = {
      lemma: row.required('lemma'),
      pos: row.oneOf('pos', ['verb', 'noun', 'adj', 'adv', 'light', 'speaker']),
      kind: row.oneOf('kind', ['saying', 'attitude']),
      stance: row.oneOf('stance', ['neutral', 'affirm', 'deny', 'doubt']),
      shapes: row.someOf('shapes', CUE_SHAPES),
      prepositions: row.list('prepositions'),
      strength: row.strength('strength'),
    };
    checkCue(row, entry);
    return entry;
  });
}

/** Stops at what no rule could use: a cue without a way for its content to stand, a phrase of several words. */
function checkCue(row: Row, { lemma, pos, shapes, prepositions }: CueEntry): void {
  if (pos !== 'light' && pos !== 'speaker' && shapes.length + prepositions.length === 0)
    throw wrongLine(row.place, 'columns "shapes" and "prepositions" are empty; say how the content stands');
  if (lemma.split(' ').length > (pos === 'verb' ? 2 : 1))
    throw wrongLine(row.place, `"${lemma}" is more than a word; only a verb may have a particle behind it`);
}

export function parseEngagementWords(text: string, file: string): EngagementWord[] {
  const rows = parseTable(
    text,
    file,
    ['phrase', 'pos', 'type', 'frame', 'strength', 'not_with'],
    ['not_with'],
  );
  refuseDuplicates(rows, (row) => `${row.required('phrase')} · ${row.text('pos')}`);
  return rows.map((row) => ({
    phrase: row.required('phrase'),
    pos: row.oneOf('pos', ['verb', 'noun']),
    type: row.oneOf('type', ENGAGEMENT_TYPES),
    frame: row.oneOf('frame', ROLE_FRAMES),
    strength: row.strength('strength'),
    notWith: row.list('not_with'),
  }));
}

export function parseStatusWords(text: string, file: string): StatusPhrase[] {
  const rows = parseTable(text, file, ['phrase', 'pos', 'status', 'strength', 'note'], ['note']);
  refuseDuplicates(rows, (row) => `${row.required('phrase')} · ${row.text('pos')}`);
  return rows.map((row) => {
    const note = row.text('note');
    return {
      phrase: row.required('phrase'),
      pos: row.oneOf('pos', ['verb', 'aux', 'adj', 'adv', 'noun', 'phrase']),
      status: row.oneOf('status', ENGAGEMENT_STATUSES),
      strength: row.strength('strength'),
      ...(note === '' ? {} : { note }),
    };
  });
}

export function parseCurrencies(text: string, file: string): CurrencyEntry[] {
  const rows = parseTable(text, file, ['code', 'name', 'symbols', 'words', 'ambiguous'], ['ambiguous']);
  refuseDuplicates(rows, (row) => row.required('code'));
  return rows.map((row) => {
    const code = row.required('code');
    if (!/^[A-Z]{3}$/.test(code))
      throw wrongLine(row.place, `"${code}" is no ISO 4217 code; use three capitals`);
    const words = row.list('words');
    const symbols = row.list('symbols');
    const ambiguous = row.notes('ambiguous');
    const stray = Object.keys(ambiguous).find((word) => !words.includes(word) && !symbols.includes(word));
    if (stray !== undefined)
      throw wrongLine(
        row.place,
        `column "ambiguous" speaks of "${stray}", which neither "words" nor "symbols" has`,
      );
    return { code, name: row.required('name'), symbols, words, ambiguous };
  });
}

export function parseScales(text: string, file: string): ScaleEntry[] {
  const rows = parseTable(text, file, ['word', 'factor', 'place'], []);
  refuseDuplicates(rows, (row) => row.required('word'));
  return rows.map((row) => {
    const factor = Number(row.required('factor'));
    if (!Number.isFinite(factor) || factor <= 1) {
      throw wrongLine(
        row.place,
        `"${row.text('factor')}" is no factor; write the number the word multiplies by, as 1000000`,
      );
    }
    return { word: row.required('word'), factor, place: row.oneOf('place', ['suffix', 'word', 'both']) };
  });
}

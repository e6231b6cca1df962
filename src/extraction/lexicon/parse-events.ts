import type { PloverType } from '../types.ts';
import type {
  EventAgent,
  EventCode,
  EventContext,
  EventNeed,
  EventOperatorLine,
  EventPredicate,
} from './event-types.ts';
import { type Place, wrongLine } from './parse-problem.ts';
import { parseTable, refuseDuplicates } from './parse-table.ts';
import { PLOVER_CONTEXTS, PLOVER_MODES, PLOVER_TYPES, SECTORS } from './vocabulary.ts';

export function parseEventCodes(text: string, file: string): EventCode[] {
  const rows = parseTable(text, file, ['code', 'label', 'type', 'mode', 'contexts', 'goldstein'], []);
  refuseDuplicates(rows, (row) => row.required('code'));
  return rows.map((row) => {
    const code = row.required('code');
    if (!/^\d{2,4}$/.test(code))
      throw wrongLine(row.place, `"${code}" is no CAMEO code; use two to four digits`);
    const goldstein = Number(row.required('goldstein'));
    if (!(goldstein >= -10 && goldstein <= 10))
      throw wrongLine(row.place, `"${row.text('goldstein')}" is no score; use a number from -10 to 10`);
    const type = row.oneOf('type', PLOVER_TYPES);
    const mode = checkedMode(row.text('mode'), [type], row.place);
    return {
      code,
      label: row.required('label'),
      type,
      ...(mode === undefined ? {} : { mode }),
      contexts: row.someOf('contexts', PLOVER_CONTEXTS),
      goldstein,
    };
  });
}

/** A mode must be one of those PLOVER gives to some of `types`. */
function checkedMode(mode: string, types: readonly PloverType[], place: Place): string | undefined {
  if (mode === '') return undefined;
  const allowed: readonly string[] = types.flatMap((type) => PLOVER_MODES[type]);
  if (!allowed.includes(mode))
    throw wrongLine(place, `"${mode}" is no mode of ${types.join(', ')}; use one of ${allowed.join(', ')}`);
  return mode;
}

function checkedType(type: string, place: Place): PloverType {
  const known = PLOVER_TYPES.find((t) => t === type);
  if (known === undefined)
    throw wrongLine(place, `"${type}" is no type; use one of ${PLOVER_TYPES.join(', ')}`);
  return known;
}

export function parseEventOperators(
  text: string,
  file: string,
  codes: ReadonlySet<string>,
): EventOperatorLine[] {
  const rows = parseTable(text, file, ['operator', 'content', 'code'], []);
  refuseDuplicates(rows, (row) => `${row.required('operator')} · ${row.required('content')}`);
  return rows.map((row) => {
    const code = row.required('code');
    if (code !== '=' && code !== '-' && !codes.has(code))
      throw wrongLine(row.place, `"${code}" stands not in event-codes.tsv; use one that does, or = or -`);
    return { operator: row.required('operator'), content: row.required('content'), code };
  });
}

/** Lists of words that predicates share, by name. */
export function parseEventClasses(text: string, file: string): ReadonlyMap<string, readonly string[]> {
  const rows = parseTable(text, file, ['class', 'words'], []);
  refuseDuplicates(rows, (row) => row.required('class'));
  const classes = new Map<string, readonly string[]>();
  for (const row of rows) {
    const words = row.list('words').flatMap((word) => named(word, classes, row.place));
    classes.set(row.required('class'), [...new Set(words)]);
  }
  return classes;
}

function named(
  word: string,
  classes: ReadonlyMap<string, readonly string[]>,
  place: Place,
): readonly string[] {
  if (!word.startsWith('@')) return [word];
  const words = classes.get(word.slice(1));
  if (words === undefined)
    throw wrongLine(
      place,
      `"${word}" is no class; give it a line of its own in event-classes.tsv, above its use`,
    );
  return words;
}

/** What the lines of event-predicates.tsv may refer to. */
export interface KnownEvents {
  readonly codes: ReadonlyMap<string, PloverType>;
  readonly operators: ReadonlySet<string>;
  readonly classes: ReadonlyMap<string, readonly string[]>;
}

export function parseEventPredicates(text: string, file: string, known: KnownEvents): EventPredicate[] {
  const rows = parseTable(
    text,
    file,
    ['words', 'pos', 'needs', 'code', 'recipient', 'mode'],
    ['recipient', 'mode'],
  );
  refuseDuplicates(rows, (row) => `${row.required('words')} · ${row.text('pos')} · ${row.text('needs')}`);
  return rows.map((row) => {
    const code = row.required('code');
    const type = known.codes.get(code);
    if (type === undefined && !known.operators.has(code))
      throw wrongLine(
        row.place,
        `"${code}" is neither in event-codes.tsv nor an operator of event-operators.tsv`,
      );
    const [first = '', second] = row.text('mode').split(':');
    const other = second === undefined ? undefined : checkedType(first, row.place);
    const types = other !== undefined ? [other] : type === undefined ? PLOVER_TYPES : [type];
    const mode = checkedMode(second ?? first, types, row.place);
    return {
      words: row.list('words').flatMap((word) => named(word, known.classes, row.place)),
      pos: row.oneOf('pos', ['verb', 'noun', 'adj']),
      needs: row
        .text('needs')
        .split(' ')
        .filter((need) => need !== '')
        .map((need) => parseNeed(need, known.classes, row.place)),
      code,
      recipient: row.list('recipient'),
      ...(other === undefined ? {} : { type: other }),
      ...(mode === undefined ? {} : { mode }),
    };
  });
}

/** `obj:talk,@meeting`, `with`, `-to`, `obj:state+emergency`. */
function parseNeed(need: string, classes: ReadonlyMap<string, readonly string[]>, place: Place): EventNeed {
  const parts = /^(-?)([a-z_]+)(?::(\S+))?$/.exec(need);
  const slot = parts?.[2];
  if (slot === undefined)
    throw wrongLine(place, `"${need}" is no condition; write slot:word,word or -slot, as obj:talk,@aid`);
  const words = parts?.[3]?.split(',').flatMap((word) => named(word.replaceAll('+', ' '), classes, place));
  return {
    slot: slot.replaceAll('_', ' '),
    absent: parts?.[1] === '-',
    ...(words === undefined ? {} : { words: [...new Set(words)] }),
  };
}

export function parseEventAgents(text: string, file: string): EventAgent[] {
  const rows = parseTable(text, file, ['words', 'sector'], []);
  return rows.map((row) => ({ words: row.list('words'), sector: row.oneOf('sector', SECTORS) }));
}

export function parseEventContexts(text: string, file: string): EventContext[] {
  const rows = parseTable(text, file, ['context', 'words'], []);
  return rows.map((row) => ({ context: row.oneOf('context', PLOVER_CONTEXTS), words: row.list('words') }));
}

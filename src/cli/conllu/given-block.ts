import type { Sentence } from '../../language/index.ts';
import { misc, surfaceOf } from './fields.ts';
import type { GivenRow, GivenSentence } from './given-sentence.ts';
import { type WordColumns, wordsOf } from './words.ts';

const FORM = 1;
const FEATS = 5;
const DEPS = 8;
const MISC = 9;

const IS_ID = /^#\s*sent_id\s*=\s*\S/;
const IS_TEXT = /^#\s*text\s*=/;

/**
 * A given sentence with what was read of it, its empty line included. LEMMA to DEPREL and NER are the reader's; comments,
 * multiword tokens, empty nodes, DEPS and the rest of MISC stay as given.
 */
export function givenBlock(given: GivenSentence, pieces: readonly Sentence[], fallbackId: string): string {
  const surface = surfaceRows(given.rows);
  const forms = surface.map((row) => row.columns[FORM] ?? '_');
  const written = given.comments
    .find((comment) => IS_TEXT.test(comment))
    ?.replace(IS_TEXT, '')
    .trim();
  const marked = surface.map((row) => (row.columns[MISC] ?? '').split('|').includes('SpaceAfter=No'));
  const glued = gluedIn(written ?? '', forms, marked.at(-1) === true) ?? marked;
  const text = surfaceOf(forms, glued);
  const isGlued = new Set(surface.filter((_, i) => glued[i]));
  const words = wordsOf(pieces);
  const rows = given.rows.map((row) => rowOf(row, words[row.first - 1], isGlued.has(row)));
  return `${[...commentsOf(given, text, fallbackId), ...rows].join('\n')}\n\n`;
}

/** What stands in the text: ranges, and words outside of them. */
function surfaceRows(rows: readonly GivenRow[]): GivenRow[] {
  let covered = 0;
  return rows.filter((row) => {
    if (row.kind === 'range') covered = row.last;
    return row.kind === 'range' || (row.kind === 'word' && row.first > covered);
  });
}

/** Which tokens stand without a space after them in `text`, for the last of which see MISC; undefined where it is not their text. */
function gluedIn(text: string, forms: readonly string[], last: boolean): boolean[] | undefined {
  const glued: boolean[] = [];
  let at = 0;
  for (const form of forms) {
    if (!text.startsWith(form, at)) return undefined;
    at += form.length;
    glued.push(at < text.length ? text[at] !== ' ' : last);
    if (text[at] === ' ') at++;
  }
  return at === text.length ? glued : undefined;
}

function rowOf(row: GivenRow, word: WordColumns | undefined, glued: boolean): string {
  const kept = (row.columns[MISC] ?? '_')
    .split('|')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '' && entry !== '_' && !/^(?:NER|SpaceAfter)=/.test(entry));
  const space = glued ? ['SpaceAfter=No'] : [];
  const form = row.columns[FORM] ?? '_';
  if (row.kind === 'range') {
    const feats = row.columns[FEATS] === 'Typo=Yes' ? 'Typo=Yes' : '_';
    const id = `${row.first}-${row.last}`;
    return [id, form, '_', '_', '_', feats, '_', '_', '_', misc([...kept, ...space])].join('\t');
  }
  if (row.kind === 'empty') return [...row.columns.slice(0, MISC), misc(kept)].join('\t');
  const name = word?.name === undefined ? [] : [`NER=${word.name}`];
  const columns = [row.first, form, ...(word?.columns ?? []), row.columns[DEPS]];
  return [...columns, misc([...kept, ...name, ...space])].join('\t');
}

/** As given, but with one sent_id and one text, which is that of the tokens. */
function commentsOf(given: GivenSentence, text: string, fallbackId: string): string[] {
  const own: { id?: string; text?: string } = {};
  const comments = given.comments.flatMap((comment) => {
    const what = /^#\s*(sent_id|text)\s*=/.exec(comment)?.[1];
    if (what === undefined) return [comment];
    const key = what === 'text' ? 'text' : 'id';
    if (own[key] !== undefined || (key === 'id' && !IS_ID.test(comment))) return [];
    own[key] = key === 'id' ? comment : `# text = ${text}`;
    return [own[key]];
  });
  if (own.id === undefined) comments.push(`# sent_id = ${fallbackId}`);
  if (own.text === undefined) comments.push(`# text = ${text}`);
  return comments;
}

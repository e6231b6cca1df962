import { readFileSync } from 'node:fs';

/** One word of a treebank. `head` counts from 1 in its sentence, 0 is the root. Offsets point into the document's text. */
export interface GoldWord {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  readonly head: number;
  readonly deprel: string;
  readonly start: number;
  readonly end: number;
}

export interface GoldDocument {
  readonly id: string;
  readonly genre: string;
  readonly text: string;
  readonly paragraphs: { start: number; end: number }[];
  readonly sentences: GoldWord[][];
}

interface Draft {
  readonly id: string;
  text: string;
  readonly paragraphs: { start: number; end: number }[];
  readonly sentences: GoldWord[][];
  /** What stands before the next sentence. */
  space: string;
}

/**
 * Of the documents of a development part, those that the reader has not learned from: every other one, from the second.
 * See `halves` in training/corpus.py.
 */
export function notLearned<T>(documents: readonly T[]): T[] {
  return documents.filter((_, i) => i % 2 === 1);
}

/** A CoNLL-U file as raw documents with gold words: sentences joined into paragraphs, paragraphs by an empty line. */
export function readTreebank(path: string): GoldDocument[] {
  const drafts: Draft[] = [];
  for (const block of readFileSync(path, 'utf8').split('\n\n')) {
    const lines = block.split('\n');
    const id = lines.find((l) => l.startsWith('# newdoc id'))?.split('= ')[1];
    if (id !== undefined) drafts.push({ id, text: '', paragraphs: [], sentences: [], space: '' });
    const draft = drafts.at(-1);
    if (draft) addSentence(draft, lines);
  }
  return drafts.map(({ id, text, paragraphs, sentences }) => ({
    id,
    genre: genreOf(id),
    text,
    paragraphs,
    sentences,
  }));
}

function addSentence(draft: Draft, lines: readonly string[]): void {
  const rows = lines.filter((l) => /^\d/.test(l)).map((l) => l.split('\t'));
  if (rows.length === 0) return;
  if (draft.paragraphs.length === 0 || lines.some((l) => l.startsWith('# newpar'))) {
    draft.space = draft.text === '' ? '' : '\n\n';
    const start = draft.text.length + draft.space.length;
    draft.paragraphs.push({ start, end: start });
  }
  const surface = lines.find((l) => l.startsWith('# text = '))?.slice(9) ?? '';
  draft.text += draft.space;
  draft.sentences.push(place(rows, surface, draft.text.length));
  draft.text += surface;
  draft.space = rows.at(-1)?.[9]?.includes('SpaceAfter=No') ? '' : ' ';
  const paragraph = draft.paragraphs.at(-1);
  if (paragraph) paragraph.end = draft.text.length;
}

function genreOf(id: string): string {
  if (id.startsWith('GUM_')) return id.split('_')[1] ?? '';
  const head = id.split('-')[0] ?? '';
  return ['email', 'newsgroup', 'reviews', 'weblog'].includes(head) ? head : 'answers';
}

function place(rows: string[][], text: string, offset: number): GoldWord[] {
  const words: GoldWord[] = [];
  let at = 0;
  let hidden = 0;
  for (const row of rows) {
    const [id = '', form = ''] = row;
    if (id.includes('.')) continue;
    if (id.includes('-')) {
      const [first = 0, last = 0] = id.split('-').map(Number);
      const parts = rows.filter(
        (r) => /^\d+$/.test(r[0] ?? '') && Number(r[0]) >= first && Number(r[0]) <= last,
      );
      // A contraction whose words are not its letters in order can only be missed: it gets no place.
      if (parts.map((r) => r[1]).join('') !== form) {
        at = text.indexOf(form, at) + form.length;
        hidden = last;
      }
      continue;
    }
    const lost = Number(id) <= hidden;
    const found = lost ? -1 : text.indexOf(form, at);
    if (found >= 0) at = found + form.length;
    words.push({
      form,
      lemma: row[2] ?? '',
      upos: row[3] ?? '',
      xpos: row[4] ?? '',
      head: Number(row[6]),
      deprel: row[7] ?? '',
      start: found < 0 ? -1 : offset + found,
      end: found < 0 ? -1 : offset + at,
    });
  }
  return words;
}

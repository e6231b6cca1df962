import { existsSync, readFileSync } from 'node:fs';
import type { EnglishReader, NameKind } from '../src/language/index.ts';
import { notLearned, readTreebank } from './reader-treebank.ts';

/** A set of gold names: where it is, and how its kinds and the reader's are made one. */
interface NameSource {
  readonly name: string;
  readonly path: string;
  /** Columns of the word and of its BIO tag. */
  readonly columns: readonly [number, number];
  readonly goldKinds: Readonly<Record<string, string>>;
  readonly readerKinds: Readonly<Partial<Record<NameKind, string>>>;
  /** The part that is measured: from this share of the sentences on. */
  readonly from: number;
  /** The treebank whose documents these are, where training has learned from every other one: the rest is measured. */
  readonly treebank?: string;
  /** Whether persons include their titles, which are no part of a name to the reader. */
  readonly titled: boolean;
}

const SOURCES: readonly NameSource[] = [
  {
    name: 'web text (Universal NER over EWT)',
    path: 'ner/uner-ewt-dev.iob2',
    columns: [1, 2],
    goldKinds: { PER: 'PERSON', ORG: 'ORG', LOC: 'place' },
    readerKinds: { PERSON: 'PERSON', ORG: 'ORG', GPE: 'place', LOC: 'place', FAC: 'place' },
    from: 0,
    treebank: 'ud-english/ewt-dev.conllu',
    titled: false,
  },
  {
    // The tenth that training leaves out; see training/corpus.py.
    name: 'world news (GMB, its last tenth)',
    path: 'ner/gmb-train.tsv',
    columns: [0, 2],
    goldKinds: { per: 'PERSON', org: 'ORG', geo: 'place', gpe: 'NORP', eve: 'EVENT' },
    readerKinds: {
      PERSON: 'PERSON',
      ORG: 'ORG',
      GPE: 'place',
      LOC: 'place',
      FAC: 'place',
      NORP: 'NORP',
      EVENT: 'EVENT',
    },
    from: 0.9,
    titled: true,
  },
];

const TITLE =
  /^(?:mrs?|ms|dr|gen|general|president|vice|prime|minister|foreign|secretary|senator|king|queen|prince|pope|judge|ambassador|chancellor|governor|ayatollah)\.?$/i;

interface Tagged {
  readonly words: string[];
  readonly tags: string[];
}

/** Documents where the file marks them, else all sentences as one. */
function readDocuments(folder: string, { path, columns, from, treebank }: NameSource): Tagged[][] {
  const documents: Tagged[][] = [];
  const ids: string[] = [];
  for (const block of readFileSync(`${folder}/${path}`, 'utf8').split('\n\n')) {
    const id = /^# newdoc id = (.*)$/m.exec(block)?.[1];
    if (id !== undefined || documents.length === 0) {
      documents.push([]);
      ids.push(id ?? '');
    }
    const rows = block
      .split('\n')
      .filter((l) => l !== '' && !l.startsWith('# '))
      .map((l) => l.split('\t'));
    if (rows.length === 0) continue;
    documents
      .at(-1)
      ?.push({ words: rows.map((r) => r[columns[0]] ?? ''), tags: rows.map((r) => r[columns[1]] ?? 'O') });
  }
  const own =
    treebank === undefined
      ? undefined
      : new Set(notLearned(readTreebank(`${folder}/${treebank}`)).map(({ id }) => id));
  const measured = own === undefined ? documents : documents.filter((_, i) => own.has(ids[i] ?? ''));
  return from === 0 ? measured : measured.map((d) => d.slice(Math.floor(d.length * from)));
}

function goldNames({ words, tags }: Tagged, { goldKinds, titled }: NameSource): string[] {
  const out: string[] = [];
  for (let i = 0; i < tags.length; i++) {
    const kind = goldKinds[tags[i]?.slice(2) ?? ''];
    if (!tags[i]?.startsWith('B-') || kind === undefined) continue;
    let last = i + 1;
    while (tags[last] === `I-${tags[i]?.slice(2)}`) last++;
    let first = i;
    if (titled && kind === 'PERSON') while (first < last && TITLE.test(words[first] ?? '')) first++;
    if (first < last) out.push(`${first}-${last} ${kind}`);
  }
  return out;
}

/** F1 of names with their words given, whole documents at a time: per source, per kind and over all. */
export function nameRows(reader: EnglishReader, folder: string): Record<string, Record<string, string>> {
  const rows: Record<string, Record<string, string>> = {};
  for (const source of SOURCES) {
    if (existsSync(`${folder}/${source.path}`)) rows[source.name] = namesRow(reader, folder, source);
  }
  return rows;
}

function namesRow(reader: EnglishReader, folder: string, source: NameSource): Record<string, string> {
  const counts = new Map<string, { right: number; read: number; gold: number }>();
  const count = (name: string, what: 'right' | 'read' | 'gold') => {
    for (const kind of [name.split(' ')[1] ?? '', 'all']) {
      const c = counts.get(kind) ?? { right: 0, read: 0, gold: 0 };
      counts.set(kind, c);
      c[what]++;
    }
  };
  for (const document of readDocuments(folder, source)) {
    const sentences = reader.readWords(document.map((s) => s.words));
    document.forEach((gold, i) => {
      const expected = goldNames(gold, source);
      const found = (sentences[i]?.names ?? [])
        .filter((n) => source.readerKinds[n.kind])
        .map((n) => `${n.first}-${n.last} ${source.readerKinds[n.kind]}`);
      for (const name of expected) count(name, 'gold');
      for (const name of found) {
        count(name, 'read');
        if (expected.includes(name)) count(name, 'right');
      }
    });
  }
  return Object.fromEntries(
    [...counts].sort().map(([kind, c]) => [kind, ((200 * c.right) / (c.read + c.gold)).toFixed(1)]),
  );
}

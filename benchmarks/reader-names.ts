import { readFileSync } from 'node:fs';
import type { EnglishReader } from '../src/language/index.ts';

/** Universal NER's kinds; the reader's others (NORP, EVENT) have no place there. */
const COARSE: Readonly<Record<string, string>> = {
  PERSON: 'PER',
  ORG: 'ORG',
  GPE: 'LOC',
  LOC: 'LOC',
  FAC: 'LOC',
};

interface Tagged {
  readonly words: string[];
  readonly tags: string[];
}

function readDocuments(path: string): Tagged[][] {
  const documents: Tagged[][] = [];
  for (const block of readFileSync(path, 'utf8').split('\n\n')) {
    if (block.includes('# newdoc') || documents.length === 0) documents.push([]);
    const rows = block
      .split('\n')
      .filter((l) => l !== '' && !l.startsWith('#'))
      .map((l) => l.split('\t'));
    if (rows.length > 0)
      documents.at(-1)?.push({ words: rows.map((r) => r[1] ?? ''), tags: rows.map((r) => r[2] ?? 'O') });
  }
  return documents;
}

function spans(tags: readonly string[]): string[] {
  const out: string[] = [];
  for (let i = 0; i < tags.length; i++) {
    if (!tags[i]?.startsWith('B-')) continue;
    let last = i + 1;
    while (tags[last]?.startsWith('I-')) last++;
    out.push(`${i}-${last} ${tags[i]?.slice(2)}`);
  }
  return out;
}

/** F1 of names with their words given, whole documents at a time, per kind and over all. */
export function namesRow(reader: EnglishReader, path: string): Record<string, string> {
  const counts = new Map<string, { right: number; read: number; gold: number }>();
  const count = (name: string, what: 'right' | 'read' | 'gold') => {
    for (const kind of [name.split(' ')[1] ?? '', 'all']) {
      const c = counts.get(kind) ?? { right: 0, read: 0, gold: 0 };
      counts.set(kind, c);
      c[what]++;
    }
  };
  for (const document of readDocuments(path)) {
    const sentences = reader.readWords(document.map((s) => s.words));
    document.forEach((gold, i) => {
      const expected = spans(gold.tags);
      const found = (sentences[i]?.names ?? [])
        .filter((n) => COARSE[n.kind])
        .map((n) => `${n.first}-${n.last} ${COARSE[n.kind]}`);
      for (const name of expected) count(name, 'gold');
      for (const name of found) {
        count(name, 'read');
        if (expected.includes(name)) count(name, 'right');
      }
    });
  }
  const f1 = ([kind, c]: [string, { right: number; read: number; gold: number }]) => [
    kind,
    ((200 * c.right) / (c.read + c.gold)).toFixed(1),
  ];
  return Object.fromEntries([...counts].map(f1));
}

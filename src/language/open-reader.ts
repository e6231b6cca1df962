import { readFile } from 'node:fs/promises';
import { createReader, type EnglishReader } from './create-reader.ts';
import type { LemmaTable } from './lemmatize.ts';

/** models/ lies at the package root, two folders up from src/language/ and from dist/language/ alike. */
const MODELS = new URL('../../models/', import.meta.url);

/** The reader with the package's own weights, for Node. In a browser fetch the two files and call `createReader`. */
export async function openReader(): Promise<EnglishReader> {
  const [weights, lemmas] = await Promise.all([
    readFile(new URL('reader.bin', MODELS)),
    readFile(new URL('lemmas.json', MODELS), 'utf8'),
  ]);
  return createReader(weights, JSON.parse(lemmas) as LemmaTable);
}

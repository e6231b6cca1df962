import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { RapporteurError } from '../kernel/rapporteur-error.ts';
import { createReader, type EnglishReader } from './create-reader.ts';
import type { LemmaTable } from './lemmatize.ts';

/** models/ lies at the package root, two folders up from src/language/ and from dist/language/ alike. */
const MODELS = new URL('../../models/', import.meta.url);

/**
 * The reader with the package's own weights, for Node. In a browser fetch the two files and call `createReader`.
 * Throws `language/bad-weights` when the weights are not the ones their checksum was written for.
 */
export async function openReader(): Promise<EnglishReader> {
  const [weights, about, lemmas] = await Promise.all([
    readFile(new URL('reader.bin', MODELS)),
    readFile(new URL('reader.json', MODELS), 'utf8'),
    readFile(new URL('lemmas.json', MODELS), 'utf8'),
  ]);
  const expected = (JSON.parse(about) as { sha256: string }).sha256;
  if (createHash('sha256').update(weights).digest('hex') !== expected) {
    throw new RapporteurError(
      'language/bad-weights',
      'models/reader.bin is not the file that models/reader.json describes: reinstall the package.',
    );
  }
  return createReader(weights, JSON.parse(lemmas) as LemmaTable);
}

import type { EnglishReader, Sentence } from '../../language/index.ts';
import { givenBlock } from './given-block.ts';
import type { GivenSentence, OnLine } from './given-sentence.ts';
import { documentsOf, readGiven } from './read-given.ts';

/** More words are not read at once: no tree over so many means anything, and its cost grows with their square. */
const MOST_AT_ONCE = 2000;

/** CoNLL-U in, the same sentences with tags, trees and names out: a block for each, in order. */
export async function* parseGiven(
  input: NodeJS.ReadableStream,
  reader: EnglishReader,
  tell: OnLine,
): AsyncGenerator<string> {
  let number = 0;
  for await (const document of documentsOf(readGiven(input, tell))) {
    for (const { words, line } of document) {
      if (words.length <= MOST_AT_ONCE) continue;
      const message = `The sentence of ${words.length} words was read in pieces of ${MOST_AT_ONCE}, hung together as parataxis.`;
      tell(line, 'parse/long-sentence', message, false);
    }
    const read = readPieces(document, reader);
    yield document.map((given, i) => givenBlock(given, read[i] ?? [], `parse-${++number}`)).join('');
  }
}

function readPieces(document: readonly GivenSentence[], reader: EnglishReader): Sentence[][] {
  const cut = document.map(({ words }) => pieces(words));
  const read = reader.readWords(cut.flat());
  let at = 0;
  return cut.map((own) => {
    at += own.length;
    return read.slice(at - own.length, at);
  });
}

function pieces(words: readonly string[]): string[][] {
  const count = Math.ceil(words.length / MOST_AT_ONCE);
  return Array.from({ length: count }, (_, i) => words.slice(i * MOST_AT_ONCE, (i + 1) * MOST_AT_ONCE));
}

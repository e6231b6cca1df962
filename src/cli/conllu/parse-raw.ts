import { type Diagnostic, paragraphsOf } from '../../kernel/index.ts';
import type { EnglishReader } from '../../language/index.ts';
import { rawBlock } from './raw-block.ts';

/**
 * Text is read in pieces of about this many characters, cut at blank lines, so that a corpus fits through. Names agree
 * within a piece: a long article's length, because over unrelated texts agreement does harm.
 */
const PIECE = 16_000;
/** Where no blank line comes, the piece is cut after this many characters, at a line end or a space if there is one. */
const LONGEST_PIECE = 200_000;

/** Raw text in, CoNLL-U out: the blocks of a piece of text at a time. */
export async function* parseRaw(
  input: NodeJS.ReadableStream,
  reader: EnglishReader,
  tell: (diagnostic: Diagnostic) => void,
): AsyncGenerator<string> {
  let number = 0;
  let before = 0;
  for await (const piece of piecesOf(input)) {
    const text = piece.replace(/\r\n?/g, '\n');
    const place = (where: string) => where.replace(/\d+/, (at) => String(Number(at) + before));
    const sentences = reader.read(text, paragraphsOf(text), (d) => tell({ ...d, place: place(d.place) }));
    let paragraph = -1;
    let blocks = '';
    for (const sentence of sentences) {
      blocks += rawBlock(sentence, ++number, sentence.paragraph !== paragraph);
      paragraph = sentence.paragraph;
    }
    yield blocks;
    before += piece.length;
  }
}

async function* piecesOf(input: NodeJS.ReadableStream): AsyncGenerator<string> {
  input.setEncoding('utf8');
  let open = '';
  let first = true;
  for await (const chunk of input as AsyncIterable<string>) {
    open += first ? chunk.replace(/^\ufeff/, '') : chunk;
    first = false;
    for (let cut = cutOf(open); cut > 0; cut = cutOf(open)) {
      yield open.slice(0, cut);
      open = open.slice(cut);
    }
  }
  if (open !== '') yield open;
}

/** Where the piece ends; 0 while more may be read. */
function cutOf(text: string): number {
  if (text.length <= PIECE) return 0;
  const blank = /\n[^\S\n]*\n/g;
  blank.lastIndex = PIECE;
  const match = blank.exec(text);
  if (match !== null) return match.index + match[0].length;
  if (text.length <= LONGEST_PIECE) return 0;
  const line = text.lastIndexOf('\n') + 1;
  const space = text.lastIndexOf(' ') + 1;
  return line > PIECE ? line : space > PIECE ? space : LONGEST_PIECE;
}

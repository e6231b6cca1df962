import { createInterface } from 'node:readline';
import { Command } from 'commander';
import type { Reader } from '../../language/index.ts';
import { toConllu } from '../conllu.ts';
import { EXIT } from '../exit-codes.ts';
import { paragraphsOf } from '../paragraphs-of.ts';
import type { OnEnd } from '../program.ts';
import { writeOut } from '../stdout.ts';

/** Text is read in pieces of about this many characters, cut at blank lines, so that a corpus fits through. */
const PIECE = 100_000;

const HELP = `
CoNLL-U with FORM, LEMMA, UPOS, XPOS, HEAD, DEPREL, and in MISC NER=B-PERSON, I-PERSON, ... for
names and SpaceAfter=No. Blank lines in the input part paragraphs.

Example:
  echo "Aso met Pence in Tokyo on Tuesday." | rapporteur parse`;

export function parseCommand(onEnd: OnEnd): Command {
  return new Command('parse')
    .description('read raw text on stdin and print its sentences, tags, trees and names as CoNLL-U')
    .addHelpText('after', HELP)
    .action(async () => onEnd(await parse(process.stdin)));
}

async function parse(input: NodeJS.ReadableStream): Promise<number> {
  const { openReader } = await import('../../language/index.ts');
  const reader = await openReader();
  let sentences = 0;
  for await (const piece of pieces(input)) {
    const { text, count } = parsed(piece, reader, sentences);
    await writeOut(text);
    sentences += count;
  }
  return EXIT.done;
}

function parsed(text: string, reader: Reader, before: number): { text: string; count: number } {
  const sentences = reader.read(text, paragraphsOf(text));
  let paragraph = -1;
  const blocks = sentences.map((sentence, i) => {
    const opens = sentence.paragraph !== paragraph;
    paragraph = sentence.paragraph;
    return toConllu(text, sentence, before + i + 1, opens);
  });
  return { text: blocks.join(''), count: sentences.length };
}

async function* pieces(input: NodeJS.ReadableStream): AsyncGenerator<string> {
  let lines: string[] = [];
  let size = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (size > PIECE && line.trim() === '') {
      yield lines.join('\n');
      lines = [];
      size = 0;
    }
    lines.push(line);
    size += line.length;
  }
  if (lines.length > 0) yield lines.join('\n');
}

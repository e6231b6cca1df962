import { type BoundedLine, boundedLines } from './bounded-lines.ts';
import { type GivenSentence, type OnLine, sentenceFrom } from './given-sentence.ts';

/** A sentence with more lines is ended there: memory must stay bounded in a file that has no empty lines. */
const MOST_LINES = 20_000;
const MOST_CHARACTERS = 1 << 24;

/** Sentences of CoNLL-U as they come, cut at empty lines. */
export async function* readGiven(input: NodeJS.ReadableStream, tell: OnLine): AsyncGenerator<GivenSentence> {
  let block: BoundedLine[] = [];
  let size = 0;
  let before = 0;
  const end = (goesOn: boolean) => {
    const sentence = block.length === 0 ? undefined : sentenceFrom(block, before, tell);
    before = goesOn ? before + (sentence?.words.length ?? 0) : 0;
    block = [];
    size = 0;
    return sentence;
  };
  for await (const line of boundedLines(input)) {
    const empty = line.text.trim() === '';
    if (line.cut)
      tell(line.number, 'parse/endless-line', 'The line was too long; its end was left out.', true);
    if (!empty) {
      block.push(line);
      size += line.text.length;
    }
    const full = block.length >= MOST_LINES || size > MOST_CHARACTERS;
    if (full) {
      const message =
        'The sentence goes on for too long; it was ended here, and what follows is the next one.';
      tell(line.number, 'parse/endless-sentence', message, true);
    }
    if (!empty && !full) continue;
    const sentence = end(full);
    if (sentence !== undefined) yield sentence;
  }
  const last = end(false);
  if (last !== undefined) yield last;
}

/** A document is read as one, so that its names agree; one with more words is read in parts. */
const MOST_WORDS = 20_000;
/**
 * Where documents are not marked, so many sentences are read as one: as long as an article. Over unrelated texts the
 * agreement of names does harm, a place in one being a surname in another.
 */
const MOST_UNMARKED = 40;

/** Sentences by document, as `# newdoc` parts them. */
export async function* documentsOf(sentences: AsyncIterable<GivenSentence>): AsyncGenerator<GivenSentence[]> {
  let document: GivenSentence[] = [];
  let words = 0;
  let marked = false;
  for await (const sentence of sentences) {
    const opens = sentence.comments.some((comment) => /^#\s*newdoc\b/.test(comment));
    const full = words + sentence.words.length > MOST_WORDS || (!marked && document.length >= MOST_UNMARKED);
    if (document.length > 0 && (opens || full)) {
      yield document;
      document = [];
      words = 0;
    }
    marked ||= opens;
    document.push(sentence);
    words += sentence.words.length;
  }
  if (document.length > 0) yield document;
}

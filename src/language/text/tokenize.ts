import type { Diagnostic } from '../../kernel/diagnostic.ts';
import type { Span } from '../../kernel/span.ts';
import { BEFORE_NUMBER, SHORTENED, TITLES, WORDS_WHEN_SMALL } from './abbreviations.ts';
import { splitWord } from './split-word.ts';

/** No word is longer; what is, was never a word, and patterns over it could run for minutes. */
export const LONGEST_CHUNK = 400;

const SPACE = /[\s\u200b\ufeff]+/y;
const CHUNK = /[^\s\u200b\ufeff]+/y;
const PLAIN = /^[A-Za-z]+$/;

const WORD = "[\\p{L}\\p{M}\\p{N}_]+(?:['’`](?=[\\p{L}])[\\p{L}\\p{M}\\p{N}]+)*";
const PATTERNS = [
  '(?:https?|ftp)://\\S*[^\\s.,;:!?"\'”’)\\]}>]',
  'www\\.\\S*[^\\s.,;:!?"\'”’)\\]}>]',
  '[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+',
  '[@#][\\p{L}_][\\p{L}\\p{N}_]*',
  '(?:[\\w-]+\\.)+(?:com|org|net|gov|edu|info|html?|pdf|doc|xls|jpg|exe)(?:/[\\w./~-]*[\\w/])?(?![\\p{L}\\p{N}])',
  "[:;=8][-o^']?[)(DPp\\]\\[/\\\\|]+(?![\\p{L}\\p{N}])",
  '\\^_*\\^|<3(?!\\d)',
  '\\.{2,}|…+',
  '[!?]+',
  '-{2,}|={2,}|\\*{2,}|_{2,}|~{2,}|#{2,}|>{2,}|<{2,}|\\+{2,}',
  "''|``",
  '\\p{L}/\\p{L}(?![\\p{L}\\p{N}])',
  '(?:\\p{Lu}{1,3})?\\$',
  '(?:\\p{L}\\.){2,}(?:\\p{L}(?![\\p{L}\\p{N}]))?',
  "['’](?:\\d0s(?!\\p{L})|(?:em|til|cause|tis|twas|n)(?!\\p{L}))",
  '\\+?\\d{1,4}(?:-\\d{3,4}){1,3}(?![\\p{L}\\p{N}-])',
  '\\d+(?:[.,:/]\\d+)*(?:(?:st|nd|rd|th|s)(?![\\p{L}\\p{N}]))?',
  '\\.\\d+(?!\\p{L})',
  `${WORD}(?:&(?=\\p{Lu})\\p{Lu}+)?`,
];
const TOKEN = new RegExp(PATTERNS.join('|'), 'uy');
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const DIGIT = /[0-9]/;

/**
 * Words of text.slice(start, end) after the conventions of the English treebanks, as offsets into `text`. Contractions
 * and possessives come apart, hyphenated words too unless the first half is a prefix; a full stop stays with its
 * abbreviation.
 */
export function tokenize(
  text: string,
  start: number,
  end: number,
  report?: (diagnostic: Diagnostic) => void,
): Span[] {
  const out: Span[] = [];
  let at = start;
  while (at < end) {
    SPACE.lastIndex = at;
    if (SPACE.test(text)) at = SPACE.lastIndex;
    if (at >= end) break;
    CHUNK.lastIndex = at;
    const stop = CHUNK.test(text) ? Math.min(CHUNK.lastIndex, end) : end;
    if (stop - at > LONGEST_CHUNK) report?.(tooLong(at, stop));
    for (let from = at; from < stop; from += LONGEST_CHUNK) {
      tokenizeChunk(text, from, Math.min(stop, from + LONGEST_CHUNK), end, out);
    }
    at = stop;
  }
  return out;
}

function tooLong(start: number, stop: number): Diagnostic {
  return {
    severity: 'warning',
    code: 'language/endless-word',
    message: `A word of ${stop - start} characters without a space was cut into pieces of ${LONGEST_CHUNK}; check whether the text is text.`,
    place: `character ${start}`,
  };
}

function tokenizeChunk(text: string, start: number, stop: number, end: number, out: Span[]): void {
  const chunk = text.slice(start, stop);
  if (PLAIN.test(chunk)) {
    splitWord(chunk, start, out);
    return;
  }
  let at = 0;
  while (at < chunk.length) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(chunk)?.[0];
    const code = chunk.codePointAt(at) ?? 0;
    let piece = found ?? String.fromCodePoint(code);
    const after = at + piece.length;
    if (found !== undefined && chunk[after] === '.' && keepsStop(piece, chunk, after, text, stop, end))
      piece += '.';
    else if (found !== undefined) piece = withHyphens(piece, chunk, at);
    if (LETTER_OR_DIGIT.test(piece) && piece.length < LONGEST_CHUNK) splitWord(piece, start + at, out);
    else out.push({ start: start + at, end: start + at + piece.length });
    at += piece.length;
  }
}

/** Whether the full stop after `piece` is part of it. */
function keepsStop(
  piece: string,
  chunk: string,
  after: number,
  text: string,
  stop: number,
  end: number,
): boolean {
  if (chunk[after + 1] === '.') return false;
  const low = piece.toLowerCase();
  const next = nextSign(text, stop, end);
  const closes = after + 1 < chunk.length;
  if (TITLES.has(low)) return !closes && next !== '' && /[\p{Lu}\p{N}]/u.test(next);
  if (BEFORE_NUMBER.has(low)) return !closes && DIGIT.test(next);
  if (/^\p{Lu}$/u.test(piece)) return isInitial(chunk, after, next);
  // "wash." and "mar." written small are words of the language.
  return SHORTENED.has(low) && !(piece === low && WORDS_WHEN_SMALL.has(low));
}

/** "J. D. Vance" keeps its stops; "Plan B." at the end of a paragraph does not. */
function isInitial(chunk: string, after: number, next: string): boolean {
  const behind = chunk[after + 1];
  if (behind !== undefined) return LETTER_OR_DIGIT.test(behind) || behind === '-' || behind === ',';
  return next !== '' && /[\p{Lu}(]/u.test(next);
}

function nextSign(text: string, from: number, end: number): string {
  let at = from;
  while (at < end && /\s/.test(text[at] ?? '')) at++;
  return at < end ? String.fromCodePoint(text.codePointAt(at) ?? 0) : '';
}

/** A word with its hyphenated tail where that is one word by the treebanks' habit; see split-word.ts for the rest. */
function withHyphens(piece: string, chunk: string, at: number): string {
  const tail = /^(?:-[\p{L}\p{N}]+(?:['’]\p{L}+)?(?![\p{L}\p{N}]|\.\p{L}))+/u.exec(
    chunk.slice(at + piece.length),
  );
  return tail && /[\p{L}\p{N}]$/u.test(piece) ? piece + tail[0] : piece;
}

import type { Span } from '../../kernel/span.ts';
import { SELDOM_LAST, STARTERS, TITLES } from './abbreviations.ts';

/** A sentence longer than this is cut: no tree over so many words means anything, and its cost grows with the square. */
export const LONGEST_SENTENCE = 2000;

const STOP = /^(?:[.!?]+|…+|[!?]+[.…]*)$/;
const CLOSER = /^(?:[”’)\]}»"']|'')$/;
const LOWER = /^\p{Ll}/u;
const CAPITAL = /^[\p{Lu}\p{Lt}]/u;
const OPENER = /^["“‘'([{«]$|^``$/;

/** Where sentences end: word counts, ascending, the last being `tokens.length`. One paragraph's tokens at a time. */
export function splitSentences(text: string, tokens: readonly Span[]): number[] {
  const ends: number[] = [];
  let first = 0;
  let i = 0;
  while (i < tokens.length) {
    const end = endingAfter(text, tokens, i);
    if (end > 0) {
      ends.push(end);
      first = end;
      i = end;
    } else {
      i++;
      if (i - first >= LONGEST_SENTENCE) {
        ends.push(i);
        first = i;
      }
    }
  }
  if (tokens.length > 0 && ends.at(-1) !== tokens.length) ends.push(tokens.length);
  return ends;
}

function form(text: string, token: Span | undefined): string {
  return token ? text.slice(token.start, token.end) : '';
}

/** If a sentence ends with token i (and the closing signs that hang on it): the count of tokens up to there; else 0. */
function endingAfter(text: string, tokens: readonly Span[], i: number): number {
  const token = tokens[i];
  if (!token) return 0;
  const last = text.charCodeAt(token.end - 1);
  if (last !== 46 && last !== 33 && last !== 63 && last !== 0x2026) return 0;
  const word = form(text, token);
  const stop = STOP.test(word);
  let end = i + 1;
  while (
    end < tokens.length &&
    tokens[end]?.start === tokens[end - 1]?.end &&
    CLOSER.test(form(text, tokens[end]))
  ) {
    end++;
  }
  end = afterFootnote(text, tokens, end);
  if (end >= tokens.length) return end;
  const next = form(text, tokens[end]);
  const spaced = (tokens[end]?.start ?? 0) > (tokens[end - 1]?.end ?? 0);
  const following = OPENER.test(next) ? form(text, tokens[end + 1]) : next;
  if (!stop) return abbreviationEnds(word, next, following, end > i + 1) ? end : 0;
  // Typewriter dots: ". . ."
  if (word === '.' && next === '.') return 0;
  if (!spaced && !CAPITAL.test(following)) return 0;
  if (!spaced && word !== '.' && word !== '?' && word !== '!') return 0;
  if (LOWER.test(following)) return word === '.' && end === i + 1 && spaced ? end : 0;
  if (/^[,;:)\]–—-]/.test(next) && next !== '-') return 0;
  if (word.startsWith('..') || word.startsWith('…'))
    return CAPITAL.test(following) || OPENER.test(next) ? end : 0;
  return end;
}

/** A footnote number in brackets after the full stop ("... in 1805. [6]") goes with the sentence before it. */
function afterFootnote(text: string, tokens: readonly Span[], at: number): number {
  if (form(text, tokens[at]) !== '[' || form(text, tokens[at + 2]) !== ']') return at;
  return /^\d{1,3}$/.test(form(text, tokens[at + 1])) ? afterFootnote(text, tokens, at + 3) : at;
}

/** Whether the full stop of an abbreviation also ends the sentence, judged by what comes next. */
function abbreviationEnds(word: string, next: string, following: string, closed: boolean): boolean {
  if (!word.endsWith('.') || !CAPITAL.test(following)) return false;
  const bare = word.slice(0, -1).toLowerCase();
  if (TITLES.has(bare) || SELDOM_LAST.has(bare)) return false;
  if (/^\p{Lu}\.$/u.test(word)) return false;
  if (closed || next !== following) return true;
  if (/^(?:etc|a\.m|p\.m|inc|ltd|corp)$/.test(bare))
    return STARTERS.has(following.toLowerCase()) || bare === 'etc';
  return STARTERS.has(following.toLowerCase());
}

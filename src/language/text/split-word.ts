import type { Span } from '../../kernel/span.ts';
import { GIVEN_NAME_HALVES, HIDDEN_CONTRACTIONS, PREFIXES, UNITS } from './contractions.ts';

const CLITIC = /^(.*[^'’`])(n['’`]t|['’`](?:s|re|ve|ll|d|m))$/i;
const NUMBER_AND_UNIT = /^(\d[\d.,:]*)([A-Za-z][A-Za-z.]*)$/;
const DECADE = /^\d*0['’]s$/;

/** One word without spaces or outer signs, split as the treebanks split it: hyphens, units, contractions, possessives. */
export function splitWord(word: string, start: number, out: Span[]): void {
  if (word.includes('-') && splitHyphens(word, start, out)) return;
  const unit = NUMBER_AND_UNIT.exec(word);
  if (unit && UNITS.has((unit[2] ?? '').toLowerCase().replace(/\.$/, ''))) {
    push(out, start, (unit[1] ?? '').length);
    push(out, start + (unit[1] ?? '').length, (unit[2] ?? '').length);
    return;
  }
  splitContraction(word, start, out);
}

function push(out: Span[], start: number, length: number): void {
  if (length > 0) out.push({ start, end: start + length });
}

function splitContraction(word: string, start: number, out: Span[]): void {
  const hidden = word.length <= 8 ? HIDDEN_CONTRACTIONS.get(word.toLowerCase()) : undefined;
  if (hidden && !(word === 'IM' || word === 'Im')) {
    let from = 0;
    for (const cut of hidden) {
      push(out, start + from, cut - from);
      from = cut;
    }
    push(out, start + from, word.length - from);
    return;
  }
  const clitic = CLITIC.exec(word);
  if (clitic && !DECADE.test(word)) {
    const stem = clitic[1] ?? '';
    splitContraction(stem, start, out);
    push(out, start + stem.length, word.length - stem.length);
    return;
  }
  push(out, start, word.length);
}

/** "trade-related" is three words, "non-tariff" one, "Jae-in" one. False when the word holds together. */
function splitHyphens(word: string, start: number, out: Span[]): boolean {
  const parts = word.split('-');
  if (parts.some((part) => part === '') || /^[\w.+-]+@/.test(word)) return false;
  let from = 0;
  let splits = false;
  const pieces: [number, number][] = [];
  let open = 0;
  for (let i = 0; i + 1 < parts.length; i++) {
    const here = from + (parts[i] ?? '').length;
    if (!holds(parts[i] ?? '', parts[i + 1] ?? '')) {
      splits = true;
      pieces.push([open, here], [here, here + 1]);
      open = here + 1;
    }
    from = here + 1;
  }
  if (!splits) return false;
  pieces.push([open, word.length]);
  for (const [a, b] of pieces) {
    if (b - a === 1 && word[a] === '-') push(out, start + a, 1);
    else splitWord(word.slice(a, b), start + a, out);
  }
  return true;
}

function holds(left: string, right: string): boolean {
  if (PREFIXES.has(left.toLowerCase())) return true;
  return (
    /^[A-Z][a-z]+$/.test(left) &&
    /^[a-z]+$/.test(right) &&
    GIVEN_NAME_HALVES.has(left.toLowerCase()) &&
    GIVEN_NAME_HALVES.has(right)
  );
}

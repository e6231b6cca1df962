/** One alphanumeric run of a word, folded for look-up, with what is needed to judge its case. */
export interface Run {
  /** Lower case, accents removed. */
  readonly key: string;
  readonly startsUpper: boolean;
  readonly allUpper: boolean;
}

const PLAIN = /^[A-Za-z]+$/;
/** "U.S.", "U.N.C.L.O.S", "D.C": letters with full stops between them are one word. */
const DOTTED = /^(?:[A-Za-zÀ-ɏ]\.)+[A-Za-zÀ-ɏ]?$/;
/** Marks that stand inside names and titles and carry no meaning for look-up: "Mar-a-Lago", "d'Orsay", "Gen.". */
const SILENT = new Set(['-', '‐', '‑', '–', '—', "'", '’', '‘', '.', '·', '`']);
const CACHE_LIMIT = 50_000;
const cache = new Map<string, readonly Run[]>();

/**
 * The runs of one word as a text or a lexicon writes it. Hyphens, apostrophes and full stops vanish, so that
 * "2-plus-2" is found however the tokenizer cut it, and "U.S." equals "US" (whose case is judged later). Other
 * punctuation is a run of its own, which keeps a phrase from running across a comma.
 */
export function runsOf(word: string): readonly Run[] {
  const known = cache.get(word);
  if (known) return known;
  // Tokens of news text follow Zipf's law; starting afresh now and then bounds memory at no real cost.
  if (cache.size >= CACHE_LIMIT) cache.clear();
  const runs = cut(word);
  cache.set(word, runs);
  return runs;
}

/** The runs of a whole phrase. */
export function runsOfPhrase(phrase: string): Run[] {
  const runs: Run[] = [];
  for (const word of phrase.split(' ')) {
    if (word !== '') for (const run of runsOf(word)) runs.push(run);
  }
  return runs;
}

/** Key of the first run of a phrase; undefined when it has none. */
export function firstKey(phrase: string): string | undefined {
  const space = phrase.indexOf(' ');
  const word = space < 0 ? phrase : phrase.slice(0, space);
  return PLAIN.test(word) ? word.toLowerCase() : (runsOf(word)[0] ?? runsOfPhrase(phrase)[0])?.key;
}

/** A phrase in the form in which names are compared: "U.S.-Japan" -> "us japan". */
export function foldPhrase(phrase: string): string {
  return runsOfPhrase(phrase)
    .map((run) => run.key)
    .join(' ');
}

function cut(word: string): Run[] {
  if (PLAIN.test(word)) return [runOf(word, word.toLowerCase())];
  const whole = DOTTED.test(word) ? word.replaceAll('.', '') : word;
  const runs: Run[] = [];
  let at = 0;
  while (at < whole.length) {
    const end = pieceEnd(whole, at);
    const piece = whole.slice(at, end);
    if (!SILENT.has(piece) && piece.trim() !== '') runs.push(runOf(piece, fold(piece)));
    at = end;
  }
  return runs;
}

/** End of the letters, of the number, or of the one mark that starts at `at`. */
function pieceEnd(text: string, at: number): number {
  let end = at + 1;
  if (isDigit(text.charCodeAt(at))) {
    // "12.5" and "1,000" are one run; a mark at the end is not part of the number.
    while (
      isDigit(text.charCodeAt(end)) ||
      (isDigit(text.charCodeAt(end + 1)) && /[.,]/.test(text.charAt(end)))
    )
      end++;
  } else if (isLetter(text.charCodeAt(at))) {
    while (isLetter(text.charCodeAt(end))) end++;
  }
  return end;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/**
 * Letters and the marks upon them. Unicode's own classes (`\p{L}`) would say it more exactly, but compiling such a
 * pattern costs more than building every index; what is no letter beyond ASCII stands in few blocks.
 */
function isLetter(code: number): boolean {
  // The end of the text reads as NaN, which fails this test and is no letter.
  if (!(code >= 128)) return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code >= 0x2000 && code < 0x2c00) return false;
  return (
    code !== 0xd7 && code !== 0xf7 && !(code >= 0x3000 && code < 0x3040) && !(code >= 0xff00 && code < 0xff10)
  );
}

function runOf(piece: string, key: string): Run {
  const first = piece.charAt(0);
  return {
    key,
    startsUpper: first !== first.toLowerCase(),
    allUpper: piece.length > 1 && piece === piece.toUpperCase() && piece !== piece.toLowerCase(),
  };
}

function fold(piece: string): string {
  const lower = piece.toLowerCase();
  for (let i = 0; i < lower.length; i++) {
    if (lower.charCodeAt(i) > 127) {
      return lower
        .normalize('NFKD')
        .replace(/[\u0300-\u036f]/g, '')
        .replace(/[ıłøđßæœ]/g, (letter) => FOLDED[letter] ?? letter);
    }
  }
  return lower;
}

/** Letters that Unicode does not decompose. */
const FOLDED: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
};

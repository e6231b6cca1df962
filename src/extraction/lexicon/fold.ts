/** One alphanumeric run of a word, folded for look-up, with what is needed to judge its case. */
export interface Run {
  /** Lower case, accents removed. */
  readonly key: string;
  readonly startsUpper: boolean;
  readonly allUpper: boolean;
}

const DOTTED = /^(?:\p{L}\.){2,}\p{L}?$|^\p{L}\.\p{L}$/u;
const PLAIN = /^[A-Za-z]+$/;
const PIECES = /[\p{L}\p{M}]+|\d+(?:[.,]\d+)*|[^\s\p{L}\p{M}\d]/gu;
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
  return phrase.split(/\s+/).flatMap((word) => (word === '' ? [] : [...runsOf(word)]));
}

/** A phrase in the form in which names are compared: "U.S.-Japan" -> "us japan". */
export function foldPhrase(phrase: string): string {
  return runsOfPhrase(phrase)
    .map((run) => run.key)
    .join(' ');
}

function cut(word: string): Run[] {
  // Most words are plain letters; reading them without the pattern halves the time to build an index.
  if (PLAIN.test(word)) return [runOf(word, word.toLowerCase())];
  const whole = DOTTED.test(word) ? word.replaceAll('.', '') : word;
  const runs: Run[] = [];
  for (const [piece] of whole.matchAll(PIECES)) {
    if (SILENT.has(piece)) continue;
    runs.push(runOf(piece, fold(piece)));
  }
  return runs;
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
        .replace(/\p{M}/gu, '')
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

/**
 * What the network sees of a word: hashed rows for its form, shape, affixes and character n-grams.
 * `training/features.py` computes the same rows from the same word, bit for bit; a parity test holds the two together.
 */

const MAX_UNITS = 40;

const SIGNS: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '`': "'",
  '´': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '‐': '-',
  '‑': '-',
  '−': '-',
  '\u00a0': ' ',
};
const WHOLE: ReadonlyMap<string, string> = new Map([
  ['—', '--'],
  ['―', '--'],
  ['…', '...'],
  ['``', '"'],
  ["''", '"'],
]);
const VARIANT = /[‘’‚‛`´“”„‟«»–‐‑−\u00a0]/g;

/** Typographic variants of one sign count as one word; long words keep their two ends. */
export function normalForm(form: string): string {
  const whole = WHOLE.get(form);
  if (whole !== undefined) return whole;
  let normal = form.replace(VARIANT, (sign) => SIGNS[sign] ?? sign);
  if (normal.length > MAX_UNITS) normal = normal.slice(0, 28) + normal.slice(-12);
  return normal;
}

function hashStart(kind: number): number {
  return Math.imul(2166136261 ^ kind, 16777619);
}

function hashEnd(hash: number): number {
  let h = hash;
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  h ^= h >>> 13;
  return h >>> 0;
}

/** FNV-1a over the UTF-16 units from `start` to `end`, with one last mixing; `kind` keeps features of different kinds apart. */
function hash(kind: number, text: string, start: number, end: number): number {
  let h = hashStart(kind);
  for (let i = start; i < end; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619);
  return hashEnd(h);
}

function shapeClass(unit: number): number {
  if (unit >= 48 && unit <= 57) return 48;
  if (unit >= 97 && unit <= 122) return 120;
  if (unit >= 65 && unit <= 90) return 88;
  return unit > 127 ? 117 : unit;
}

/** Hash of the word's shape: "Xxx" for "Tokyo", runs cut at three. */
function shapeHash(text: string): number {
  let h = hashStart(3);
  let last = 0;
  let run = 0;
  for (let i = 0; i < text.length; i++) {
    const c = shapeClass(text.charCodeAt(i));
    if (c === last) {
      run++;
      if (run >= 3) continue;
    } else {
      last = c;
      run = 0;
    }
    h = Math.imul(h ^ c, 16777619);
  }
  return hashEnd(h);
}

/** Rows of the embedding table for `form`: its own where the vocabulary (hash -> row) has it, then its parts'. */
export function wordRows(
  form: string,
  vocabulary: ReadonlyMap<number, number>,
  subwordRows: number,
): number[] {
  const normal = normalForm(form);
  const lower = normal.toLowerCase().replace(/[0-9]/g, '0');
  const mask = subwordRows - 1;
  const rows: number[] = [];
  const own = vocabulary.get(hash(1, lower, 0, lower.length));
  if (own !== undefined) rows.push(own);
  if (normal !== lower) {
    const exact = vocabulary.get(hash(2, normal, 0, normal.length));
    if (exact !== undefined) rows.push(exact);
  }
  rows.push(shapeHash(normal) & mask);
  const size = lower.length;
  for (let k = 1; k <= 4 && k <= size; k++) {
    rows.push(hash(10 + k, lower, 0, k) & mask, hash(20 + k, lower, size - k, size) & mask);
  }
  const framed = `<${lower}>`;
  for (const k of [3, 4]) {
    for (let i = 0; i + k <= framed.length; i++) rows.push(hash(30 + k, framed, i, i + k) & mask);
  }
  return rows;
}

/** The lists (countries, cities, given names, ...) a word stands in, as a bit set; see training/gazetteer.py. */
export class WordLists {
  readonly #keys: Uint32Array;
  readonly #bits: Uint16Array;

  /** `keys`: ascending hashes of words; `bits`: for each the lists it stands in. */
  constructor(keys: Uint32Array, bits: Uint16Array) {
    this.#keys = keys;
    this.#bits = bits;
  }

  of(form: string): number {
    if (form.length > MAX_UNITS) return 0;
    const lower = form.toLowerCase();
    const key = hash(5, lower, 0, lower.length);
    let low = 0;
    let high = this.#keys.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const here = this.#keys[middle] ?? 0;
      if (here === key) return this.#bits[middle] ?? 0;
      if (here < key) low = middle + 1;
      else high = middle - 1;
    }
    return 0;
  }
}

/**
 * MinHash (Broder 1997) over five-word shingles. Two texts' share of equal hashes estimates the Jaccard similarity of
 * their shingle sets; texts that agree on a whole band of hashes are worth comparing (locality-sensitive hashing).
 */
const HASHES = 64;
const ROWS = 4;
const SHINGLE = 5;

/** Multipliers of the hash family: odd constants from a fixed linear congruential sequence, the same on every machine. */
const MULTIPLIERS = lcg(0x9e3779b1, HASHES).map((n) => n | 1);
const OFFSETS = lcg(0x85ebca6b, HASHES);

function lcg(seed: number, count: number): number[] {
  const out: number[] = [];
  let state = seed >>> 0;
  for (let i = 0; i < count; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    out.push(state);
  }
  return out;
}

/** FNV-1a, 32 bits. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** `hashes`: 64 unsigned 32-bit MinHash values. `bands`: 16 keys; near-copies share at least one with high probability. */
export function textSignature(text: string): { hashes: number[]; bands: string[] } {
  const words = (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(hashWord);
  const minima = new Uint32Array(HASHES).fill(0xffffffff);
  const last = Math.max(1, words.length - SHINGLE + 1);
  for (let i = 0; i < last; i++) {
    let shingle = 0;
    for (let j = i; j < Math.min(i + SHINGLE, words.length); j++)
      shingle = Math.imul(shingle, 31) + (words[j] ?? 0);
    for (let k = 0; k < HASHES; k++) {
      let h = Math.imul(shingle ^ (OFFSETS[k] ?? 0), MULTIPLIERS[k] ?? 1);
      h = (h ^ (h >>> 15)) >>> 0;
      if (h < (minima[k] ?? 0)) minima[k] = h;
    }
  }
  const hashes = Array.from(minima);
  const bands: string[] = [];
  for (let k = 0; k < HASHES; k += ROWS)
    bands.push(
      `${k / ROWS}:${hashes
        .slice(k, k + ROWS)
        .map((h) => h.toString(36))
        .join('.')}`,
    );
  return { hashes, bands };
}

/** Estimated Jaccard similarity of two texts, 0 to 1; the standard error is about 0.06. */
export function similarity(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length || a.length === 0) return 0;
  let equal = 0;
  for (let i = 0; i < a.length; i++) if (a[i] === b[i]) equal++;
  return equal / a.length;
}

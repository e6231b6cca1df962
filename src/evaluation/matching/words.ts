/** Lower-case words with accents folded and "U.S." read as one word; quotation marks and hyphens part words. */
export function words(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/\b((?:[a-z]\.){2,})/g, (initials) => initials.replaceAll('.', ''))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

const EMPTY = new Set(['a', 'an', 'the', 'of', 'to', 'and', 'in', 'on', 'for', 'that', 'is', 'was', 'it']);

export function contentWords(text: string): string[] {
  return words(text).filter((word) => !EMPTY.has(word));
}

/** Share of words in common, 0 to 1: the harmonic mean of both sides' shares, repeated words counted. */
export function overlap(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const counts = new Map<string, number>();
  for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of b) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    counts.set(word, left - 1);
    common++;
  }
  return (2 * common) / (a.length + b.length);
}

/** One name said in two ways: order, case and accents do not matter, nor does a middle name or initial. */
export function sameName(a: string, b: string): boolean {
  const x = words(a);
  const y = words(b);
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  if (short.length === 0 || !short.every((word) => long.includes(word))) return false;
  return short.length === long.length || short.length >= 2;
}

/** The same place or forum, one perhaps named more fully: "the White House" and "White House in Washington". */
export function oneInOther(a: string, b: string): boolean {
  const x = contentWords(a);
  const y = contentWords(b);
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  return short.length > 0 && short.every((word) => long.includes(word));
}

/** Text for a comparison that spaces and typographic marks must not decide. */
export function plain(text: string): string {
  return text
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

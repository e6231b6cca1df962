const HONORIFICS: ReadonlySet<string> = new Set([
  'mr',
  'mrs',
  'ms',
  'miss',
  'dr',
  'sir',
  'dame',
  'lord',
  'lady',
]);

/** Lower-case words of a name with accents folded and without honorifics before it: "Mr. Kim Jong-un" -> ["kim", "jong", "un"]. */
export function nameWords(name: string): string[] {
  const words = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  return words.length > 1 && HONORIFICS.has(words[0] ?? '') ? words.slice(1) : words;
}

/** The words in alphabetical order, so that "Abe Shinzo" and "Shinzo Abe" have one key. */
export function nameKey(name: string): string {
  return nameWords(name).sort().join(' ');
}

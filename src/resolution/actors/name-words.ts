/** Lower-case words of a name with accents folded: "Kim Jong-un" -> ["kim", "jong", "un"]. */
export function nameWords(name: string): string[] {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** The words in alphabetical order, so that "Abe Shinzo" and "Shinzo Abe" have one key. */
export function nameKey(name: string): string {
  return nameWords(name).sort().join(' ');
}

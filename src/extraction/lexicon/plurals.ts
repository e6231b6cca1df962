/** Plural of a demonym noun: "German" -> "Germans", "Frenchman" -> "Frenchmen". None for "Japanese", "Swiss", "British". */
export function pluralsOf(demonym: string): string[] {
  if (/(?:man|woman)$/.test(demonym) && /(?:sh|ch|s|h)(?:wo)?man$/.test(demonym))
    return [demonym.replace(/man$/, 'men')];
  if (/(?:s|z|sh|ch|ese)$/i.test(demonym)) return [];
  return [/[^aeiou]y$/.test(demonym) ? demonym.replace(/y$/, 'ies') : `${demonym}s`];
}

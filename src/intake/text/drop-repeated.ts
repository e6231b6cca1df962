import type { Line } from './classify-line.ts';
import { comparable } from './normalise.ts';

/** Lines that say again, word for word, what a longer or earlier line says: repeated captions, pull quotes, double saves. */
export function dropRepeated(lines: readonly Line[]): Line[] {
  const seen = new Set<string>();
  return lines.filter((line) => {
    if (line.words < 5) return true;
    const key = comparable(line.text);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

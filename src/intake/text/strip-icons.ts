import { iconWords } from '../../generated/intake-lexicon.ts';

const escapeForPattern = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const words = [...iconWords].map(([word]) => word).sort((a, b) => b.length - a.length);
const strong = new Set(iconWords.filter(([, strength]) => strength === 'strong').map(([word]) => word));
const oneWord = words.map(escapeForPattern).join('|');
const run = new RegExp(`(?:(?:${oneWord}) ?){3,}`, 'g');
const single = new RegExp(oneWord, 'g');

/**
 * Page savers leave the titles of inline drawings in the text, run together ("ArrowTitle ChevronEye IconIcon Mail").
 * A run of three or more icon names that contains an unmistakable one is replaced by a line break.
 */
export function stripIcons(text: string): string {
  return text.replace(run, (found, offset: number) => {
    const before = text[offset - 1] ?? '\n';
    if (/[A-Z]/.test(before)) return found;
    const names = found.match(single) ?? [];
    const sure = names.filter((name) => strong.has(name)).length;
    const glued = /[a-z.][A-Z]/.test(found);
    return sure >= 2 || (sure >= 1 && glued) ? '\n' : found;
  });
}

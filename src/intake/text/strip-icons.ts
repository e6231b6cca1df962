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

/** Names that carry a capital inside by themselves, so that three brands in a headline are no run of icons. */
const INNER_CAPITAL =
  /^(?:Mc|Mac|De|Di|La|Le|O['’]|i|e)\p{Lu}|^(?:YouTube|LinkedIn|WhatsApp|TikTok|OpenAI|PayPal|GitHub)$/u;

/**
 * A line of names run together ("Menu ToggleClose CrossSearch GlassShare Arrow"), whatever the icons are called: four or
 * more words have a capital inside, they are a good part of the line, and it ends like no sentence.
 */
export function isGluedRun(line: string): boolean {
  const words = line.split(' ');
  if (words.length > 60 || /[.!?]["”’)]*$/u.test(line)) return false;
  const glued = words.filter(
    (word) => /\p{Ll}\.?\p{Lu}\p{Ll}/u.test(word) && !INNER_CAPITAL.test(word),
  ).length;
  return glued >= 4 && glued >= words.length * 0.3;
}

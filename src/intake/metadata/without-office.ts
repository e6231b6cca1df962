import { officeWords } from '../../generated/intake-lexicon.ts';

const offices = new Set(officeWords.filter(([, kind]) => kind === 'office').map(([word]) => word));
const beats = new Set(officeWords.filter(([, kind]) => kind === 'beat').map(([word]) => word));
const bare = (word: string | undefined) => (word ?? '').toLowerCase().replace(/[,’']+s?$/u, '');

/**
 * What is left of a byline's words when the office before or after the name is taken away: "Ana Silva Political editor",
 * "foreign affairs correspondent Ana Silva". The office alone leaves nothing.
 */
export function withoutOffice(text: string): string {
  const words = text.split(' ');
  let end = words.length;
  if (offices.has(bare(words[end - 1]))) {
    end -= 1;
    while (end > 0 && beats.has(bare(words[end - 1]))) end -= 1;
  }
  let start = 0;
  while (start < end && beats.has(bare(words[start]))) start += 1;
  start = start < end && offices.has(bare(words[start])) ? start + 1 : 0;
  return words
    .slice(start, end)
    .join(' ')
    .replace(/[\s,|–—-]+$/u, '');
}

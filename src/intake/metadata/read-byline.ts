import { isAgencyCredit } from './find-agencies.ts';

/** The people named in a byline: "By Ana Silva and Ken Mori, Staff Writers | Feb 9, 2017" gives two. */
export function authorsIn(byline: string): string[] {
  const names =
    byline
      .replace(/^(?:written by|story by|words by|reported by|reporting by|authors?|reporter|by)\s*:?\s*/i, '')
      .split(/\s[|•·–—]\s|\s-\s|\d/)[0] ?? '';
  return names
    .replace(/\([^)]*\)/g, ' ')
    .split(/,|;|\band\b|&|\/|\bfor\b|\bin\b/i)
    .map((name) => name.replace(/\s+/g, ' ').trim())
    .filter((name) => isPersonName(name) && !isAgencyCredit(name))
    .filter((name, at, all) => all.indexOf(name) === at);
}

const roles =
  /\b(?:staff|writer|correspondent|editor|reporter|bureau|desk|chief|news|press|agency|contributor|columnist|team|special|senior|times|post|media|online|http|www|published|updated|admin|newsroom)\b/i;

function isPersonName(name: string): boolean {
  const words = name.split(' ');
  return (
    words.length >= 2 && words.length <= 5 && /^\p{Lu}/u.test(name) && !roles.test(name) && name.length <= 60
  );
}

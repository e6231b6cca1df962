import { isAgencyCredit } from './find-agencies.ts';

/** The people named in a byline: "By Ana Silva and Ken Mori, Staff Writers | Feb 9, 2017" gives two. */
export function authorsIn(byline: string): string[] {
  const names =
    byline
      .replace(/^(?:written by|story by|words by|reported by|reporting by|authors?|reporter|by)\s*:?\s*/i, '')
      .split(/\s[|•·–—]\s|\s-\s|\d/)[0] ?? '';
  return tidyNames([names]);
}

/** Lists of names, as metadata and bylines write them, to single names of people; outlets and agencies left out. */
export function tidyNames(values: readonly string[]): string[] {
  return values
    .filter((value) => value.length < 300 && !/^https?:|@/.test(value))
    .flatMap((value) =>
      value
        .replace(/^(?:by|analysis by|opinion by)\s+/i, '')
        .replace(/\([^)]*\)/g, ' ')
        .split(/,|;|\band\b|&|\/|\||\bfor\b|\bin\b/i),
    )
    .map((name) => name.replace(/\s+/g, ' ').trim())
    .map((name) => (/^[\p{Lu}\s.'’-]+$/u.test(name) ? inTitleCase(name) : name))
    .filter((name) => isPersonName(name) && !isAgencyCredit(name))
    .filter((name, at, all) => all.indexOf(name) === at);
}

/** "MARCO DELANEY" is shouting, not a name's form. Initials and short particles stay as they are. */
function inTitleCase(name: string): string {
  return name.replace(/\p{Lu}{2,}/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}

const roles =
  /\b(?:staff|writer|correspondent|editor|reporter|bureau|desk|chief|news|press|agency|contributor|columnist|team|special|senior|times|post|media|online|http|www|published|updated|admin|newsroom)\b/i;

function isPersonName(name: string): boolean {
  const words = name.split(' ');
  return (
    words.length >= 2 && words.length <= 5 && /^\p{Lu}/u.test(name) && !roles.test(name) && name.length <= 60
  );
}

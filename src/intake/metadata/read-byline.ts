import { isAgencyCredit } from './find-agencies.ts';

/** The people named in a byline: "By Ana Silva and Ken Mori, Staff Writers | Feb 9, 2017" gives two. */
export function authorsIn(byline: string): string[] {
  const names =
    byline
      .replace(/,\s(?:\p{Lu}[\p{L}.'’-]+ )*(?:staff|senior|chief) .*$/u, '')
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
        .replace(/ in \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?/gu, ',')
        .split(/,|;|\band\b|&|\/|\||\bfor\b|\bin\b/i),
    )
    .map((name) => name.replace(/\s+/g, ' ').trim())
    .filter((name) => isPersonName(name) && !isAgencyCredit(name))
    .filter((name, at, all) => all.indexOf(name) === at);
}

/** The people a closing credit says wrote it: "(Reporting by A and B in Tokyo; Editing by C)", "(Japanese original by D, ...)". */
export function authorsInCredit(credit: string): string[] {
  const match = /\b(?:reporting|written|writing|original|story) by ([^;.()]{3,160})/i.exec(credit);
  return match?.[1] ? tidyNames([match[1].split(/, (?=[^,]*\b(?:bureau|staff|desk)\b)/i)[0] ?? '']) : [];
}

const roles =
  /\b(?:staff|writer|correspondent|editor|reporter|bureau|desk|chief|news|press|agency|contributor|columnist|team|special|senior|times|post|media|online|http|www|published|updated|admin|newsroom)\b/i;

function isPersonName(name: string): boolean {
  const words = name.split(' ');
  return (
    words.length >= 2 && words.length <= 5 && /^\p{Lu}/u.test(name) && !roles.test(name) && name.length <= 60
  );
}

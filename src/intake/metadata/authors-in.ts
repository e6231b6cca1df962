import { isAgencyCredit } from './agencies-in.ts';
import { withoutOffice } from './without-office.ts';

const opening =
  /^(?:(?:written|story|words|reported|reporting|posted|published|analysis|opinion)\s+)?by\s*:?\s+|^(?:authors?|reporter)\s*:\s*/i;
const textCredit = /^(?:text|words|story|report|reporting|interview)(?: by)?\s*:\s*/i;
const otherCraft =
  /^(?:photos?|photography|photographs?|pictures?|images?|videos?|camera|graphics?|illustrations?|translation|translated|edited|editing|editors?)(?: by)?\s*:/i;
const days = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const months = '(?:january|february|march|april|may|june|july|august|september|october|november|december)';
/** Where the names end: a bar or dash, a number, a day or month, an office ("..., Harbour Times staff writer"). */
const ending = new RegExp(
  `\\s[|•·–—-]\\s|\\d|\\s(?:on\\s+)?${days}\\b|\\s(?:in\\s+)?${months}\\b|,\\s(?:\\p{Lu}[\\p{L}.'’-]+ )*(?:staff|senior|chief)\\s`,
  'iu',
);

/** The people named in a byline: "By Ana Silva and Ken Mori, Staff Writers | Feb 9, 2017" gives two. */
export function authorsIn(byline: string, publisher?: string): string[] {
  const parts = byline
    .split(/\s*[|•·]\s*|(?<=\p{L}[;.,]) (?=\p{Lu}\p{L}+(?: by)?:)/u)
    .filter((part) => !otherCraft.test(part));
  const named = parts.find((part) => textCredit.test(part)) ?? parts.find((part) => part !== '') ?? '';
  return tidyNames([named.replace(textCredit, '').replace(opening, '').split(ending)[0] ?? ''], publisher);
}

/** Lists of names, as metadata and bylines write them, to single names of people; outlets and agencies left out. */
export function tidyNames(values: readonly string[], publisher = ''): string[] {
  const names = values
    .filter((value) => value.length < 300 && !/^https?:|@/.test(value))
    .flatMap((value) => separated(value.replace(opening, '').split(ending)[0] ?? ''))
    .map((name) => withoutSuffix(withoutOffice(name.replace(/\s+/g, ' ').trim()), publisher))
    .filter((name) => isPersonName(name) && !isAgencyCredit(name));
  return [...new Set(names)];
}

function separated(names: string): string[] {
  return names
    .replace(/\([^)]*\)/g, ' ')
    .replace(/ in \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?/gu, ',')
    .split(/,|;|\band\b|&|\/|\||\bwith\b|\bfor\b|\bin\b|(?<=\p{Ll}{2})\. /iu);
}

/** "Ana Silva Harbour Times": bylines run into the outlet's name when the page's markup is lost. */
function withoutSuffix(name: string, publisher: string): string {
  const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const outlet = bare(publisher);
  const words = name.split(' ');
  const cut = outlet === '' ? -1 : words.findIndex((_, at) => bare(words.slice(at).join('')) === outlet);
  return cut < 0 ? name : words.slice(0, cut).join(' ');
}

/** The people a closing credit says wrote it: "(Reporting by A and B in Tokyo; Editing by C)", "(Japanese original by D, ...)". */
export function authorsInCredit(credit: string): string[] {
  const match = /\b(?:reporting|written|writing|original|story) by ([^;.()]{3,160})/i.exec(credit);
  const names = match?.[1]?.split(/, (?=[^,]*\b(?:bureau|staff|desk)\b)/i)[0];
  return names === undefined ? [] : tidyNames([names]);
}

const roles =
  /\b(?:staff|writer|correspondent|editor|reporter|bureau|desk|chief|news|press|agency|contributor|columnist|team|special|senior|times|post|media|online|http|www|published|updated|posted|admin|newsroom|ministries|ministry)\b/i;

function isPersonName(name: string): boolean {
  const words = name.split(' ');
  return (
    words.length >= 2 &&
    words.length <= 5 &&
    /^\p{Lu}/u.test(name) &&
    !/^The /.test(name) &&
    !roles.test(name) &&
    name.length <= 60
  );
}

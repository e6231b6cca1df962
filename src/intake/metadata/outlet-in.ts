import { outletWords } from '../../generated/intake-lexicon.ts';

const words = new Set(outletWords.map((word) => word.toLowerCase()));
const small = new Set(['of', 'the', 'and', 'for', 'de', 'la', 'le', 'el', 'du', '&', 'on', 'in', 'a', 'an']);

/** An office of a state with the place it speaks for: "Office of Maritime Affairs, Ruritania". Its name is kept whole. */
const issuer =
  /^(?:The )?(?:\p{Lu}[\p{L}’'-]+ )?(?:Office|Ministry|Department|Embassy|Mission|Secretariat|Bureau|Directorate)(?: (?:of|for|to|the|and|\p{Lu}[\p{L}’'-]+)){1,7}, (?:\p{Lu}[\p{L}’'.-]+|(?<= )(?:of|and|the))(?: (?:\p{Lu}[\p{L}’'.-]+|of|and|the)){0,4}$/u;

/** In capitals, headlines look like names; these words stand in headlines only. */
const inHeadlines =
  /\b(?:TO|WITH|AFTER|OVER|AMID|AT|AS|BY|FROM|AGAINST|BEFORE|SAYS|SAID|WILL|MEETS?|HOLDS?|TALKS|SEEKS?|OFF|UP|OUT|NOT|NO|IS|ARE|HAS|HAVE|URGES?|CALLS|REJECTS?|BACKS)\b/;

/**
 * The outlet named by a masthead line ("The Tidewater Telegraph", "HARBOR TIMES | Asia"): up to seven capitalised words
 * with one that outlets' names contain. Edition names and what follows a bar or angle are left out.
 */
export function outletIn(line: string): string | undefined {
  const [plate = ''] = line.split(/\s[|>»›•·:–—]\s/);
  if (issuer.test(plate)) return plate.trim();
  if (/^[^\p{Ll}]+$/u.test(line) && inHeadlines.test(line)) return undefined;
  const name = line
    .split(/\s[|>»›•·:–—]\s|,\s/)[0]
    ?.replace(/\s+(?:English|International|Asia|US|U\.S\.|UK|Online|Web|Print|Digital) [Ee]dition$/, '')
    .trim();
  if (!name || name.length > 60 || /[.!?:;"“”\d]/.test(name)) return undefined;
  const parts = name.split(' ');
  if (parts.length > 7 || !parts.every((part) => /^\p{Lu}/u.test(part) || small.has(part))) return undefined;
  return parts.some((part) => words.has(part.toLowerCase())) && parts.length >= 2 ? name : undefined;
}

/** An outlet named inside a byline: "ANNA EXAMPLE, Harbor Times staff writer". */
export function outletInByline(byline: string): string | undefined {
  const match =
    /,\s((?:\p{Lu}[\p{L}.'’-]+ ){2,5})(?:staff |senior |chief |political |diplomatic )*(?:writer|correspondent|reporter|editor)s?\b/u.exec(
      byline,
    );
  return match?.[1]?.trim();
}

/** The outlet that a subscription notice asks for: "Subscribe to the Harbor Times from $1 a week". */
export function outletInNotice(notice: string): string | undefined {
  const match =
    /\b(?:subscribe to|subscription to|subscribers? (?:of|to)|members? of|access to|reading) (?:the )?((?:\p{Lu}[\p{L}.'’&-]+ ?){2,6})/u.exec(
      notice.replace(/^\p{Lu}/u, (first) => first.toLowerCase()),
    );
  return match?.[1] && outletIn(match[1].trim());
}

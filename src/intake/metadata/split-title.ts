import { comparable } from '../text/normalise.ts';
import { outletIn } from './outlet-in.ts';

/** A `<title>` split into the headline and the outlet's name, where a separator shows one. */
export interface SplitTitle {
  readonly title: string;
  readonly outlet?: string;
}

const separator = / [-–—|•·:»«] | \|\| /g;

/** "Headline - Outlet Name" or "Outlet | Headline". Without the outlet's name from elsewhere only a short last part counts. */
export function splitTitle(text: string, outlet?: string): SplitTitle {
  const parts = text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const separators = text.match(separator) ?? [];
  const last = parts[parts.length - 1];
  if (parts.length < 2 || last === undefined) return { title: text.trim() };
  if (outlet) {
    const isOutlet = (part: string) =>
      comparable(part) === comparable(outlet) ||
      comparable(part).replace(/^the | (?:com|news|online)$/g, '') ===
        comparable(outlet).replace(/^the /, '');
    const own = parts.filter((part) => !isOutlet(part));
    if (own.length === parts.length) return { title: text.trim() };
    return { title: cutAt(text, parts, separators, isOutlet), outlet };
  }
  const words = last.split(' ').length;
  const mark = separators[separators.length - 1]?.trim();
  if (
    words <= 5 &&
    mark !== ':' &&
    /^\p{Lu}|^\p{Ll}[\w-]*\.\w{2,}/u.test(last) &&
    parts[0] !== undefined &&
    parts.slice(0, -1).join(' ').length > last.length
  ) {
    return {
      title: text.slice(0, text.lastIndexOf(separators[separators.length - 1] ?? '')).trim(),
      outlet: last,
    };
  }
  return { title: text.trim() };
}

function cutAt(
  text: string,
  parts: readonly string[],
  separators: readonly string[],
  isOutlet: (part: string) => boolean,
): string {
  const at = parts.findIndex(isOutlet);
  if (at > 0)
    return text.slice(0, text.indexOf(separators[at - 1] ?? '', text.indexOf(parts[at - 1] ?? ''))).trim();
  return parts.slice(1).join(' - ');
}

/** The part of a title that a line above the body repeats is the headline; a part beside it that can be a name is the outlet. */
export function splitByPage(text: string, lines: readonly string[]): SplitTitle | undefined {
  const parts = text.split(separator).map((part) => part.trim());
  if (parts.length < 2) return undefined;
  const there = new Set(lines.map(comparable));
  const [title] = parts
    .filter((part) => part.split(' ').length >= 3 && there.has(comparable(part)))
    .sort((a, b) => b.length - a.length);
  const rest = parts.filter((part) => part !== title);
  const outlet = rest
    .map((part) => outletIn(part) ?? (rest.length === 1 && part.split(' ').length <= 4 ? part : undefined))
    .find((name) => name !== undefined);
  return title === undefined ? undefined : { title, ...(outlet ? { outlet } : {}) };
}

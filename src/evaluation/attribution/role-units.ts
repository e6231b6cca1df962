import type { Attribution } from '../../extraction/index.ts';
import type { Span } from '../../kernel/index.ts';
import type { GoldAttribution } from './gold-attribution.ts';

export type Role = 'source' | 'cue' | 'content';
export const ROLES: readonly Role[] = ['source', 'cue', 'content'];

/** What is compared of an attribution: the numbers of the tokens, or of the characters, in each role. */
export type RoleUnits = Readonly<Record<Role, ReadonlySet<number>>>;

export function goldSpans(gold: GoldAttribution, role: Role): Span[] {
  return gold[role].map(([start, end]) => ({ start, end }));
}

export function foundSpans(found: Attribution, role: Role): readonly Span[] {
  if (role === 'content') return found.content;
  if (role === 'cue') return [found.cue];
  return found.source === undefined ? [] : [found.source.span];
}

/** For each character the number of its token, -1 between tokens: runs of letters and digits, and every other sign. */
export function tokenNumbers(text: string): Int32Array {
  const numbers = new Int32Array(text.length).fill(-1);
  let n = 0;
  for (const match of text.matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu))
    numbers.fill(n++, match.index, match.index + match[0].length);
  return numbers;
}

/** Each character that is no white space is a unit of its own. */
export function characterNumbers(text: string): Int32Array {
  return Int32Array.from({ length: text.length }, (_, i) => (/\s/u.test(text[i] ?? ' ') ? -1 : i));
}

export function roleUnits(spansOf: (role: Role) => readonly Span[], numbers: Int32Array): RoleUnits {
  const units = (role: Role) => {
    const set = new Set<number>();
    for (const { start, end } of spansOf(role))
      for (let i = start; i < end; i++) if ((numbers[i] ?? -1) >= 0) set.add(numbers[i] ?? -1);
    return set;
  };
  return { source: units('source'), cue: units('cue'), content: units('content') };
}

export function overlapOf(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let n = 0;
  for (const x of small) if (large.has(x)) n++;
  return n;
}

import type { DateMention } from '../../types.ts';
import type { GoldDate } from './gold-passage.ts';
import { kindOfDate } from './kind-of-date.ts';

/** Found dates beside those a reader marked in the same text. */
export interface DatedText {
  readonly text: string;
  readonly gold: readonly GoldDate[];
  readonly found: readonly DateMention[];
}

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface KindScore {
  readonly kind: string;
  readonly gold: number;
  /** Of these, found with the right value. */
  readonly right: number;
}

export interface DateScores {
  readonly gold: number;
  readonly found: number;
  /** Spans that overlap. */
  readonly lenient: Score;
  /** Spans that are equal. */
  readonly strict: Score;
  /** Overlapping spans with the right TIMEX3 value, as TempEval-3 counts them; likewise type. */
  readonly value: Score;
  readonly type: Score;
  /** Of those that have an EDTF form in the gold or in what was found. The sign of approximation is not compared. */
  readonly edtf: Score;
  readonly byKind: readonly KindScore[];
  readonly errors: readonly DateError[];
}

export interface DateError {
  readonly what: 'missed' | 'extra' | 'value' | 'type';
  readonly kind: string;
  readonly words: string;
  readonly expected?: string;
  readonly got?: string;
  readonly context: string;
}

interface Pair {
  readonly gold?: GoldDate;
  readonly found?: DateMention;
}

/**
 * Scores dates over all texts together, after TempEval-3 (UzZaman et al. 2013): a found date is paired with the marked
 * one it overlaps most, one to one. What overlaps only words that count neither way is left out.
 */
export function scoreDates(texts: readonly DatedText[]): DateScores {
  const pairs = texts.flatMap((t) => pairUp(t).map((pair) => ({ ...pair, text: t.text })));
  const gold = pairs.filter((p) => p.gold !== undefined).length;
  const found = pairs.filter((p) => p.found !== undefined).length;
  const score = (right: (g: GoldDate, f: DateMention) => boolean): Score =>
    scoreOf(pairs.filter((p) => p.gold && p.found && right(p.gold, p.found)).length, found, gold);
  const withEdtf = pairs.map(({ gold: g, found: f }) => [plainEdtf(g?.edtf), plainEdtf(f?.edtf)] as const);
  return {
    gold,
    found,
    lenient: score(() => true),
    strict: score((g, f) => g.start === f.start && g.end === f.end),
    value: score((g, f) => g.value === f.value),
    type: score((g, f) => g.type === f.type),
    edtf: scoreOf(
      withEdtf.filter(([g, f]) => g !== undefined && g === f).length,
      withEdtf.filter(([, f]) => f !== undefined).length,
      withEdtf.filter(([g]) => g !== undefined).length,
    ),
    byKind: byKind(pairs),
    errors: pairs.flatMap((p) => errorOf(p, p.text) ?? []),
  };
}

function plainEdtf(edtf: string | undefined): string | undefined {
  return edtf?.replace(/~$/, '');
}

function scoreOf(right: number, found: number, gold: number): Score {
  const precision = found === 0 ? 0 : right / found;
  const recall = gold === 0 ? 0 : right / gold;
  return { precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function pairUp({ gold, found }: DatedText): Pair[] {
  const candidates = gold
    .flatMap((g) =>
      found.map((f) => ({ g, f, overlap: Math.min(g.end, f.end) - Math.max(g.start, f.start) })),
    )
    .filter((c) => c.overlap > 0)
    .sort((a, b) => b.overlap - a.overlap);
  const partner = new Map<GoldDate | DateMention, GoldDate | DateMention>();
  for (const { g, f } of candidates) {
    if (partner.has(g) || partner.has(f)) continue;
    partner.set(g, f);
    partner.set(f, g);
  }
  const pairs: Pair[] = [];
  for (const g of gold) {
    if (g.value === '') continue;
    const f = partner.get(g) as DateMention | undefined;
    pairs.push(f === undefined ? { gold: g } : { gold: g, found: f });
  }
  for (const f of found) if (!partner.has(f) && !touchesUnscored(gold, f)) pairs.push({ found: f });
  return pairs;
}

function touchesUnscored(gold: readonly GoldDate[], f: DateMention): boolean {
  return gold.some((g) => g.value === '' && g.start < f.end && f.start < g.end);
}

function byKind(pairs: readonly (Pair & { readonly text: string })[]): KindScore[] {
  const counts = new Map<string, { gold: number; right: number }>();
  for (const { gold, found, text } of pairs) {
    if (gold === undefined) continue;
    const kind = kindOfDate(gold.type, gold.value, text.slice(gold.start, gold.end));
    const count = counts.get(kind) ?? { gold: 0, right: 0 };
    count.gold++;
    if (found?.value === gold.value) count.right++;
    counts.set(kind, count);
  }
  return [...counts].map(([kind, count]) => ({ kind, ...count })).sort((a, b) => b.gold - a.gold);
}

function errorOf({ gold, found }: Pair, text: string): DateError | undefined {
  const at = gold ?? found;
  if (at === undefined) return undefined;
  const words = text.slice(at.start, at.end);
  const error = {
    kind: kindOfDate(at.type, at.value, words),
    words,
    context: text.slice(Math.max(0, at.start - 60), at.end + 40).replaceAll('\n', ' '),
    ...(gold === undefined ? {} : { expected: gold.value }),
    ...(found === undefined ? {} : { got: found.value }),
  };
  if (found === undefined) return { what: 'missed', ...error };
  if (gold === undefined) return { what: 'extra', ...error };
  if (gold.value !== found.value) return { what: 'value', ...error };
  return gold.type === found.type ? undefined : { what: 'type', ...error };
}

/** The most frequent kinds of error, `value of weekday`, most frequent first. */
export function frequentErrors(
  errors: readonly DateError[],
  most = 10,
): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { what, kind } of errors) {
    const name = `${what} ${kind}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).slice(0, most);
}

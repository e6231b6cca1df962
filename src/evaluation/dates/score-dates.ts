import type { DateMention } from '../../extraction/types.ts';
import { pairUp } from '../matching/pair-up.ts';
import { measureOf } from '../measure.ts';
import type { ScoreRow } from '../types.ts';
import type { PlacedVerdict } from '../verdict.ts';
import type { GoldDate } from './gold-passage.ts';
import { kindOfDate } from './kind-of-date.ts';

/** Found dates beside those a reader marked in the same text. */
export interface DatedText {
  readonly id: string;
  readonly text: string;
  readonly gold: readonly GoldDate[];
  readonly found: readonly DateMention[];
}

interface Pair {
  readonly of: DatedText;
  readonly gold?: GoldDate;
  readonly found?: DateMention;
}

/**
 * Scores dates over all texts together, after TempEval-3 (UzZaman et al. 2013): a found date is paired with the marked
 * one it overlaps most, one to one. What overlaps only words that count neither way is left out.
 *
 * `value`: overlapping spans with the right TIMEX3 value, likewise `type`; `edtf`: of those that have such a form in the
 * gold or in what was found, the sign of approximation left out; `span`: spans that are equal; `overlap`: that overlap.
 */
export function scoreDates(texts: readonly DatedText[]): {
  readonly rows: readonly ScoreRow[];
  readonly verdicts: readonly PlacedVerdict[];
} {
  const pairs = texts.flatMap(pairsOf);
  const onCalendar = pairs.map(({ of, gold, found }) => ({
    of,
    ...(gold?.edtf === undefined ? {} : { gold }),
    ...(found?.edtf === undefined ? {} : { found }),
  }));
  return {
    rows: [
      row('value', pairs, (g, f) => g.value === f.value),
      row('type', pairs, (g, f) => g.type === f.type),
      row('edtf', onCalendar, (g, f) => plainEdtf(g.edtf) === plainEdtf(f.edtf)),
      row('span', pairs, (g, f) => g.start === f.start && g.end === f.end),
      row('overlap', pairs, () => true),
    ],
    verdicts: pairs.map(verdictOf),
  };
}

function row(
  kind: string,
  pairs: readonly Pair[],
  agree: (g: GoldDate, f: DateMention) => boolean,
): ScoreRow {
  const right = pairs.filter((p) => p.gold && p.found && agree(p.gold, p.found)).length;
  const gold = pairs.filter((p) => p.gold !== undefined).length;
  const found = pairs.filter((p) => p.found !== undefined).length;
  const counts = { right, missed: gold - right, extra: found - right };
  return { kind, ...counts, ...measureOf(counts) };
}

function plainEdtf(edtf: string | undefined): string | undefined {
  return edtf?.replace(/~$/, '');
}

function pairsOf(of: DatedText): Pair[] {
  const partners = pairUp(of.gold, of.found, (g, f) =>
    Math.max(0, Math.min(g.end, f.end) - Math.max(g.start, f.start)),
  );
  const taken = new Set(partners.values());
  const pairs: Pair[] = [];
  for (const gold of of.gold) {
    const found = partners.get(gold);
    if (gold.value !== '') pairs.push(found === undefined ? { of, gold } : { of, gold, found });
  }
  for (const found of of.found)
    if (!taken.has(found) && !touchesUnscored(of.gold, found)) pairs.push({ of, found });
  return pairs;
}

function touchesUnscored(gold: readonly GoldDate[], f: DateMention): boolean {
  return gold.some((g) => g.value === '' && g.start < f.end && f.start < g.end);
}

function verdictOf({ of, gold, found }: Pair): PlacedVerdict {
  const at = gold ?? (found as DateMention);
  const words = of.text.slice(at.start, at.end);
  const kind = kindOfDate(at.type, at.value, words);
  const context = of.text.slice(Math.max(0, at.start - 60), at.end + 40).replaceAll('\n', ' ');
  const base = { kind: 'dates', item: `${words} = ${gold?.value ?? found?.value}`, place: of.id };
  if (found === undefined)
    return { ...base, outcome: 'missed', faults: [`missed: ${kind}`], detail: `…${context}…` };
  if (gold === undefined)
    return { ...base, outcome: 'extra', faults: [`not a date: ${kind}`], detail: `…${context}…` };
  const detail = `found ${found.type} ${found.value}: …${context}…`;
  if (gold.value !== found.value)
    return { ...base, outcome: 'missed', faults: [`wrong value: ${kind}`], detail };
  if (gold.type !== found.type) return { ...base, outcome: 'right', faults: [`wrong type: ${kind}`], detail };
  return { ...base, outcome: 'right' };
}

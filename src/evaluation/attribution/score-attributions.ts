import type { Attribution } from '../../extraction/index.ts';
import type { Span } from '../../kernel/index.ts';
import { pairUp } from '../matching/pair-up.ts';
import { measureOf } from '../measure.ts';
import type { ScoreRow } from '../types.ts';
import type { PlacedVerdict } from '../verdict.ts';
import type { AttributedText, GoldAttribution } from './gold-attribution.ts';
import {
  characterNumbers,
  foundSpans,
  goldSpans,
  overlapOf,
  ROLES,
  type Role,
  type RoleUnits,
  roleUnits,
  tokenNumbers,
} from './role-units.ts';

/** An attribution found, what it is paired with, and whether it is right: paired, with a word of its cue in common. */
export interface JudgedAttribution {
  readonly found: Attribution;
  readonly gold?: GoldAttribution;
  readonly right: boolean;
}

export interface JudgedText {
  readonly text: AttributedText;
  readonly judged: readonly JudgedAttribution[];
  readonly tokens: readonly ScoreRow[];
  readonly characters: readonly ScoreRow[];
  readonly verdicts: readonly PlacedVerdict[];
}

/** A content is the same when the tokens of either side share this much. */
const SAME_CONTENT = 0.8;

/**
 * Compares what was found in one text with what readers marked. Each attribution found is paired with the one whose
 * content overlaps it most, each at most once, among equals with the one whose cue does; what is left counts in full.
 */
export function judgeText(text: AttributedText, found: readonly Attribution[]): JudgedText {
  const tokens = unitsOf(text, found, tokenNumbers(text.text));
  const characters = unitsOf(text, found, characterNumbers(text.text));
  const pairs = pairUp(tokens.found, tokens.gold, (f, g) => {
    const content = overlapOf(f.content, g.content);
    return content === 0 ? 0 : content + (overlapOf(f.cue, g.cue) > 0 ? 0.5 : 0);
  });
  const matches = found.map((attribution, i): Match => {
    const mine = tokens.found[i] as RoleUnits;
    const theirs = pairs.get(mine);
    const j = theirs === undefined ? -1 : tokens.gold.indexOf(theirs);
    const gold = text.attributions[j];
    if (theirs === undefined || gold === undefined)
      return { i, j: -1, found: attribution, mine, right: false };
    return { i, j, found: attribution, mine, theirs, gold, right: overlapOf(mine.cue, theirs.cue) > 0 };
  });
  return {
    text,
    judged: matches,
    tokens: ROLES.map((role) => roleRow(role, tokens, matches)),
    characters: ROLES.map((role) => roleRow(role, characters, matches)),
    verdicts: [...matches.map((match) => foundVerdict(text, match)), ...missedVerdicts(text, matches)],
  };
}

/** `i` and `j`: the numbers of what was found and of what it is paired with; `j` is -1 where it is with nothing. */
interface Match extends JudgedAttribution {
  readonly i: number;
  readonly j: number;
  readonly mine: RoleUnits;
  readonly theirs?: RoleUnits;
}

/** Rows of several texts added up, token for token: micro-averaged. */
export function addRows(all: readonly (readonly ScoreRow[])[]): ScoreRow[] {
  return ROLES.map((role) => {
    const rows = all.flatMap((rows) => rows.filter((row) => row.kind === role));
    const sum = (pick: (row: ScoreRow) => number | undefined) =>
      rows.reduce((total, row) => total + (pick(row) ?? 0), 0);
    const counts = { right: sum((r) => r.right), missed: sum((r) => r.missed), extra: sum((r) => r.extra) };
    return { kind: role, ...counts, ...measureOf(counts) };
  });
}

interface Units {
  readonly found: readonly RoleUnits[];
  readonly gold: readonly RoleUnits[];
}

function unitsOf(text: AttributedText, found: readonly Attribution[], numbers: Int32Array): Units {
  return {
    found: found.map((a) => roleUnits((role) => foundSpans(a, role), numbers)),
    gold: text.attributions.map((a) => roleUnits((role) => goldSpans(a, role), numbers)),
  };
}

function roleRow(role: Role, { found, gold }: Units, matches: readonly Match[]): ScoreRow {
  const size = (all: readonly RoleUnits[]) => all.reduce((sum, units) => sum + units[role].size, 0);
  const none: ReadonlySet<number> = new Set();
  const right = matches.reduce(
    (sum, { i, j }) => sum + overlapOf(found[i]?.[role] ?? none, gold[j]?.[role] ?? none),
    0,
  );
  const counts = { right, missed: size(gold) - right, extra: size(found) - right };
  return { kind: role, ...counts, ...measureOf(counts) };
}

function foundVerdict(text: AttributedText, { i, found, gold, right, mine, theirs }: Match): PlacedVerdict {
  const item = shown(text, (role) => foundSpans(found, role));
  const claims = [{ id: String(i), foundBy: found.rule }];
  const base = { kind: 'attributions', place: text.id, item, claims };
  if (gold === undefined || theirs === undefined)
    return { ...base, outcome: 'extra', faults: [`readers mark none: ${found.kind}`] };
  const detail = goldShown(text, gold);
  if (!right) return { ...base, outcome: 'extra', detail };
  const faults = [...sourceFaults(mine, theirs), ...contentFaults(mine, theirs)];
  return { ...base, outcome: 'right', ...(faults.length === 0 ? {} : { faults, detail }) };
}

function sourceFaults({ source: mine }: RoleUnits, { source: theirs }: RoleUnits): string[] {
  if (mine.size === 0 && theirs.size > 0) return ['no source'];
  if (mine.size > 0 && theirs.size === 0) return ['a source where none is marked'];
  return theirs.size > 0 && overlapOf(mine, theirs) === 0 ? ['wrong source'] : [];
}

function contentFaults({ content: mine }: RoleUnits, { content: theirs }: RoleUnits): string[] {
  const common = overlapOf(mine, theirs);
  return [
    ...(common / theirs.size < SAME_CONTENT ? ['content too short'] : []),
    ...(common / mine.size < SAME_CONTENT ? ['content too long'] : []),
  ];
}

function missedVerdicts(text: AttributedText, matches: readonly Match[]): PlacedVerdict[] {
  return text.attributions.flatMap((gold): PlacedVerdict[] => {
    const match = matches.find((one) => one.gold === gold);
    if (match?.right) return [];
    const base = { kind: 'attributions', place: text.id, item: goldShown(text, gold) };
    return [{ ...base, outcome: 'missed', faults: [missedFault(gold, match !== undefined)] }];
  });
}

function missedFault(gold: GoldAttribution, paired: boolean): string {
  if (paired) return 'another cue';
  return gold.cue.length === 0 ? 'missed: without a cue' : 'missed';
}

function goldShown(text: AttributedText, gold: GoldAttribution): string {
  return shown(text, (role) => goldSpans(gold, role));
}

function shown({ text }: AttributedText, spansOf: (role: Role) => readonly Span[]): string {
  const words = (role: Role) => spansOf(role).map((s) => text.slice(s.start, s.end).replace(/\s+/gu, ' '));
  return ROLES.map((role) => `<${words(role).join(' || ')}>`).join(' ');
}

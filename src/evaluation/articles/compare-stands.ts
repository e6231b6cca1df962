import type { Claim, CommitmentClaim, Holder, PositionClaim } from '../../extraction/index.ts';
import { pairUp } from '../matching/pair-up.ts';
import { sameTime } from '../matching/same-time.ts';
import { contentWords, oneInOther, overlap, sameName } from '../matching/words.ts';
import type { JudgedClaim, Verdict } from '../verdict.ts';
import type { ExpectedCommitment, ExpectedPosition } from './expected.ts';
import type { FoundRecord } from './found-record.ts';

/** Share of the words of an issue or action that must agree. */
const SAME_WORDS = 0.5;

/** Something somebody holds or promises, with what must agree for expected and found to be one. */
interface Stand<F> {
  readonly kind: 'positions' | 'commitments';
  readonly item: string;
  readonly optional: boolean;
  readonly about: (found: F) => number;
  readonly marks: (found: F) => Readonly<Record<string, boolean>>;
}

/** Right: holder, stance and issue agree. Issues agree when half of their words do. */
export function comparePositions(
  expected: readonly ExpectedPosition[] | undefined,
  record: FoundRecord,
): Verdict[] {
  if (expected === undefined) return [];
  const found = [...record.claims.values()].filter((c) => c.kind === 'position');
  const stands = expected.map((e): Stand<PositionClaim> => {
    const issues = [e.issue, ...(e.accept?.issue ?? [])];
    return {
      kind: 'positions',
      item: `${e.holder} ${e.stance} ${e.issue}`,
      optional: e.optional ?? false,
      about: (f) => shared(issues, f.issue),
      marks: (f) => ({
        holder: isHolder([e.holder, ...(e.accept?.holder ?? [])], f.holder, record),
        stance: [e.stance, ...(e.accept?.stance ?? [])].includes(f.stance),
      }),
    };
  });
  return compareStands(
    stands,
    found,
    ['holder', 'stance'],
    (f) => `${nameOf(f.holder)} ${f.stance} ${f.issue}`,
  );
}

/** Right: holder, action, amount and status agree. A due day and a beneficiary are marked only. */
export function compareCommitments(
  expected: readonly ExpectedCommitment[] | undefined,
  record: FoundRecord,
): Verdict[] {
  if (expected === undefined) return [];
  const found = [...record.claims.values()].filter((c) => c.kind === 'commitment');
  const stands = expected.map((e): Stand<CommitmentClaim> => {
    const { accept } = e;
    const actions = [e.action, ...(accept?.action ?? [])];
    return {
      kind: 'commitments',
      item: `${e.holder} ${e.status}: ${e.action}`,
      optional: e.optional ?? false,
      about: (f) => shared(actions, f.action),
      marks: (f) => ({
        holder: isHolder([e.holder, ...(accept?.holder ?? [])], f.holder, record),
        status: [e.status, ...(accept?.status ?? [])].includes(f.status),
        amount: [e.amount, ...(accept?.amount ?? [])].some((a) => sameAmount(a, f.amount)),
        ...(e.due === undefined
          ? {}
          : { due: [e.due, ...(accept?.due ?? [])].some((d) => sameTime(d, f.due?.edtf)) }),
        ...(e.beneficiary === undefined
          ? {}
          : { beneficiary: [e.beneficiary, ...(accept?.beneficiary ?? [])].includes(f.beneficiary ?? '') }),
      }),
    };
  });
  return compareStands(
    stands,
    found,
    ['holder', 'status', 'amount'],
    (f) => `${nameOf(f.holder)} ${f.status}: ${f.action}`,
  );
}

function compareStands<F extends PositionClaim | CommitmentClaim>(
  expected: readonly Stand<F>[],
  found: readonly F[],
  decisive: readonly string[],
  describe: (found: F) => string,
): Verdict[] {
  const agrees = (e: Stand<F>, f: F) => decisive.filter((mark) => e.marks(f)[mark] !== false).length;
  const pairs = pairUp(expected, found, (e, f) => (e.about(f) === 0 ? 0 : e.about(f) + agrees(e, f)));
  const isRight = (e: Stand<F>, f: F) => e.about(f) > 0 && agrees(e, f) === decisive.length;
  const verdicts = expected.flatMap((e): Verdict[] => {
    const f = pairs.get(e);
    if (f !== undefined && isRight(e, f)) {
      const support = found.filter((other) => isRight(e, other));
      return [rightVerdict(e, f, support)];
    }
    return e.optional ? [] : [missedVerdict(e, f, describe)];
  });
  // A promise of two sides is one line of the reader's and two claims: the second is no invention.
  const extra = found.filter((f) => !expected.some((e) => isRight(e, f)));
  const kind = expected[0]?.kind ?? (found[0]?.kind === 'position' ? 'positions' : 'commitments');
  return [
    ...verdicts,
    ...extra.map((f): Verdict => {
      const near = expected.some((e) => !e.optional && pairs.get(e) === f);
      return {
        kind,
        item: describe(f),
        outcome: 'extra',
        detail: `[${f.foundBy}] ${f.quote}`,
        // What is wrong with a near one is told where it is missed.
        ...(near ? {} : { faults: ['nothing like it is told'] }),
        claims: [judged(f)],
      };
    }),
  ];
}

function rightVerdict<F extends Claim>(e: Stand<F>, f: F, support: readonly F[]): Verdict {
  const faults = wrongMarks(e, f);
  const { kind, item } = e;
  const base = { kind, item, marks: e.marks(f), claims: support.map(judged) };
  return { ...base, outcome: 'right', ...(faults.length === 0 ? {} : { faults }) };
}

function missedVerdict<F>(e: Stand<F>, f: F | undefined, describe: (found: F) => string): Verdict {
  const { kind, item } = e;
  if (f === undefined) return { kind, item, outcome: 'missed', faults: ['no claim at all'] };
  const detail = `found ${describe(f)}`;
  return { kind, item, outcome: 'missed', marks: e.marks(f), faults: wrongMarks(e, f), detail };
}

function judged({ id, foundBy }: Claim): JudgedClaim {
  return { id, foundBy };
}

function wrongMarks<F>(e: Stand<F>, f: F): string[] {
  return Object.entries(e.marks(f)).flatMap(([mark, ok]) => (ok ? [] : [`wrong ${mark}`]));
}

/** The best share of words in common with any of the accepted wordings; 0 when too few. */
function shared(accepted: readonly string[], found: string): number {
  const words = contentWords(found);
  const best = Math.max(
    ...accepted.map((text) => {
      const inside = oneInOther(text, found) && Math.min(contentWords(text).length, words.length) >= 2;
      return Math.max(overlap(contentWords(text), words), inside ? SAME_WORDS : 0);
    }),
  );
  return best >= SAME_WORDS ? best : 0;
}

/** A country by its code or by somebody who speaks for it; everybody else by name or in the text's words. */
function isHolder(accepted: readonly string[], holder: Holder, { actors }: FoundRecord): boolean {
  const actor = actors.find((a) => a.key === holder.actor);
  const names = [holder.name, holder.description, actor?.known, ...(actor?.aliases ?? [])].filter(
    (n) => n !== undefined,
  );
  return accepted.some(
    (wanted) =>
      wanted === holder.country || names.some((name) => sameName(wanted, name) || oneInOther(wanted, name)),
  );
}

function nameOf(holder: Holder): string {
  return holder.name ?? holder.description ?? '?';
}

type Amount = ExpectedCommitment['amount'];

function sameAmount(expected: Amount, found: CommitmentClaim['amount']): boolean {
  if (expected === undefined || found === undefined) return expected === found;
  return expected.value === found.value && expected.unit.toLowerCase() === found.unit.toLowerCase();
}

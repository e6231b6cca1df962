import type { EngagementStatus, EngagementType } from '../../extraction/index.ts';
import type { Engagement } from '../../resolution/index.ts';
import { pairUp } from '../matching/pair-up.ts';
import { sameTime } from '../matching/same-time.ts';
import { contentWords, oneInOther, overlap, sameName } from '../matching/words.ts';
import type { JudgedClaim, Verdict } from '../verdict.ts';
import type { ExpectedEngagement, ExpectedMeeting } from './expected.ts';
import type { FoundRecord } from './found-record.ts';

/** An engagement under one of the statuses its reports give it: what an expected entry is about. */
interface Found {
  readonly engagement: Engagement;
  readonly status: EngagementStatus;
}

/** Types that readers may take for one another. The yardstick's own: what resolution joins must not decide what is right. */
const FAMILY: Readonly<Record<EngagementType, string>> = {
  summit: 'talks',
  meeting: 'talks',
  talks: 'talks',
  session: 'talks',
  visit: 'visit',
  call: 'call',
  social: 'social',
};

/** What makes an engagement right besides its family. */
const DECISIVE = ['parties', 'people', 'when', 'status'] as const;

/** Share of the words in which two phrases of an agenda or outcome must agree. */
const SAME_PHRASE = 0.5;

export type Marks = Readonly<Record<'family' | (typeof DECISIVE)[number] | 'type' | 'where', boolean>>;

/** Compares the meetings of one article with the expected ones, one to one. */
export function compareEngagements(expected: readonly ExpectedEngagement[], record: FoundRecord): Verdict[] {
  const found: Found[] = record.engagements.flatMap((engagement) =>
    [...new Set([engagement.status, ...engagement.history.map((h) => h.status)])].map((status) => ({
      engagement,
      status,
    })),
  );
  const names = (id: string) => record.names.get(id) ?? [];
  const pairs = pairUp(expected, found, (e, f) => closeness(e, f, names));
  const used = new Set([...pairs.values()].map((f) => f.engagement.id));
  const isLike = (e: ExpectedEngagement, f: Found) => sameButFor(compare(e, f.engagement, f.status, names));
  const verdicts = expected.flatMap((e) => {
    const partner = pairs.get(e);
    return partner === undefined
      ? missedVerdict(
          e,
          found.some((f) => isLike(e, f)),
        )
      : pairVerdicts(e, partner, record);
  });
  // An engagement with one status too many is not one engagement too many.
  const extra = record.engagements.filter((engagement) => !used.has(engagement.id));
  return [
    ...verdicts,
    ...extra.map((engagement): Verdict => {
      const told = expected.some((e) => isLike(e, { engagement, status: engagement.status }));
      return {
        ...extraVerdict(engagement, engagement.status, record, evidenceOf(engagement, record)),
        faults: [told ? 'found twice' : 'nothing like it is told'],
      };
    }),
  ];
}

/** On one day between the same sides, and nearer to another entry: what readers tell apart is one, or told once only. */
function sameButFor({ family, when, parties, people }: Marks): boolean {
  return family && when && parties && people;
}

function missedVerdict(expected: ExpectedEngagement, taken: boolean): Verdict[] {
  if (expected.optional) return [];
  const faults = [taken ? 'one with another entry' : 'no claim at all'];
  return [
    {
      kind: 'engagements',
      item: describeExpected(expected),
      outcome: 'missed',
      marks: { found: false },
      faults,
    },
  ];
}

function pairVerdicts(expected: ExpectedEngagement, found: Found, record: FoundRecord): Verdict[] {
  const { engagement, status } = found;
  const item = describeExpected(expected);
  const marks = compare(expected, engagement, status, (id) => record.names.get(id) ?? []);
  const wrong = DECISIVE.filter((mark) => !marks[mark]);
  // Nothing can be held against an optional one, and a wrong one earns nothing.
  if (expected.optional && wrong.length > 0) return [];
  const fine = {
    found: marks.parties && marks.people && marks.when,
    status: marks.status,
    type: marks.type,
    ...(expected.where === undefined ? {} : { where: marks.where }),
    ...phraseMarks(expected, engagement),
  };
  const faults = faultsOf(expected, engagement, marks);
  const common = { kind: 'engagements', item, marks: fine, ...(faults.length === 0 ? {} : { faults }) };
  if (wrong.length === 0) return [{ ...common, outcome: 'right', claims: claimsOf(engagement, record) }];
  const detail = `wrong ${wrong.join(', ')}: ${describeFound(engagement, status)}`;
  // What was found instead is wrong as well: it counts against precision once, as an extra.
  const instead = `paired with ${item}, wrong ${wrong.join(', ')}\n${evidenceOf(engagement, record)}`;
  return [{ ...common, outcome: 'missed', detail }, extraVerdict(engagement, status, record, instead)];
}

/** Agenda and outcomes are to be found where they are told; others beside them are no error. */
function phraseMarks(expected: ExpectedEngagement, found: Engagement): Readonly<Record<string, boolean>> {
  const has = (wanted: readonly string[], phrases: readonly string[]) =>
    wanted.every((one) =>
      phrases.some((phrase) => overlap(contentWords(one), contentWords(phrase)) >= SAME_PHRASE),
    );
  return {
    ...(expected.agenda === undefined ? {} : { agenda: has(expected.agenda, found.agenda) }),
    ...(expected.outcomes === undefined ? {} : { outcomes: has(expected.outcomes, found.outcomes) }),
  };
}

/** What is wrong, in few words that many share; a wrong type or place is no miss, but is told. */
function faultsOf(expected: ExpectedEngagement, found: Engagement, marks: Marks): string[] {
  const extraParties = found.parties.some((code) => !expected.parties.includes(code));
  const noDate = found.when === undefined ? 'no date' : 'wrong date';
  return [
    ...(marks.parties ? [] : [extraParties ? 'a party that takes no part' : 'a party missing']),
    ...(marks.people ? [] : ['somebody missing who takes part']),
    ...(marks.when ? [] : [expected.when === undefined ? 'a date where none is told' : noDate]),
    ...(marks.status ? [] : ['wrong status']),
    ...(marks.type ? [] : ['wrong type']),
    ...(expected.where === undefined || marks.where ? [] : ['wrong place, or none']),
  ];
}

type Names = (actor: string) => readonly string[];

/** Which fields agree; `accept` names the other values a careful reader may defend. */
export function compare(
  expected: ExpectedEngagement,
  found: Engagement,
  status: EngagementStatus,
  names: Names,
): Marks {
  const { accept = {} } = expected;
  const where = [expected.where, ...(accept.where ?? [])].filter((place) => place !== undefined);
  const types = [expected.type, ...(accept.type ?? [])];
  return {
    family: types.some((type) => FAMILY[type] === FAMILY[found.type]),
    parties: [expected.parties, ...(accept.parties ?? [])].some((parties) => sameSet(parties, found.parties)),
    people: [expected.participants, ...(accept.participants ?? [])].some((people) =>
      people.every((name) => takesPart(name, found, names)),
    ),
    when: [expected.when, ...(accept.when ?? [])].some((when) => sameTime(when, found.when?.edtf)),
    status: [expected.status, ...(accept.status ?? [])].includes(status),
    type: types.includes(found.type),
    where: where.some((place) => found.place !== undefined && oneInOther(place, found.place.name)),
  };
}

function takesPart(name: string, engagement: Engagement, names: Names): boolean {
  return engagement.participants.some((p) =>
    [p.name, ...names(p.actor)].some((other) => sameName(name, other)),
  );
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value) => b.includes(value));
}

/** How much two have in common; 0 for those that cannot be meant. */
function closeness(expected: ExpectedEngagement, { engagement, status }: Found, names: Names): number {
  const common = expected.parties.filter((code) => engagement.parties.includes(code)).length;
  const people = expected.participants.filter((name) => takesPart(name, engagement, names)).length;
  if (common === 0 && people === 0) return 0;
  const marks = compare(expected, engagement, status, names);
  if (!marks.family) return 0;
  const share = people / Math.max(1, expected.participants.length, engagement.participants.length);
  const value =
    (marks.parties ? 2 : 0) +
    (marks.people ? 1 : 0) +
    2 * share +
    (marks.when ? 3 : 0) +
    (marks.status ? 2 : 0);
  const close = value + (marks.type ? 0.5 : 0) + (marks.where ? 0.5 : 0);
  return close >= 3 ? close - (expected.optional ? 0.1 : 0) : 0;
}

function extraVerdict(
  engagement: Engagement,
  status: EngagementStatus,
  record: FoundRecord,
  detail: string,
): Verdict {
  const item = describeFound(engagement, status);
  return { kind: 'engagements', item, outcome: 'extra', detail, claims: claimsOf(engagement, record) };
}

function claimsOf(engagement: Engagement, { claims }: FoundRecord): JudgedClaim[] {
  const own = engagement.claims.map((id) => claims.get(id)).filter((c) => c !== undefined);
  return own.map(({ id, foundBy }) => ({ id, foundBy }));
}

/** The sentences it rests on, each with the rule that read it. */
function evidenceOf(engagement: Engagement, { claims }: FoundRecord): string {
  const evidence = engagement.claims.map((id) => claims.get(id)).filter((c) => c !== undefined);
  return evidence.map((claim) => `[${claim.foundBy}] ${claim.quote.replace(/\s+/g, ' ')}`).join('\n');
}

export function describeExpected(e: ExpectedEngagement): string {
  return describe(e.type, e.status, e.when, e.parties, e.participants, e.where);
}

export function describeMeeting(e: ExpectedMeeting): string {
  return describe(e.type, e.finalStatus, e.when, e.parties, e.participants, e.where);
}

export function describeFound(e: Engagement, status: EngagementStatus): string {
  return describe(
    e.type,
    status,
    e.when?.edtf,
    e.parties,
    e.participants.map((p) => p.name),
    e.place?.name,
  );
}

function describe(
  type: string,
  status: string,
  when: string | undefined,
  parties: readonly string[],
  people: readonly string[],
  where: string | undefined,
): string {
  const place = where === undefined ? '' : ` @ ${where}`;
  return `${type} ${status} ${when ?? 'undated'} ${parties.join('-')} (${people.join(', ')})${place}`;
}

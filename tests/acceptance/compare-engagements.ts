import type { EngagementStatus, EngagementType } from '../../src/extraction/index.ts';
import type { Engagement } from '../../src/resolution/index.ts';
import type { ExpectedEngagement, ExpectedMeeting } from './expected.ts';
import type { FoundRecord } from './found-record.ts';
import { pairUp } from './pair-up.ts';
import { sameTime } from './same-time.ts';
import type { Verdict } from './verdict.ts';
import { oneInOther, sameName } from './words.ts';

/** An engagement under one of the statuses its reports give it: what an expected entry is about. */
interface Found {
  readonly engagement: Engagement;
  readonly status: EngagementStatus;
}

const FAMILY: Readonly<Record<EngagementType, string>> = {
  summit: 'talks',
  meeting: 'talks',
  talks: 'talks',
  session: 'talks',
  visit: 'visit',
  call: 'call',
  social: 'social',
};

export type Marks = Readonly<
  Record<'family' | 'parties' | 'people' | 'when' | 'status' | 'type' | 'where', boolean>
>;

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
  const verdicts = expected.flatMap((e) => verdictOf(e, pairs.get(e), record));
  // An engagement with one status too many is not one engagement too many.
  const extra = record.engagements
    .filter((engagement) => !used.has(engagement.id))
    .map((e) => extraVerdict(e, record));
  return [...verdicts, ...extra];
}

function verdictOf(expected: ExpectedEngagement, found: Found | undefined, record: FoundRecord): Verdict[] {
  const item = describeExpected(expected);
  if (found === undefined) {
    return expected.optional
      ? []
      : [{ kind: 'engagements', item, outcome: 'missed', marks: { found: false } }];
  }
  const marks = compare(expected, found.engagement, found.status, (id) => record.names.get(id) ?? []);
  const who = marks.parties && marks.people;
  const right = who && marks.when && marks.status;
  // Nothing can be held against an optional one, and a wrong one earns nothing.
  if (expected.optional && !right) return [];
  const fine = {
    found: who && marks.when,
    status: marks.status,
    type: marks.type,
    ...(expected.where === undefined ? {} : { where: marks.where }),
  };
  if (right) return [{ kind: 'engagements', item, outcome: 'right', marks: fine }];
  const wrong = Object.entries(marks)
    .filter(([mark, ok]) => !ok && !['family', 'type', 'where'].includes(mark))
    .map(([mark]) => mark);
  const detail = `wrong ${wrong.join(', ')}: ${describeFound(found.engagement, found.status)}`;
  // What was found instead is wrong as well: it counts against precision once, as an extra.
  return [
    { kind: 'engagements', item, outcome: 'missed', detail, marks: fine },
    {
      kind: 'engagements',
      item: describeFound(found.engagement, found.status),
      outcome: 'extra',
      detail: `paired with ${item}, wrong ${wrong.join(', ')}\n${evidenceOf(found.engagement, record)}`,
    },
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

function extraVerdict(engagement: Engagement, record: FoundRecord): Verdict {
  const item = describeFound(engagement, engagement.status);
  return { kind: 'engagements', item, outcome: 'extra', detail: evidenceOf(engagement, record) };
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

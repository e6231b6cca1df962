import type { EngagementType } from '../../extraction/types.ts';
import { daysBetween } from '../../kernel/index.ts';
import type { Judgement } from '../types.ts';
import type { Report } from './report.ts';

type Reason = Judgement['reasons'][number];

/** The weights, in the open: positive speaks for one engagement, negative for two. At `THRESHOLD` they are one. */
export const WEIGHTS = {
  'same days': 3,
  'a day apart': 0.5,
  'one date lies in the other': 1.5,
  'days apart': -8,
  'the open date fits': 2,
  'the weekday fits': 1.5,
  'the open date does not fit': -8,
  'undated, told at that time': 1,
  'undated, may be of that time': 0.5,
  'undated, time of telling unknown': 0,
  'undated, told at another time': -3,
  'undated, told months away': -12,
  'both undated, same article': 1.5,
  'one article, behind and ahead': -6,
  'both undated, told within days': 0.5,
  'both undated, told far apart': -4,
  'both undated, told months apart': -12,
  'same kind': 1,
  'kinds that go together': 0.5,
  'kinds that stay apart': -12,
  'same people': 2,
  'a person in common': 1,
  'other people for the same side': -4,
  'same forum': 2,
  'another forum': -4,
  'a forum without people, people without a forum': -2,
  'same round': 2,
  'another round': -8,
  'same place': 1,
  'another place': -1.5,
} as const;

export const THRESHOLD = 2;

/** A report without a date tells of something within this many days of its publication, unless it names the round. */
export const FAR_DAYS = 60;

/** Kinds that name the same thing from two sides; a visit, a call and a dinner are engagements of their own. */
const FAMILY: Readonly<Record<EngagementType, string>> = {
  summit: 'talks',
  meeting: 'talks',
  talks: 'talks',
  session: 'talks',
  visit: 'visit',
  call: 'call',
  social: 'social',
};

/** Reasons for and against two reports of one scope telling of one engagement; their sum is the score. */
export function sameEngagement(a: Report, b: Report): Reason[] {
  return [
    dateReason(a, b),
    ...lifeReasons(a, b),
    kindReason(a, b),
    ...peopleReasons(a, b),
    ...forumReasons(a, b),
    ...placeReasons(a, b),
  ];
}

const BEHIND: ReadonlySet<string> = new Set(['held', 'ongoing']);
const AHEAD: ReadonlySet<string> = new Set(['planned', 'proposed', 'uncertain']);

/** What one article tells as done and what it tells as still to come are two, unless it gives both one date. */
function lifeReasons(a: Report, b: Report): Reason[] {
  if (a.member.article.id !== b.member.article.id) return [];
  const [x, y] = [a.claim.status, b.claim.status];
  const apart = (BEHIND.has(x) && AHEAD.has(y)) || (AHEAD.has(x) && BEHIND.has(y));
  const oneDate =
    a.days !== undefined && b.days !== undefined && a.days.from <= b.days.to && b.days.from <= a.days.to;
  return apart && !oneDate ? [because('one article, behind and ahead')] : [];
}

function because(feature: keyof typeof WEIGHTS): Reason {
  return { feature, weight: WEIGHTS[feature], contribution: WEIGHTS[feature] };
}

function dateReason(a: Report, b: Report): Reason {
  // Dinners and rounds of golf come on day after day; a summit told of on two days is one with a time zone between.
  const daily = a.claim.type === 'social' && b.claim.type === 'social';
  if (a.days !== undefined && b.days !== undefined) return bothDated(a.days, b.days, daily ? 0 : 1);
  if (a.days === undefined && b.days === undefined) return bothUndated(a, b);
  return a.days === undefined ? oneDated(b, a) : oneDated(a, b);
}

function bothDated(a: NonNullable<Report['days']>, b: NonNullable<Report['days']>, leeway: number): Reason {
  if (a.from === b.from && a.to === b.to) return because('same days');
  if (a.from <= b.to && b.from <= a.to) return because('one date lies in the other');
  const gap = a.to < b.from ? daysBetween(a.to, b.from) : daysBetween(b.to, a.from);
  const bothDays = a.from === a.to && b.from === b.to;
  return because(gap <= leeway && bothDays ? 'a day apart' : 'days apart');
}

/** A report without a date is of its time: what was held lies shortly before publication, what is planned shortly after. */
function oneDated(dated: Report, undated: Report): Reason {
  if (dated.days === undefined) return because('undated, time of telling unknown');
  const open = openDateReason(dated.days, undated);
  if (
    open !== undefined &&
    !(WEEKDAY.test(undated.claim.openDate ?? '') && tellsElsewhen(dated.days, undated))
  )
    return open;
  if (undated.published === undefined) return because(tellingOf(dated.days, undated));
  const ahead = daysBetween(undated.published, dated.days.from);
  const behind = daysBetween(dated.days.to, undated.published);
  if ((ahead > FAR_DAYS || behind > FAR_DAYS) && !sameRound(dated, undated))
    return because('undated, told months away');
  const held = undated.claim.status === 'held' || undated.claim.status === 'ongoing';
  const fits = held ? behind >= -1 && behind <= 10 : ahead >= -1 && ahead <= 45;
  return because(fits ? 'undated, told at that time' : 'undated, told at another time');
}

const WEEKDAY = /^XXXX-WXX-([1-7])$/;

/** "April 18" without a year, or "Friday" without a date, against a known day. */
function openDateReason(days: NonNullable<Report['days']>, undated: Report): Reason | undefined {
  const open = undated.claim.openDate;
  if (open === undefined) return undefined;
  const weekday = WEEKDAY.exec(open)?.[1];
  if (weekday !== undefined) {
    if (days.from !== days.to) return undefined;
    return because(
      ((new Date(days.from).getUTCDay() + 6) % 7) + 1 === Number(weekday)
        ? 'the weekday fits'
        : 'the open date does not fit',
    );
  }
  if (!/^XXXX-\d\d/.test(open)) return undefined;
  return because(
    days.from.slice(4).startsWith(open.slice(4, open.includes('/') ? open.indexOf('/') : undefined))
      ? 'the open date fits'
      : 'the open date does not fit',
  );
}

/** An article without a date was written between days known from the offices it names, or is wholly open. */
function tellingOf(
  days: NonNullable<Report['days']>,
  undated: Report,
): 'undated, may be of that time' | 'undated, told at another time' | 'undated, time of telling unknown' {
  if (undated.claim.written === undefined) return 'undated, time of telling unknown';
  return tellsElsewhen(days, undated) ? 'undated, told at another time' : 'undated, may be of that time';
}

function tellsElsewhen(days: NonNullable<Report['days']>, undated: Report): boolean {
  if (undated.published !== undefined)
    return daysBetween(undated.published, days.from) > 45 || daysBetween(days.to, undated.published) > 45;
  const { written } = undated.claim;
  return (
    written !== undefined &&
    (daysBetween(written.to, days.from) > 45 || daysBetween(days.to, written.from) > 45)
  );
}

/** The second round of one forum is one event whenever it is told of. */
function sameRound({ claim: a }: Report, { claim: b }: Report): boolean {
  return a.forum !== undefined && a.forum === b.forum && a.ordinal !== undefined && a.ordinal === b.ordinal;
}

function bothUndated(a: Report, b: Report): Reason {
  if (a.claim.openDate !== undefined && b.claim.openDate !== undefined) {
    if (a.claim.openDate !== b.claim.openDate) return because('the open date does not fit');
    if (!WEEKDAY.test(a.claim.openDate)) return because('the open date fits');
  }
  if (a.member.article.id === b.member.article.id) return because('both undated, same article');
  if (a.published !== undefined && b.published !== undefined) {
    const apart = Math.abs(daysBetween(a.published, b.published));
    if (apart > 2 * FAR_DAYS && !sameRound(a, b)) return because('both undated, told months apart');
    return because(apart <= 7 ? 'both undated, told within days' : 'both undated, told far apart');
  }
  const times = [toldWithin(a), toldWithin(b)];
  const [x, y] = times;
  if (x === undefined || y === undefined || x.from > y.to || y.from > x.to)
    return because('both undated, told far apart');
  return because(
    a.claim.openDate !== undefined && a.claim.openDate === b.claim.openDate
      ? 'the weekday fits'
      : 'undated, may be of that time',
  );
}

/** Between which days a report was written: its publication day, or what the offices it names allow. */
function toldWithin(report: Report): { from: string; to: string } | undefined {
  return report.published === undefined
    ? report.claim.written
    : { from: report.published, to: report.published };
}

function kindReason(a: Report, b: Report): Reason {
  const otherOccasion =
    a.claim.occasion !== undefined && b.claim.occasion !== undefined && a.claim.occasion !== b.claim.occasion;
  if (a.claim.type === b.claim.type) return because(otherOccasion ? 'kinds that stay apart' : 'same kind');
  return because(
    FAMILY[a.claim.type] === FAMILY[b.claim.type] ? 'kinds that go together' : 'kinds that stay apart',
  );
}

function peopleReasons(a: Report, b: Report): Reason[] {
  if (a.people.length === 0 || b.people.length === 0) return [];
  const common = a.people.filter((p) => b.people.some((q) => q.id === p.id));
  const clash = a.people.some((p) => !common.includes(p) && b.people.some((q) => isRival(p, q, a, b)));
  const reasons: Reason[] = [];
  if (clash) reasons.push(because('other people for the same side'));
  if (common.length >= 2 || (common.length === 1 && (a.people.length === 1 || b.people.length === 1)))
    reasons.push(because('same people'));
  else if (common.length === 1) reasons.push(because('a person in common'));
  return reasons;
}

/** Two different people for one side, where neither report names the other person. */
function isRival(p: Report['people'][number], q: Report['people'][number], a: Report, b: Report): boolean {
  const sameSide = p.country !== undefined && p.country === q.country;
  return (
    sameSide &&
    p.id !== q.id &&
    !b.people.some((x) => x.country === p.country && a.people.some((y) => y.id === x.id))
  );
}

function forumReasons(a: Report, b: Report): Reason[] {
  const reasons: Reason[] = [];
  if (a.claim.forum !== undefined && b.claim.forum !== undefined)
    reasons.push(because(a.claim.forum === b.claim.forum ? 'same forum' : 'another forum'));
  if (isBareForum(a, b) || isBareForum(b, a))
    reasons.push(because('a forum without people, people without a forum'));
  if (a.claim.ordinal !== undefined && b.claim.ordinal !== undefined)
    reasons.push(because(a.claim.ordinal === b.claim.ordinal ? 'same round' : 'another round'));
  return reasons;
}

/** "The dialogue opened" and "two ministers held separate talks" that day: nothing says that they are one. */
function isBareForum(forum: Report, people: Report): boolean {
  return (
    forum.claim.forum !== undefined &&
    forum.people.length === 0 &&
    people.claim.forum === undefined &&
    people.people.length > 0
  );
}

function placeReasons(a: Report, b: Report): Reason[] {
  const x = a.claim.where;
  const y = b.claim.where;
  if (x === undefined || y === undefined) return [];
  if (x.name === y.name) return [because('same place')];
  // "the White House" and "Washington" may be one place: only two countries are a contradiction.
  return x.country !== undefined && y.country !== undefined && x.country !== y.country
    ? [because('another place')]
    : [];
}

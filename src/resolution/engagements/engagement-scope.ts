import { daysBetween, slug } from '../../kernel/index.ts';
import { type EngagementMember, toReport } from './report.ts';

/** More parties than this and the forum, not the list, tells meetings apart: reports name different subsets of the G20. */
const MANY = 4;

/**
 * Blocking key: who takes part. Two reports can only be one engagement if their keys are equal. Empty when the report
 * names fewer than two sides and no forum, which is too little to be a record of its own.
 */
export function engagementScope(member: EngagementMember): string {
  const { countries, people, claim } = toReport(member);
  const withoutCountry = people.filter((p) => p.country === undefined).map((p) => p.id);
  // A government and rebels of its own country are two sides: "Colombia and the ELN".
  const bodies = countries.length === 1 && withoutCountry.length === 0 ? bodiesOf(claim, people) : [];
  const sides = [...countries, ...withoutCountry, ...bodies].sort();
  if (claim.forum !== undefined && (sides.length < 2 || sides.length > MANY))
    return `forum:${slug(claim.forum)}`;
  if (sides.length < 2) return '';
  return sides.length > MANY ? `many:${sides.slice(0, 12).join('-')}` : sides.join('-');
}

/** Ids of the organisations that take part, whatever country they are of. */
function bodiesOf(claim: EngagementMember['claim'], people: ReturnType<typeof toReport>['people']): string[] {
  const names = new Set(claim.participants.filter((p) => p.kind === 'organization').map((p) => p.name));
  return people.filter((p) => names.has(p.name)).map((p) => p.id);
}

/** An undated article known to be from within so short a time is put at its end, beside what it plans. */
const SHORT_TIME_DAYS = 120;
/** From within this time it is put at the beginning; from a longer time it stays apart. */
const KNOWN_TIME_DAYS = 370;

/** The day by which reports are put in order: that of the engagement, else of publication, else the earliest it can have been told. */
export function engagementAnchor(member: EngagementMember): string | undefined {
  const report = toReport(member);
  return report.days?.from ?? report.published ?? toldBy(report.claim.written);
}

function toldBy(written: { from: string; to: string } | undefined): string | undefined {
  if (written === undefined) return undefined;
  const length = daysBetween(written.from, written.to);
  return length <= SHORT_TIME_DAYS ? written.to : length <= KNOWN_TIME_DAYS ? written.from : undefined;
}

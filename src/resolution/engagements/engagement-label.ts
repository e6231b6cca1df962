import type { EngagementType } from '../../extraction/types.ts';
import type { Participant } from '../types.ts';
import type { Report } from './report.ts';

/** Names a country code for people: `JPN` -> "Japan". Given by the caller, who has the lexicon. */
export type CountryName = (code: string) => string;

const NOUN: Readonly<Record<EngagementType, string>> = {
  summit: 'summit',
  meeting: 'meeting',
  talks: 'talks',
  visit: 'visit',
  call: 'call',
  session: 'session',
  social: 'social occasion',
};

/** For each side the person most reports name: who a meeting of delegations is called after. */
export function foremostOf(participants: readonly Participant[], reports: readonly Report[]): Participant[] {
  const named = (p: Participant) => reports.filter((r) => r.people.some((q) => q.id === p.actor)).length;
  const bySide = new Map<string, Participant>();
  for (const p of participants) {
    const side = p.side ?? p.actor;
    const best = bySide.get(side);
    if (best === undefined || named(p) > named(best)) bySide.set(side, p);
  }
  return [...bySide.values()].slice(0, 5);
}

/** What a label is made of. */
export interface LabelParts {
  /** The occasion, "dinner", where the claims name one. */
  readonly noun: string | undefined;
  readonly type: EngagementType;
  readonly participants: readonly Participant[];
  readonly foremost: readonly Participant[];
  readonly parties: readonly string[];
  readonly forum: string | undefined;
  readonly ordinal: string | undefined;
  readonly place: string | undefined;
  readonly countryName: CountryName;
}

/** "Shinzo Abe – Donald Trump summit", "Toshimitsu Motegi – United States talks", "Mike Pence visit to Tokyo". */
export function engagementLabel(parts: LabelParts): string {
  const { type, forum, place } = parts;
  const round = parts.ordinal === undefined ? '' : `, round ${parts.ordinal}`;
  const who = names(parts).join(' – ');
  if (forum !== undefined) return `${forum}${round}${who === '' ? '' : `: ${who}`}`;
  const to = type === 'visit' && place !== undefined ? ` to ${place}` : '';
  return `${who} ${parts.noun ?? NOUN[type]}${to}${round}`;
}

/** The people, and the countries that have nobody among them; a visitor's host is said by the place. */
function names({ type, participants, foremost, parties, countryName }: LabelParts): string[] {
  if (participants.length === 0) return parties.slice(0, 5).map(countryName);
  const people = participants.length <= 4 ? participants : foremost;
  const sides = new Set(participants.map((p) => p.side));
  const unnamed = type === 'visit' ? [] : parties.filter((code) => !sides.has(code)).slice(0, 3);
  return [...people.map((p) => p.name), ...unnamed.map(countryName)];
}

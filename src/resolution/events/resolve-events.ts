import type { EventActor } from '../../extraction/types.ts';
import { addDays } from '../../kernel/index.ts';
import { byPublication, compare, sourcesOf, vote } from '../member.ts';
import type { CodedActor, CodedEvent } from '../types.ts';
import { type EventMember, eventAnchor } from './event-block.ts';

/** Reports farther apart than this are never of one event. */
export const EVENT_GAP_DAYS = 1;

/**
 * One event for each day, type and pair of sides of a block, whatever the number of articles. A report without a date in
 * its words, published on the day of a dated event or the day after, tells of that event. Two reports that name other
 * people for one side are of two events. The order of the members does not matter.
 */
export function resolveEvents(members: readonly EventMember[]): CodedEvent[] {
  const byDate = new Map<string, EventMember[]>();
  const undated: EventMember[] = [];
  for (const member of [...members].sort(byPublication)) {
    if (member.claim.when === undefined) undated.push(member);
    else listed(byDate, member.claim.when.edtf).push(member);
  }
  const dated = new Set(byDate.keys());
  for (const member of undated) {
    // Nothing says when: only the article itself and its copies can be meant.
    const day = eventAnchor(member) ?? `of ${member.article.copyOf ?? member.article.id}`;
    const before = day.length === 10 ? addDays(day, -EVENT_GAP_DAYS) : '';
    listed(byDate, !dated.has(day) && dated.has(before) ? before : day).push(member);
  }
  return [...byDate.values()].flatMap(apartByPeople).map(toEvent);
}

function listed(byDate: Map<string, EventMember[]>, date: string): EventMember[] {
  const known = byDate.get(date) ?? [];
  byDate.set(date, known);
  return known;
}

/** Reports of one day that name people are told apart by them; those that name none go with the first. */
function apartByPeople(members: readonly EventMember[]): EventMember[][] {
  const groups: { members: EventMember[]; by: Set<string>; to: Set<string> }[] = [];
  const named = members.map((member) => ({
    member,
    by: people(member.claim.actors, member),
    to: people(member.claim.recipients, member),
  }));
  named.sort((a, b) => b.by.size + b.to.size - (a.by.size + a.to.size));
  for (const { member, by, to } of named) {
    const group = groups.find((g) => agree(g.by, by) && agree(g.to, to));
    if (group === undefined) groups.push({ members: [member], by, to });
    else group.members.push(member);
  }
  return groups.map((group) => group.members);
}

function people(list: readonly EventActor[], { actors }: EventMember): Set<string> {
  return new Set(
    list.flatMap((actor) => {
      const id = actor.actor === undefined ? undefined : actors[actor.actor]?.id;
      return id?.startsWith('act_') ? [id] : [];
    }),
  );
}

function agree(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === 0 || b.size === 0 || [...b].some((id) => a.has(id));
}

function toEvent(members: readonly EventMember[]): CodedEvent {
  const ordered = [...members].sort(byPublication);
  const lead = ordered[0] as EventMember;
  const { claim } = lead;
  const codes = codesOf(ordered).claim;
  const where = ordered.find((member) => member.claim.where !== undefined)?.claim.where;
  return {
    id: claim.id.replace(/^clm_/, 'evt_'),
    ...dateOf(ordered),
    type: claim.type,
    ...(codes.mode === undefined ? {} : { mode: codes.mode }),
    contexts: [...new Set(ordered.flatMap((member) => member.claim.contexts))].sort(compare),
    ...(codes.cameo === undefined ? {} : { cameo: codes.cameo }),
    ...(codes.quadClass === undefined ? {} : { quadClass: codes.quadClass }),
    ...(codes.goldstein === undefined ? {} : { goldstein: codes.goldstein }),
    actors: claim.actors.map((actor) => codedActor(actor, lead)),
    recipients: claim.recipients.map((actor) => codedActor(actor, lead)),
    ...(where === undefined
      ? {}
      : { place: { name: where.name, ...(where.country === undefined ? {} : { country: where.country }) } }),
    factuality: factualityOf(ordered),
    accordingTo: claim.accordingTo,
    sources: sourcesOf(ordered),
    claims: ordered.map((member) => member.claim.id),
  };
}

/** A report whose mode and code most independent sources give: the two belong together. */
function codesOf(ordered: readonly EventMember[]): EventMember {
  const key = ({ claim }: EventMember) =>
    claim.mode === undefined && claim.cameo === undefined
      ? undefined
      : `${claim.mode ?? ''} ${claim.cameo ?? ''}`;
  const best = vote(ordered, key);
  return ordered.find((member) => key(member) === best) ?? (ordered[0] as EventMember);
}

function dateOf(ordered: readonly EventMember[]): Pick<CodedEvent, 'date' | 'dateBasis'> {
  const when = ordered.find((member) => member.claim.when !== undefined)?.claim.when;
  if (when !== undefined) return { date: when.edtf, dateBasis: when.basis };
  const published = ordered[0] && eventAnchor(ordered[0]);
  return published === undefined ? {} : { date: published, dateBasis: 'published' };
}

/** What happened outranks what was only ahead; else the newest report says how it stands. */
function factualityOf(ordered: readonly EventMember[]): CodedEvent['factuality'] {
  if (ordered.some((member) => member.claim.factuality === 'actual')) return 'actual';
  return (ordered.at(-1) as EventMember).claim.factuality;
}

function codedActor(actor: EventActor, { actors }: EventMember): CodedActor {
  const known = actor.actor === undefined ? undefined : actors[actor.actor];
  const name = known?.name ?? actor.name;
  const country = actor.country ?? known?.country;
  return {
    text: actor.text,
    ...(known === undefined ? {} : { actor: known.id }),
    ...(name === undefined ? {} : { name }),
    ...(country === undefined ? {} : { country }),
    ...(actor.sector === undefined ? {} : { sector: actor.sector }),
  };
}

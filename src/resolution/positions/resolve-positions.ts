import type { PositionClaim } from '../../extraction/types.ts';
import { holderKey, holderOf } from '../holders/holder-of.ts';
import { judge } from '../judge.ts';
import { byPublication, compare, type Member, publishedOn, sourcesOf, vote } from '../member.ts';
import { groupPhrases } from '../phrases/group-phrases.ts';
import { type CountryOf, phraseOf } from '../phrases/phrase-words.ts';
import type { Judgement, Position } from '../types.ts';
import { type Held, samePosition } from './same-position.ts';

export type PositionMember = Member<PositionClaim>;

/** Blocking key: who, and how they stand. Two claims can only be one position if their keys are equal. */
export function positionBlock(member: PositionMember): string {
  const holder = holderKey(member);
  return holder === '' || member.claim.issue.trim() === '' ? '' : `${member.claim.stance} ${holder}`;
}

/**
 * Joins the claims of one block whose issues mean the same into positions, with a judgement for each wording that was
 * taken for another. The order of the members does not matter.
 */
export function resolvePositions(
  members: readonly PositionMember[],
  countryOf?: CountryOf,
): { positions: Position[]; judgements: Judgement[] } {
  const told = members.map((member): Held => ({ member, phrase: phraseOf(member.claim.issue, countryOf) }));
  const { groups, joined } = groupPhrases(told.sort(fullestFirst), samePosition);
  return {
    positions: groups.map((group) => toPosition(group.members.map(({ member }) => member))),
    judgements: joined
      .filter(({ founder, item }) => founder.member.claim.issue !== item.member.claim.issue)
      .map(({ founder, item, reasons }) =>
        judge('same-position', [founder.member.claim.id, item.member.claim.id], reasons),
      ),
  };
}

/** The fullest wording founds a group, so that shorter ones find what they are short for. */
function fullestFirst(a: Held, b: Held): number {
  return b.phrase.weight - a.phrase.weight || byPublication(a.member, b.member);
}

function toPosition(members: readonly PositionMember[]): Position {
  const ordered = [...members].sort(byPublication);
  const lead = ordered[0] as PositionMember;
  const history = historyOf(ordered);
  const latest = history.at(-1);
  return {
    id: lead.claim.id.replace(/^clm_/, 'pos_'),
    ...holderOf(lead),
    stance: lead.claim.stance,
    issue: vote(ordered, ({ claim }) => claim.issue) ?? lead.claim.issue,
    ...(latest?.asOf === undefined ? {} : { asOf: latest.asOf }),
    factuality: latest?.factuality ?? lead.claim.factuality,
    history,
    accordingTo: lead.claim.accordingTo,
    sources: sourcesOf(ordered),
    claims: ordered.map(({ claim }) => claim.id),
  };
}

/** One step for each day on which it was told and each way in which it was presented; undated articles come first. */
function historyOf(ordered: readonly PositionMember[]): Position['history'] {
  const steps = new Map<
    string,
    { asOf?: string; factuality: PositionClaim['factuality']; claims: string[] }
  >();
  for (const member of ordered) {
    const asOf = publishedOn(member);
    const { factuality, id } = member.claim;
    const key = `${asOf ?? ''} ${factuality}`;
    const step = steps.get(key) ?? { ...(asOf === undefined ? {} : { asOf }), factuality, claims: [] };
    step.claims.push(id);
    steps.set(key, step);
  }
  return [...steps.values()].sort((a, b) => compare(a.asOf ?? '', b.asOf ?? ''));
}

import type { Claim, Span } from '../../../src/server/api-types.ts';
import { countryName } from '../shared/countries.tsx';
import { formatAmount } from '../shared/format-amount.ts';
import { formatEdtf } from '../shared/format-edtf.ts';
import { holderName, STANCE } from '../shared/holders.ts';

export type ClaimKind = Claim['kind'];
export const KINDS: readonly ClaimKind[] = [
  'engagement',
  'statement',
  'position',
  'commitment',
  'figure',
  'office',
  'forum',
  'event',
];

/** What a reader calls each kind. */
export const KIND_NAME: Readonly<Record<ClaimKind, string>> = {
  engagement: 'meeting',
  statement: 'statement',
  position: 'position',
  commitment: 'promise',
  figure: 'figure',
  office: 'office',
  forum: 'forum',
  event: 'event',
};

/** Roles in the order in which one of them stands for the whole claim. */
const HANDLES = ['trigger', 'stance', 'amount', 'title', 'cue', 'name', 'content'];

/** The words of a claim that a reader clicks. */
export function handleOf(claim: Claim): Span {
  for (const role of HANDLES) {
    const span = claim.spans[role];
    if (span && span.end > span.start) return span;
  }
  return Object.values(claim.spans)[0] ?? claim.sentence;
}

export function byPosition(a: Claim, b: Claim): number {
  return handleOf(a).start - handleOf(b).start || (a.id < b.id ? -1 : 1);
}

/** What was claimed, in one line. */
export function inWords(claim: Claim): string {
  switch (claim.kind) {
    case 'engagement': {
      const people = claim.participants.map((person) => person.name);
      const who = people.length > 0 ? people : claim.parties.map(countryName);
      const facts = [claim.forum, claim.when && formatEdtf(claim.when.edtf), claim.where?.name].filter(
        Boolean,
      );
      return [`${claim.occasion ?? claim.type} (${claim.status})`, who.join(', '), ...facts]
        .filter(Boolean)
        .join(' · ');
    }
    case 'statement': {
      const { name, description } = claim.speaker;
      return `${name ?? description ?? 'A source'} ${claim.cue}: ${claim.content}`;
    }
    case 'figure':
      return [formatAmount(claim), claim.measures].filter(Boolean).join(', ');
    case 'office':
      return `${claim.person.name}: ${claim.title}${claim.of ? `, ${countryName(claim.of)}` : ''} (${claim.tenure})`;
    case 'forum':
      return `${claim.name}${claim.status ? ` (${claim.status})` : ''}`;
    case 'position':
      return `${holderName(claim.holder)} · ${STANCE[claim.stance]} · ${claim.issue}`;
    case 'commitment':
      return [
        `${holderName(claim.holder)}: ${claim.action} (${claim.status})`,
        claim.due && `by ${formatEdtf(claim.due.edtf)}`,
      ]
        .filter(Boolean)
        .join(' · ');
    case 'event':
      return [`${claim.type}${claim.mode ? `, ${claim.mode}` : ''}`, eventSides(claim)]
        .filter(Boolean)
        .join(' · ');
  }
}

/** "Japan → United States"; the words of the text for whoever has no name. */
function eventSides({ actors, recipients }: Extract<Claim, { kind: 'event' }>): string {
  return [actors, recipients]
    .filter((side) => side.length > 0)
    .map((side) => side.map((actor) => actor.name ?? actor.text).join(', '))
    .join(' → ');
}

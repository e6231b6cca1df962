import type { StatementClaim } from '../../extraction/types.ts';
import type { Statement } from '../types.ts';

export interface StatementMember {
  readonly claim: StatementClaim;
  readonly article: { readonly id: string; readonly published?: string };
  readonly actors: Readonly<Record<string, { readonly id: string; readonly name: string }>>;
}

/** Words compared: quotations are cut and continued differently, but they begin alike. */
const WORDS = 12;

/** Blocking key of a statement: its first words without case and marks. Statements of one block that share a speaker are one. */
export function statementBlock(claim: StatementClaim): string {
  const words = claim.content.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(0, WORDS).join(' ');
}

/** One statement for each speaker of a block; the longest wording stands for all, every claim stays attached. */
export function resolveStatements(members: readonly StatementMember[]): Statement[] {
  const groups = new Map<string, StatementMember[]>();
  for (const member of members) {
    const key = speakerKey(member);
    groups.set(key, [...(groups.get(key) ?? []), member]);
  }
  return [...groups.values()].map(toStatement);
}

function speakerKey({ claim, actors }: StatementMember): string {
  const { speaker } = claim;
  if (speaker.actor !== undefined && speaker.description === undefined)
    return actors[speaker.actor]?.id ?? speaker.actor;
  return (speaker.description ?? speaker.name ?? '').toLowerCase();
}

function toStatement(members: readonly StatementMember[]): Statement {
  const ordered = [...members].sort(
    (a, b) =>
      b.claim.content.length - a.claim.content.length ||
      (a.article.published ?? '9999').localeCompare(b.article.published ?? '9999') ||
      a.claim.id.localeCompare(b.claim.id),
  );
  const { claim, actors } = ordered[0] as StatementMember;
  const actor = claim.speaker.actor === undefined ? undefined : actors[claim.speaker.actor];
  const first = members.map((m) => m.article.published ?? '9999').sort()[0];
  return {
    id:
      [...members]
        .map((m) => m.claim.id)
        .sort()[0]
        ?.replace(/^clm_/, 'sta_') ?? '',
    speaker: {
      ...(actor === undefined ? {} : { actor: actor.id }),
      ...(claim.speaker.name === undefined ? {} : { name: actor?.name ?? claim.speaker.name }),
      ...(claim.speaker.description === undefined ? {} : { description: claim.speaker.description }),
    },
    cue: claim.cue,
    direct: claim.direct,
    content: claim.content,
    chain: claim.accordingTo,
    ...(first === undefined || first === '9999' ? {} : { when: first.slice(0, 10) }),
    claims: members.map((m) => m.claim.id).sort(),
  };
}

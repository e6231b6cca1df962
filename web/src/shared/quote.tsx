import type { Claim } from '../../../src/server/api-types.ts';
import { segments, type Tagged } from './segments.ts';

/** Roles that are marked in a quoted sentence, with what a reader calls them. */
const ROLES: Readonly<Record<string, string>> = {
  trigger: 'what happened',
  status: 'status',
  when: 'when',
  where: 'where',
  source: 'source',
  cue: 'words of saying',
  content: 'what was said',
  amount: 'amount',
  measures: 'what it measures',
  forum: 'forum',
  holder: 'who',
  stance: 'how they stand',
  issue: 'on what',
  action: 'what is promised',
  beneficiary: 'for whom',
  due: 'by when',
  actor: 'who',
  recipient: 'to whom',
};

export function roleName(role: string): string {
  return ROLES[role] ?? role;
}

/** The sentence a claim rests on, word for word, with the words of each role marked. */
export function Quote({ claim }: { claim: Claim }) {
  const spans: Tagged<string>[] = Object.entries(claim.spans)
    .filter(([role]) => role !== 'content')
    .map(([role, span]) => ({ ...span, tag: role }));
  return (
    <q className="quote">
      {segments(claim.quote, claim.sentence.start, spans).map((piece) =>
        piece.tags.length === 0 ? (
          piece.text
        ) : (
          <mark
            key={piece.start}
            className={piece.tags.map((tag) => `role-${tag}`).join(' ')}
            title={piece.tags.map(roleName).join(', ')}
          >
            {piece.text}
          </mark>
        ),
      )}
    </q>
  );
}

import { cover } from '../../kernel/index.ts';
import type { Attribution } from '../attribution/types.ts';
import { claimOf } from '../claim-of.ts';
import type { Passage } from '../passage.ts';
import type { StatementClaim } from '../types.ts';
import { chainOf } from './links.ts';
import { speakerOf } from './speaker-of.ts';

/** One statement for each saying whose speaker is known or described. Beliefs and wishes without words are not statements. */
export function statementClaims(passage: Passage): StatementClaim[] {
  return passage.attributions.flatMap((attribution) => statementClaim(passage, attribution) ?? []);
}

function statementClaim(passage: Passage, attribution: Attribution): StatementClaim | undefined {
  const { article } = passage;
  const sentence = passage.sentences[attribution.sentence];
  const speaker = speakerOf(passage, attribution.source);
  // "Announced plans": an object without a clause is a deed, not words; a denial of something is a statement.
  if (attribution.rule === 'denied-object' && attribution.stance !== 'deny') return undefined;
  if (
    attribution.kind !== 'saying' ||
    speaker === undefined ||
    sentence === undefined ||
    attribution.content.length === 0
  )
    return undefined;
  const content = cover(attribution.content);
  const source = attribution.source?.span;
  return claimOf<StatementClaim>(
    {
      kind: 'statement',
      speaker,
      cue: article.text.slice(attribution.cue.start, attribution.cue.end),
      direct: attribution.direct,
      content: attribution.content.map((c) => article.text.slice(c.start, c.end)).join(' '),
      factuality: 'actual',
      spans: {
        content,
        cue: attribution.cue,
        ...(source === undefined ? {} : { source }),
        ...pieces(attribution),
      },
      confidence: attribution.direct ? 0.95 : 0.85,
    },
    attribution.rule,
    article,
    sentence,
    chainOf(passage, attribution).slice(0, -1),
  );
}

/** Content that a cue interrupts lies in pieces; each gets its own span so that it can be shown exactly. */
function pieces(attribution: Attribution): Record<string, { start: number; end: number }> {
  if (attribution.content.length < 2) return {};
  return Object.fromEntries(
    attribution.content.map((span, i) => [`content.${i + 1}`, { start: span.start, end: span.end }]),
  );
}

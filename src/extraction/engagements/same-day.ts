import type { Sentence } from '../../language/types.ts';
import type { Claim, DateMention, EngagementClaim } from '../types.ts';

/** How many sentences a story stays on the day it has named. */
const REACH = 8;

/**
 * A report that has told of a meeting on a day goes on on that day: "Pence and Aso opened the dialogue on Tuesday. Pence
 * had lunch with Abe." What was held, in the main clause of one of the next sentences and among some of the same
 * countries, without a date of its own, gets that day as an inferred one.
 */
export function sameDay(claims: readonly Claim[], sentences: readonly Sentence[], dates: readonly DateMention[]): Claim[] {
  let told: EngagementClaim | undefined;
  return claims.map((claim) => {
    if (claim.kind !== 'engagement') return claim;
    if (claim.when !== undefined || claim.openDate !== undefined) {
      told = claim.status === 'held' && claim.when?.precision === 'day' ? claim : undefined;
      return claim;
    }
    const when = told?.when;
    if (told === undefined || when === undefined || !follows(told, claim, sentences) || anotherDay(told, claim, dates)) return claim;
    return { ...claim, when: { ...when, basis: 'inferred' as const }, spans: { ...claim.spans, when: when.span } };
  });
}

function follows(told: EngagementClaim, claim: EngagementClaim, sentences: readonly Sentence[]): boolean {
  if (claim.status !== 'held' || !told.parties.some((p) => claim.parties.includes(p))) return false;
  const from = sentences.findIndex((s) => s.start === told.sentence.start);
  const at = sentences.findIndex((s) => s.start === claim.sentence.start);
  const sentence = sentences[at];
  return sentence !== undefined && at > from && at - from <= REACH && inMainClause(sentence, claim);
}

/** The event word is the root, coordinated with it, or its object: not told in a relative clause or as a reason. */
function inMainClause(sentence: Sentence, claim: EngagementClaim): boolean {
  const { trigger } = claim.spans;
  const token = sentence.tokens.find((t) => t.start >= (trigger?.start ?? 0));
  for (let i = token?.index ?? -1, steps = 0; i >= 0 && steps < 4; steps++) {
    const t = sentence.tokens[i];
    if (t === undefined) return false;
    if (t.deprel === 'root') return true;
    if (!['obj', 'conj', 'nsubj', 'nsubj:pass'].includes(t.deprel)) return false;
    i = t.head;
  }
  return false;
}

/** Another day named in between moves the story on. */
function anotherDay(told: EngagementClaim, claim: EngagementClaim, dates: readonly DateMention[]): boolean {
  return dates.some((d) => d.start > told.sentence.end && d.end <= claim.sentence.end && d.type === 'DATE' && d.edtf !== told.when?.edtf && (d.precision === 'day' || d.value.startsWith('XXXX')));
}

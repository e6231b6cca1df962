import type { Passage } from '../passage.ts';
import type { Claim, EngagementClaim } from '../types.ts';

/** How many sentences after "A spoke with B" the words may say that it was by telephone. */
const REACH = 3;

const SPOKE = /^(?:sp(?:eak|eaks|oke|oken|eaking)|talk(?:s|ed|ing)?|discuss(?:ed|es)?)\b/i;
const THE_CALL =
  /\b(?:the|their|this|that|in an? )\s*(?:\S+ )?(?:(?:phone|telephone|video) (?:call|conversation)|call)\b/i;

/**
 * "A spoke with B on Sunday. The call lasted an hour.": what the first sentence leaves open the next ones tell, that
 * the two did not meet.
 */
export function asCall(claims: readonly Claim[], { article, sentences }: Passage): Claim[] {
  return claims.map((claim) => {
    if (claim.kind !== 'engagement' || !couldBeCall(claim, article.text)) return claim;
    const at = sentences.findIndex((s) => s.start === claim.sentence.start);
    const following = sentences.slice(at, at + REACH + 1);
    return following.some((s) => THE_CALL.test(article.text.slice(s.start, s.end)))
      ? { ...claim, type: 'call' }
      : claim;
  });
}

function couldBeCall(claim: EngagementClaim, text: string): boolean {
  const { trigger } = claim.spans;
  return (
    (claim.type === 'talks' || claim.type === 'meeting' || claim.type === 'summit') &&
    claim.where === undefined &&
    trigger !== undefined &&
    SPOKE.test(text.slice(trigger.start, trigger.end))
  );
}

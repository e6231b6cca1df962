import { isPassive } from '../../attribution/clause.ts';
import type { Rule } from '../../rule.ts';
import { dependents, tokenAt } from '../../tree.ts';
import type { Claim, PositionClaim } from '../../types.ts';
import { draftPositions } from '../draft-position.ts';
import { readMood } from '../mood.ts';
import { passiveStance } from '../passive-stance.ts';
import { stanceTriggers } from '../stances.ts';
import { subjectFor } from '../subject.ts';

/** How far back, in characters, the thing may have been named. */
const NEAR = 400;
/** What another wants can be refused or accepted; what he fears cannot. */
const WANTED: ReadonlySet<string> = new Set(['seeks', 'demands', 'offers', 'prefers']);
const ANSWERS: ReadonlySet<string> = new Set(['opposes', 'accepts', 'seeks', 'open_to']);

/** "A wants X. B rejects |it|": the pronoun stands for what somebody else was just said to want. */
export const rejectsIt: Rule<PositionClaim> = {
  id: 'rejects-it',
  triggers: stanceTriggers('verb'),
  examples: [
    {
      text: 'Chad wants a joint force on the lake. Niger rejects that.',
      finds: { holder: 'Niger', stance: 'opposes', issue: 'a joint force on the lake' },
    },
  ],
  counterexamples: [
    'Niger rejects that.',
    'Chad wants a joint force on the lake. Chad rejects that.',
    'Chad fears a joint force on the lake. Niger rejects that.',
  ],
  find: ({ passage, sentence, index, earlier }) => {
    if (isPassive(sentence, index)) return [];
    const pronoun = dependents(sentence, index, 'obj').find((i) =>
      /^(?:it|this|that)$/i.test(tokenAt(sentence, i).form),
    );
    const entry = pronoun === undefined ? undefined : passiveStance(passage.lexicon, sentence, index, '');
    const holder = subjectFor(sentence, index);
    if (pronoun === undefined || entry === undefined || holder === undefined || !ANSWERS.has(entry.stance))
      return [];
    const named = earlier.findLast((c) => isWanted(c, tokenAt(sentence, index).start));
    const mood = readMood(passage, sentence, index);
    if (named?.kind !== 'position' || named.spans.issue === undefined || mood === undefined) return [];
    return draftPositions(passage, sentence, {
      match: { entry, head: index, first: index, last: index + 1, preposition: undefined },
      complement: { kind: 'noun', head: pronoun },
      issue: { text: named.issue, span: named.spans.issue },
      mood,
      holder,
    }).filter((draft) => draft.holder.name !== named.holder.name);
  },
};

function isWanted(claim: Claim, before: number): boolean {
  return (
    claim.kind === 'position' &&
    WANTED.has(claim.stance) &&
    claim.sentence.start < before &&
    before - claim.sentence.start < NEAR
  );
}

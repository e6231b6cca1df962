import type { Sentence } from '../../../language/types.ts';
import { isPassive } from '../../attribution/clause.ts';
import type { Rule } from '../../rule.ts';
import { caseMarkers, dependents, subtree, tokenAt } from '../../tree.ts';
import type { PositionClaim } from '../../types.ts';
import { draftPositions } from '../draft-position.ts';
import { readMood } from '../mood.ts';
import { stanceTriggers, strandedStance } from '../stances.ts';

/** "A plan, which A opposes, ...", "the corridor that A wants", "what A proposes is X": the noun before the clause is the issue. */
export const whichAOpposes: Rule<PositionClaim> = {
  id: 'which-a-opposes',
  triggers: stanceTriggers('verb'),
  examples: [
    {
      text: 'The merger, which Germany opposes, would cost 4,000 jobs.',
      finds: { holder: 'Germany', stance: 'opposes', issue: 'the merger' },
    },
    {
      text: 'Chad proposed a common list of banned vessels, which Ghana supported.',
      finds: { holder: 'Ghana', stance: 'seeks', issue: 'a common list of banned vessels' },
    },
    {
      text: 'The rebels want an amnesty for their men, which India rules out.',
      finds: { holder: 'India', stance: 'opposes', issue: 'an amnesty for their men' },
    },
    {
      text: 'What Oman proposes is a withdrawal in three stages.',
      finds: { holder: 'Oman', stance: 'offers', issue: 'a withdrawal in three stages' },
    },
  ],
  counterexamples: [
    'Germany, which opposes the merger, abstained.',
    'The officials whom Germany opposes are tired.',
    'The merger, which Germany may oppose, is large.',
  ],
  find: ({ passage, sentence, index }) => {
    const token = tokenAt(sentence, index);
    if (!token.deprel.startsWith('acl') || token.head < 0 || isPassive(sentence, index)) return [];
    const holder = dependents(sentence, index, 'nsubj')[0];
    const relative = relativeBefore(sentence, index, holder);
    if (holder === undefined || relative === undefined) return [];
    const issue = relative.cleft
      ? tokenAt(sentence, token.head).head
      : issueBefore(sentence, token.head, relative.at);
    if (issue < 0 || isCalled(sentence, index)) return [];
    const match = strandedStance(
      passage.lexicon,
      sentence,
      index,
      tokenAt(sentence, issue).lemma.toLowerCase(),
    );
    const mood = readMood(passage, sentence, index);
    if (match === undefined || mood === undefined) return [];
    return draftPositions(passage, sentence, {
      match,
      complement: { kind: 'noun', head: issue },
      mood,
      holder,
      ...(relative.cleft ? { from: behindBe(sentence, issue) } : { from: 0, before: relative.at }),
    });
  },
};

/** "Is |a withdrawal|". */
function behindBe(sentence: Sentence, predicate: number): number {
  return (dependents(sentence, predicate, 'cop')[0] ?? predicate - 1) + 1;
}

interface Relative {
  readonly at: number;
  /** "|What| A wants is ...". */
  readonly cleft: boolean;
}

/** The relative word before the subject, standing for the object. */
function relativeBefore(sentence: Sentence, verb: number, subject: number | undefined): Relative | undefined {
  if (subject === undefined || subject > verb || /^W/.test(tokenAt(sentence, subject).xpos)) return undefined;
  const { head } = tokenAt(sentence, verb);
  if (/^what$/i.test(tokenAt(sentence, head).form) && tokenAt(sentence, head).deprel === 'nsubj')
    return { at: head, cleft: true };
  const at = subtree(sentence, subject).first - 1;
  const word = sentence.tokens[at];
  const object = word !== undefined && word.head === verb && /^(?:obj|mark)$/.test(word.deprel);
  return object &&
    /^(?:which|that)$/i.test(word.form) &&
    dependents(sentence, verb, 'obj').every((i) => i <= at)
    ? { at, cleft: false }
    : undefined;
}

/** Behind a comma the clause is about the whole: "a list |of vessels|, which A supported". */
function issueBefore(sentence: Sentence, noun: number, relative: number): number {
  let at = noun;
  if (sentence.tokens[relative - 1]?.form !== ',') return at;
  while (
    tokenAt(sentence, at).deprel === 'nmod' &&
    caseMarkers(sentence, at).some((m) => /^(?:of|for)$/.test(m))
  )
    at = tokenAt(sentence, at).head;
  return at;
}

/** "Which A wants |to end|": what follows tells more than the noun. */
function isCalled(sentence: Sentence, verb: number): boolean {
  return dependents(sentence, verb, 'xcomp', 'ccomp').length > 0;
}

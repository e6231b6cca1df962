import { agentOf, isPassive } from '../../attribution/clause.ts';
import type { StanceEntry } from '../../lexicon/index.ts';
import type { Rule } from '../../rule.ts';
import { dependents, tokenAt } from '../../tree.ts';
import type { PositionClaim } from '../../types.ts';
import { draftPositions } from '../draft-position.ts';
import { readMood } from '../mood.ts';
import { passiveStance } from '../passive-stance.ts';
import { stanceTriggers } from '../stances.ts';

/** "The plan was rejected by A", "a plan opposed by A": the one who does it holds the position, the subject is the issue. */
export const rejectedBy: Rule<PositionClaim> = {
  id: 'rejected-by',
  triggers: stanceTriggers('verb'),
  examples: [
    {
      text: 'The merger was opposed by Germany.',
      finds: { holder: 'Germany', stance: 'opposes', issue: 'the merger' },
    },
  ],
  counterexamples: ['The merger was opposed.', 'The merger was opposed by many.'],
  find: ({ passage, sentence, index }) => {
    if (!isPassive(sentence, index)) return [];
    const holder = agentOf(sentence, index);
    const issue = dependents(sentence, index, 'nsubj:pass')[0];
    const noun = issue === undefined ? '' : tokenAt(sentence, issue).lemma.toLowerCase();
    const entry: StanceEntry | undefined = passiveStance(passage.lexicon, sentence, index, noun);
    const mood = readMood(passage, sentence, index);
    if (entry === undefined || holder === undefined || issue === undefined || mood === undefined) return [];
    return draftPositions(passage, sentence, {
      match: { entry, head: index, first: index, last: index + 1, preposition: undefined },
      complement: { kind: 'noun', head: issue },
      mood,
      holder,
      from: 0,
    });
  },
};

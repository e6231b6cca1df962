import type { Rule } from '../../rule.ts';
import { dependents, tokenAt } from '../../tree.ts';
import type { PositionClaim } from '../../types.ts';
import { isInfinitive } from '../complement.ts';
import { draftPositions } from '../draft-position.ts';
import { holderBeside } from '../holder-beside.ts';
import { readMood } from '../mood.ts';
import { nounStance, stanceTriggers } from '../stances.ts';

/** "A's main demand is X", "A's preference is for X", "A's aim is to ...": the predicate is the issue. */
export const demandIs: Rule<PositionClaim> = {
  id: 'demand-is',
  triggers: stanceTriggers('noun'),
  examples: [
    {
      text: 'Serbia’s main demand is the return of the archive.',
      finds: { holder: 'Serbia', stance: 'demands', issue: 'the return of the archive' },
    },
    {
      text: 'Tehran’s preference is for indirect talks.',
      finds: { holder: 'Iran', stance: 'prefers', issue: 'indirect talks' },
    },
  ],
  counterexamples: [
    'Serbia’s main demand is unclear.',
    'Serbia’s demand is another pretext to delay the talks.',
    'Serbia’s demand for oil is a problem for its neighbours.',
    'The demand is the return of the archive.',
  ],
  find: ({ passage, sentence, index }) => {
    const { deprel, head } = tokenAt(sentence, index);
    if (deprel !== 'nsubj' || head < index || dependents(sentence, index, 'nmod').some((i) => i > index))
      return [];
    const entry = nounStance(passage.lexicon, sentence, index);
    const be = dependents(sentence, head, 'cop').find((i) => tokenAt(sentence, i).lemma === 'be');
    const holder = entry === undefined ? undefined : holderBeside(passage, sentence, index);
    if (entry === undefined || be === undefined || holder === undefined) return [];
    const mood = readMood(passage, sentence, head);
    if (mood === undefined || mood.negated || JUDGEMENT.test(tokenAt(sentence, head).lemma)) return [];
    return draftPositions(passage, sentence, {
      match: { entry, head: index, first: index, last: index + 1, preposition: undefined },
      complement: { kind: isInfinitive(sentence, head) ? 'to' : 'noun', head },
      mood,
      holder,
      from: be + 1,
    });
  },
};

/** "Serbia's demand is another |pretext|": what others make of it. */
const JUDGEMENT =
  /^(?:pretext|excuse|ploy|mistake|problem|provocation|insult|farce|distraction|trick|bluff|sign|threat|matter)$/i;

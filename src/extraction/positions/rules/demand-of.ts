import type { Rule } from '../../rule.ts';
import { tokenAt } from '../../tree.ts';
import type { PositionClaim } from '../../types.ts';
import { draftPositions } from '../draft-position.ts';
import { holderBeside } from '../holder-beside.ts';
import { stanceAt, stanceTriggers } from '../stances.ts';

/** Above these the position is no longer held, or not yet. */
const UNDOES: ReadonlySet<string> = new Set([
  'drop',
  'abandon',
  'withdraw',
  'overcome',
  'deny',
  'end',
  'lack',
  'soften',
  'ease',
  'allay',
  'lose',
]);

/** "Japan's demand for X", "Chinese opposition to X", "opposition from farmers to X": the noun has its holder beside it. */
export const demandOf: Rule<PositionClaim> = {
  id: 'demand-of',
  triggers: stanceTriggers('noun'),
  examples: [
    {
      text: 'The talks broke down over Hungary’s insistence on a rebate.',
      finds: { holder: 'Hungary', stance: 'demands', issue: 'a rebate' },
    },
    {
      text: 'Chinese opposition to the sale has grown.',
      finds: { holder: 'China', stance: 'opposes', issue: 'the sale' },
    },
  ],
  counterexamples: ['Hungary dropped its insistence on a rebate.', 'China’s demand for oil fell.'],
  find: ({ passage, sentence, index }) => {
    const found = stanceAt(passage.lexicon, sentence, index, ['noun'], ['noun', 'to', 'that', 'whom']);
    const holder = found === undefined ? undefined : holderBeside(passage, sentence, index);
    if (found === undefined || holder === undefined) return [];
    const above = sentence.tokens[tokenAt(sentence, index).head];
    if (above !== undefined && UNDOES.has(above.lemma.toLowerCase())) return [];
    return draftPositions(passage, sentence, {
      ...found,
      mood: { negated: false, factuality: 'actual' },
      holder,
    });
  },
};

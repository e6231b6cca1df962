import type { Rule } from '../../rule.ts';
import type { PositionClaim } from '../../types.ts';
import { byVerb } from '../stance-verb.ts';
import { stanceTriggers } from '../stances.ts';

/** "A wants to ...", "A refuses to ...", "A fears that ...": an infinitive or a clause is what A wants, refuses or fears. */
export const wantsTo: Rule<PositionClaim> = {
  id: 'wants-to',
  triggers: stanceTriggers('verb'),
  examples: [
    {
      text: 'Brazil wants to expand beef exports to China.',
      finds: { holder: 'Brazil', stance: 'seeks', issue: 'expand beef exports to China' },
    },
    {
      text: 'Chile does not want to join the pact.',
      finds: { holder: 'Chile', stance: 'opposes', issue: 'join the pact' },
    },
    {
      text: 'Poland fears that the pipeline would divide Europe.',
      finds: { holder: 'Poland', stance: 'concerned', issue: 'the pipeline would divide Europe' },
    },
  ],
  counterexamples: [
    'Brazilian Foreign Minister Ernesto Araujo wants to thank his hosts.',
    'Does Brazil want to expand beef exports?',
    'If Chile wants to join the pact, it must wait.',
  ],
  find: (at) => byVerb(at, ['to', 'that']),
};

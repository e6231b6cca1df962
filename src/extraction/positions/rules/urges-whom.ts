import type { Rule } from '../../rule.ts';
import type { PositionClaim } from '../../types.ts';
import { byVerb } from '../stance-verb.ts';
import { stanceTriggers } from '../stances.ts';

/** "A urged B to act", "A wants B to act", "A called on B to act": what A demands names who is to act. */
export const urgesWhom: Rule<PositionClaim> = {
  id: 'urges-whom',
  triggers: stanceTriggers('verb'),
  examples: [
    {
      text: 'Egypt urged Ethiopia to sign a binding agreement on the dam.',
      finds: { holder: 'Egypt', stance: 'demands', issue: 'Ethiopia to sign a binding agreement on the dam' },
    },
    {
      text: 'Norway called on Russia to release the sailors.',
      finds: { holder: 'Norway', stance: 'demands', issue: 'Russia to release the sailors' },
    },
  ],
  counterexamples: [
    'Egypt asked what Ethiopia would sign.',
    'Norway might urge Russia to release the sailors.',
  ],
  find: (at) => byVerb(at, ['whom']),
};

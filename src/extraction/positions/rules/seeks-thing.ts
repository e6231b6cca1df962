import type { Rule } from '../../rule.ts';
import type { PositionClaim } from '../../types.ts';
import { byVerb } from '../stance-verb.ts';
import { stanceTriggers } from '../stances.ts';

/** "A seeks X", "A opposes X", "A called for X", "A ruled out X": a noun phrase is what it is about. */
export const seeksThing: Rule<PositionClaim> = {
  id: 'seeks-thing',
  triggers: stanceTriggers('verb'),
  examples: [
    {
      text: 'India opposes any mediation over Kashmir.',
      finds: { holder: 'India', stance: 'opposes', issue: 'any mediation over Kashmir' },
    },
    {
      text: 'Kenya called for a new round of talks on Tuesday.',
      finds: { holder: 'Kenya', stance: 'seeks', issue: 'a new round of talks' },
    },
    {
      text: 'Seoul did not rule out a joint drill.',
      finds: { holder: 'South Korea', stance: 'open_to', issue: 'a joint drill' },
    },
    {
      text: '"We want a fair price for our coffee," Ethiopian Trade Minister Gebremeskel Chala said.',
      finds: { holder: 'Gebremeskel Chala', stance: 'seeks', issue: 'a fair price for our coffee' },
    },
  ],
  counterexamples: [
    'India rejected the allegations.',
    'The weather wants a change.',
    'Kenya may call for a new round of talks.',
  ],
  find: (at) => byVerb(at, ['noun']),
};
